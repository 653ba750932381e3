import type { Goal, Workspace } from '../model/workspace.ts';
import { addMonths, type Cadence, type Day, parseDay, weekday } from '../parse/calendar.ts';
import { type Habit, habit } from './habit.ts';
import { firstDay, hasBegun, isOpen } from './open.ts';

/** How regularly a goal is looked at, on a day. */
export interface ReviewFacts {
  readonly cadence: Cadence | undefined;
  /** The last check-in up to that day. */
  readonly last: CheckInDay | undefined;
  /** Check-ins dated later than that day: nobody can have written them. */
  readonly future: readonly CheckInDay[];
  /** What the next check-in is counted from: the last one, or the first day of the goal. */
  readonly since: Day | undefined;
  /** Whether more than two cadences have passed since then: a whole one more than was agreed. */
  readonly overdue: boolean;
}

export interface CheckInDay {
  readonly pointer: string;
  readonly day: Day;
}

/** Days beyond three months that still count as a quarter: from 5 January to 10 April. */
const GRACE = 7;
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** How regularly a goal is looked at. */
export function reviewFacts(goal: Goal, asOf: Day): ReviewFacts {
  const { review: cadence, checkins = [] } = goal.file;
  const days = checkins.flatMap(({ date }, index) => {
    const day = parseDay(date);
    return day === undefined ? [] : [{ pointer: `/checkins/${index}`, day }];
  });
  const last = days.reduce<CheckInDay | undefined>(
    (latest, it) => (it.day <= asOf && (latest === undefined || it.day >= latest.day) ? it : latest),
    undefined,
  );
  const since = last?.day ?? firstDay(goal);
  return {
    cadence,
    last,
    future: days.filter(({ day }) => day > asOf),
    since,
    overdue: cadence !== undefined && since !== undefined && asOf > next(next(since, cadence), cadence),
  };
}

/** Whether a goal lasts longer than a quarter, give or take a week; undefined where its start or its deadline is not known. */
export function isLong(goal: Goal): boolean | undefined {
  const start = firstDay(goal);
  if (start === undefined || goal.deadline === undefined) return undefined;
  return goal.deadline.last > addMonths(start, 3) + GRACE;
}

/** Whether a number that comes at least monthly shows how a goal stands. One that cannot be found is taken to. */
export function showsOften({ promise }: Goal): boolean {
  if (promise?.kind !== 'kpi') return false;
  const kpi = promise.kpi.target;
  return kpi?.kind !== 'kpi' || (kpi.cadence !== 'quarterly' && kpi.cadence !== 'yearly');
}

/** The day one cadence later; those who meet daily do not meet on Saturday and Sunday. */
function next(day: Day, cadence: Cadence): Day {
  if (cadence === 'daily') return (day + (weekday(day) < 5 ? 1 : 8 - weekday(day))) as Day;
  return cadence === 'weekly' ? ((day + 7) as Day) : addMonths(day, MONTHS[cadence]);
}

/** The open goals that have something amiss about their reviews, and whether reviews are kept here as a rule. */
export interface ReviewHabit {
  /** They have check-ins that nobody can have written yet. */
  readonly ahead: readonly { readonly goal: Goal; readonly future: readonly CheckInDay[] }[];
  /** They run, have a cadence, and their last check-in is overdue. */
  readonly overdue: readonly Goal[];
  /** They run, have a cadence, and no check-in since they began, long enough ago; nor does a number tell how they stand. */
  readonly silent: readonly Goal[];
  /** The same, but a number does. */
  readonly quiet: readonly Goal[];
  /** They run, are of a team and longer than a quarter, and nobody said how often they are looked at. */
  readonly withoutCadence: readonly Goal[];
  /** Whether running goals have check-ins. */
  readonly checkIns: Habit;
  /** Whether running goals have a cadence. */
  readonly cadences: Habit;
}

/** How the goals of a workspace are reviewed. A person's own goal and a short one need no cadence, nor does one with recent notes. */
export function reviewHabit({ goals }: Workspace, asOf: Day): ReviewHabit {
  const ahead: ReviewHabit['ahead'][number][] = [];
  const overdue: Goal[] = [];
  const silent: Goal[] = [];
  const quiet: Goal[] = [];
  const withoutCadence: Goal[] = [];
  let checkedIn = 0;
  let agreed = 0;
  for (const goal of goals) {
    if (!isOpen(goal, asOf)) continue;
    const facts = reviewFacts(goal, asOf);
    if (facts.future.length > 0) ahead.push({ goal, future: facts.future });
    if (!hasBegun(goal, asOf)) continue;
    if (facts.last !== undefined) checkedIn++;
    if (facts.cadence !== undefined) agreed++;
    // The note that is missing is likely the one with the wrong date.
    if (facts.future.length > 0) continue;
    if (facts.overdue) (facts.last !== undefined ? overdue : showsOften(goal) ? quiet : silent).push(goal);
    else if (!goal.written('review') && goal.owner?.target?.kind === 'team' && isLong(goal) && !isFresh(facts, asOf))
      withoutCadence.push(goal);
  }
  return {
    ahead,
    overdue,
    silent,
    quiet,
    withoutCadence,
    checkIns: habit(checkedIn, silent.length + quiet.length),
    cadences: habit(agreed, withoutCadence.length),
  };
}

function isFresh({ last }: ReviewFacts, asOf: Day): boolean {
  return last !== undefined && addMonths(last.day, 3) >= asOf;
}
