import { createHash } from 'node:crypto';
import { iso } from '../../parse/calendar.ts';
import type { Accepted } from '../../rules/engine/engine.ts';
import type { Finding } from '../../rules/rule.ts';
import { clip } from '../clip.ts';
import { type GoalRow, goalRows } from '../goal-rows.ts';
import { praise } from '../praise.ts';
import { byFile, mostSevere, type Report } from '../report.ts';
import type { Tool } from '../tool.ts';
import { acceptedText, checkedText, count, countsText, fixText, reasonText } from '../words.ts';
import { findingHtml, whereText } from './finding.ts';
import { style } from './style.ts';
import { htmlMessage, htmlText } from './text.ts';

export interface HtmlOptions {
  /** Put before every path to make it relative to the folder Goalpost was started in. */
  readonly prefix?: string;
  /** How many findings are shown; nobody reads more, and a browser has to open it. */
  readonly limit?: number;
}

const LIMIT = 1000;
const LONGEST_TITLE = 300;
/** Nothing is loaded and nothing runs: one style sheet, known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The report as one page that opens from disk: no script, no network, for light and dark screens and for paper. */
export function html(report: Report, tool: Tool, { prefix = '', limit = LIMIT }: HtmlOptions = {}): string {
  const { verdict, result } = report;
  const shown = mostSevere(report.findings, limit);
  const files = [...byFile(shown)];
  // What nobody gave a reason for is not sound, only known.
  const isSound = verdict === 'pass' && report.filesWithFindings === 0 && report.accepted.every(({ how }) => how !== 'list');
  const organisation = clip(result.workspace.config.organisation, LONGEST_TITLE);
  const body = [
    `<header class="product">Goalpost <span>${htmlText(organisation)}</span></header>`,
    `<main>`,
    `<h1>${headline(report)}</h1>`,
    ...notes(report, report.findings.length - shown.length).map((note) => `<p>${note}</p>`),
    fileList(files, prefix),
    ...files.map(([path, findings], i) => fileSection(path, findings, { number: i + 1, prefix, version: tool.version })),
    acceptedSection(report.accepted, prefix),
    result.misconfigured ? '' : goalsSection(goalRows(result)),
    `</main>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${headline(report)} · ${organisation === '' ? 'Goalpost' : htmlText(organisation)}</title>
<style>${style}</style>
</head>
<body class="${isSound ? 'sound' : verdict}">
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

/** The verdict in a line. */
function headline(report: Report): string {
  return report.filesWithFindings === 0 ? htmlText(praise(report).replace(/\.$/, '')) : countsText(report.counts);
}

function notes(report: Report, left: number): string[] {
  const { result, exceeded, counts, findings } = report;
  const unlisted = counts.error + counts.warn + counts.info - findings.length;
  return [
    `${checkedText(report)}.`,
    ...(result.misconfigured ? ['The configuration is broken: until it is mended, nothing else is judged.'] : []),
    ...(exceeded !== undefined && counts.error === 0
      ? [`No error, but more than ${count(exceeded, 'warning')}: that is the limit here.`]
      : []),
    ...(report.verdict === 'pass' && counts.warn > 0 ? ['Warnings stop nothing. They are worth a conversation.'] : []),
    ...(fixText(report) === '' ? [] : [htmlMessage(fixText(report))]),
    ...(unlisted > 0 ? [`Only errors are listed: ${count(unlisted, 'other finding')} counted and not shown.`] : []),
    ...(left > 0 ? [`${count(left, 'more finding')} not shown here. <code>goalpost lint --format compact</code> lists them all.`] : []),
  ];
}

/** What there is, as links; one file needs none. */
function fileList(files: readonly [string, readonly Finding[]][], prefix: string): string {
  if (files.length < 2) return '';
  const items = files.map(
    ([path, findings], i) =>
      `<li><a href="#file-${i + 1}">${htmlText(prefix + path)}</a> <span class="counts">${countsText(countsOf(findings))}</span></li>`,
  );
  return `<nav aria-label="Files"><ul class="files">\n${items.join('\n')}\n</ul></nav>`;
}

function fileSection(
  path: string,
  findings: readonly Finding[],
  { number, prefix, version }: { number: number; prefix: string; version: string },
): string {
  const title = findings.find(({ about, place }) => about !== undefined && about.title !== '' && place.text.path === path)?.about?.title;
  const file = `<code>${htmlText(prefix + path)}</code>`;
  const heading =
    title === undefined ? `<h2>${file}</h2>` : `<h2>${htmlText(clip(title, LONGEST_TITLE))}</h2>\n<p class="path">${file}</p>`;
  const said = new Set<string>();
  const articles = findings.map((finding, i) => {
    const withWhy = !said.has(finding.why);
    said.add(finding.why);
    const { place } = finding;
    const before = findings[i - 1]?.place;
    const withCode = before?.start !== place.start || before.end !== place.end;
    return findingHtml(finding, { prefix, version, withWhy, withCode });
  });
  return `<section id="file-${number}">\n${heading}\n${articles.join('\n')}\n</section>`;
}

/** Findings that do not count, folded, each with its reason. */
function acceptedSection(accepted: readonly Accepted[], prefix: string): string {
  if (accepted.length === 0) return '';
  const items = accepted.slice(0, LIMIT).map((one) => {
    const { finding, until } = one;
    const reason = htmlText(reasonText(one));
    const end = until === undefined ? '' : ` · until ${iso(until)}`;
    return `<li><p>${htmlMessage(finding.message)}</p>\n<p class="note">${htmlText(whereText(finding.place, prefix))} · ${reason}${end}</p></li>`;
  });
  if (accepted.length > LIMIT) items.push(`<li>and ${count(accepted.length - LIMIT, 'more exception')}</li>`);
  return `<section><details>\n<summary>${acceptedText(accepted)}</summary>\n<ul class="rows">${items.join('\n')}</ul>\n</details></section>`;
}

function goalsSection(rows: readonly GoalRow[]): string {
  if (rows.length === 0) return '';
  return `<section>\n<h2>Goals</h2>\n<ul class="rows">\n${rows.slice(0, LIMIT).map(goalItem).join('\n')}\n</ul>\n</section>`;
}

function goalItem({ title, owner, promise, deadline, now, state, findings }: GoalRow): string {
  const found = countsText(findings);
  const facts = [
    owner,
    promise + (deadline === undefined ? '' : `${promise === '' ? '' : ' '}by ${iso(deadline)}`),
    now === '' ? '' : `now ${now}`,
    found === 'no findings' ? '' : found,
  ];
  const known = facts.filter((fact) => fact !== '').map((fact) => htmlText(fact));
  return `<li><p class="row"><b>${htmlText(title)}</b> <small>${htmlText(state)}</small></p>\n<p class="note">${known.join(' · ')}</p></li>`;
}

function countsOf(findings: readonly Finding[]): Report['counts'] {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}
