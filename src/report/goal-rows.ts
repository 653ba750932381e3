import type { Goal, KpiPromise } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { LintResult } from '../rules/engine.ts';
import type { Report } from './report.ts';

/** A goal in one line: what is promised and how it stands. */
export interface GoalRow {
  readonly title: string;
  readonly owner: string;
  /** `41 → 20 hours`, `at least 80 %`, or what will be done. */
  readonly promise: string;
  readonly deadline: Day | undefined;
  /** The reading that is judged, with its unit; empty without one. */
  readonly now: string;
  readonly state: string;
  readonly findings: Report['counts'];
}

/** Every goal that is no draft, in order of path. */
export function goalRows({ workspace, facts, findings }: LintResult): GoalRow[] {
  return workspace.goals
    .filter(({ draft }) => !draft)
    .map((goal) => {
      const { promise } = goal;
      const known = promise?.kind === 'kpi' ? facts.promise(promise) : promise && facts.promise(promise);
      const unit = promise?.kind === 'kpi' ? unitOf(promise) : '';
      return {
        title: goal.title,
        owner: goal.owner?.id ?? '',
        promise: promiseText(goal, unit),
        deadline: goal.deadline?.last,
        now: known?.kind === 'kpi' && known.reading !== undefined ? number(known.reading.value) + unit : '',
        state: known?.state ?? 'no promise',
        findings: countsOf(goal, findings),
      };
    });
}

function promiseText({ promise }: Goal, unit: string): string {
  if (promise === undefined) return '';
  if (promise.kind === 'deliverable') return promise.done;
  const { baseline, target } = promise;
  if (target?.value !== undefined) return `${baseline === undefined ? '' : `${number(baseline.value)} → `}${number(target.value)}${unit}`;
  const ends = [
    target?.min !== undefined && `at least ${number(target.min)}`,
    target?.max !== undefined && `at most ${number(target.max)}`,
  ];
  const text = ends.filter((end) => end !== false).join(' and ');
  return text === '' ? '' : text + unit;
}

function unitOf({ kpi }: KpiPromise): string {
  const unit = kpi.target?.kind === 'kpi' ? kpi.target.unit : undefined;
  return unit === undefined ? '' : ` ${unit}`;
}

/** Six significant digits: a mean of many readings has no use for more. */
function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function countsOf(goal: Goal, findings: LintResult['findings']): Report['counts'] {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level, place } of findings) if (place.text.path === goal.document.path) counts[level]++;
  return counts;
}
