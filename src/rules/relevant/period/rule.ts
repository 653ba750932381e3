import { latestAbove } from '../../../assess/ends.ts';
import { isOpen } from '../../../assess/open.ts';
import type { Goal, V2mom } from '../../../model/workspace.ts';
import { iso } from '../../../parse/calendar.ts';
import type { Place } from '../../../parse/text.ts';
import { kindName } from '../../naming.ts';
import { rewritten } from '../../places.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { deadlinePlace } from '../../timely/deadline/places.ts';

/** Days by which something may end later: the last week of a year ends in the next. */
const GRACE = 7;

const cases = {
  later: {
    level: 'warn',
    message: 'This {kind} ends on `{end}`, but `{above}`, which it supports, on `{last}`',
    help: 'Let it end by {last}, or support what goes on after that.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

export default defineRule({
  id: 'relevant/period',
  summary: 'What supports something ends no later than that.',
  why: 'What comes after the end helps too late: the thing it was to serve has been judged without it.',
  details: `A goal ends on its deadline, a measure on its own, a V2MOM and its methods and obstacles with the period. What supports
several things may last as long as the last of them, and a week more.`,
  cases,
  visit: {
    goal(goal, context) {
      check(goal, () => deadlinePlace(goal), context);
    },
    v2mom(v2mom, context) {
      check(v2mom, () => v2mom.place('/period'), context);
    },
  },
});

function check(servant: Goal | V2mom, place: () => Place, { facts, report }: Context): void {
  const end = servant.kind === 'goal' ? servant.deadline : servant.period;
  if (end === undefined || !isOpen(servant, facts.asOf)) return;
  const latest = latestAbove(servant, facts.cascade);
  if (latest === undefined || end.last <= latest.last + GRACE) return;
  const { above, last, pointer } = latest;
  const at = place();
  const corrected = servant.kind === 'goal' ? rewritten(at, iso(last)) : undefined;
  report('later', at, {
    ...(corrected !== undefined && { corrected }),
    data: { kind: kindName(servant.kind), end: iso(end.last), above: above.id, last: iso(last), days: end.last - last },
    related: [{ place: above.place(pointer), message: 'this ends first' }],
  });
}
