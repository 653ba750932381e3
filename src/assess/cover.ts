import type { Goal, KpiPromise, Measure, Method, Supportable, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { Cascade, Cover, CoverFacts, Servant } from './facts.ts';
import { clean, same } from './numbers.ts';
import { isOpen } from './open.ts';

/**
 * What the goals below a number declare to take on of its way (`contributes`), held against that way. A goal counts towards the first
 * number it supports, and towards others on the same KPI; a method with one measure stands for that measure. What serves another
 * contributor is a part of that one's share. What is closed or past is history, above as below.
 */
export function buildCover(workspace: Workspace, cascade: Cascade, asOf: Day): CoverFacts {
  const declared = new Map<KpiPromise, Goal[]>();
  const astray: Goal[] = [];
  for (const goal of workspace.goals) {
    if (goal.draft || goal.file.contributes === undefined || goal.outcome?.result === 'dropped') continue;
    const above = cascade.supported(goal);
    const numbers = above.flatMap((it) => numberMeant(it, cascade) ?? []);
    const [first] = numbers;
    if (first === undefined && above.length > 0 && above.length === goal.supports.length && isOpen(goal, asOf)) astray.push(goal);
    for (const number of new Set(numbers)) {
      if (number.kpi.target !== first?.kpi.target || isBefore(goal, number)) continue;
      const contributors = declared.get(number);
      if (contributors === undefined) declared.set(number, [goal]);
      else contributors.push(goal);
    }
  }
  const covers = workspace.promises.flatMap((promise) => {
    const contributors = promise.kind === 'kpi' ? declared.get(promise) : undefined;
    return contributors !== undefined && isRunning(promise as KpiPromise, asOf)
      ? coverOf(promise as KpiPromise, contributors, cascade)
      : [];
  });
  return { covers, astray };
}

function coverOf(promise: KpiPromise, contributors: readonly Goal[], cascade: Cascade): Cover[] {
  const way = wayOf(promise);
  if (way === undefined) return [];
  const declared = new Set<Servant | Supportable>(contributors);
  const isPart = (goal: Goal): boolean => cascade.supported(goal).some((above) => declared.has(above));
  const parts = contributors
    .filter((goal) => !isPart(goal))
    .map((goal) => {
      const written = goal.file.contributes as number;
      // On a way down, "5" and "-5" both mean five less.
      return { goal, value: way.direction < 0 ? Math.abs(written) : written };
    });
  const above: Supportable[] = [promise.holder, ...methodsMeant(promise, cascade)];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  // Numbers too large to add are no shares of anything.
  if (!Number.isFinite(sum)) return [];
  const servants = new Set<Servant>(above.flatMap((it) => cascade.servants(it)));
  return [
    {
      promise,
      way: way.length,
      sum: clean(sum),
      parts,
      others: [...servants].filter((it) => !declared.has(it) && mayHelp(it, promise)),
    },
  ];
}

/**
 * From the baseline to the target, or to the nearer edge of a band: how far, and up (1) or down (-1). Undefined where there is no way to
 * go, and where the target lies on the worse side, which is a mistake of its own.
 */
function wayOf({ baseline, target, kpi: { target: kpi } }: KpiPromise): { length: number; direction: 1 | -1 } | undefined {
  if (baseline === undefined || target === undefined || kpi?.kind !== 'kpi') return undefined;
  const { value: from } = baseline;
  const { value, min, max } = target;
  const to = value ?? (min !== undefined && from < min ? min : max !== undefined && from > max ? max : from);
  if (same(from, to)) return undefined;
  const direction = to > from ? 1 : -1;
  if ((kpi.better === 'higher' && direction < 0) || (kpi.better === 'lower' && direction > 0)) return undefined;
  return { length: clean(Math.abs(to - from)), direction };
}

/** The number that is meant by what a goal supports. */
function numberMeant(above: Supportable, cascade: Cascade): KpiPromise | undefined {
  const meant = above.kind === 'method' ? onlyMeasure(above, cascade) : above;
  return meant !== undefined && 'promise' in meant && meant.promise?.kind === 'kpi' ? meant.promise : undefined;
}

/** The methods that stand for the measure which makes a promise. */
function methodsMeant({ holder }: KpiPromise, cascade: Cascade): Method[] {
  if (holder.kind === 'goal') return [];
  return holder.methods.flatMap(({ target }) => (target?.kind === 'method' && onlyMeasure(target, cascade) === holder ? [target] : []));
}

function onlyMeasure(method: Method, cascade: Cascade): Measure | undefined {
  const [measure, ...more] = cascade.measures(method);
  return more.length === 0 ? measure : undefined;
}

/** Whether something that declares no share may move the number all the same; a goal that was closed on the way has. */
function mayHelp(servant: Servant, promise: KpiPromise): boolean {
  if (servant.kind === 'v2mom') return !servant.written('outcome');
  return servant.outcome?.result !== 'dropped' && !isBefore(servant, promise);
}

/** Whether a goal was over before a number began to count: last year's, kept for the record. */
function isBefore({ deadline }: Goal, { start }: KpiPromise): boolean {
  return deadline !== undefined && start !== undefined && deadline.last <= start;
}

function isRunning({ holder, target }: KpiPromise, asOf: Day): boolean {
  const last = target?.by?.last;
  return isOpen(holder.kind === 'measure' ? holder.v2mom : holder, asOf) && (last === undefined || last >= asOf);
}
