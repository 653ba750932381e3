import type { Place } from '../parse/text.ts';
import type { Finding } from '../rules/rule.ts';
import { widthOf, wrap } from './cells.ts';
import { disarm, reveal, visible } from './escape.ts';
import { frame, type Mark } from './frame.ts';
import { LEVEL_WORDS, type Look, paintCode } from './look.ts';
import { byFile, type Report } from './report.ts';
import { summary } from './summary.ts';
import { count } from './words.ts';

export interface PrettyOptions extends Look {
  /** Put before every path, so that a terminal finds the file from where it stands: `../goals/`. */
  readonly prefix?: string;
}

/** Beyond this many, related places are only counted. */
const MOST_RELATED = 5;
/** Related places this near share the frame of the finding. */
const NEAR = 12;
const INDENT = '    ';

/** The report for people: what is wrong, where, why it matters and how to mend it, ending with the verdict. */
export function pretty(report: Report, options: PrettyOptions): string {
  const blocks: string[] = [];
  for (const [path, findings] of byFile(report.findings)) {
    blocks.push(options.paint.heading(visible((options.prefix ?? '') + path)));
    // Why a rule matters is worth saying once a file.
    const said = new Set<string>();
    for (const finding of findings) {
      blocks.push(prettyFinding(finding, options, !said.has(finding.rule)));
      said.add(finding.rule);
    }
  }
  blocks.push(summary(report, options));
  return disarm(`${blocks.join('\n\n')}\n`);
}

/** One finding, without the file's heading. */
function prettyFinding(finding: Finding, options: PrettyOptions, withWhy: boolean): string {
  const { paint, width } = options;
  const notes = [
    ...(withWhy ? indented(wrap(visible(finding.why), width - INDENT.length)).map(paint.faint) : []),
    ...advice(finding, options),
    paint.faint(`${INDENT}${visible(`${location(finding.place, options)}  ${finding.rule}/${finding.case}`)}`),
  ];
  return [headline(finding, options), ...frames(finding, options), notes.join('\n')].join('\n\n');
}

function headline({ level, message }: Finding, { paint, glyphs, width }: Look): string {
  const sign = `${glyphs[level]} ${LEVEL_WORDS[level]}`;
  const indent = ' '.repeat(2 + widthOf(sign) + 2);
  const lines = wrap(visible(message), width - indent.length);
  return `  ${paint[level](sign)}  ${paint.strong(paintCode(lines.join(`\n${indent}`), paint))}`;
}

/** The frame around the finding with what lies near, then a small one for each related place elsewhere. */
function frames({ place, level, related }: Finding, options: PrettyOptions): string[] {
  const { paint } = options;
  const look = { ...options, width: options.width - INDENT.length };
  const line = place.text.position(place.start).line;
  const isNear = (other: Place): boolean => other.text === place.text && Math.abs(other.text.position(other.start).line - line) <= NEAR;
  const marks: Mark[] = [{ ...place, sign: 'caret', brush: paint[level] }];
  const far: string[] = [];
  for (const { place: other, message } of related.slice(0, MOST_RELATED)) {
    const mark: Mark = { ...other, sign: 'line', brush: paint.info, label: visible(message) };
    if (other.text.content === '') far.push(`${INDENT}${paint.info(visible(`${location(other, options)}  ${message}`))}`);
    else if (isNear(other)) marks.push(mark);
    else {
      const shown = indented(frame(other.text, [mark], look));
      far.push([paint.faint(INDENT + visible(location(other, options))), ...shown].join('\n'));
    }
  }
  if (related.length > MOST_RELATED) far.push(paint.faint(`${INDENT}and ${count(related.length - MOST_RELATED, 'more place')}`));
  const own = place.text.content === '' ? [] : [indented(frame(place.text, marks, look)).join('\n')];
  return [...own, ...far];
}

/** What to do, and the line as it should read. */
function advice({ help, corrected, place }: Finding, { paint, glyphs, width }: Look): string[] {
  const indent = INDENT + ' '.repeat(widthOf(glyphs.arrow) + 1);
  const lines = wrap(visible(help), width - indent.length);
  const advised = `${INDENT}${paint.good(glyphs.arrow)} ${paintCode(lines.join(`\n${indent}`), paint)}`;
  if (corrected === undefined) return [advised];
  const before = place.text.line(place.text.position(place.start).line);
  const rows = corrected.replace(/\n$/, '').split('\n');
  const room = width - indent.length - 2;
  return [advised, ...rows.map((row) => `${indent}${paint.good('+')} ${replacement(row, rows.length === 1 ? before : '', room, paint)}`)];
}

/** A corrected line, with what differs from the line before made stronger. */
function replacement(row: string, before: string, room: number, { good, better }: Look['paint']): string {
  const text = row.trimEnd();
  let head = 0;
  while (head < text.length && text[head] === before[head]) head++;
  let tail = 0;
  while (tail < text.length - head && tail < before.length - head && text.at(-1 - tail) === before.at(-1 - tail)) tail++;
  const shown = (part: string): string => reveal(part).replaceAll('\t', '  ');
  const parts = [shown(text.slice(0, head)), shown(text.slice(head, text.length - tail)), shown(text.slice(text.length - tail))] as const;
  // A long line is wrapped by the terminal rather than cut here: it is there to be copied.
  if (before === '' || widthOf(parts.join('')) > room) return good(parts.join(''));
  return parts.map((part, i) => (part === '' ? '' : (i === 1 ? better : good)(part))).join('');
}

/** `goals/a.goal.yaml:8:18`, which terminals and editors open on a click. */
function location({ text, start }: Place, { prefix = '' }: PrettyOptions): string {
  if (text.content === '') return prefix + text.path;
  const { line, column } = text.position(start);
  return `${prefix}${text.path}:${line}:${column}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (INDENT + line).trimEnd());
}
