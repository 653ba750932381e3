import type { Facts } from '../assess/facts.ts';
import type { Level } from '../model/config.ts';
import type { Collision, Entity, Goal, Kpi, KpiPromise, Reference, V2mom, Workspace } from '../model/workspace.ts';
import type { YamlDocument } from '../parse/document.ts';
import type { Problem } from '../parse/problem.ts';
import type { Place } from '../parse/text.ts';
import type { ExceptionsOfFile } from './engine/exceptions/exception.ts';

/**
 * One promise of SMART, FAST, V2MOM or honesty, and how it is broken.
 *
 * A rule sees the workspace and the facts. It never sees a configured level, a suppression, the clock, git or a console:
 * the engine owns those. Its examples stand in `examples.md` beside it and are documentation, `explain` text and test at once.
 */
export interface Rule<Cases extends Record<string, Case> = Record<string, Case>, Options extends object = object> {
  /** `group/name`; also the rule's folder. */
  readonly id: RuleId;
  /** What is required, as a sentence: "The target lies on the better side of the baseline." */
  readonly summary: string;
  /** Why it matters, one sentence a manager would say. Shown under each finding. */
  readonly why: string;
  /** A paragraph more for the documentation, where one is needed. */
  readonly details?: string;
  readonly cases: Cases;
  /** Options with their defaults; a configuration may set each of them. */
  readonly options?: Options;
  /** JSON Schema of each option, by name: the configuration is checked against it. */
  readonly optionsSchema?: Readonly<Record<keyof Options & string, object>>;
  readonly visit: Visitor<Cases, Options>;
}

export type RuleId = `${string}/${string}`;

/** One way to break a rule. */
export interface Case {
  /** In `recommended`. */
  readonly level: Level;
  /** How often a person who looks would agree: `high` for structure and data, `low` for words. */
  readonly confidence?: 'high' | 'medium' | 'low';
  /** What is wrong, at most about 12 words, values in back-ticks as `{name}`, no full stop. */
  readonly message: string;
  /** The same of several things at once: replaces the message where the report's `count` is more than one. */
  readonly messageMany?: string;
  /** Replaces the rule's why, where this case has one of its own. */
  readonly why?: string;
  /** What to do, an imperative; `{name}` as in the message. A report may give a better one. */
  readonly help: string;
}

/**
 * Which things a rule looks at. The engine calls each function once per thing, drafts and unusable files left out;
 * functions of one rule share nothing but what they are given.
 */
export interface Visitor<Cases extends Record<string, Case>, Options> {
  goal?(goal: Goal, context: RuleContext<Cases, Options>): void;
  /** Goals that are neither closed nor past their deadline: what is over is history, and its words and habits are left alone. */
  openGoal?(goal: Goal, context: RuleContext<Cases, Options>): void;
  v2mom?(v2mom: V2mom, context: RuleContext<Cases, Options>): void;
  /** V2MOMs whose period is not over. */
  openPlan?(v2mom: V2mom, context: RuleContext<Cases, Options>): void;
  kpi?(kpi: Kpi, context: RuleContext<Cases, Options>): void;
  /** Every KPI promise, of goals and of measures. */
  promise?(promise: KpiPromise, context: RuleContext<Cases, Options>): void;
  /** Those of open goals, and of measures of open V2MOMs. */
  openPromise?(promise: KpiPromise, context: RuleContext<Cases, Options>): void;
  reference?(reference: Reference, context: RuleContext<Cases, Options>): void;
  problem?(problem: Problem, context: RuleContext<Cases, Options>): void;
  collision?(collision: Collision, context: RuleContext<Cases, Options>): void;
  /** Every usable YAML document, drafts included. */
  document?(document: YamlDocument, context: RuleContext<Cases, Options>): void;
  workspace?(workspace: Workspace, context: RuleContext<Cases, Options>): void;
  /** The exceptions written in a file, once every other finding is known. */
  exceptions?(file: ExceptionsOfFile, context: RuleContext<Cases, Options>): void;
}

export interface RuleContext<Cases extends Record<string, Case>, Options> {
  readonly workspace: Workspace;
  readonly facts: Facts;
  /** Defaults overlaid with the configuration for the file at hand. */
  readonly options: Readonly<Options>;
  report(name: keyof Cases & string, place: Place, details?: ReportDetails): void;
}

export interface ReportDetails {
  /** Fills the placeholders of message and help; numbers stay numbers in the JSON report. */
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Replaces the case's help. */
  readonly help?: string;
  /** The line(s) as they should read: shown below the code frame. */
  readonly corrected?: string;
  /** Edits that mend it without anybody having to think; only where no other reading of the file is possible. */
  readonly fix?: Fix;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** The thing found fault with, when it is not the one visited. */
  readonly about?: Entity;
  /** All the other things that one finding speaks for: it is accepted only where each of them is. */
  readonly alike?: readonly Alike[];
}

/** A thing of which the same could be said, and where. Places are dear and asked for only by exceptions. */
export interface Alike {
  readonly about: Pick<Entity, 'kind' | 'id' | 'title'>;
  readonly place: () => Place;
}

/** A safe correction: it changes no meaning, only how it is written. What needs a decision is a `corrected` line, never a fix. */
export interface Fix {
  /** What it does, an imperative without a full stop: "Put the text in quotes". */
  readonly title: string;
  /** In order of place, not overlapping, all in the file of the finding. */
  readonly edits: readonly Edit[];
}

/** Replaces the stretch of a file at `place` by `text`; an empty stretch inserts. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** Keeps the literal types of a rule's cases and options, so that `report('typo')` does not compile. */
export function defineRule<const Cases extends Record<string, Case>, Options extends object = object>(
  rule: Rule<Cases, Options>,
): Rule<Cases, Options> {
  return rule;
}

/** What a rule reported, with everything a report needs and nothing it must look up. */
export interface Finding {
  readonly rule: RuleId;
  readonly case: string;
  readonly level: Exclude<Level, 'off'>;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  readonly corrected: string | undefined;
  readonly fix: Fix | undefined;
  /** Kind and id of the thing found fault with, where there is one. */
  readonly about: { readonly kind: Entity['kind']; readonly id: string; readonly title: string } | undefined;
  /** The other things that this speaks for. */
  readonly alike: readonly Alike[];
}
