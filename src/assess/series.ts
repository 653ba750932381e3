import type { Kpi, Observation } from '../model/workspace.ts';
import { type Day, periodOf } from '../parse/calendar.ts';
import type { Hole, Jump, SeriesFacts } from './facts.ts';
import { jumpsOf } from './jumps.ts';
import { mean, same } from './numbers.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';
import type { Timed } from './timed.ts';

/** Scales the mean moving range to three sigma on individual values: 3 ÷ 1.128 (Shewhart's d₂ for two; Wheeler, *Understanding Variation*). */
const XMR = 2.66;
const FEWEST_FOR_LIMITS = 6;
/** Wheeler computes limits from a baseline of some two dozen values and leaves them until something really changes. */
const BASELINE_POINTS = 24;
/** So many values in a row on one side of the mean are no chance: the process has moved (Wheeler's run rule). */
const RUN = 8;

/** What a KPI's observations say by themselves, up to a day. Everything that needs a walk through them waits until it is asked for. */
export function seriesFacts(kpi: Kpi, asOf: Day, timed: Timed): SeriesFacts {
  const all = kpi.series?.observations ?? [];
  const future = (all.at(-1)?.day ?? asOf) > asOf ? all.filter(({ day }) => day > asOf) : [];
  const observations = future.length === 0 ? all : all.slice(0, all.length - future.length);
  const rhythm = rhythmOf(kpi, observations);
  let behind: number | undefined;
  let holes: readonly Hole[] | undefined;
  let jumps: readonly Jump[] | undefined;
  let limits: SeriesFacts['limits'] | null = null;
  return {
    first: observations[0],
    last: observations.at(-1),
    observations,
    future,
    rhythm,
    get holes() {
      return (holes ??= timed(() => holesOf(observations, rhythm)));
    },
    get behind() {
      return (behind ??= timed(() => behindBy(observations.at(-1), kpi, rhythm, asOf)));
    },
    get stale() {
      return this.behind > 1;
    },
    get constant() {
      return observations.length > 0 && observations.every(({ value }) => value === observations[0]?.value);
    },
    get limits() {
      if (limits === null) limits = timed(() => limitsOf(observations, kpi));
      return limits;
    },
    get jumps() {
      return (jumps ??= timed(() => jumpsOf(observations, kpi)));
    },
  };
}

function behindBy(last: Observation | undefined, { cadence }: Kpi, rhythm: Rhythm, asOf: Day): number {
  if (last === undefined) return 0;
  const isRunning = periodOf(asOf, cadence).last !== asOf;
  return Math.max(0, rhythm.between(last.day, asOf) - (isRunning ? 1 : 0));
}

function holesOf(observations: readonly Observation[], rhythm: Rhythm): Hole[] {
  const holes: Hole[] = [];
  let number = Number.POSITIVE_INFINITY;
  observations.forEach((next, i) => {
    const before = number;
    number = rhythm.number(next.day);
    if (number - before <= 1) return;
    const previous = observations[i - 1] as Observation;
    const last = rhythm.before(next.day);
    const count = rhythm.between(previous.day, last);
    if (count > 0) holes.push({ count, first: rhythm.after(previous.day), last, previous, next });
  });
  return holes;
}

/** Natural process limits of an XmR chart from the first two dozen values, and whether the process has moved away from them. */
function limitsOf(observations: readonly Observation[], { bounds }: Kpi): SeriesFacts['limits'] {
  const basis = observations.slice(0, BASELINE_POINTS);
  const [first, last] = [basis[0], basis.at(-1)];
  if (first === undefined || last === undefined || basis.length < FEWEST_FOR_LIMITS) return undefined;
  const values = basis.map(({ value }) => value);
  const centre = mean(values);
  const reach = XMR * mean(values.slice(1).map((value, i) => Math.abs(value - (values[i] as number))));
  return {
    mean: centre,
    // Nothing is expected beyond what is possible: a count has no lower limit below zero.
    low: Math.max(centre - reach, bounds[0] ?? Number.NEGATIVE_INFINITY),
    high: Math.min(centre + reach, bounds[1] ?? Number.POSITIVE_INFINITY),
    basis: { count: basis.length, first: first.day, last: last.day },
    run: runOf(observations, centre),
  };
}

/** The values at the end that lie on one side of the mean, where they are too many for chance. A value on the mean ends them. */
function runOf(observations: readonly Observation[], centre: number): NonNullable<SeriesFacts['limits']>['run'] {
  const sideOf = (value: number) => (same(value, centre) ? 0 : Math.sign(value - centre));
  const side = sideOf(observations.at(-1)?.value ?? centre);
  if (side === 0) return undefined;
  const count = observations.length - 1 - observations.findLastIndex(({ value }) => sideOf(value) !== side);
  return count < RUN ? undefined : { count, side: side > 0 ? 'above' : 'below' };
}
