import { iso } from '../parse/calendar.ts';
import type { Place } from '../parse/text.ts';
import type { Finding } from '../rules/rule.ts';
import { disarm, markdownCode, markdownFence, markdownMessage, markdownText } from './escape.ts';
import { goalRows } from './goal-rows.ts';
import { LEVEL_WORDS } from './look.ts';
import { acceptedBlocks } from './markdown-accepted.ts';
import { byFile, type Report } from './report.ts';
import { acceptedText, checkedText, count, countsText } from './words.ts';

export interface MarkdownOptions {
  /** Put before every path to make it relative to the repository's root. */
  readonly prefix?: string;
  /** The address of a file and line, when the text will stand where links can lead there. */
  readonly link?: (file: string, line: number) => string;
  /** UTF-8 bytes it may take: a job summary over 1 MiB is lost as a whole. */
  readonly maxBytes?: number;
  /** A sentence that says where to read what did not fit. */
  readonly rest?: string;
}

/** Leaves room below the 1 MiB of a job summary for what others write into it. */
const MAX_BYTES = 900_000;
const SIGNS = { error: '❌', warn: '⚠️', info: 'ℹ️' } as const;

/**
 * The report as GitHub Markdown: verdict, findings with corrected lines, and every goal with how it stands. Nothing that came
 * from a file can become markup, a link or a mention. What does not fit is left out, counted and said.
 */
export function markdown(report: Report, options: MarkdownOptions = {}): string {
  const { maxBytes = MAX_BYTES, rest = 'The log has everything.' } = options;
  const accepted = acceptedBlocks(report.accepted, (place) => where(place, options));
  const blocks = [verdictLine(report), ...findingBlocks(report, options), ...accepted, ...goalTable(report)];
  // In a log, lines of files could be read as commands; elsewhere the backslash that prevents it is only seen in front of such a line.
  return fitting(blocks.map(disarm), maxBytes, rest);
}

function verdictLine(report: Report): string {
  const { verdict, counts, exceeded, result } = report;
  const heading =
    verdict === 'fail' ? `## ❌ Goals: ${countsText(counts)}` : `## ✅ Goals: ${counts.warn > 0 ? countsText(counts) : 'sound'}`;
  const accepted = acceptedText(report.accepted);
  const lines = [heading, '', `${accepted === '' ? '' : `${accepted}; `}${checkedText(report)}.`];
  if (result.misconfigured) lines.push('', 'The configuration is broken: until it is mended, nothing else is judged.');
  else if (exceeded !== undefined && counts.error === 0)
    lines.push('', `No error, but more than ${count(exceeded, 'warning')}: that is the limit here.`);
  return lines.join('\n');
}

function findingBlocks({ findings }: Report, options: MarkdownOptions): string[] {
  const blocks: string[] = [];
  for (const [path, inFile] of byFile(findings)) {
    const heading = `### ${markdownCode((options.prefix ?? '') + path)}`;
    inFile.forEach((finding, i) => {
      const before = inFile.slice(0, i);
      // Why a rule matters is worth saying once a file, and a line worth showing once in a row.
      const parts = {
        withWhy: before.every(({ rule }) => rule !== finding.rule),
        withLine: before.at(-1)?.place.start !== finding.place.start,
      };
      const block = findingBlock(finding, options, parts);
      blocks.push(i === 0 ? `${heading}\n\n${block}` : block);
    });
  }
  return blocks;
}

function findingBlock(finding: Finding, options: MarkdownOptions, { withWhy, withLine }: { withWhy: boolean; withLine: boolean }): string {
  const { level, message, why, help, corrected, place, related, rule, case: name } = finding;
  const { line } = place.text.position(place.start);
  const at = place.text.content === '' ? '' : ` (${linked(`line ${line}`, place, options)})`;
  const lines = [`${SIGNS[level]} **${LEVEL_WORDS[level]}** ${markdownMessage(message)}${at}`];
  if (withWhy) lines.push('', `<sub>${markdownText(why)}</sub>`);
  lines.push('', `→ ${markdownMessage(help)}`);
  const source = place.text.line(line);
  if (corrected !== undefined) {
    const before = source === '' ? [] : [`- ${source}`];
    const after = corrected.replace(/\n$/, '').split('\n');
    lines.push('', markdownFence([...before, ...after.map((row) => `+ ${row}`)].join('\n'), 'diff'));
  } else if (withLine && source.trim() !== '')
    lines.push('', markdownFence(clipped(source), place.text.path.endsWith('.csv') ? 'csv' : 'yaml'));
  for (const other of related.slice(0, 5)) lines.push('', `- ${where(other.place, options)}: ${markdownMessage(other.message)}`);
  lines.push('', `<sub>${markdownCode(`${rule}/${name}`)}</sub>`);
  return lines.join('\n');
}

function where(place: Place, options: MarkdownOptions): string {
  const { text, start } = place;
  const line = text.content === '' ? '' : `, line ${text.position(start).line}`;
  return linked(markdownCode((options.prefix ?? '') + text.path) + line, place, options);
}

function linked(label: string, { text, start }: Place, { prefix = '', link }: MarkdownOptions): string {
  const address = link?.(prefix + text.path, text.position(start).line);
  return address === undefined ? label : `[${label}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** A line no reader would finish is cut. */
function clipped(line: string): string {
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

function goalTable({ result }: Report): string[] {
  const rows = goalRows(result);
  if (rows.length === 0 || result.misconfigured) return [];
  const lines = rows.map(({ title, owner, promise, deadline, now, state, findings }) =>
    [
      markdownText(title),
      markdownText(owner),
      markdownText(promise),
      deadline === undefined ? '' : iso(deadline),
      markdownText(now),
      state,
      countsText(findings) === 'no findings' ? '' : countsText(findings),
    ].join(' | '),
  );
  const head = '| Goal | Owner | Promise | By | Now | State | Findings |\n| --- | --- | --- | --- | --- | --- | --- |';
  return [`### Goals\n\n${head}`, ...lines.map((line) => `| ${line} |`)];
}

function fitting(blocks: readonly string[], maxBytes: number, rest: string): string {
  const encoder = new TextEncoder();
  const size = (text: string): number => encoder.encode(text).length;
  const reserve = 200;
  let used = 0;
  const kept: string[] = [];
  for (const block of blocks) {
    // Rows of a table follow each other without a blank line.
    const piece = block.startsWith('| ') ? `${block}\n` : `${kept.length === 0 ? '' : '\n'}${block}\n`;
    const needed = size(piece);
    if (used + needed > maxBytes - reserve) break;
    kept.push(piece);
    used += needed;
  }
  const left = blocks.length - kept.length;
  return left === 0
    ? kept.join('')
    : `${kept.join('')}\n${count(left, 'more entry').replace(/entrys$/, 'entries')} did not fit here. ${rest}\n`;
}
