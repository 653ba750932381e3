import type { DeliverablePromise, Kpi, KpiPromise, Milestone, Observation, Target } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { DeliverableFacts, KpiPromiseFacts, MilestoneFacts, PromiseState, Reading, SeriesFacts } from './facts.ts';
import { finalReading, readingOn } from './reading.ts';

/** Numbers closer than this share of their size are the same number: 0.1 + 0.2 has reached 0.3. */
const TOLERANCE = 1e-9;

/** How a promise about a number stands on a day. */
export function kpiPromiseFacts(promise: KpiPromise, kpi: Kpi | undefined, series: SeriesFacts | undefined, asOf: Day): KpiPromiseFacts {
  const { target, baseline, start, holder } = promise;
  const deadline = target?.by?.last;
  const observations = series?.observations ?? [];
  const over = deadline !== undefined && asOf > deadline;
  const direction = directionOf(promise, kpi);
  const reading =
    target === undefined || kpi === undefined
      ? undefined
      : over
        ? finalReading(observations, target, kpi, deadline, start)
        : readingOn(observations, target, asOf, deadline, start);
  const met = reading && target && isMet(reading.value, target, direction);
  const outcome = holder.kind === 'goal' ? holder.outcome?.result : undefined;
  return {
    kind: 'kpi',
    kpi,
    deadline,
    daysLeft: deadline === undefined ? undefined : deadline - asOf,
    state: outcome ?? stateOf({ asOf, start, over, reading, met, target }),
    reading,
    baseline: baseline?.value,
    gap: reading && target && gapOf(reading.value, target),
    travelled: reading && target?.value !== undefined && baseline ? share(reading.value, baseline.value, target.value) : undefined,
    met,
    direction,
    milestones: promise.milestones.map((milestone) => milestoneFacts(milestone, observations, direction, start, asOf)),
  };
}

/** How a promise of a thing to be done stands: without an outcome, nobody can say that it was. */
export function deliverableFacts(promise: DeliverablePromise, asOf: Day): DeliverableFacts {
  const deadline = promise.by?.last;
  const running: PromiseState = promise.start !== undefined && asOf < promise.start ? 'not started' : 'running';
  return {
    kind: 'deliverable',
    deadline,
    daysLeft: deadline === undefined ? undefined : deadline - asOf,
    state: promise.holder.outcome?.result ?? (deadline !== undefined && asOf > deadline ? 'no data' : running),
    milestones: promise.milestones.map((milestone) => milestoneFacts(milestone, [], 0, promise.start, asOf)),
  };
}

interface Standing {
  readonly asOf: Day;
  readonly start: Day | undefined;
  readonly over: boolean;
  readonly reading: Reading | undefined;
  readonly met: boolean | undefined;
  readonly target: Target | undefined;
}

function stateOf({ asOf, start, over, reading, met, target }: Standing): PromiseState {
  if (over && reading !== undefined) return met ? 'achieved' : 'missed';
  if (!over && start !== undefined && asOf < start) return 'not started';
  return reading === undefined || target === undefined ? 'no data' : 'running';
}

/** The KPI says which way is better; where it does not, the way from baseline to target does. */
function directionOf({ target, baseline }: KpiPromise, kpi: Kpi | undefined): 1 | -1 | 0 {
  if (target?.value === undefined) return 0;
  if (kpi?.better === 'higher') return 1;
  if (kpi?.better === 'lower') return -1;
  return baseline === undefined ? 0 : (Math.sign(target.value - baseline.value) as 1 | -1 | 0);
}

/** Whether a reading is at or beyond a target, or inside its band. */
export function isMet(value: number, { value: point, min, max }: Target, direction: 1 | -1 | 0): boolean {
  if (point !== undefined) return direction === 0 ? same(value, point) : (value - point) * direction >= 0 || same(value, point);
  return (min === undefined || value >= min || same(value, min)) && (max === undefined || value <= max || same(value, max));
}

function gapOf(value: number, { value: point, min, max }: Target): number {
  if (point !== undefined) return point - value;
  if (min !== undefined && value < min) return min - value;
  if (max !== undefined && value > max) return max - value;
  return 0;
}

function share(value: number, from: number, to: number): number | undefined {
  return same(from, to) ? undefined : (value - from) / (to - from);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * A milestone with a value is reached by the same measure as a target: the last reading on or before its date decides. It may
 * be reached earlier, or late, as long as the readings have stayed there since.
 */
function milestoneFacts(
  milestone: Milestone,
  all: readonly Observation[],
  direction: 1 | -1 | 0,
  start: Day | undefined,
  asOf: Day,
): MilestoneFacts {
  const { value, by, done } = milestone;
  const due = by?.last;
  const past = due !== undefined && asOf > due;
  if (value === undefined) {
    if (done === undefined || done > asOf) return { milestone, state: past ? 'missed' : 'ahead', reached: undefined };
    return { milestone, state: due !== undefined && done > due ? 'reached late' : 'reached', reached: done };
  }
  const since = start === undefined ? all : all.filter(({ day }) => day >= start);
  const inTime = due === undefined ? since : since.filter(({ day }) => day <= due);
  const point: Target = { value, min: undefined, max: undefined, by, over: undefined, as: 'last' };
  const reached = holdsSince(inTime, point, direction);
  if (reached !== undefined) return { milestone, state: 'reached', reached };
  const late = past ? holdsSince(since, point, direction) : undefined;
  if (late !== undefined) return { milestone, state: 'reached late', reached: late };
  return { milestone, state: past ? 'missed' : 'ahead', reached: undefined };
}

/** First day of the unbroken run of readings at or beyond a value that lasts up to the last one. */
function holdsSince(observations: readonly Observation[], target: Target, direction: 1 | -1 | 0): Day | undefined {
  let first: Day | undefined;
  for (let i = observations.length - 1; i >= 0; i--) {
    const { value, day } = observations[i] as Observation;
    if (!isMet(value, target, direction)) break;
    first = day;
  }
  return first;
}
