/**
 * What one folder (or one commit) holds, typed and linked. Built once by `loadWorkspace`, then never changed.
 *
 * A value that broke its schema is absent here and reported by `file/shape`; `written()` tells "left out" from "written
 * but unusable", so that one mistake yields one finding.
 */

import type { Cadence, Day, Period, Span } from '../parse/calendar.ts';
import type { YamlDocument } from '../parse/document.ts';
import type { Problem } from '../parse/problem.ts';
import type { GoalFile, KpiFile, V2MomFile } from '../parse/shapes.ts';
import type { Place } from '../parse/text.ts';
import type { Config } from './config.ts';
import type { Exception } from './exceptions.ts';

export interface Workspace {
  readonly config: Config;
  /** Every YAML document that was read, unusable ones included, by path. */
  readonly documents: readonly YamlDocument[];
  /** In order of path. The first holder of an id wins; `file/id` reports the others. */
  readonly goals: readonly Goal[];
  readonly v2moms: readonly V2mom[];
  readonly kpis: readonly Kpi[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  /** Every reference written anywhere, resolved or not. */
  readonly references: readonly Reference[];
  /** What parsing and reading noticed, by file. */
  readonly problems: readonly Problem[];
  /** Two things of one kind that bear one id. */
  readonly collisions: readonly Collision[];
  /** Everything written so that a finding does not count, in files and comments. */
  readonly exceptions: readonly Exception[];
  /** Tables where the numbers of KPIs lie that belong to none; each by its whole file. */
  readonly strays: readonly Place[];
  /** Goals and measures with a KPI promise, goals with a deliverable: everything that can be judged. */
  readonly promises: readonly AnyPromise[];
  /** Finds a thing by what is written in a reference of that kind. */
  find<K extends EntityKind>(kind: K, id: string): Extract<Entity, { kind: K }> | undefined;
}

export type Entity = Goal | V2mom | Method | Measure | Obstacle | Kpi | Team | Person;
export type EntityKind = Entity['kind'];
/** What a goal or a V2MOM can serve. */
export type Supportable = Goal | Method | Measure | Obstacle;

/** Common to everything that has an address of its own. */
interface Base {
  /** As references name it. Unique within its kind, or qualified (`harbour.answer-fast`). */
  readonly id: string;
  readonly title: string;
  readonly document: YamlDocument;
  /** Pointer of this thing inside its document; empty for a whole file. */
  readonly pointer: string;
  /** Place of a key or value below this thing, `/target/by` for example; the nearest existing parent when it is not written. */
  place(pointer?: string, part?: 'value' | 'key'): Place;
  /** Whether a key was written at all, even with a value that broke its schema. */
  written(key: string): boolean;
}

export interface Goal extends Base {
  readonly kind: 'goal';
  readonly file: Readonly<Partial<GoalFile>>;
  readonly owner: Reference | undefined;
  readonly supports: readonly Reference[];
  readonly draft: boolean;
  readonly start: Day | undefined;
  /** What is promised; undefined when nothing can be judged. */
  readonly promise: AnyPromise | undefined;
  readonly deadline: Period | undefined;
  readonly follows: Reference | undefined;
  readonly outcome: { result: 'achieved' | 'partly' | 'missed' | 'dropped'; day: Day | undefined; learned: string | undefined } | undefined;
}

export interface V2mom extends Base {
  readonly kind: 'v2mom';
  readonly file: Readonly<Partial<V2MomFile>>;
  readonly draft: boolean;
  readonly owner: Reference | undefined;
  readonly period: Period | undefined;
  readonly supports: readonly Reference[];
  readonly methods: readonly Method[];
  readonly obstacles: readonly Obstacle[];
  readonly measures: readonly Measure[];
}

export interface Method extends Base {
  readonly kind: 'method';
  readonly v2mom: V2mom;
  readonly owner: Reference | undefined;
}

export interface Obstacle extends Base {
  readonly kind: 'obstacle';
  readonly v2mom: V2mom;
  readonly blocks: readonly Reference[];
}

export interface Measure extends Base {
  readonly kind: 'measure';
  readonly v2mom: V2mom;
  readonly methods: readonly Reference[];
  readonly promise: KpiPromise | undefined;
}

export interface Kpi extends Base {
  readonly kind: 'kpi';
  readonly file: Readonly<Partial<KpiFile>>;
  readonly owner: Reference | undefined;
  readonly unit: string | undefined;
  readonly better: 'higher' | 'lower' | 'within' | 'none' | undefined;
  /** The band to stay within when `better` is `within`. */
  readonly range: readonly [number, number] | undefined;
  readonly cadence: Cadence;
  readonly about: KpiFile['about'] | undefined;
  /** What is possible; null is an open end. */
  readonly bounds: readonly [number | null, number | null];
  /** Undefined when no CSV lies beside the KPI. */
  readonly series: Series | undefined;
}

export interface Series {
  readonly path: string;
  /** Usable rows only, in order of day, one a day; unusable rows are in `Workspace.problems`. */
  readonly observations: readonly Observation[];
  /** Whether the file has rows that could not be used. */
  readonly broken: boolean;
  /** Place of the whole file's first line. */
  place(): Place;
}

export interface Observation {
  /** The last day of the observed period. */
  readonly day: Day;
  readonly value: number;
  readonly n: number | undefined;
  readonly note: string;
  /** May still be restated. */
  readonly provisional: boolean;
  place(column?: 'date' | 'value' | 'n' | 'note'): Place;
}

export interface Team extends Base {
  readonly kind: 'team';
  readonly parent: Reference | undefined;
  readonly lead: Reference | undefined;
  readonly members: readonly Reference[];
  readonly serves: string | undefined;
}

/** Somebody named as lead or member of a team. */
export interface Person extends Base {
  readonly kind: 'person';
}

export type AnyPromise = KpiPromise | DeliverablePromise;

/** A number to be moved: KPI, baseline, target, deadline. */
export interface KpiPromise {
  readonly kind: 'kpi';
  readonly holder: Goal | Measure;
  readonly kpi: Reference;
  readonly baseline: Baseline | undefined;
  readonly target: Target | undefined;
  readonly milestones: readonly Milestone[];
  /** First day whose readings count: `start`, else the baseline's date, else the first day of the V2MOM's period. */
  readonly start: Day | undefined;
  readonly ambition: 'committed' | 'stretch';
  place(pointer?: string, part?: 'value' | 'key'): Place;
}

/** A thing to be done that an outsider can check. */
export interface DeliverablePromise {
  readonly kind: 'deliverable';
  readonly holder: Goal;
  readonly done: string;
  readonly by: Period | undefined;
  readonly milestones: readonly Milestone[];
  readonly start: Day | undefined;
  place(pointer?: string, part?: 'value' | 'key'): Place;
}

export interface Baseline {
  readonly value: number;
  /** The value as written, to know its decimals. */
  readonly written: string;
  /** The day or the stretch of days it is of, as written. */
  readonly period: Period | undefined;
  /** The last day of that. */
  readonly day: Day | undefined;
}

export interface Target {
  /** A point to reach, or a band to stay within (either end may be open); never both. */
  readonly value: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly by: Period | undefined;
  /** The stretch before the deadline that is judged; undefined judges the last reading alone. */
  readonly over: Span | undefined;
  readonly as: 'last' | 'mean' | 'sum';
}

export interface Milestone {
  readonly title: string;
  readonly value: number | undefined;
  readonly by: Period | undefined;
  /** The day it was done, for a milestone without a value. */
  readonly done: Day | undefined;
  readonly pointer: string;
}

/** An id written somewhere, and what it means. */
export interface Reference {
  /** As written. */
  readonly id: string;
  readonly wants: readonly EntityKind[];
  place(): Place;
  /** The thing named; undefined unless `state` is `found`. */
  readonly target: Entity | undefined;
  /** `unreadable`: a file of that id exists but could not be used, which is reported there. */
  readonly state: 'found' | 'unknown' | 'ambiguous' | 'unreadable';
  /** Unknown: the nearest ids, best first, at most three. Ambiguous: all the qualified ids. */
  readonly candidates: readonly string[];
}

export interface Collision {
  readonly kind: EntityKind;
  readonly id: string;
  readonly first: Place;
  readonly second: Place;
}
