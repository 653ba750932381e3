import { assess } from '../../../src/assess/assess.ts';
import type { Facts, KpiPromiseFacts, SeriesFacts } from '../../../src/assess/facts.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import type { Goal, Kpi, KpiPromise, Workspace } from '../../../src/model/workspace.ts';
import { type Day, parseDay } from '../../../src/parse/calendar.ts';
import { memorySource } from '../../../src/source/memory.ts';

/** A day as written; the test that writes a day that does not exist has a mistake of its own. */
export function on(written: string): Day {
  const day = parseDay(written);
  if (day === undefined) throw new Error(`No such day: ${written}`);
  return day;
}

/** A workspace of these files and a configuration. */
export async function workspaceOf(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await loadWorkspace(memorySource({ 'goalpost.yaml': 'organisation: Testers\n', ...files }));
  if (workspace.problems.length > 0) throw new Error(workspace.problems.map(({ code, place }) => `${place.text.path}: ${code}`).join('\n'));
  return workspace;
}

export interface Given {
  /** Keys of the KPI beyond its title. */
  readonly kpi?: string;
  /** `2026-01 41, 2026-02 40`. */
  readonly observed?: string;
  /** Keys of the goal beyond title and `kpi`. */
  readonly goal?: string;
  readonly asOf: string;
}

/** The facts of one goal on one KPI. */
export async function given({ kpi = 'cadence: monthly', observed, goal = '', asOf }: Given): Promise<{
  goal: Goal;
  kpi: Kpi;
  facts: Facts;
  promise: KpiPromiseFacts;
  series: SeriesFacts;
}> {
  const workspace = await workspaceOf({
    'goals/wait.kpi.yaml': `title: Wait\n${kpi}\n`,
    'goals/faster.goal.yaml': `title: Answer faster\nkpi: wait\n${goal}\n`,
    ...(observed !== undefined && { 'goals/wait.csv': csv(observed) }),
  });
  const facts = assess(workspace, { asOf: on(asOf) });
  const it = workspace.find('goal', 'faster') as Goal;
  const own = workspace.find('kpi', 'wait') as Kpi;
  return { goal: it, kpi: own, facts, promise: facts.promise(it.promise as KpiPromise), series: facts.series(own) };
}

/** `2026-01 41, 2026-02 40` as a file. */
export function csv(observed: string): string {
  const rows = observed
    .split(',')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  return ['date,value', ...rows.map((row) => row.replace(' ', ','))].join('\n').concat('\n');
}
