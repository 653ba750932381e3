import type { Goal } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { LintResult } from '../rules/engine/engine.ts';
import { clip } from './clip.ts';
import { promiseText, shortNumber, unitOf } from './promise-text.ts';
import type { Report } from './report.ts';

/** No reader would finish a longer title. */
const LONGEST = 300;

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
        title: clip(goal.title, LONGEST),
        owner: goal.owner?.id ?? '',
        promise: clip(promiseText(promise), LONGEST),
        deadline: goal.deadline?.last,
        now: known?.kind === 'kpi' && known.reading !== undefined ? shortNumber(known.reading.value) + unit : '',
        state: known?.state ?? 'no promise',
        findings: countsOf(goal, findings),
      };
    });
}

function countsOf(goal: Goal, findings: LintResult['findings']): Report['counts'] {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level, place } of findings) if (place.text.path === goal.document.path) counts[level]++;
  return counts;
}
