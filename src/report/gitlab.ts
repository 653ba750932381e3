import { jsonText, visible } from './escape.ts';
import { fingerprints } from './fingerprints.ts';
import type { Report } from './report.ts';

export interface GitlabOptions {
  /** Put before every path to make it relative to the repository's root. */
  readonly prefix?: string;
}

/** GitLab knows five; critical and blocker are for what brings a service down. */
const SEVERITIES = { error: 'major', warn: 'minor', info: 'info' } as const;

/** The findings as GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/), which shows them in the merge request. */
export function gitlab({ findings }: Report, { prefix = '' }: GitlabOptions = {}): string {
  const names = fingerprints(findings);
  const issues = findings.map(({ level, message, help, rule, case: name, place: { text, start } }, i) => ({
    description: visible(`${message}. ${help}`),
    check_name: `${rule}/${name}`,
    fingerprint: names[i],
    severity: SEVERITIES[level],
    location: { path: prefix + text.path, lines: { begin: text.position(start).line } },
  }));
  return `${jsonText(issues)}\n`;
}
