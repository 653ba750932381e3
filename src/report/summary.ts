import { widthOf, wrap } from './cells.ts';
import type { Look } from './look.ts';
import { praise } from './praise.ts';
import type { Report } from './report.ts';
import { acceptedText, checkedText, count, countsText, fixText, grouped } from './words.ts';

/** The last lines of a report: the verdict, and how much it is based on. */
export function summary(report: Report, { paint, glyphs, width }: Look): string {
  const { verdict, counts, filesWithFindings, filesAskedFor, checked } = report;
  const part = filesWithFindings > 0 ? filesWithFindings : filesAskedFor;
  const where = part === undefined ? 'in' : `in ${grouped(part)} of`;
  const isClean = filesWithFindings === 0;
  const sign = verdict === 'fail' ? glyphs.error : glyphs.pass;
  const indent = ' '.repeat(widthOf(sign) + 1);
  const room = width - indent.length;
  const accepted = acceptedText(report.accepted);
  const halves = [
    `${countsText(counts)} ${where} ${count(checked.files, 'file')}`,
    ...(accepted === '' || isClean ? [] : [accepted]),
    checkedText(report),
  ];
  const facts = halves.join(` ${glyphs.dot} `);
  const lines = [...(isClean ? [praise(report)] : []), ...(widthOf(facts) > room ? halves : [facts]), ...remarks(report)];
  const [first = [], ...rest] = lines.map((line) => wrap(line, room));
  const brush = verdict === 'fail' ? paint.error : paint.good;
  return [
    `${brush(sign)} ${first.map(paint.strong).join(`\n${indent}`)}`,
    ...rest.flat().map((line) => indent + (isClean ? paint.faint(line) : line)),
  ].join('\n');
}

function remarks(report: Report): string[] {
  const { verdict, exceeded, counts, findings, result } = report;
  const hidden = counts.error + counts.warn + counts.info - findings.length;
  const lines: string[] = [];
  if (result.misconfigured) lines.push('The configuration is broken: until it is mended, nothing else is judged.');
  else if (exceeded !== undefined && counts.error === 0)
    lines.push(`No error, but more than ${count(exceeded, 'warning')}: that is the limit here.`);
  else if (verdict === 'pass' && counts.warn > 0) lines.push('Warnings stop nothing. They are worth a conversation.');
  if (fixText(report) !== '') lines.push(fixText(report));
  if (hidden > 0) lines.push(`${hidden === 1 ? 'One of them is' : `${hidden} of them are`} not listed here.`);
  return lines;
}
