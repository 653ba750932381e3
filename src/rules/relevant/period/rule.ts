import { type End, latestAbove } from '../../../assess/ends.ts';
import type { Servant } from '../../../assess/facts.ts';
import { isOpen } from '../../../assess/open.ts';
import { type Day, iso } from '../../../parse/calendar.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { deadlinePlace } from '../../shared/deadlines.ts';
import { kindName } from '../../shared/naming.ts';
import { others } from '../../shared/others.ts';
import { rewritten } from '../../shared/places.ts';

/** Days by which something may end later: the last week of a year ends in the next. */
const GRACE = 7;
/** When so many outlast one thing, it is rather that thing which ends too early. */
const MANY = 3;

const cases = {
  later: {
    level: 'warn',
    message: 'This {kind} ends on `{end}`, but `{above}`, which it supports, on `{last}`',
    help: 'Let it end by {last}, or support what goes on after that.',
  },
  many: {
    level: 'warn',
    message: '`{above}` ends on `{last}`, before {count} of those that support it',
    help: 'Let it end when they do, or let them support what goes on after that.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

interface Late {
  readonly servant: Servant;
  readonly end: End;
}

export default defineRule({
  id: 'relevant/period',
  summary: 'What supports something ends no later than that.',
  why: 'What comes after the end helps too late: the thing it was to serve has been judged without it.',
  details: `A goal ends on its deadline, a measure on its own, a V2MOM and its methods and obstacles with the period. What supports several
things may last as long as the last of them, and a week more.`,
  cases,
  visit: {
    workspace({ goals, v2moms }, context) {
      const { asOf, cascade } = context.facts;
      const byAbove = new Map<End['above'], Late[]>();
      for (const servant of [...v2moms, ...goals]) {
        const last = lastDay(servant);
        const end = last === undefined || !isOpen(servant, asOf) ? undefined : latestAbove(servant, cascade);
        if (last === undefined || end === undefined || last <= end.last + GRACE) continue;
        const late = byAbove.get(end.above);
        if (late === undefined) byAbove.set(end.above, [{ servant, end }]);
        else late.push({ servant, end });
      }
      for (const late of byAbove.values()) {
        if (late.length >= MANY) tellOnce(late, context);
        else for (const it of late) tell(it, context);
      }
    },
  },
});

function tell({ servant, end: { above, last, pointer } }: Late, { report }: Context): void {
  const place = endPlace(servant);
  const end = lastDay(servant) ?? last;
  const corrected = servant.kind === 'goal' ? rewritten(place, iso(last)) : undefined;
  report('later', place, {
    about: servant,
    data: { kind: kindName(servant.kind), end: iso(end), above: above.id, last: iso(last), days: end - last },
    related: [{ place: above.place(pointer), message: 'this ends first' }],
    corrected,
  });
}

function tellOnce(late: readonly Late[], { report }: Context): void {
  const [
    {
      end: { above, last, pointer },
    },
  ] = late as [Late, ...Late[]];
  report('many', above.place(pointer), {
    about: above,
    data: { above: above.id, last: iso(last), count: late.length },
    related: others(late, 'this ends later', ({ servant }) => endPlace(servant)),
  });
}

function lastDay(servant: Servant): Day | undefined {
  return (servant.kind === 'goal' ? servant.deadline : servant.period)?.last;
}

function endPlace(servant: Servant): Place {
  return servant.kind === 'goal' ? deadlinePlace(servant) : servant.place('/period');
}
