import type { Kpi, Observation, Target } from '../model/workspace.ts';
import { type Day, periodOf, spanEnding } from '../parse/calendar.ts';
import type { Reading } from './facts.ts';
import { clean, same } from './numbers.ts';
import type { Rhythm } from './rhythm.ts';

/** The stretch a target is judged on: the days of its last reading, mean or sum. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The stretch that ends on the deadline and is judged: `over: quarter` with 31 December is 1 October to 31 December. A mean or
 * sum without `over` runs from the promise's start. Undefined for a last reading.
 */
function judgedWindow(target: Target, deadline: Day, start: Day | undefined): Window | undefined {
  if (target.over !== undefined) return spanEnding(deadline, target.over);
  if (target.as === 'last' || start === undefined) return undefined;
  return { first: start, last: deadline };
}

/**
 * The reading of a target as it stands on a day.
 *
 * - last: the last observation on or before the day.
 * - mean over a span: the span that ends with the last observation, so that "over a quarter" always means a whole quarter's worth.
 * - sum over a span: what has come in since the judged stretch began; before it began, the sum of the last whole span.
 *
 * @param observations in order, all on or before `on`
 * @returns undefined when nothing was observed in the stretch
 */
export function readingOn(
  observations: readonly Observation[],
  target: Target,
  on: Day,
  deadline: Day | undefined,
  start: Day | undefined,
): Reading | undefined {
  const last = observations.at(-1);
  if (last === undefined) return undefined;
  if (target.as === 'last' || deadline === undefined) return wholeReading([last], 'last', last.day, last.day);
  const judged = judgedWindow(target, deadline, start);
  if (judged === undefined) return wholeReading([last], 'last', last.day, last.day);
  const running = on >= judged.first && (target.as === 'sum' || target.over === undefined || on >= judged.last);
  const window = running || target.over === undefined ? judged : spanEnding(last.day, target.over);
  const inside = observations.filter(({ day }) => day >= window.first && day <= window.last);
  return inside.length === 0 ? undefined : wholeReading(inside, target.as, window.first, window.last);
}

/**
 * The reading that decides once the deadline is past; undefined while an observation that belongs to it is missing. The last
 * complete period of the KPI's cadence before the deadline must have been observed: an older number judges nothing.
 */
export function finalReading(
  observations: readonly Observation[],
  target: Target,
  kpi: Pick<Kpi, 'cadence'>,
  rhythm: Rhythm,
  deadline: Day,
  start: Day | undefined,
): Reading | undefined {
  const until = observations.filter(({ day }) => day <= deadline);
  return covers(until.at(-1), deadline, kpi, rhythm) ? readingOn(until, target, deadline, deadline, start) : undefined;
}

/** Whether a number is at or beyond a target, or inside its band. With direction 0 a point must be hit. */
export function isMet(value: number, { value: point, min, max }: Pick<Target, 'value' | 'min' | 'max'>, direction: 1 | -1 | 0): boolean {
  if (point !== undefined) return direction === 0 ? same(value, point) : (value - point) * direction >= 0 || same(value, point);
  return (min === undefined || value >= min || same(value, min)) && (max === undefined || value <= max || same(value, max));
}

/** Whether an observation is of the last period that was complete on a day, or of a later one. */
export function covers(last: Observation | undefined, day: Day, { cadence }: Pick<Kpi, 'cadence'>, rhythm: Rhythm): boolean {
  if (last === undefined) return false;
  const isComplete = periodOf(day, cadence).last === day;
  return rhythm.between(last.day, day) <= (isComplete ? 0 : 1);
}

/** One number made of all the observations given. */
export function wholeReading(observations: readonly Observation[], how: Reading['how'], first: Day, last: Day): Reading {
  const sum = observations.reduce((total, { value }) => total + value, 0);
  return { value: clean(how === 'mean' ? sum / observations.length : sum), how, first, last, observations };
}
