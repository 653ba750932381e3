import type { Accepted, LintResult } from '../rules/engine/engine.ts';
import type { Finding } from '../rules/rule.ts';

/** A lint result with the verdict that is drawn from it: what every format prints. */
export interface Report {
  readonly result: LintResult;
  readonly verdict: 'pass' | 'fail';
  /** Why it fails although nothing is an error: the number of warnings that is allowed. */
  readonly exceeded: number | undefined;
  /** The findings to list, in order. */
  readonly findings: readonly Finding[];
  /** Findings that were accepted, in the files asked for: they are told, never counted. */
  readonly accepted: readonly Accepted[];
  /** What the verdict counts; findings that are not listed included. */
  readonly counts: Readonly<Record<Finding['level'], number>>;
  /** Every file that was read, or could not be, among those asked for; in order. */
  readonly files: readonly string[];
  /** How many files the counted findings are in. */
  readonly filesWithFindings: number;
  /** How many of the checked files were asked for; undefined when all of them were. */
  readonly filesAskedFor: number | undefined;
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
  readonly only?: ((path: string) => boolean) | undefined;
  /** Lists errors alone; the verdict counts everything. */
  readonly quiet?: boolean;
  /** More warnings than this fail. */
  readonly maxWarnings?: number | undefined;
}

/** Draws the verdict. With a broken configuration only what is wrong with it is listed: nothing else can be trusted. */
export function report(result: LintResult, { only, quiet = false, maxWarnings }: ReportOptions = {}): Report {
  const configPath = result.workspace.config.document.path;
  const isAskedFor = ({ place: { text } }: Finding): boolean =>
    result.misconfigured ? text.path === configPath : (only?.(text.path) ?? true);
  const judged = result.findings.filter(isAskedFor);
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of judged) counts[level]++;
  const files = filesOf(result);
  const exceeded = maxWarnings !== undefined && counts.warn > maxWarnings ? maxWarnings : undefined;
  return {
    result,
    verdict: counts.error > 0 || exceeded !== undefined ? 'fail' : 'pass',
    exceeded,
    findings: quiet ? judged.filter(({ level }) => level === 'error') : judged,
    accepted: result.accepted.filter(({ finding }) => isAskedFor(finding)),
    counts,
    files: only ? files.filter(only) : files,
    filesWithFindings: new Set(judged.map(({ place }) => place.text.path)).size,
    filesAskedFor: only && files.filter(only).length,
    checked: checked(result, files.length),
  };
}

/** Every file that was read, or could not be. */
function filesOf({ workspace, findings }: LintResult): string[] {
  const paths = new Set(workspace.documents.map(({ path }) => path));
  for (const { series } of workspace.kpis) if (series !== undefined) paths.add(series.path);
  for (const { place } of findings) paths.add(place.text.path);
  return [...paths].sort();
}

function checked({ workspace }: LintResult, files: number): Checked {
  const { goals, v2moms, kpis, teams, people } = workspace;
  const drafts = goals.filter(({ draft }) => draft).length;
  return {
    files,
    goals: goals.length - drafts,
    drafts,
    v2moms: v2moms.length,
    kpis: kpis.length,
    teams: teams.length,
    people: people.length,
    observations: kpis.reduce((sum, { series }) => sum + (series?.observations.length ?? 0), 0),
  };
}

/** The most severe first. */
export const LEVELS = ['error', 'warn', 'info'] as const;

/** Not more findings than this, the most severe, in the order they had. */
export function mostSevere(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const kept = new Set(LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level)).slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
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
