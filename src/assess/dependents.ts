import type { Goal, Kpi, Measure, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import { guardrailsOf } from './guards.ts';
import { hasBegun, isOpen } from './open.ts';

/** A goal or measure that needs the values of a KPI today, and where it says so. */
export interface Dependent {
  readonly holder: Goal | Measure;
  /** Below the holder: `/kpi`, or the KPI of a guardrail. */
  readonly pointer: string;
}

/** Which running promises and guardrails depend on each KPI on a day; drafts left out. A KPI nothing depends on is not in it. */
export function dependentsOf(workspace: Workspace, asOf: Day): ReadonlyMap<Kpi, readonly Dependent[]> {
  const found = new Map<Kpi, Dependent[]>();
  const add = (kpi: Kpi | undefined, holder: Goal | Measure, pointer: string): void => {
    if (kpi === undefined) return;
    const list = found.get(kpi);
    if (list === undefined) found.set(kpi, [{ holder, pointer }]);
    else if (list.at(-1)?.holder !== holder) list.push({ holder, pointer });
  };
  const addAll = (holder: Goal | Measure): void => {
    const { promise } = holder;
    if (promise?.kind === 'kpi' && promise.kpi.target?.kind === 'kpi') add(promise.kpi.target, holder, '/kpi');
    for (const { kpi, pointer } of guardrailsOf(holder, workspace)) add(kpi, holder, `${pointer}/kpi`);
  };

  for (const v2mom of workspace.v2moms) {
    if (!isOpen(v2mom, asOf)) continue;
    for (const measure of v2mom.measures) if (isCounting(measure, asOf)) addAll(measure);
  }
  for (const goal of workspace.goals) if (isOpen(goal, asOf) && hasBegun(goal, asOf)) addAll(goal);
  return found;
}

/** Whether the stretch a measure is for has begun, and is not over. */
function isCounting({ promise }: Measure, asOf: Day): boolean {
  const last = promise?.target?.by?.last;
  return (promise?.start === undefined || promise.start <= asOf) && (last === undefined || last >= asOf);
}
