import type { DeliverablePromise, Goal, Kpi, KpiPromise, Measure, Target } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import { readingsAtBaseline } from './baseline.ts';
import type { DeliverableFacts, KpiPromiseFacts, PromiseState, Reading, SeriesFacts } from './facts.ts';
import { doneFacts, milestonesFacts } from './milestones.ts';
import { clean, same } from './numbers.ts';
import { finalReading, isMet, readingOn } from './reading.ts';
import type { Timed } from './timed.ts';

/** How a promise about a number stands on a day. */
export function kpiPromiseFacts(
  promise: KpiPromise,
  kpi: Kpi | undefined,
  series: SeriesFacts | undefined,
  asOf: Day,
  timed: Timed,
): KpiPromiseFacts {
  const { baseline, start, holder } = promise;
  const deadline = promise.target?.by?.last;
  const target = promise.target !== undefined && asksForSomething(promise.target) ? promise.target : undefined;
  const over = deadline !== undefined && asOf > deadline;
  const direction = directionOf(promise, kpi);
  const judged = target && kpi && series ? { target, kpi, series } : undefined;
  const on = judgedOn(holder, deadline, asOf);
  const reading = judged && readingFor(judged, deadline, start, on);
  const met = reading && target && isMet(reading.value, target, direction) && !mayStillBreak(reading, target, direction, on);
  let atBaseline: readonly Reading[] | undefined;
  return {
    kind: 'kpi',
    kpi,
    deadline,
    daysLeft: deadline === undefined ? undefined : deadline - asOf,
    state: closedAs(holder, asOf) ?? stateOf({ asOf, start, over, met }),
    reading,
    baseline: baseline?.value,
    get atBaseline() {
      return (atBaseline ??= kpi && series ? timed(() => readingsAtBaseline(promise, kpi, series)) : []);
    },
    gap: reading && target && clean(gapOf(reading.value, target)),
    travelled: reading && target?.value !== undefined && baseline ? share(reading.value, baseline.value, target.value) : undefined,
    met,
    direction,
    milestones: judged
      ? milestonesFacts(promise.milestones, {
          target: judged.target,
          kpi: judged.kpi,
          rhythm: judged.series.rhythm,
          observations: judged.series.observations,
          start,
          direction: direction || wayToBand(judged.target, baseline?.value),
          asOf,
        })
      : promise.milestones.map((milestone) =>
          milestone.value === undefined ? doneFacts(milestone, asOf) : { milestone, state: 'ahead', reached: undefined },
        ),
  };
}

/** How a promise of a thing to be done stands: without an outcome, nobody can say that it was. */
export function deliverableFacts(promise: DeliverablePromise, asOf: Day): DeliverableFacts {
  const deadline = promise.by?.last;
  const running: PromiseState = promise.start !== undefined && asOf < promise.start ? 'not started' : 'running';
  return {
    kind: 'deliverable',
    deadline,
    daysLeft: deadline === undefined ? undefined : deadline - asOf,
    state: closedAs(promise.holder, asOf) ?? (deadline !== undefined && asOf > deadline ? 'no data' : running),
    milestones: promise.milestones.map((milestone) => doneFacts(milestone, asOf)),
  };
}

/** The day whose reading counts: today, but for a goal that was closed before its deadline the day of that, whatever came later. */
function judgedOn(holder: Goal | Measure, deadline: Day | undefined, asOf: Day): Day {
  const closed = holder.kind === 'goal' ? holder.outcome?.day : undefined;
  return closed !== undefined && closed < asOf && (deadline === undefined || closed < deadline) ? closed : asOf;
}

/** The result a goal was closed with, from the day it was closed on. */
function closedAs(holder: Goal | Measure, asOf: Day): PromiseState | undefined {
  const outcome = holder.kind === 'goal' ? holder.outcome : undefined;
  return outcome?.day !== undefined && outcome.day > asOf ? undefined : outcome?.result;
}

interface Judged {
  readonly target: Target;
  readonly kpi: Kpi;
  readonly series: SeriesFacts;
}

function readingFor({ target, kpi, series }: Judged, deadline: Day | undefined, start: Day | undefined, on: Day): Reading | undefined {
  const { observations } = series;
  if (deadline !== undefined && on > deadline) return finalReading(observations, target, kpi, series.rhythm, deadline, start);
  const known = (observations.at(-1)?.day ?? on) > on ? observations.filter(({ day }) => day <= on) : observations;
  return readingOn(known, target, on, deadline, start);
}

/** Whether a sum that must stay low has time left to grow: half a year's complaints are no year's. */
function mayStillBreak({ how, last, observations }: Reading, { max }: Target, direction: 1 | -1 | 0, on: Day): boolean {
  return how === 'sum' && (direction === -1 || max !== undefined) && on <= last && (observations.at(-1)?.day ?? on) < last;
}

function asksForSomething({ value, min, max }: Target): boolean {
  return value !== undefined || min !== undefined || max !== undefined;
}

interface Standing {
  readonly asOf: Day;
  readonly start: Day | undefined;
  readonly over: boolean;
  readonly met: boolean | undefined;
}

function stateOf({ asOf, start, over, met }: Standing): PromiseState {
  if (!over && start !== undefined && asOf < start) return 'not started';
  if (met === undefined) return 'no data';
  if (!over) return 'running';
  return met ? 'achieved' : 'missed';
}

/** The KPI says which way is better; where it does not, the way from baseline to target does. */
function directionOf({ target, baseline }: KpiPromise, kpi: Kpi | undefined): 1 | -1 | 0 {
  if (target?.value === undefined) return 0;
  if (kpi?.better === 'higher') return 1;
  if (kpi?.better === 'lower') return -1;
  return baseline === undefined ? 0 : (Math.sign(target.value - baseline.value) as 1 | -1 | 0);
}

/** Milestones on the way to a band are reached from the side one comes from: upwards to a `min` alone, downwards to a `max` alone. */
function wayToBand({ min, max }: Target, baseline: number | undefined): 1 | -1 | 0 {
  if (min !== undefined && (max === undefined || (baseline !== undefined && baseline < min))) return 1;
  if (max !== undefined && (min === undefined || (baseline !== undefined && baseline > max))) return -1;
  return 0;
}

function gapOf(value: number, { value: point, min, max }: Target): number {
  if (point !== undefined) return point - value;
  if (min !== undefined && value < min) return min - value;
  if (max !== undefined && value > max) return max - value;
  return 0;
}

function share(value: number, from: number, to: number): number | undefined {
  return same(from, to) ? undefined : clean((value - from) / (to - from));
}
