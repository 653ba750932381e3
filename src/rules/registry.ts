import attainableCause from './attainable/cause/rule.ts';
import focus from './attainable/focus/rule.ts';
import met from './attainable/met/rule.ts';
import needs from './attainable/needs/rule.ts';
import obstacle from './attainable/obstacle/rule.ts';
import balancedCause from './balanced/cause/rule.ts';
import guardrail from './balanced/guardrail/rule.ts';
import relationship from './balanced/relationship/rule.ts';
import id from './file/id/rule.ts';
import placeholder from './file/placeholder/rule.ts';
import readable from './file/readable/rule.ts';
import reference from './file/reference/rule.ts';
import shape from './file/shape/rule.ts';
import yaml from './file/yaml/rule.ts';
import honestOutcome from './honest/outcome/rule.ts';
import customers from './involved/customers/rule.ts';
import employees from './involved/employees/rule.ts';
import baseline from './measurable/baseline/rule.ts';
import bounds from './measurable/bounds/rule.ts';
import definition from './measurable/definition/rule.ts';
import direction from './measurable/direction/rule.ts';
import promise from './measurable/promise/rule.ts';
import series from './measurable/series/rule.ts';
import title from './measurable/title/rule.ts';
import exception from './quality/exception/rule.ts';
import unused from './quality/unused/rule.ts';
import cover from './relevant/cover/rule.ts';
import cycle from './relevant/cycle/rule.ts';
import parent from './relevant/parent/rule.ts';
import period from './relevant/period/rule.ts';
import why from './relevant/why/rule.ts';
import type { Rule } from './rule.ts';
import future from './series/future/rule.ts';
import hole from './series/hole/rule.ts';
import jump from './series/jump/rule.ts';
import order from './series/order/rule.ts';
import privacy from './series/privacy/rule.ts';
import seriesShape from './series/shape/rule.ts';
import outcome from './specific/outcome/rule.ts';
import owner from './specific/owner/rule.ts';
import percent from './specific/percent/rule.ts';
import single from './specific/single/rule.ts';
import vague from './specific/vague/rule.ts';
import actions from './timely/actions/rule.ts';
import checkin from './timely/checkin/rule.ts';
import deadline from './timely/deadline/rule.ts';
import freshness from './timely/freshness/rule.ts';
import milestones from './timely/milestones/rule.ts';
import past from './timely/past/rule.ts';
import complete from './v2mom/complete/rule.ts';
import few from './v2mom/few/rule.ts';
import method from './v2mom/method/rule.ts';
import blocks from './v2mom/obstacle/rule.ts';
import value from './v2mom/value/rule.ts';

/** Every rule, in the order of the catalogue. A rule that is not listed here does not exist; a test compares this list with the folders. */
export const rules: readonly Rule[] = [
  readable,
  yaml,
  shape,
  placeholder,
  id,
  reference,
  outcome,
  vague,
  single,
  percent,
  owner,
  promise,
  definition,
  series,
  baseline,
  direction,
  bounds,
  title,
  met,
  attainableCause,
  obstacle,
  focus,
  needs,
  parent,
  cycle,
  why,
  cover,
  period,
  deadline,
  milestones,
  actions,
  checkin,
  freshness,
  past,
  complete,
  method,
  blocks,
  few,
  value,
  employees,
  customers,
  guardrail,
  relationship,
  balancedCause,
  honestOutcome,
  seriesShape,
  order,
  hole,
  jump,
  future,
  privacy,
  exception,
  unused,
];
