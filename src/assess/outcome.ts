import type { Goal, KpiPromise, Target, Workspace } from '../model/workspace.ts';
import { type Day, periodOf } from '../parse/calendar.ts';
import type { Facts, KpiPromiseFacts, Reading, SeriesFacts } from './facts.ts';
import { guardrailsOf } from './guards.ts';
import { decimalsOf, plain, roundsTo } from './numbers.ts';
import { covers, isMet, readingOn } from './reading.ts';

/** What the committed series says against the outcome of a goal. */
export interface Contradiction {
  readonly kind: 'achieved' | 'missed' | 'partly-met' | 'partly-still';
  readonly reading: Reading;
}

/**
 * Whether the series contradicts the outcome a goal was closed with. Undefined wherever it leaves room for it: without data, with a last
 * value that may be restated, with holes in the stretch that is judged, within the rounding of the target, with a guardrail that broke.
 */
export function contradiction(goal: Goal, workspace: Workspace, facts: Facts): Contradiction | undefined {
  const { outcome, promise } = goal;
  if (outcome === undefined || outcome.result === 'dropped' || promise?.kind !== 'kpi') return undefined;
  const judged = judgedOn(goal, promise, facts);
  if (judged === undefined) return undefined;
  const { target, day, isEarly } = judged;
  const it = facts.promise(promise);
  const { reading, met, baseline, direction } = it;
  // A target on the wrong side of its baseline is a slip to be mended first: what it says was met, nobody meant.
  if (isBackwards(judged.target, baseline, direction)) return undefined;
  if (reading === undefined || it.kpi === undefined || !isFirm(reading, day, it, facts)) return undefined;
  if (outcome.result === 'achieved') {
    const isClose = met || roundsToTarget(reading.value, target, promise) || (isEarly && wasMetThatPeriod(promise, target, day, it, facts));
    return isClose ? undefined : { kind: 'achieved', reading };
  }
  if (isEarly) return undefined;
  if (met) {
    if (hasBrokenGuardrail(goal, day, workspace, facts)) return undefined;
    return { kind: outcome.result === 'missed' ? 'missed' : 'partly-met', reading };
  }
  const hasMoved = it.travelled === undefined || it.travelled > 0 || it.milestones.some(({ state }) => state.startsWith('reached'));
  return outcome.result === 'partly' && !hasMoved ? { kind: 'partly-still', reading } : undefined;
}

/** A sum grows with its stretch, and a baseline need not be of one as long. */
function isBackwards({ value, as }: Target, baseline: number | undefined, direction: 1 | -1 | 0): boolean {
  return value !== undefined && baseline !== undefined && as !== 'sum' && (value - baseline) * direction <= 0;
}

interface Judged {
  readonly target: Target;
  /** The deadline, or the day the goal was closed where that was earlier. */
  readonly day: Day;
  readonly isEarly: boolean;
}

function judgedOn({ outcome }: Goal, { target }: KpiPromise, { asOf }: Facts): Judged | undefined {
  const deadline = target?.by?.last;
  if (target === undefined || deadline === undefined) return undefined;
  const closed = outcome?.day;
  if (closed !== undefined && closed < deadline) return closed > asOf ? undefined : { target, day: closed, isEarly: true };
  return deadline >= asOf ? undefined : { target, day: deadline, isEarly: false };
}

/** Whether nothing that is still to come can change a reading: it is of the last complete period, settled, and without holes. */
function isFirm({ observations, how, first, last }: Reading, day: Day, { kpi, direction }: KpiPromiseFacts, facts: Facts): boolean {
  if (kpi === undefined || kpi.series?.broken === true) return false;
  const { rhythm, holes } = facts.series(kpi);
  const latest = observations.at(-1);
  if (latest === undefined || latest.provisional || !covers(latest, day, kpi, rhythm)) return false;
  if (how === 'last') return true;
  const begin = observations[0]?.day ?? last;
  if (rhythm.between(first, begin) > 0 || holes.some((hole) => hole.first <= last && hole.last >= first)) return false;
  // A stretch that goes on beyond the day is decided by a sum alone that can only grow.
  return last <= day || (how === 'sum' && direction === 1);
}

/** Whether the period that was under way when the goal was closed early, observed in full later, reached the target. */
function wasMetThatPeriod(promise: KpiPromise, target: Target, day: Day, { kpi, direction }: KpiPromiseFacts, facts: Facts): boolean {
  if (kpi === undefined) return false;
  const end = periodOf(day, kpi.cadence).last;
  const reading = readingOn(upTo(facts.series(kpi), end), target, end, target.by?.last, promise.start);
  return reading !== undefined && isMet(reading.value, target, direction);
}

/** Whether a reading is at the target once it is rounded as the target is written. */
function roundsToTarget(value: number, { value: point, min, max }: Target, { place }: KpiPromise): boolean {
  const rounds = (goal: number | undefined, key: string): boolean => {
    if (goal === undefined || !roundsTo(value, goal, decimalsOf(plain(goal)))) return false;
    const { text, start, end } = place(`/target/${key}`);
    return roundsTo(value, goal, decimalsOf(text.content.slice(start, end)));
  };
  return rounds(point, 'value') || rounds(min, 'min') || rounds(max, 'max');
}

/** A target that is reached at the cost of what was to be guarded may honestly be called missed. */
function hasBrokenGuardrail(goal: Goal, day: Day, workspace: Workspace, facts: Facts): boolean {
  return guardrailsOf(goal, workspace).some(({ kpi, file: { min, max } }) => {
    const last = kpi && upTo(facts.series(kpi), day).at(-1);
    return last !== undefined && !isMet(last.value, { value: undefined, min, max }, 0);
  });
}

function upTo({ observations }: SeriesFacts, day: Day): SeriesFacts['observations'] {
  return observations.filter((it) => it.day <= day);
}
