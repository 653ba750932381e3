import { identity } from '../rules/engine/identity.ts';
import type { Finding } from '../rules/rule.ts';
import { clip } from './clip.ts';
import { byFile, type Report } from './report.ts';
import { acceptedText, limitText } from './words.ts';
import { xmlAttributes, xmlText } from './xml.ts';

export interface JunitOptions {
  /** Put before every path to make it relative to the repository's root. */
  readonly prefix?: string;
}

const LONGEST_ROW = 1000;

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly skipped: number;
}

/**
 * The report as JUnit's XML, in the shape that Jenkins and GitLab read: a suite for each file, a failed case for each error. A warning is a
 * skipped case, which dashboards show without failing over it; a file in which nothing was found is a case that passes.
 */
export function junit(report: Report, { prefix = '' }: JunitOptions = {}): string {
  const { result, findings, files, exceeded, counts } = report;
  const found = byFile(findings);
  // With a broken configuration nothing else was judged, so nothing else may look as if it passed; nor may a file whose findings are not listed.
  const hidden = new Set(result.findings.map(({ place }) => place.text.path).filter((path) => !found.has(path)));
  const paths = result.misconfigured ? [...found.keys()] : files.filter((path) => !hidden.has(path));
  const suites = paths.map((path) => suite(prefix + path, found.get(path) ?? []));
  if (exceeded !== undefined) suites.push(tooManyWarnings(counts.warn, exceeded));
  if (report.accepted.length > 0) suites.push(accepted(acceptedText(report.accepted)));
  const sum = (key: 'failures' | 'skipped'): number => suites.reduce((total, each) => total + each[key], 0);
  const tests = suites.reduce((total, { cases }) => total + cases.length, 0);
  const head = xmlAttributes({ name: 'goalpost', tests, failures: sum('failures'), errors: 0 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.map(written).join('')}</testsuites>\n`;
}

function written({ name, cases, failures, skipped }: Suite): string {
  const head = xmlAttributes({ name, tests: cases.length, failures, errors: 0, skipped });
  return `  <testsuite${head}>\n${cases.join('')}  </testsuite>\n`;
}

function suite(name: string, findings: readonly Finding[]): Suite {
  if (findings.length === 0) return { name, cases: [testcase('Nothing to mend', name)], failures: 0, skipped: 0 };
  const seen = new Map<string, number>();
  const cases = findings.map((finding) => {
    const title = caseName(finding);
    const nth = (seen.get(title) ?? 0) + 1;
    seen.set(title, nth);
    // Dashboards take cases of one name in one file for one case.
    return testcase(nth === 1 ? title : `${title} (${nth})`, name, outcome(finding, name));
  });
  const countOf = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  return { name, cases, failures: countOf('error'), skipped: countOf('warn') };
}

/** `measurable/direction/wrong-side: replies.target.value`: the same as long as it is the same finding, so that dashboards can tell its history. */
function caseName(finding: Finding): string {
  const { id, key } = identity(finding);
  return clip(`${finding.rule}/${finding.case}: ${key === '' ? id : `${id}.${key}`}`, LONGEST_ROW);
}

function outcome(finding: Finding, file: string): string {
  const { level, message, help, why, corrected, rule, case: name, place } = finding;
  const { line, column } = place.text.position(place.start);
  const body = [
    `${file}:${line}:${column}`,
    why,
    help,
    ...(corrected === undefined
      ? []
      : corrected
          .replace(/\n$/, '')
          .split('\n')
          .map((row) => clip(row, LONGEST_ROW))),
    `${rule}/${name}`,
  ];
  const text = body.map(xmlText).join('\n');
  if (level === 'error') return `<failure${xmlAttributes({ message, type: `${rule}/${name}` })}>${text}</failure>`;
  return level === 'warn'
    ? `<skipped${xmlAttributes({ message })}>${text}</skipped>`
    : `<system-out>${xmlText(message)}\n${text}</system-out>`;
}

/** They do not count, and are not forgotten. */
function accepted(message: string): Suite {
  const skipped = `<skipped${xmlAttributes({ message })}/>`;
  return { name: 'goalpost', cases: [testcase('Accepted findings', 'goalpost', skipped)], failures: 0, skipped: 1 };
}

function tooManyWarnings(warnings: number, limit: number): Suite {
  const message = limitText(warnings, limit);
  const failure = `<failure${xmlAttributes({ message, type: 'max-warnings' })}/>`;
  return { name: 'goalpost', cases: [testcase('Not more warnings than allowed', 'goalpost', failure)], failures: 1, skipped: 0 };
}

function testcase(name: string, classname: string, outcome?: string): string {
  const head = xmlAttributes({ name, classname });
  return outcome === undefined ? `    <testcase${head}/>\n` : `    <testcase${head}>${outcome}</testcase>\n`;
}
