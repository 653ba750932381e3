import type { ParsedStatement, StatementVerdict } from '../assess/statement/verdict.ts';
import { wrap } from './cells.ts';
import { disarm, jsonLine, visible } from './escape.ts';
import { type Look, paintCode } from './look.ts';
import { count } from './words.ts';

export interface JudgedStatement {
  readonly text: string;
  readonly verdict: StatementVerdict;
}

const GAPS: Readonly<Record<StatementVerdict['reasons'][number]['gap'], string>> = {
  'no-metric': 'nothing that is counted',
  'vague-quality': 'a quality without a yardstick',
  'no-target': 'a metric without a value to reach',
  'undefined-done-state': 'nobody can see when it is done',
  'external-target': 'the target is kept elsewhere',
  placeholder: 'a blank that was never filled in',
};
const INDENT = '    ';
/** Nobody reads on in a terminal; the JSON holds all of it. */
const LONGEST = 400;

/** Statements with their verdicts, for people: why not, and what to add. */
export function statementsText(judged: readonly JudgedStatement[], look: Look): string {
  const blocks = judged.map((each) => block(each, look));
  return disarm(`${blocks.join('\n\n')}\n\n${summary(judged, look)}\n`);
}

/** One JSON object a line; what a sentence does not say is null. */
export function statementsJson(judged: readonly JudgedStatement[]): string {
  return judged.map(({ text, verdict }) => `${jsonLine(row(text, verdict))}\n`).join('');
}

function row(text: string, { measurable, kind, language, reasons, parsed }: StatementVerdict): object {
  const { metric = null, from = null, to = null, unit = null, deadline = null } = parsed;
  return { text, measurable, kind, language, reasons, parsed: { metric, from, to, unit, deadline } };
}

function block({ text, verdict }: JudgedStatement, { width, paint, glyphs }: Look): string {
  const { measurable, language, reasons } = verdict;
  const known = language !== 'unknown';
  const mark = !known ? paint.faint(glyphs.dot) : measurable ? paint.good(glyphs.pass) : paint.error(glyphs.error);
  const shown = visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}${glyphs.cut}` : text);
  const [first = '', ...rest] = wrap(shown, width - 2);
  const lines = [`${mark} ${paint.strong(first)}`, ...rest.map((line) => `  ${paint.strong(line)}`)];
  const note = (words: string): void => void lines.push(...wrap(words, width - INDENT.length).map((line) => INDENT + paint.faint(line)));
  if (!known) note('not judged: no language Goalpost reads');
  else if (measurable) note(visible(looked(verdict)));
  for (const { gap, words, add } of reasons) {
    note(words === '' ? GAPS[gap] : visible(`${GAPS[gap]}: "${words}"`));
    const [start = '', ...more] = wrap(visible(add), width - INDENT.length - 2);
    const indented = [`${paint.good(glyphs.arrow)} ${paintCode(start, paint)}`, ...more.map((line) => `  ${paintCode(line, paint)}`)];
    lines.push(...indented.map((line) => INDENT + line));
  }
  return lines.join('\n');
}

/** What will be looked at on the last day. */
function looked({ kind, parsed, evidence }: StatementVerdict): string {
  const numbers = readings(parsed);
  if (parsed.from !== undefined || parsed.to !== undefined) return numbers;
  const day = numbers === '' ? '' : ` ${numbers}`;
  if (evidence === undefined) return `done or not${day}`;
  return kind === 'deliverable' ? `there or not${day}: "${evidence}"` : `held against${day}: "${evidence}"`;
}

/** `from 2.4 to 2.2 % by Q3` */
function readings({ from, to, unit, deadline }: ParsedStatement): string {
  const parts = [
    from !== undefined && `from ${from}`,
    to !== undefined && `${from === undefined ? '' : 'to '}${to}`,
    (from !== undefined || to !== undefined) && unit !== undefined && several(unit, to ?? from),
    deadline !== undefined && `by ${deadline}`,
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

/** Words that count several without an -s, and units that are signs. */
const UNCHANGED =
  /^(?:.{1,2}|\P{L}+|[A-Z]{2,}|people|staff|personnel|usd|eur|gbp|chf|nok|sek|dkk|jpy|children|women|men|feet|fte|nps|csat|min|sec|hrs|mbps|kwh|news|series)$/u;

/** `4 hours`, `1 hour`, `3 support engineers` */
function several(unit: string, value = 0): string {
  const last = unit.split(' ').at(-1) ?? '';
  if (Math.abs(value) === 1 || UNCHANGED.test(last) || /s$/.test(last)) return unit;
  return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : /(?:x|ch|sh|z)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

function summary(judged: readonly JudgedStatement[], { paint, glyphs }: Look): string {
  const unread = judged.filter(({ verdict }) => verdict.language === 'unknown').length;
  const refused = judged.filter(({ verdict }) => !verdict.measurable).length;
  const parts = [`${judged.length - refused - unread} can be checked`, `${refused} cannot`];
  if (unread > 0) parts.push(`${unread} not judged`);
  const text = [count(judged.length, 'statement'), ...parts].join(` ${glyphs.dot} `);
  return refused > 0 ? paint.strong(text) : paint.good(text);
}
