import type { Kpi, KpiPromise, Observation } from '../model/workspace.ts';
import { type Day, periodOf, spanEnding } from '../parse/calendar.ts';
import type { Reading, SeriesFacts } from './facts.ts';
import { wholeReading } from './reading.ts';

/**
 * What the series says about the day of a baseline: the readings that may be meant by it, the likeliest first. Where the target is a mean or
 * a sum, that of as long a stretch up to the day; otherwise the observation of the period that holds the day, and for a day amid a period
 * also the one before, which was the last one known then. Empty when nothing was observed within one period of the cadence.
 */
export function readingsAtBaseline(promise: KpiPromise, kpi: Kpi, { observations, rhythm }: SeriesFacts): Reading[] {
  const { period, day } = promise.baseline ?? {};
  if (period === undefined || day === undefined) return [];
  const own = periodOf(day, kpi.cadence);
  const within = observations.findLast((it) => it.day >= own.first && it.day <= own.last);
  const earlier = observations.findLast((it) => it.day < own.first);
  const before = earlier !== undefined && rhythm.between(earlier.day, day) <= 1 ? earlier : undefined;
  if (within === undefined && before === undefined) return [];
  const isEnd = own.last === day;
  const single = [within, isEnd && within !== undefined ? undefined : before].flatMap((it) => (it === undefined ? [] : [lastReading(it)]));

  const stretches: Reading[] = [];
  const { target, start } = promise;
  const how = target?.as === 'sum' ? 'sum' : 'mean';
  if (target?.over !== undefined) stretches.push(...over(observations, how, spanEnding(day, target.over)));
  else if (target?.by !== undefined && target.as !== 'last' && start !== undefined) {
    stretches.push(...over(observations, how, { first: (day - (target.by.last - start)) as Day, last: day }));
  }
  const meant = target === undefined || target.as === 'last' ? [...single, ...stretches] : [...stretches, ...single];
  if (period.last - period.first <= own.last - own.first) return meant;
  return [...meant, ...over(observations, 'mean', period), ...over(observations, 'sum', period)];
}

function lastReading(observation: Observation): Reading {
  return wholeReading([observation], 'last', observation.day, observation.day);
}

function over(observations: readonly Observation[], how: 'mean' | 'sum', { first, last }: { first: Day; last: Day }): Reading[] {
  const inside = observations.filter(({ day }) => day >= first && day <= last);
  return inside.length === 0 ? [] : [wholeReading(inside, how, first, last)];
}
