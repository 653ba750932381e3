/**
 * What is known about a workspace on a given day. Computed once; the rules, the reports and the site read the same facts.
 */

import type {
  AnyPromise,
  DeliverablePromise,
  Goal,
  Kpi,
  KpiPromise,
  Measure,
  Method,
  Milestone,
  Observation,
  Supportable,
  Team,
  V2mom,
} from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { YamlDocument } from '../parse/document.ts';
import type { GuardrailFacts } from './guards.ts';
import type { Leftover } from './placeholders.ts';
import type { Rhythm } from './rhythm.ts';

export interface Facts {
  /** The day the facts are of. */
  readonly asOf: Day;
  promise(promise: KpiPromise): KpiPromiseFacts;
  promise(promise: DeliverablePromise): DeliverableFacts;
  promise(promise: AnyPromise): PromiseFacts;
  series(kpi: Kpi): SeriesFacts;
  guardrails(of: Goal | Measure): readonly GuardrailFacts[];
  /** What templates left behind in a file, in its order. */
  leftovers(document: YamlDocument): readonly PlacedLeftover[];
  readonly cascade: Cascade;
  readonly cover: CoverFacts;
}

export interface PlacedLeftover extends Leftover {
  readonly pointer: string;
}

/**
 * How a promise stands. `not started`: its first day is still to come. `running`: until the deadline. `no data`: nothing
 * committed that could judge it. `dropped`: closed with that outcome.
 */
export type PromiseState = 'not started' | 'running' | 'achieved' | 'partly' | 'missed' | 'no data' | 'dropped';

export type PromiseFacts = KpiPromiseFacts | DeliverableFacts;

interface CommonFacts {
  readonly state: PromiseState;
  /** The last day on which it can be reached. */
  readonly deadline: Day | undefined;
  /** Days from `asOf` to the deadline; negative once past. */
  readonly daysLeft: number | undefined;
  readonly milestones: readonly MilestoneFacts[];
}

export interface KpiPromiseFacts extends CommonFacts {
  readonly kind: 'kpi';
  readonly kpi: Kpi | undefined;
  /** The reading that is judged, as it stands at `asOf`, or stood at the deadline or on the day of an earlier outcome. */
  readonly reading: Reading | undefined;
  readonly baseline: number | undefined;
  /** What the series says about the baseline's day, the likeliest reading first; several where the day leaves it open. */
  readonly atBaseline: readonly Reading[];
  /** Target minus reading, in the KPI's unit; for a band the distance to the nearest edge, 0 inside. */
  readonly gap: number | undefined;
  /** Share of the way from baseline to target, 0 at the baseline, 1 at the target, not clamped; undefined for a band or a zero distance. */
  readonly travelled: number | undefined;
  /** Whether the reading is at or beyond the target (inside the band) today; a sum that must stay low is so only at its end. */
  readonly met: boolean | undefined;
  /** +1 when the target asks for more, −1 for less, 0 for a band. */
  readonly direction: 1 | -1 | 0;
}

export interface DeliverableFacts extends CommonFacts {
  readonly kind: 'deliverable';
}

/** One number made of observations: the last one, or the mean or sum over a stretch. */
export interface Reading {
  readonly value: number;
  readonly how: 'last' | 'mean' | 'sum';
  /** The days it covers; the same day twice for a last reading. */
  readonly first: Day;
  readonly last: Day;
  readonly observations: readonly Observation[];
}

export interface MilestoneFacts {
  readonly milestone: Milestone;
  /** `ahead`: nothing has decided yet. Its day is still to come, or the observation that decides is not in. */
  readonly state: 'reached' | 'reached late' | 'missed' | 'ahead';
  /** The day it was reached. */
  readonly reached: Day | undefined;
}

export interface SeriesFacts {
  readonly first: Observation | undefined;
  readonly last: Observation | undefined;
  /** Observations on or before `asOf`. */
  readonly observations: readonly Observation[];
  /** Observations dated after `asOf`; no other fact takes notice of them. */
  readonly future: readonly Observation[];
  /** When an observation is due. */
  readonly rhythm: Rhythm;
  /** Periods of the cadence without an observation, between the first and the last. */
  readonly holes: readonly Hole[];
  /** Complete periods since the last observation that have none. */
  readonly behind: number;
  /** Whether more than one period is behind. */
  readonly stale: boolean;
  /** Whether all values are one and the same. */
  readonly constant: boolean;
  /** Natural process limits: mean ± 2.66 × mean moving range (Wheeler, XmR); undefined below 6 points. */
  readonly limits: Limits | undefined;
  /** Values that are likely typing errors. */
  readonly jumps: readonly Jump[];
}

export interface Limits {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The observations they were computed from, by their number and their first and last day. */
  readonly basis: { readonly count: number; readonly first: Day; readonly last: Day };
  /** Eight or more observations at the end on one side of the mean (Wheeler's run rule): the limits no longer describe the process. */
  readonly run: { readonly count: number; readonly side: 'above' | 'below' } | undefined;
}

export interface Hole {
  /** How many periods of the cadence have no observation. */
  readonly count: number;
  /** A day in the first and a day in the last of them. */
  readonly first: Day;
  readonly last: Day;
  readonly previous: Observation;
  readonly next: Observation;
}

/** A value far from its neighbours. */
export interface Jump {
  readonly observation: Observation;
  /** Its neighbours; the first and the last observation have one only. */
  readonly previous: Observation | undefined;
  readonly next: Observation | undefined;
  /** What it would be with its decimal point moved, if that is in line with its neighbours. */
  readonly likely: number | undefined;
}

/** What can serve something above it. */
export type Servant = Goal | V2mom;

/** Who serves what; drafts neither serve nor are served. */
export interface Cascade {
  /** Goals and V2MOMs that say they support this. */
  servants(of: Supportable): readonly Servant[];
  /** Measures of the V2MOM that serve this method. */
  measures(of: Method): readonly Measure[];
  /** What this supports, as far as the references resolve. */
  supported(by: Servant): readonly Supportable[];
  /** The chain from this up to a top V2MOM, nearest first, by the first of several parents; cut where it would repeat. */
  line(of: Servant): readonly (Supportable | V2mom)[];
  /** Each loop of `supports` once, as the things on it in order, starting with the smallest id. */
  readonly cycles: readonly (readonly Servant[])[];
  /** Teams that are part of themselves through `parent`, told in the same way. */
  readonly teamCycles: readonly (readonly Team[])[];
  /** Goals that come before themselves through `follows`, told in the same way. */
  readonly sequelCycles: readonly (readonly Goal[])[];
  goalsOn(kpi: Kpi): readonly (Goal | Measure)[];
}

/** Whether the parts add up: what goals declare to contribute (`contributes`) to a number above them. */
export interface CoverFacts {
  /** Of each running promise that at least one goal declares a share of. */
  readonly covers: readonly Cover[];
  /** Goals that declare a share, and support nothing with a number. */
  readonly astray: readonly Goal[];
}

export interface Cover {
  readonly promise: KpiPromise;
  /** From its baseline to its target, in its KPI's unit; above zero. */
  readonly way: number;
  /** How much of the way the parts declare to take on. */
  readonly sum: number;
  readonly parts: readonly { readonly goal: Goal /** Towards the target; below zero it leads away. */; readonly value: number }[];
  /** What serves it too, and declares no share. */
  readonly others: readonly Servant[];
}
