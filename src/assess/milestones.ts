import type { Kpi, Milestone, Observation, Target } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { MilestoneFacts } from './facts.ts';
import { covers, isMet, readingOn } from './reading.ts';
import type { Rhythm } from './rhythm.ts';

/** What the milestones of a promise about a number are held against. */
export interface Progress {
  readonly target: Target;
  readonly kpi: Kpi;
  readonly rhythm: Rhythm;
  /** In order, none after `asOf`. */
  readonly observations: readonly Observation[];
  readonly start: Day | undefined;
  /** +1 when a milestone is reached from below, −1 from above, 0 when its value must be hit. */
  readonly direction: 1 | -1 | 0;
  readonly asOf: Day;
}

/** How far a milestone got that is a thing done. */
export function doneFacts(milestone: Milestone, asOf: Day): MilestoneFacts {
  const { done } = milestone;
  const due = milestone.by?.last;
  if (done === undefined || done > asOf) {
    return { milestone, state: due !== undefined && asOf > due ? 'missed' : 'ahead', reached: undefined };
  }
  return { milestone, state: due !== undefined && done > due ? 'reached late' : 'reached', reached: done };
}

/**
 * How far each milestone got. A value is read the way the target is: the last observation on or before its day decides, or the mean or sum up
 * to it. It may be reached earlier, or late, as long as the readings have stayed there since.
 */
export function milestonesFacts(milestones: readonly Milestone[], progress: Progress): MilestoneFacts[] {
  const { asOf } = progress;
  let readings: readonly Point[] | undefined;
  return milestones.map((milestone) => {
    if (milestone.value === undefined) return doneFacts(milestone, asOf);
    readings ??= readingsSince(progress);
    return valueFacts(milestone, milestone.value, readings, progress);
  });
}

/** A value as it stood on a day. */
interface Point {
  readonly day: Day;
  readonly value: number;
}

function readingsSince({ observations, target, start }: Progress): readonly Point[] {
  const since = start === undefined ? observations : observations.filter(({ day }) => day >= start);
  if (target.as === 'last') return since;
  const before = observations.length - since.length;
  return since.flatMap(({ day }, i) => {
    const reading = readingOn(observations.slice(0, before + i + 1), target, day, target.by?.last, start);
    return reading === undefined ? [] : [{ day, value: reading.value }];
  });
}

function valueFacts(milestone: Milestone, value: number, readings: readonly Point[], progress: Progress): MilestoneFacts {
  const { direction, observations, kpi, rhythm, target, asOf } = progress;
  const due = milestone.by?.last;
  const inTime = due === undefined ? readings : readings.filter(({ day }) => day <= due);
  const isDecided = due !== undefined && asOf > due && covers(observations.at(-1), due, kpi, rhythm);
  // A sum that must stay low begins below its limit: only the last day tells, and what has grown beyond it does not come back.
  const isLimit = target.as === 'sum' && direction === -1;
  if (isLimit && !isDecided) return { milestone, state: 'ahead', reached: undefined };
  const reached = reachedOn(isLimit ? inTime.slice(-1) : inTime, value, direction);
  if (reached !== undefined) return { milestone, state: 'reached', reached };
  if (!isDecided) return { milestone, state: 'ahead', reached: undefined };
  const late = reachedOn(readings, value, direction);
  return { milestone, state: late === undefined ? 'missed' : 'reached late', reached: late };
}

/** First day of the unbroken run of readings at or beyond a value that lasts up to the last one. */
function reachedOn(readings: readonly Point[], value: number, direction: 1 | -1 | 0): Day | undefined {
  let first: Day | undefined;
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i] as Point;
    if (!isMet(reading.value, { value, min: undefined, max: undefined }, direction)) break;
    first = reading.day;
  }
  return first;
}
