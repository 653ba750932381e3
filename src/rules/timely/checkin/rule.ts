import type { Habit } from '../../../assess/habit.ts';
import { reviewFacts, reviewHabit } from '../../../assess/reviews.ts';
import type { Goal } from '../../../model/workspace.ts';
import { type Day, iso } from '../../../parse/calendar.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { speaksFor } from '../../shared/others.ts';
import { headline } from '../../shared/places.ts';

const cases = {
  overdue: {
    level: 'warn',
    message: 'The last check-in is from `{last}`, {days} days ago, but the review is {review}',
    help: 'Add a check-in with its `date:` and a line on what moved, or choose a `review:` that is kept.',
  },
  never: {
    level: 'warn',
    message: 'This goal has a `review:`, but not one check-in since `{start}`',
    messageMany: '{count} goals have a `review:`, but not one check-in; the first began on `{start}`',
    help: 'Add `checkins:` with a `date:` and a `note:` on what moved: one line is enough.',
  },
  'never-yet': {
    level: 'info',
    message: 'This goal has a `review:`, but not one check-in since `{start}`',
    messageMany: '{count} goals have a `review:`, but not one check-in; the first began on `{start}`',
    why: 'The numbers tell how it goes, and only a note tells why.',
    help: 'Add `checkins:` with a `date:` and a `note:` on what moved: one line is enough.',
  },
  'no-cadence': {
    level: 'info',
    message: 'Nobody has said how often this goal is looked at',
    messageMany: 'Nobody has said how often these {count} goals are looked at',
    help: 'Add `review:`, such as `review: monthly`.',
  },
  future: {
    level: 'warn',
    message: 'This check-in is dated `{date}`, which is still to come',
    why: 'A note from the future hides that nobody has looked since the one before.',
    help: 'Correct the date.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

export default defineRule({
  id: 'timely/checkin',
  summary: 'Somebody looks at every running goal as often as was agreed, and leaves a line about it.',
  why: 'A goal that nobody talks about is forgotten by spring, and its delay is noticed by winter.',
  details: `Overdue means: more than two cadences have passed since the last check-in, or since the start. Days off do not count against a
daily review. Where a number comes at least monthly, a goal without any check-in is only noted: the number tells how it goes. A person's own
goal, and one of a quarter or less, may do without \`review\`. Where most goals have no check-ins or no cadence yet, that is one thing to
begin with, not one fault a goal.`,
  cases,
  visit: {
    workspace(workspace, context) {
      const { report, facts } = context;
      const habit = reviewHabit(workspace, facts.asOf);
      for (const { goal, future } of habit.ahead) {
        for (const { day, pointer } of future) report('future', goal.place(`${pointer}/date`), { about: goal, data: { date: iso(day) } });
      }
      for (const goal of habit.overdue) tellOverdue(goal, context);
      const { silent, quiet, checkIns } = habit;
      if (checkIns === 'kept' || silent.length === 0) {
        tellSilent('never', together(silent, checkIns), context);
        tellSilent('never-yet', together(quiet, checkIns), context);
      } else tellSilent('never', together([...silent, ...quiet], checkIns), context);
      for (const [first, ...rest] of together(habit.withoutCadence, habit.cadences)) {
        report('no-cadence', headline(first), {
          about: first,
          data: { count: rest.length + 1 },
          ...speaksFor(rest, 'nor this one', headline),
        });
      }
    },
  },
});

function tellSilent(name: 'never' | 'never-yet', groups: readonly [Goal, ...Goal[]][], { facts, report }: Context): void {
  const placeOf = (goal: Goal) => goal.place('/review');
  for (const [first, ...rest] of groups) {
    const start = reviewFacts(first, facts.asOf).since as Day;
    report(name, placeOf(first), {
      about: first,
      data: {
        count: rest.length + 1,
        start: iso(start),
        days: facts.asOf - start,
      },
      ...speaksFor(rest, 'nor has this one', placeOf),
    });
  }
}

function tellOverdue(goal: Goal, { facts, report }: Context): void {
  const { last, cadence } = reviewFacts(goal, facts.asOf);
  if (last === undefined || cadence === undefined || !isLegible(goal)) return;
  report('overdue', goal.place(`${last.pointer}/date`), {
    about: goal,
    data: { last: iso(last.day), days: facts.asOf - last.day, review: cadence },
    related: [{ place: goal.place('/review'), message: 'how often it is looked at' }],
  });
}

/** One by one where most keep a habit; all at once where it is none yet. */
function together(goals: readonly Goal[], habit: Habit): [Goal, ...Goal[]][] {
  const legible = goals.filter(isLegible);
  const [first, ...others] = legible;
  if (first === undefined) return [];
  return habit === 'kept' ? legible.map((goal) => [goal]) : [[first, ...others]];
}

/** Whether all the check-ins could be read: the one with a day that is none may be the latest. */
function isLegible(goal: Goal): boolean {
  const { problems } = goal.document;
  if (problems.length === 0 || !goal.written('checkins')) return true;
  const { start, end } = goal.place('/checkins');
  return problems.every(({ place }) => place.end <= start || place.start >= end);
}
