import type { Goal, Measure } from '../../../model/workspace.ts';
import { iso, type Period, parsePeriod, periodOf } from '../../../parse/calendar.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { deadlinePlace, hasAim, missingPlace, startPlace, withDeadline } from '../../shared/deadlines.ts';

/** Days after the deadline in which an open goal is not yet late: the last numbers often come in after the last day. */
const GRACE = 14;

const cases = {
  missing: {
    level: 'error',
    message: 'Nobody can say when this {kind} is due',
    help: 'Add `by:` with the last day, such as `by: {example}`.',
  },
  'before-start': {
    level: 'error',
    why: 'What ends before it begins cannot be reached by anybody.',
    message: 'The deadline `{deadline}` lies before the start, `{start}`',
    help: 'Correct the one that is wrong.',
  },
  'just-past': {
    level: 'info',
    why: 'As long as nobody says how it ended, nobody can learn from it, or celebrate.',
    message: 'The deadline `{deadline}` is past, and the goal is still open',
    help: 'Add `outcome:` with the result and what was learned.',
  },
  past: {
    level: 'warn',
    why: 'As long as nobody says how it ended, nobody can learn from it, or celebrate.',
    message: 'The deadline `{deadline}` is long past, and the goal is still open',
    help: 'Add `outcome:` with the result and what was learned.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

export default defineRule({
  id: 'timely/deadline',
  summary: 'Every promise has a deadline, and a goal is closed once it has passed.',
  why: 'Without a last day nothing is ever late, and so it is never judged.',
  details: `A goal has ${GRACE} days after its deadline to be closed. Measures are closed together with their V2MOM.`,
  cases,
  visit: {
    goal(goal, context) {
      if (goal.written('outcome')) return;
      if (isOpenEnded(goal)) reportMissing(goal, context.workspace.config.period, context);
      else if (!endsBeforeStart(goal, goal.deadline, context)) checkClosed(goal, context);
    },
    openPlan({ measures, period }, context) {
      for (const measure of measures) {
        const target = measure.promise?.target;
        if (measure.written('target/by')) endsBeforeStart(measure, target?.by, context);
        else if (target !== undefined && hasAim(measure)) reportMissing(measure, period?.label, context);
      }
    },
  },
});

/** A KPI without a target lacks more than its deadline, and a target that cannot be used may have one: both are reported as such. */
function isOpenEnded(goal: Goal): boolean {
  if (goal.written('by') || goal.written('target/by')) return false;
  if (hasAim(goal)) return true;
  return !goal.written('kpi') && (!goal.written('target') || goal.file.target !== undefined);
}

function reportMissing(thing: Goal | Measure, planned: string | undefined, { facts, report }: Context): void {
  const period = planned === undefined ? undefined : parsePeriod(planned);
  const last = period !== undefined && period.last >= facts.asOf ? period.last : periodOf(facts.asOf, 'yearly').last;
  const data = { kind: thing.kind, example: iso(last) };
  report('missing', missingPlace(thing), {
    about: thing,
    data,
    corrected: withDeadline(thing, data.example),
  });
}

function endsBeforeStart(thing: Goal | Measure, deadline: Period | undefined, { report }: Context): boolean {
  const { promise } = thing;
  const start = promise?.start ?? (thing.kind === 'goal' ? thing.start : undefined);
  if (deadline === undefined || start === undefined || deadline.last >= start) return false;
  report('before-start', deadlinePlace(thing), {
    about: thing,
    data: { deadline: iso(deadline.last), start: iso(start) },
    related: [{ place: startPlace(thing), message: 'the start' }],
  });
  return true;
}

function checkClosed(goal: Goal, { facts, report }: Context): void {
  const { deadline, promise } = goal;
  if (deadline === undefined || deadline.last >= facts.asOf) return;
  const days = facts.asOf - deadline.last;
  const state = promise?.kind === 'kpi' ? facts.promise(promise).state : 'no data';
  const isDecided = state === 'achieved' || state === 'missed';
  report(days > GRACE ? 'past' : 'just-past', deadlinePlace(goal), {
    data: { deadline: iso(deadline.last), days, state },
    help: isDecided ? `Add \`outcome:\` with what was learned; by the numbers the result is \`${state}\`.` : undefined,
  });
}
