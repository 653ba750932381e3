import type { AnyPromise, KpiPromise } from '../model/workspace.ts';

/** What is promised in one line: `41 → 20 hours`, `at least 80 %`, or what will be done; empty where nothing is. */
export function promiseText(promise: AnyPromise | undefined): string {
  if (promise === undefined) return '';
  if (promise.kind === 'deliverable') return promise.done;
  const { baseline, target } = promise;
  const unit = unitOf(promise);
  if (target?.value !== undefined) {
    return `${baseline === undefined ? '' : `${shortNumber(baseline.value)} → `}${shortNumber(target.value)}${unit}`;
  }
  const ends = [
    target?.min !== undefined && `at least ${shortNumber(target.min)}`,
    target?.max !== undefined && `at most ${shortNumber(target.max)}`,
  ];
  const text = ends.filter((end) => end !== false).join(' and ');
  return text === '' ? '' : text + unit;
}

/** The unit of a promise's KPI, ready to stand behind a number. */
export function unitOf({ kpi }: KpiPromise): string {
  const unit = kpi.target?.kind === 'kpi' ? kpi.target.unit : undefined;
  return unit === undefined ? '' : ` ${unit}`;
}

/** Six significant digits: a mean of many readings has no use for more. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}
