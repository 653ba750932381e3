import type { Finding } from '../rules/rule.ts';
import { commandData, commandProperty, visible } from './escape.ts';
import { LEVELS, type Report } from './report.ts';
import { count, limitText } from './words.ts';

export interface GithubOptions {
  /** Put before every path to make it relative to the repository's root: `teams/goals/`. */
  readonly prefix?: string;
  /** How many annotations of each level a step may show; GitHub drops what comes after them. */
  readonly limit?: number;
  /** A sentence that says where all findings can be read. */
  readonly rest?: string;
}

/** One annotation on a pull request, as data; a caller with a toolkit of its own prints it that way. */
export interface Annotation {
  readonly command: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  /** Only for a range within one line: GitHub refuses columns on others. `endColumn` is the last column, included. */
  readonly column?: number;
  readonly endColumn?: number;
}

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;
/** GitHub cuts longer messages. */
const LONGEST_MESSAGE = 4000;
const LIMIT = 10;
const REST = 'All of them are in the log and in the summary.';

/** The findings as workflow commands, most severe first. */
export function github(report: Report, options: GithubOptions = {}): string {
  const { exceeded, counts } = report;
  const why: Annotation[] =
    exceeded === undefined ? [] : [{ command: 'error', title: 'Goalpost', message: limitText(counts.warn, exceeded) }];
  return [...why, ...annotations(report, options)].map((annotation) => `${workflowCommand(annotation)}\n`).join('');
}

/** What to annotate: as much as GitHub shows, and a last notice that says how much it does not. */
export function annotations({ findings }: Report, { prefix = '', limit = LIMIT, rest = REST }: GithubOptions = {}): Annotation[] {
  const shown = LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level).slice(0, limit));
  const left = findings.length - shown.length;
  if (left === 0) return shown.map((finding) => annotation(finding, prefix));
  // The notice needs a place of its own among the notices.
  const notices = shown.filter(({ level }) => level === 'info').length;
  const dropped = notices === limit ? 1 : 0;
  const kept = dropped === 0 ? shown : shown.slice(0, -1);
  const more = `${count(left + dropped, 'more finding')} not shown here: GitHub shows ${limit} of a kind. ${rest}`;
  return [...kept.map((finding) => annotation(finding, prefix)), { command: 'notice', title: 'Goalpost', message: more }];
}

function annotation({ level, rule, message, help, corrected, place }: Finding, prefix: string): Annotation {
  const { text, start, end } = place;
  const from = text.position(start);
  const to = text.position(Math.max(start, end - 1));
  const body = [message, `→ ${help}`, ...(corrected === undefined ? [] : corrected.replace(/\n$/, '').split('\n'))].map(visible).join('\n');
  return {
    command: COMMANDS[level],
    title: rule,
    message: body.length > LONGEST_MESSAGE ? `${body.slice(0, LONGEST_MESSAGE - 1)}…` : body,
    file: prefix + text.path,
    line: from.line,
    endLine: to.line,
    ...(from.line === to.line && { column: from.column, endColumn: to.column }),
  };
}

function workflowCommand({ command, file, line, endLine, column, endColumn, title, message }: Annotation): string {
  const properties = { file, line, endLine, col: column, endColumn, title };
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${commandProperty(String(value))}`],
  );
  return `::${command} ${written.join(',')}::${commandData(message)}`;
}
