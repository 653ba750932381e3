import { widthOf, wrap } from './cells.ts';
import type { Look } from './look.ts';
import type { Report } from './report.ts';
import { acceptedText, checkedText, count, countsText } from './words.ts';

/** The last lines of a report: the verdict, and how much it is based on. */
export function summary(report: Report, { paint, glyphs, width }: Look): string {
  const { verdict, counts, filesWithFindings, filesAskedFor, checked } = report;
  const part = filesWithFindings > 0 ? filesWithFindings : filesAskedFor;
  const where = part === undefined ? 'in' : `in ${part} of`;
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

function praise(report: Report): string {
  const { checked, filesAskedFor, accepted } = report;
  const { goals, v2moms } = checked;
  if (filesAskedFor === 0) return 'Nothing of this workspace lies there.';
  // What nobody gave a reason for is not sound, only known.
  if (accepted.some(({ how }) => how === 'list')) return `Nothing is wrong beyond ${acceptedText(accepted)}.`;
  const but = accepted.length === 0 ? '' : `, with ${acceptedText(accepted)}`;
  if (filesAskedFor !== undefined) return `Nothing is wrong here${but}.`;
  if (goals > 0) return `Sound${but}: anyone can check what ${goals === 1 ? 'this goal promises' : `these ${goals} goals promise`}.`;
  return v2moms > 0 ? `Sound${but}, and ready for its first goal.` : `Nothing is wrong${but}, and nothing is promised yet.`;
}

function remarks({ verdict, exceeded, counts, findings, result }: Report): string[] {
  const hidden = counts.error + counts.warn + counts.info - findings.length;
  const lines: string[] = [];
  if (result.misconfigured) lines.push('The configuration is broken: until it is mended, nothing else is judged.');
  else if (exceeded !== undefined && counts.error === 0)
    lines.push(`No error, but more than ${count(exceeded, 'warning')}: that is the limit here.`);
  else if (verdict === 'pass' && counts.warn > 0) lines.push('Warnings stop nothing. They are worth a conversation.');
  if (hidden > 0) lines.push(`${hidden === 1 ? 'One of them is' : `${hidden} of them are`} not listed here.`);
  return lines;
}
