import { iso } from '../../parse/calendar.ts';
import type { Accepted } from '../../rules/engine/engine.ts';
import type { Finding } from '../../rules/rule.ts';
import { jsonText } from '../escape.ts';
import { fingerprints } from '../fingerprints.ts';
import { mostSevere, type Report } from '../report.ts';
import { HOME } from '../rule-address.ts';
import type { Tool } from '../tool.ts';
import { count } from '../words.ts';
import { SOURCE_ROOT } from './location.ts';
import { result, suppression } from './result.ts';
import { descriptors } from './rules.ts';

export interface SarifOptions {
  /** Put before every path to make it relative to the repository's root: `teams/north/`. */
  readonly prefix?: string;
  /** How many results it may hold. */
  readonly limit?: number;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** GitHub refuses a file with more (https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support). */
const LIMIT = 25_000;

/**
 * The report as SARIF 2.1.0 (OASIS), as GitHub's code scanning and the viewers of editors read it. Accepted findings are results that are suppressed.
 * What is wrong with the configuration is a result like any other, since GitHub shows nothing else, and `executionSuccessful` is false.
 */
export function sarif(report: Report, tool: Tool, { prefix = '', limit = LIMIT }: SarifOptions = {}): string {
  const accepted = new Map<Finding, Accepted>(report.accepted.map((each) => [each.finding, each]));
  const open = mostSevere(report.findings, limit);
  const findings = [...open, ...mostSevere([...accepted.keys()], limit - open.length)];
  const rules = descriptors(findings, tool.version);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const names = fingerprints(findings);
  const results = findings.map((finding, i) => {
    const details = result(finding, { prefix, indexOf, fingerprint: names[i] as string });
    const exception = accepted.get(finding);
    return { ...details, suppressions: exception === undefined ? [] : [suppression(exception, prefix)] };
  });
  const run = {
    tool: { driver: { name: 'Goalpost', semanticVersion: tool.version, informationUri: HOME, rules } },
    automationDetails: { id: `${tool.name}/${prefix}` },
    invocations: [invocation(report, report.findings.length + accepted.size - findings.length)],
    originalUriBaseIds: {
      [SOURCE_ROOT]: { description: { text: 'The folder Goalpost was started in, usually the root of the repository.' } },
    },
    columnKind: 'utf16CodeUnits',
    language: 'en-GB',
    results,
    properties: { asOf: iso(report.result.asOf), verdict: report.verdict },
  };
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}

function invocation({ result: { misconfigured } }: Report, left: number): object {
  const broken = 'The configuration is broken: until it is mended, nothing else is judged.';
  const incomplete = `${count(left, 'finding')} left out: a file with more results is refused. The most severe are here.`;
  return {
    executionSuccessful: !misconfigured,
    ...(misconfigured && { toolConfigurationNotifications: [notification('configuration-broken', 'error', broken)] }),
    ...(left > 0 && { toolExecutionNotifications: [notification('results-left-out', 'warning', incomplete)] }),
  };
}

function notification(id: string, level: 'error' | 'warning', text: string): object {
  return { descriptor: { id }, level, message: { text } };
}
