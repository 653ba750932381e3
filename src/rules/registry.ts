import id from './file/id/rule.ts';
import placeholder from './file/placeholder/rule.ts';
import readable from './file/readable/rule.ts';
import reference from './file/reference/rule.ts';
import shape from './file/shape/rule.ts';
import yaml from './file/yaml/rule.ts';
import direction from './measurable/direction/rule.ts';
import cycle from './relevant/cycle/rule.ts';
import parent from './relevant/parent/rule.ts';
import why from './relevant/why/rule.ts';
import type { Case, Rule } from './rule.ts';
import owner from './specific/owner/rule.ts';
import deadline from './timely/deadline/rule.ts';
import complete from './v2mom/complete/rule.ts';
import method from './v2mom/method/rule.ts';

/** A rule of any cases and options, as the engine and the documentation see it. */
type Registered = Rule<Record<string, Case>, object>;

/** Every rule, in the order of the catalogue. A rule that is not listed here does not exist; a test compares this list with the folders. */
export const rules: readonly Registered[] = [
  readable,
  yaml,
  shape,
  placeholder,
  id,
  reference,
  owner,
  direction,
  parent,
  cycle,
  why,
  deadline,
  complete,
  method,
] as readonly unknown[] as readonly Registered[];
