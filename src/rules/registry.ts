import direction from './measurable/direction/rule.ts';
import cycle from './relevant/cycle/rule.ts';
import type { Case, Rule } from './rule.ts';

/** A rule of any cases and options, as the engine and the documentation see it. */
type Registered = Rule<Record<string, Case>, object>;

/** Every rule, in the order of the catalogue. A rule that is not listed here does not exist; a test compares this list with the folders. */
export const rules: readonly Registered[] = [direction, cycle] as readonly unknown[] as readonly Registered[];
