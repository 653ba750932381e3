import type { KpiPromise } from '../model/workspace.ts';
import type { KpiPromiseFacts, Reading, SeriesFacts } from './facts.ts';
import { isMet, readingOn } from './reading.ts';

/**
 * The reading on a promise's first day, where it met the target already although the baseline did not: between the two, somebody else did the
 * work. Undefined where nothing newer than the baseline was known, for a sum (which is empty on its first day), and where the series says of
 * the baseline's own day that the target was met: then the baseline is wrong, which is another mistake.
 */
export function metAtStart(
  { target, baseline, start }: KpiPromise,
  facts: Pick<KpiPromiseFacts, 'direction' | 'deadline' | 'atBaseline'>,
  { observations }: Pick<SeriesFacts, 'observations'>,
): Reading | undefined {
  if (target === undefined || baseline?.day === undefined || start === undefined || start <= baseline.day || target.as === 'sum')
    return undefined;
  const { direction, deadline } = facts;
  const known = observations.findLastIndex(({ day }) => day <= start);
  if ((observations[known]?.day ?? baseline.day) <= baseline.day) return undefined;
  if (isMet(baseline.value, target, direction) || facts.atBaseline.some(({ value }) => isMet(value, target, direction))) return undefined;
  const reading = readingOn(observations.slice(0, known + 1), target, start, deadline, start);
  return reading !== undefined && reading.last > baseline.day && isMet(reading.value, target, direction) ? reading : undefined;
}
