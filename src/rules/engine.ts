import { assess } from '../assess/assess.ts';
import type { Facts } from '../assess/facts.ts';
import type { Entity, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { Place } from '../parse/text.ts';
import type { Accepted } from './exceptions/exception.ts';
import { rules as registry } from './registry.ts';
import type { Case, Finding, ReportDetails, Rule, RuleContext, Visitor } from './rule.ts';
import { settings, settingsProblems } from './settings.ts';
import { compose } from './wording.ts';

export type { Accepted };

export interface LintOptions {
  /** The day that counts as today. */
  readonly asOf: Day;
  /** Judges with these rules instead of all of them: `rules.filter(…)`, or some of your own. */
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  /** The day that was taken for today. */
  readonly asOf: Day;
  readonly workspace: Workspace;
  readonly facts: Facts;
  /** By file, place and rule. */
  readonly findings: readonly Finding[];
  /** Findings that do not count, and why; in the same order. */
  readonly accepted: readonly Accepted[];
  /** How many findings there are of each level. */
  readonly counts: Readonly<Record<Finding['level'], number>>;
  /** Whether the configuration itself is wrong: then no verdict can be trusted. */
  readonly misconfigured: boolean;
}

type Cases = Record<string, Case>;
type AnyVisitor = Visitor<Cases, object>;

/** The things of one kind, and the file whose settings apply to each. */
interface Visit<T = unknown> {
  readonly things: readonly T[];
  readonly pathOf: (thing: T) => string;
}

/**
 * Shows every rule the things it asked for and gathers what it reports. The engine alone knows levels, presets and
 * overrides; a rule cannot tell whether anybody listens. Never throws over what files say, a broken configuration included: that is a
 * finding, and `misconfigured`.
 */
export function lint(workspace: Workspace, { asOf, rules = registry }: LintOptions): LintResult {
  const facts = assess(workspace, { asOf });
  const setting = settings(workspace.config);
  const configPath = workspace.config.document.path;
  const visits = Object.entries(visitsOf(workspace)) as [keyof AnyVisitor, Visit][];
  const findings: Finding[] = [];

  for (const rule of rules) {
    const report: Report = (name, place, details, about) => {
      const { path } = place.text;
      // What is wrong with the configuration cannot be switched off by the configuration.
      const level = path === configPath ? (rule.cases[name] as Case).level : setting(rule, path).level(name);
      if (level !== 'off') findings.push(compose(rule, name, level, place, details, details.about ?? about));
    };
    for (const [kind, { things, pathOf }] of visits) {
      const look = rule.visit[kind] as ((thing: unknown, context: RuleContext<Cases, object>) => void) | undefined;
      if (look === undefined) continue;
      const optionsFor = (thing: unknown): object => setting(rule, pathOf(thing as never)).options;
      for (const thing of things) look(thing, new Context(workspace, facts, thing, optionsFor, report));
    }
  }

  findings.sort(inOrder);
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return {
    asOf,
    workspace,
    facts,
    findings,
    accepted: [],
    counts,
    misconfigured: findings.some(({ level, place }) => level === 'error' && place.text.path === configPath),
  };
}

type Report = (name: string, place: Place, details: ReportDetails, about: Entity | undefined) => void;

/**
 * What a rule is given beside the thing it looks at. There is one for each rule and thing, tens of thousands in a large workspace, and nearly
 * all of them are never asked for anything: everything waits until it is.
 */
class Context implements RuleContext<Cases, object> {
  readonly workspace: Workspace;
  readonly facts: Facts;
  readonly #thing: unknown;
  readonly #optionsFor: (thing: unknown) => object;
  readonly #report: Report;

  constructor(workspace: Workspace, facts: Facts, thing: unknown, optionsFor: (thing: unknown) => object, report: Report) {
    this.workspace = workspace;
    this.facts = facts;
    this.#thing = thing;
    this.#optionsFor = optionsFor;
    this.#report = report;
  }

  get options(): object {
    return this.#optionsFor(this.#thing);
  }

  /** A field, so that rules can take it out of the context. */
  readonly report = (name: string, place: Place, details: ReportDetails = {}): void => {
    this.#report(name, place, details, entityOf(this.#thing));
  };
}

/** Everything a rule may ask to see; drafts are judged for their shape alone. */
function visitsOf(workspace: Workspace): { [K in keyof Required<AnyVisitor>]: Visit<Parameters<NonNullable<AnyVisitor[K]>>[0]> } {
  const { config, promises } = workspace;
  const ofDocument = (thing: { document: { path: string } }): string => thing.document.path;
  const ofHolder = (thing: { holder: { document: { path: string } } }): string => thing.holder.document.path;
  const ofPlace = (thing: { place: Place }): string => thing.place.text.path;
  return {
    problem: { things: [...workspace.problems, ...settingsProblems(config, registry)], pathOf: ofPlace },
    collision: { things: workspace.collisions, pathOf: ({ second }) => second.text.path },
    document: { things: workspace.documents.filter(({ value }) => value !== undefined), pathOf: ({ path }) => path },
    reference: { things: workspace.references, pathOf: (reference) => reference.place().text.path },
    goal: { things: workspace.goals.filter(({ draft }) => !draft), pathOf: ofDocument },
    v2mom: { things: workspace.v2moms.filter(({ draft }) => !draft), pathOf: ofDocument },
    kpi: { things: workspace.kpis, pathOf: ofDocument },
    team: { things: workspace.teams, pathOf: ofDocument },
    promise: { things: promises.filter((promise) => promise.kind === 'kpi'), pathOf: ofHolder },
    deliverable: { things: promises.filter((promise) => promise.kind === 'deliverable'), pathOf: ofHolder },
    workspace: { things: [workspace], pathOf: () => config.document.path },
  };
}

function entityOf(thing: unknown): Entity | undefined {
  const candidate = thing as { kind?: string; document?: unknown; holder?: Entity };
  return candidate.holder ?? (candidate.document !== undefined && candidate.kind !== undefined ? (candidate as Entity) : undefined);
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.place.text.path, b.place.text.path) ||
    a.place.start - b.place.start ||
    compare(a.rule, b.rule) ||
    compare(a.case, b.case) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
