import type { AnyPromise, Goal, KpiPromise, Milestone, Workspace } from '../model/workspace.ts';
import { type Day, parsePeriod } from '../parse/calendar.ts';
import type { Action } from '../parse/shapes.ts';
import { type Habit, habit } from './habit.ts';
import { isOutside } from './numbers.ts';
import { isOpen } from './open.ts';
import { isLong, showsOften } from './reviews.ts';

/** Days before the deadline in which a stage would hardly come before the end itself. */
const TOO_LATE = 28;

/** What is wrong with a milestone where it stands. */
export type StageFault = { readonly milestone: Milestone } & (
  | { readonly kind: 'before-start'; readonly start: Day }
  | { readonly kind: 'after-deadline'; readonly deadline: Day }
  | { readonly kind: 'order' | 'same-day' | 'backwards'; readonly other: Milestone }
  | { readonly kind: 'outside'; readonly baseline: number; readonly target: number }
  /** The first of those with a value, where a thing is promised. */
  | { readonly kind: 'no-number'; readonly others: readonly Milestone[] }
);

/** The milestones of a promise that contradict it or each other: at most one fault each, so that one slip of the pen is told once. */
export function stageFaults(promise: AnyPromise): StageFault[] {
  const { milestones, start } = promise;
  if (milestones.length === 0) return [];
  const deadline = promise.kind === 'kpi' ? promise.target?.by?.last : promise.by?.last;
  const outside = milestones.flatMap((milestone) => outOfTime(milestone, start, deadline) ?? []);
  const inTime = milestones.filter((milestone) => outside.every((fault) => fault.milestone !== milestone));
  const unordered = inTime.flatMap((milestone, i): StageFault[] => {
    const other = inTime[i - 1];
    return other?.by !== undefined && milestone.by !== undefined && other.by.last > milestone.by.last
      ? [{ kind: 'order', milestone, other }]
      : [];
  });
  // A list written backwards is one mistake.
  const [order] = unordered;
  if (order !== undefined) return [...outside, order];
  return [...outside, ...(promise.kind === 'kpi' ? valueFaults(promise, inTime) : numberless(milestones))];
}

function outOfTime(milestone: Milestone, start: Day | undefined, deadline: Day | undefined): StageFault | undefined {
  const { by, done } = milestone;
  if (by === undefined || (start !== undefined && deadline !== undefined && deadline < start)) return undefined;
  // What was done before the first day is how it was prepared.
  if (start !== undefined && by.last < start) return done === undefined ? { kind: 'before-start', milestone, start } : undefined;
  return deadline !== undefined && by.last > deadline ? { kind: 'after-deadline', milestone, deadline } : undefined;
}

/** A value that is compared with nothing: what is promised is a thing done. */
function numberless(milestones: readonly Milestone[]): StageFault[] {
  const [milestone, ...others] = milestones.filter(({ value }) => value !== undefined);
  return milestone === undefined ? [] : [{ kind: 'no-number', milestone, others }];
}

type Valued = Milestone & { readonly value: number };

/** Values that contradict each other, or lie off the way from baseline to target. */
function valueFaults(promise: KpiPromise, milestones: readonly Milestone[]): StageFault[] {
  const valued = milestones.filter((milestone): milestone is Valued => milestone.value !== undefined);
  const way = wayOf(promise);
  const faults: StageFault[] = [];
  let previous: Valued | undefined;
  for (const milestone of valued) {
    const { value, by } = milestone;
    if (previous?.by !== undefined && previous.by.last === by?.last && previous.value !== value) {
      faults.push({ kind: 'same-day', milestone, other: previous });
      continue;
    }
    if (way !== undefined) {
      const { baseline, target, direction, isPossible } = way;
      if (!isPossible(milestone)) continue;
      if ((value - baseline) * direction < 0 || (target - value) * direction < 0) {
        faults.push({ kind: 'outside', milestone, baseline, target });
        continue;
      }
      if (previous !== undefined && (value - previous.value) * direction < 0) {
        faults.push({ kind: 'backwards', milestone, other: previous });
        continue;
      }
    }
    previous = milestone;
  }
  return faults;
}

interface Way {
  readonly baseline: number;
  readonly target: number;
  readonly direction: number;
  /** What cannot occur at all is another mistake. */
  readonly isPossible: (milestone: Valued) => boolean;
}

/**
 * The way to a point. Undefined for a band, which is entered from either side, for a sum, which begins at nothing, and for a target on the
 * worse side of its baseline.
 */
function wayOf({ baseline, target, kpi: { target: kpi } }: KpiPromise): Way | undefined {
  if (baseline === undefined || target?.value === undefined || target.as === 'sum' || kpi?.kind !== 'kpi') return undefined;
  const direction = Math.sign(target.value - baseline.value);
  if (direction === 0 || (kpi.better === 'higher' && direction < 0) || (kpi.better === 'lower' && direction > 0)) return undefined;
  const isOut = isOutside(kpi.bounds);
  return { baseline: baseline.value, target: target.value, direction, isPossible: (milestone) => !isOut(milestone) };
}

/** Which open goals last longer than a quarter without a stage on the way, and whether stages are the rule here. */
export interface StageHabit {
  /** Nobody would notice a delay before the deadline. */
  readonly unnoticed: readonly Goal[];
  /** Its numbers and its reviews, or the days of its actions, would tell. */
  readonly noticed: readonly Goal[];
  /** Whether open goals have stages. */
  readonly habit: Habit;
}

/** How the goals of a workspace are divided into stages. Measures are exempt: their goals have the stages. */
export function stageHabit({ goals }: Workspace, asOf: Day): StageHabit {
  const unnoticed: Goal[] = [];
  const noticed: Goal[] = [];
  let staged = 0;
  for (const goal of goals) {
    if (!isOpen(goal, asOf)) continue;
    if (goal.written('milestones') && goal.file.milestones?.length !== 0) staged++;
    else if (isLong(goal) && (goal.deadline?.last ?? 0) > asOf + TOO_LATE) (isNoticed(goal) ? noticed : unnoticed).push(goal);
  }
  return { unnoticed, noticed, habit: habit(staged, unnoticed.length + noticed.length) };
}

/** Whether a delay shows on the way: by a number that comes at least monthly and is looked at, or by actions due before the end. */
function isNoticed(goal: Goal): boolean {
  const { deadline, file } = goal;
  const isStage = ({ by }: Action): boolean => (parsePeriod(String(by))?.last ?? Number.POSITIVE_INFINITY) < (deadline?.last ?? 0);
  return file.actions?.some(isStage) === true || (file.review !== undefined && showsOften(goal));
}
