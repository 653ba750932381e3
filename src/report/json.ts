import { iso } from '../parse/calendar.ts';
import type { Place } from '../parse/text.ts';
import type { Accepted } from '../rules/engine/engine.ts';
import type { Edit, Finding } from '../rules/rule.ts';
import { jsonText } from './escape.ts';
import { fingerprints } from './fingerprints.ts';
import type { Report } from './report.ts';
import { ruleAddress } from './rule-address.ts';
import type { Tool } from './tool.ts';

/** Where something stands: lines and columns count from 1, columns in UTF-16 code units, the end is exclusive. */
interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The report for programs, as `schemas/report.schema.json` describes it. Paths are relative to the workspace's folder. */
export function json(report: Report, tool: Tool): string {
  const { result, verdict, counts, checked, findings, accepted } = report;
  // As in SARIF, so that two reports of one run speak of the same.
  const names = fingerprints([...findings, ...accepted.map(({ finding }) => finding)]);
  const document = {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    asOf: iso(result.asOf),
    verdict,
    misconfigured: result.misconfigured,
    counts,
    ...(report.exceeded !== undefined && { maxWarnings: report.exceeded }),
    checked,
    findings: findings.map((finding, i) => jsonFinding(finding, names[i] as string, tool)),
    accepted: accepted.map((one, i) => jsonAccepted(one, names[findings.length + i] as string, tool)),
  };
  return `${jsonText(document)}\n`;
}

function jsonFinding(finding: Finding, fingerprint: string, { version }: Tool): object {
  const { rule, case: name, level, confidence, message, why, help, place, related, data, corrected, fix, about } = finding;
  return {
    rule,
    case: name,
    level,
    confidence,
    message,
    why,
    help,
    url: ruleAddress(rule, version),
    fingerprint,
    ...jsonPlace(place),
    pointer: place.pointer,
    related: related.map((other) => ({ ...jsonPlace(other.place), message: other.message })),
    data,
    ...(corrected !== undefined && { corrected }),
    ...(fix !== undefined && { fix: { title: fix.title, edits: fix.edits.map(jsonEdit) } }),
    ...(about !== undefined && { about }),
  };
}

function jsonAccepted({ finding, how, because, until, place }: Accepted, fingerprint: string, tool: Tool): object {
  const exception = {
    how,
    ...(because !== undefined && { because }),
    ...(until !== undefined && { until: iso(until) }),
    ...jsonPlace(place),
  };
  return { ...jsonFinding(finding, fingerprint, tool), exception };
}

function jsonEdit({ place, text }: Edit): object {
  const { file: _, ...range } = jsonPlace(place);
  return { ...range, text };
}

function jsonPlace({ text, start, end }: Place): JsonPlace {
  const from = text.position(start);
  const to = text.position(Math.max(start, end));
  return { file: text.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
