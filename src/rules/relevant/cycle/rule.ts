import type { Entity } from '../../../model/workspace.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { others } from '../../shared/others.ts';

/** A longer circle is told by where it begins and where it closes. */
const LONGEST = 5;

const cases = {
  circle: {
    level: 'error',
    message: '`{id}` supports itself: {circle}',
    help: 'Let one of them support something above: a method of the plan, for example.',
  },
  team: {
    level: 'error',
    why: 'Teams that only contain each other stand below nobody.',
    message: 'The team `{id}` is part of itself: {circle}',
    help: 'Let one of them be part of a team above, or take its `parent:` out.',
  },
  follows: {
    level: 'error',
    why: 'Only one of them can have come first.',
    message: '`{id}` continues itself: {circle}',
    help: 'Take `follows:` out of the oldest one.',
  },
} as const;

export default defineRule({
  id: 'relevant/cycle',
  summary: 'Nothing supports, contains or continues itself through others.',
  why: 'Goals that only support each other serve nobody above them.',
  cases,
  visit: {
    workspace(_, { facts: { cascade }, report }) {
      for (const cycle of cascade.cycles) tell('circle', cycle, '/supports', report);
      for (const cycle of cascade.teamCycles) tell('team', cycle, '/parent', report);
      for (const cycle of cascade.sequelCycles) tell('follows', cycle, '/follows', report);
    },
  },
});

function tell(
  name: keyof typeof cases,
  cycle: readonly Entity[],
  pointer: string,
  report: RuleContext<typeof cases, object>['report'],
): void {
  const [first, ...rest] = cycle as [Entity, ...Entity[]];
  report(name, first.place(pointer), {
    about: first,
    data: { id: first.id, circle: drawn(cycle), length: cycle.length },
    related: others(rest, 'part of the circle', (other) => other.place(pointer)),
  });
}

/** `a → b → a`; of a long one the first, how many are left out, and the last. */
function drawn(cycle: readonly Entity[]): string {
  const ids = cycle.map(({ id }) => id);
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const shown = ids.length <= LONGEST ? ids : [...ids.slice(0, LONGEST - 2), `… ${ids.length - LONGEST + 1} more`, last];
  return [...shown, first].join(' → ');
}
