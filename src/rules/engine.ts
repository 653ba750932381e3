import { assess } from '../assess/assess.ts';
import type { Facts } from '../assess/facts.ts';
import type { Level } from '../model/config.ts';
import type { Entity, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { Place } from '../parse/text.ts';
import { rules as registry } from './registry.ts';
import type { Case, Finding, ReportDetails, Rule, RuleContext, Visitor } from './rule.ts';
import { type Setting, settings, settingsProblems } from './settings.ts';
import { compose } from './wording.ts';

export interface LintOptions {
  /** The day that counts as today. */
  readonly asOf: Day;
  /** Judges with these rules instead of all. */
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  readonly asOf: Day;
  readonly workspace: Workspace;
  readonly facts: Facts;
  /** By file, place and rule. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Finding['level'], number>>;
  /** Whether the configuration itself is wrong: then no verdict can be trusted. */
  readonly misconfigured: boolean;
}

type AnyVisitor = Visitor<Record<string, Case>, object>;
type Visits = keyof AnyVisitor;

/**
 * Shows every rule the things it asked for and gathers what it reports. The engine alone knows levels, presets and
 * overrides; a rule cannot tell whether anybody listens.
 */
export function lint(workspace: Workspace, { asOf, rules = registry }: LintOptions): LintResult {
  const facts = assess(workspace, { asOf });
  const setting = settings(workspace.config);
  const configPath = workspace.config.document.path;
  const findings: Finding[] = [];

  const settingFor = (rule: Rule, path: string): Setting | undefined => (path === configPath ? undefined : setting(rule, path));
  const visitors = rules.map((rule) => {
    const report = (name: string, place: Place, details: ReportDetails, about: Entity | undefined): void => {
      const path = place.text.path;
      // What is wrong with the configuration cannot be switched off by the configuration.
      const level: Level = settingFor(rule, path)?.level(name) ?? (rule.cases[name] as Case).level;
      if (level !== 'off') findings.push(compose(rule, name, level, place, details, details.about ?? about));
    };
    return {
      rule,
      visit: rule.visit as AnyVisitor,
      context: (path: string, about?: Entity): RuleContext<Record<string, Case>, object> => ({
        workspace,
        facts,
        options: settingFor(rule, path)?.options ?? rule.options ?? {},
        report: (name, place, details = {}) => report(name, place, details, about),
      }),
    };
  });

  function show<K extends Visits>(
    kind: K,
    things: readonly Parameters<NonNullable<AnyVisitor[K]>>[0][],
    pathOf: (thing: never) => string,
  ): void {
    for (const { visit, context } of visitors) {
      const look = visit[kind] as ((thing: unknown, context: unknown) => void) | undefined;
      if (look === undefined) continue;
      for (const thing of things) look(thing, context(pathOf(thing as never), entityOf(thing)));
    }
  }

  const ofDocument = (thing: { document: { path: string } }): string => thing.document.path;
  const ofHolder = (thing: { holder: { document: { path: string } } }): string => thing.holder.document.path;
  const ofPlace = (thing: { place: Place }): string => thing.place.text.path;
  show('problem', [...workspace.problems, ...settingsProblems(workspace.config, registry)], ofPlace);
  show('collision', workspace.collisions, (thing: { second: Place }) => thing.second.text.path);
  show(
    'document',
    workspace.documents.filter(({ value }) => value !== undefined),
    (thing: { path: string }) => thing.path,
  );
  show('reference', workspace.references, ofPlace);
  show(
    'goal',
    workspace.goals.filter(({ draft }) => !draft),
    ofDocument,
  );
  show(
    'v2mom',
    workspace.v2moms.filter(({ draft }) => !draft),
    ofDocument,
  );
  show('kpi', workspace.kpis, ofDocument);
  show('team', workspace.teams, ofDocument);
  show(
    'promise',
    workspace.promises.filter((promise) => promise.kind === 'kpi'),
    ofHolder,
  );
  show(
    'deliverable',
    workspace.promises.filter((promise) => promise.kind === 'deliverable'),
    ofHolder,
  );
  show('workspace', [workspace], () => configPath);

  findings.sort(inOrder);
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return {
    asOf,
    workspace,
    facts,
    findings,
    counts,
    misconfigured: findings.some(({ level, place }) => level === 'error' && place.text.path === configPath),
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
