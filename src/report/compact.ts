import type { Finding } from '../rules/rule.ts';
import { disarm, visible } from './escape.ts';
import { LEVEL_WORDS } from './look.ts';
import type { Report } from './report.ts';
import { acceptedText, checkedText, count, countsText } from './words.ts';

export interface CompactOptions {
  /** Put before every path, so that an editor finds the file from where it stands: `../goals/`. */
  readonly prefix?: string;
}

/** One finding a line, `goals/a.goal.yaml:8:18: error …  [rule/case]`, for grep and the matchers of editors; the verdict is the last line. */
export function compact(report: Report, { prefix = '' }: CompactOptions = {}): string {
  const { verdict, counts, findings } = report;
  const accepted = acceptedText(report.accepted);
  const last = [
    verdict,
    countsText(counts),
    ...(accepted === '' ? [] : [accepted]),
    ...(report.exceeded === undefined ? [] : [`at most ${count(report.exceeded, 'warning')} allowed`]),
    report.result.misconfigured ? 'nothing else judged: the configuration is broken' : checkedText(report),
  ].join(', ');
  return [...findings.map((finding) => line(finding, prefix)), last].map((text) => `${disarm(text)}\n`).join('');
}

function line({ level, message, rule, case: name, place: { text, start } }: Finding, prefix: string): string {
  const at = text.position(start);
  return `${visible(prefix + text.path)}:${at.line}:${at.column}: ${LEVEL_WORDS[level]} ${visible(message)} [${visible(`${rule}/${name}`)}]`;
}
