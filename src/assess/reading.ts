import type { Kpi, Observation, Target } from '../model/workspace.ts';
import { type Day, periodOf, periodsBetween, spanEnding } from '../parse/calendar.ts';
import type { Reading } from './facts.ts';

/** The stretch a target is judged on: the days of its last reading, mean or sum. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The stretch that ends on the deadline and is judged: `over: quarter` with 31 December is 1 October to 31 December. A mean or
 * sum without `over` runs from the promise's start. Undefined for a last reading.
 */
export function judgedWindow(target: Target, deadline: Day, start: Day | undefined): Window | undefined {
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
  if (target.as === 'last' || deadline === undefined) return whole([last], 'last', last.day, last.day);
  const judged = judgedWindow(target, deadline, start);
  if (judged === undefined) return whole([last], 'last', last.day, last.day);
  const running = on >= judged.first && (target.as === 'sum' || target.over === undefined || on >= judged.last);
  const window = running || target.over === undefined ? judged : spanEnding(last.day, target.over);
  const inside = observations.filter(({ day }) => day >= window.first && day <= window.last);
  return inside.length === 0 ? undefined : whole(inside, target.as, window.first, window.last);
}

/**
 * The reading that decides once the deadline is past; undefined while an observation that belongs to it is missing. The last
 * complete period of the KPI's cadence before the deadline must have been observed: an older number judges nothing.
 */
export function finalReading(
  observations: readonly Observation[],
  target: Target,
  kpi: Kpi,
  deadline: Day,
  start: Day | undefined,
): Reading | undefined {
  const until = observations.filter(({ day }) => day <= deadline);
  const last = until.at(-1);
  if (last === undefined || periodsBetween(last.day, deadline, kpi.cadence) > (isLastDay(deadline, kpi) ? 0 : 1)) return undefined;
  return readingOn(until, target, deadline, deadline, start);
}

function isLastDay(day: Day, { cadence }: Kpi): boolean {
  return periodOf(day, cadence).last === day;
}

function whole(observations: readonly Observation[], how: Reading['how'], first: Day, last: Day): Reading {
  const sum = observations.reduce((total, { value }) => total + value, 0);
  return { value: how === 'mean' ? sum / observations.length : sum, how, first, last, observations };
}
