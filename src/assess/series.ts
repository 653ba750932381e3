import type { Kpi, Observation } from '../model/workspace.ts';
import { type Day, periodOf, periodsBetween } from '../parse/calendar.ts';
import type { Hole, SeriesFacts } from './facts.ts';

/** Scales the mean moving range to three sigma on individual values: 3 ÷ 1.128 (Shewhart's d₂ for two; Wheeler, *Understanding Variation*). */
const XMR = 2.66;
const FEWEST_FOR_LIMITS = 6;
/** Wheeler computes limits from a baseline of some two dozen values and leaves them until something really changes. */
const BASELINE_POINTS = 24;

/** What a KPI's observations say by themselves, up to a day. */
export function seriesFacts(kpi: Kpi, asOf: Day): SeriesFacts {
  const all = kpi.series?.observations ?? [];
  const last = all.at(-1);
  const observations = last !== undefined && last.day > asOf ? all.filter(({ day }) => day <= asOf) : all;
  const behind = behindBy(observations.at(-1), kpi, asOf);
  let holes: readonly Hole[] | undefined;
  let limits: SeriesFacts['limits'] | null = null;
  return {
    first: observations[0],
    last: observations.at(-1),
    observations,
    get holes() {
      holes ??= holesOf(observations, kpi);
      return holes;
    },
    behind,
    stale: behind > 1,
    get constant() {
      return observations.length > 0 && observations.every(({ value }) => value === observations[0]?.value);
    },
    get limits() {
      if (limits === null) limits = limitsOf(observations);
      return limits;
    },
  };
}

function behindBy(last: Observation | undefined, { cadence }: Kpi, asOf: Day): number {
  if (last === undefined) return 0;
  const complete = periodOf(asOf, cadence).last === asOf;
  return Math.max(0, periodsBetween(last.day, asOf, cadence) - (complete ? 0 : 1));
}

function holesOf(observations: readonly Observation[], { cadence }: Kpi): Hole[] {
  const holes: Hole[] = [];
  for (let i = 1; i < observations.length; i++) {
    const previous = observations[i - 1] as Observation;
    const next = observations[i] as Observation;
    const count = periodsBetween(previous.day, next.day, cadence) - 1;
    if (count > 0) holes.push({ count, previous, next });
  }
  return holes;
}

/** Natural process limits of an XmR chart from the first two dozen values. */
function limitsOf(observations: readonly Observation[]): SeriesFacts['limits'] {
  const values = observations.slice(0, BASELINE_POINTS).map(({ value }) => value);
  if (values.length < FEWEST_FOR_LIMITS) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let moved = 0;
  for (let i = 1; i < values.length; i++) moved += Math.abs((values[i] as number) - (values[i - 1] as number));
  const reach = (XMR * moved) / (values.length - 1);
  return { mean, low: mean - reach, high: mean + reach };
}
