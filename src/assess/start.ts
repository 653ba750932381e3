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
  { direction, deadline, atBaseline }: Pick<KpiPromiseFacts, 'direction' | 'deadline' | 'atBaseline'>,
  { observations }: Pick<SeriesFacts, 'observations'>,
): Reading | undefined {
  if (target === undefined || baseline?.day === undefined || start === undefined || start <= baseline.day || target.as === 'sum')
    return undefined;
  if (isMet(baseline.value, target, direction) || atBaseline.some(({ value }) => isMet(value, target, direction))) return undefined;
  const known = observations.filter(({ day }) => day <= start);
  const reading = readingOn(known, target, start, deadline, start);
  return reading !== undefined && reading.last > baseline.day && isMet(reading.value, target, direction) ? reading : undefined;
}
