import type { LintResult } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';

/** A lint result with the verdict that is drawn from it: what every format prints. */
export interface Report {
  readonly result: LintResult;
  readonly verdict: 'pass' | 'fail';
  /** Why it fails although nothing is an error: the number of warnings that is allowed. */
  readonly exceeded: number | undefined;
  /** The findings to list, in order. */
  readonly findings: readonly Finding[];
  /** What the verdict counts; findings that are not listed included. */
  readonly counts: Readonly<Record<Finding['level'], number>>;
  /** How many files the counted findings are in. */
  readonly filesWithFindings: number;
  readonly checked: Checked;
}

export interface Checked {
  readonly files: number;
  readonly goals: number;
  readonly drafts: number;
  readonly v2moms: number;
  readonly kpis: number;
  readonly teams: number;
  readonly people: number;
  readonly observations: number;
}

export interface ReportOptions {
  /** Only findings in these files are listed and counted. */
  readonly only?: (path: string) => boolean;
  /** Lists errors alone; the verdict counts everything. */
  readonly quiet?: boolean;
  /** More warnings than this fail. */
  readonly maxWarnings?: number | undefined;
}

/** Draws the verdict. With a broken configuration only what is wrong with it is listed: nothing else can be trusted. */
export function report(result: LintResult, { only = () => true, quiet = false, maxWarnings }: ReportOptions = {}): Report {
  const configPath = result.workspace.config.document.path;
  const judged = result.findings.filter(({ place: { text } }) => (result.misconfigured ? text.path === configPath : only(text.path)));
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of judged) counts[level]++;
  const exceeded = maxWarnings !== undefined && counts.warn > maxWarnings ? maxWarnings : undefined;
  return {
    result,
    verdict: counts.error > 0 || exceeded !== undefined ? 'fail' : 'pass',
    exceeded,
    findings: quiet ? judged.filter(({ level }) => level === 'error') : judged,
    counts,
    filesWithFindings: new Set(judged.map(({ place }) => place.text.path)).size,
    checked: checked(result),
  };
}

function checked({ workspace, findings }: LintResult): Checked {
  const { documents, goals, v2moms, kpis, teams, people } = workspace;
  const paths = new Set(documents.map(({ path }) => path));
  let observations = 0;
  for (const { series } of kpis) {
    if (series === undefined) continue;
    paths.add(series.path);
    observations += series.observations.length;
  }
  for (const { place } of findings) paths.add(place.text.path);
  const drafts = goals.filter(({ draft }) => draft).length;
  return {
    files: paths.size,
    goals: goals.length - drafts,
    drafts,
    v2moms: v2moms.length,
    kpis: kpis.length,
    teams: teams.length,
    people: people.length,
    observations,
  };
}

/** Findings by file, in their order. */
export function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { path } = finding.place.text;
    const list = files.get(path);
    if (list === undefined) files.set(path, [finding]);
    else list.push(finding);
  }
  return files;
}
