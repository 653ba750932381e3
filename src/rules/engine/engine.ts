import { assess } from '../../assess/assess.ts';
import type { Facts } from '../../assess/facts.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Day } from '../../parse/calendar.ts';
import { rules as registry } from '../registry.ts';
import type { Case, Finding, Rule } from '../rule.ts';
import { Context, type Report } from './context.ts';
import { accept } from './exceptions/accept.ts';
import type { Accepted, JudgedException } from './exceptions/exception.ts';
import { type Setting, settings } from './settings.ts';
import { type LintStats, Stopwatch } from './stopwatch.ts';
import { type AnyVisitor, lateVisits, type Visit, type Visits, visitsOf } from './visits.ts';
import { compose } from './wording.ts';

export type { Accepted, JudgedException, LintStats };

export interface LintOptions {
  /** The day that counts as today. */
  readonly asOf: Day;
  /** Judges with these rules instead of all of them: `rules.filter(…)`, or some of your own. */
  readonly rules?: readonly Rule[];
  /** The time in milliseconds, to know which rule takes how long; without one no time is taken. */
  readonly clock?: (() => number) | undefined;
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
  /** Every exception that is written, by file, with what became of it. */
  readonly exceptions: readonly JudgedException[];
  /** How many findings there are of each level. */
  readonly counts: Readonly<Record<Finding['level'], number>>;
  /** Whether the configuration itself is wrong: then no verdict can be trusted. */
  readonly misconfigured: boolean;
  /** Where the time went, if a clock was given. */
  readonly stats: LintStats | undefined;
}

/**
 * Shows every rule the things it asked for and gathers what it reports; then sets aside what somebody accepted, and judges how. The engine
 * alone knows levels, presets, overrides and exceptions; a rule cannot tell whether anybody listens. Never throws over what files say, a
 * broken configuration included: that is a finding, and `misconfigured`.
 */
export function lint(workspace: Workspace, { asOf, rules = registry, clock }: LintOptions): LintResult {
  const stopwatch = clock && new Stopwatch(clock);
  const facts = assess(workspace, { asOf, timed: stopwatch?.fact });
  const setting = settings(workspace.config);
  const configPath = workspace.config.document.path;

  const run = (visits: Visits, into: Finding[]): void => {
    for (const rule of rules) {
      const report: Report = (name, place, details, about) => {
        const { path } = place.text;
        // What is wrong with the configuration cannot be switched off by the configuration.
        const level = path === configPath ? (rule.cases[name] as Case).level : setting(rule, path).level(name);
        if (level !== 'off') into.push(compose(rule, name, level, place, details, details.about ?? about));
      };
      const look = (): number => {
        const before = into.length;
        showAll(rule, visits, (thing, optionsFor) => new Context(workspace, facts, thing, optionsFor, report), setting);
        return into.length - before;
      };
      if (stopwatch === undefined) look();
      else stopwatch.rule(rule.id, look);
    }
    into.sort(inOrder);
  };

  const found: Finding[] = [];
  run(visitsOf(workspace, asOf), found);
  const ran = new Set<string>(rules.map(({ id }) => id));
  const known = new Set<string>([...registry.map(({ id }) => id), ...ran]);
  const { findings, accepted, exceptions } = accept(found, workspace, { asOf, known, ran });
  if (exceptions.length > 0) run(lateVisits(exceptions), findings);

  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return {
    asOf,
    workspace,
    facts,
    findings,
    accepted,
    exceptions: exceptions.flatMap((file) => file.exceptions),
    counts,
    misconfigured: findings.some(({ level, place }) => level === 'error' && place.text.path === configPath),
    stats: stopwatch?.stats(),
  };
}

type Show = (thing: unknown, context: Context) => void;

function showAll(
  rule: Rule,
  visits: Visits,
  contextOf: (thing: unknown, optionsFor: (thing: unknown) => object) => Context,
  setting: (rule: Rule, path: string) => Setting,
): void {
  for (const [kind, { things, pathOf }] of Object.entries(visits) as [keyof AnyVisitor, Visit][]) {
    const look = rule.visit[kind] as Show | undefined;
    if (look === undefined) continue;
    const optionsFor = (thing: unknown): object => setting(rule, pathOf(thing)).options;
    for (const thing of things) look(thing, contextOf(thing, optionsFor));
  }
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
