import { jsonText, visible } from './escape.ts';
import { fingerprints } from './fingerprints.ts';
import type { Report } from './report.ts';
import { limitText } from './words.ts';

export interface GitlabOptions {
  /** Put before every path to make it relative to the repository's root. */
  readonly prefix?: string;
}

/** GitLab knows five; critical and blocker are for what brings a service down. */
const SEVERITIES = { error: 'major', warn: 'minor', info: 'info' } as const;

/** The findings as GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/), which shows them in the merge request. */
export function gitlab({ findings, exceeded, counts, result }: Report, { prefix = '' }: GitlabOptions = {}): string {
  const names = fingerprints(findings);
  const issues = findings.map(({ level, message, help, rule, case: name, place: { text, start } }, i) => ({
    description: visible(`${message}. ${help}`),
    check_name: `${rule}/${name}`,
    fingerprint: names[i],
    severity: SEVERITIES[level],
    location: { path: prefix + text.path, lines: { begin: text.position(start).line } },
  }));
  const limit = exceeded === undefined ? [] : [tooMany(limitText(counts.warn, exceeded), prefix + result.workspace.config.document.path)];
  return `${jsonText([...limit, ...issues])}\n`;
}

/** GitLab wants a place for everything: the file that is about all the others. */
function tooMany(description: string, path: string): object {
  return {
    description,
    check_name: 'max-warnings',
    fingerprint: 'max-warnings',
    severity: SEVERITIES.error,
    location: { path, lines: { begin: 1 } },
  };
}
