import type { SourceText } from '../parse/text.ts';
import { type Cell, layOut, widthOf, wrap } from './cells.ts';
import type { Look, Paint } from './look.ts';

/** A stretch of a file to point at. Offsets into the file, `end` exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: 'caret' | 'line';
  readonly brush: Paint[keyof Paint];
  /** Stands behind the sign. */
  readonly label?: string;
}

interface MarkedLine {
  readonly mark: Mark;
  /** Offsets into the line. */
  readonly from: number;
  readonly to: number;
  /** Only the last line of a mark bears its label. */
  readonly label: string | undefined;
}

/** A mark over more lines than this shows its beginning. */
const MOST_LINES = 4;
/** Longer lines are laid out only around the mark. */
const LONGEST_LINE = 4000;

/**
 * Lines of a file with numbers, and signs exactly under what is meant. Lines between the marks are left out where there are more
 * than one; long lines are cut around their mark. Every returned line fits the look's width.
 *
 * @param lines `all` shows the whole file, marked or not
 */
export function frame(text: SourceText, marks: readonly Mark[], look: Look, lines: 'marked' | 'all' = 'marked'): string[] {
  const { paint, glyphs } = look;
  const marked = new Map<number, MarkedLine[]>();
  const shown = new Set<number>();
  if (lines === 'all') for (let number = 1; number <= lastLine(text); number++) shown.add(number);
  for (const mark of marks) {
    for (const [number, line] of linesOf(text, mark)) {
      const list = marked.get(number);
      if (list === undefined) marked.set(number, [line]);
      else list.push(line);
      shown.add(number);
    }
  }
  const numbers = withoutSmallGaps([...shown].sort((a, b) => a - b));
  const gutter = String(numbers.at(-1) ?? 1).length;
  const bar = paint.faint(glyphs.bar);
  const room = Math.max(10, look.width - gutter - 3);
  const output: string[] = [];
  let previous: number | undefined;
  for (const number of numbers) {
    if (previous !== undefined && number > previous + 1) output.push(`${' '.repeat(gutter)} ${paint.faint(glyphs.gap)}`);
    previous = number;
    const signs = marked.get(number) ?? [];
    const { content, columns } = windowOn(text.line(number), signs[0], room, glyphs.cut);
    output.push(`${paint.faint(String(number).padStart(gutter))} ${bar} ${content}`.trimEnd());
    for (const sign of signs) {
      for (const row of signRows(sign, columns, room, look)) output.push(`${' '.repeat(gutter)} ${bar} ${row}`);
    }
  }
  return output;
}

/** A file that ends with a line break has no further line behind it. */
function lastLine(text: SourceText): number {
  return text.lineCount > 1 && text.line(text.lineCount) === '' ? text.lineCount - 1 : text.lineCount;
}

function* linesOf(text: SourceText, mark: Mark): Generator<[number, MarkedLine]> {
  const start = text.position(mark.start);
  const last = text.position(Math.max(mark.start, mark.end - 1)).line;
  const end = Math.min(last, start.line + MOST_LINES - 1);
  for (let number = start.line; number <= end; number++) {
    const line = text.line(number);
    const indent = line.length - line.trimStart().length;
    const from = number === start.line ? start.column - 1 : indent;
    const to = number === last ? mark.end - text.lineStart(number) : line.trimEnd().length;
    if (number > start.line && to <= from) continue;
    yield [number, { mark, from, to: Math.max(to, from + 1), label: number === end ? mark.label : undefined }];
  }
}

function withoutSmallGaps(numbers: readonly number[]): number[] {
  return numbers.flatMap((number, i) => (number - (numbers[i - 1] ?? number) === 2 ? [number - 1, number] : [number]));
}

interface Window {
  readonly content: string;
  /** Columns at which a stretch of the line begins and ends, held to the window. */
  columns(from: number, to: number): [number, number];
}

/** The part of a line that fits, chosen so that the sign's beginning is in it. */
function windowOn(whole: string, sign: MarkedLine | undefined, room: number, cut: string): Window {
  const focus = sign?.from ?? 0;
  const base = whole.length > LONGEST_LINE ? Math.max(0, focus - LONGEST_LINE / 4) : 0;
  const line = whole.slice(base, base + LONGEST_LINE);
  const cells = layOut(line);
  const starts = startsOf(cells);
  const total = starts[cells.length] as number;
  const cutBefore = base > 0;
  const cutAfter = base + line.length < whole.length;
  if (total <= room && !cutBefore && !cutAfter) {
    return { content: cells.map(({ shown }) => shown).join(''), columns: (from, to) => [at(from), Math.max(at(to), at(from) + 1)] };
  }
  const focusColumn = at(focus - base);
  const wanted = focusColumn < room * 0.7 && !cutBefore ? 0 : Math.min(Math.floor(focusColumn - room / 3), total - room + 1);
  let first = 0;
  while ((starts[first] as number) < wanted) first++;
  const hasLead = first > 0 || cutBefore;
  const origin = (starts[first] as number) - (hasLead ? widthOf(cut) : 0);
  let last = first;
  while (last < cells.length && (starts[last + 1] as number) - origin <= room) last++;
  const hasTail = last < cells.length || cutAfter;
  while (hasTail && last > first && (starts[last] as number) - origin + widthOf(cut) > room) last--;
  const content = cells.slice(first, last).map(({ shown }) => shown);
  const end = (starts[last] as number) - origin;
  const held = (column: number): number => Math.min(Math.max(column, 0), end);
  return {
    content: [hasLead ? cut : '', ...content, hasTail ? cut : ''].join(''),
    columns: (from, to) => {
      const [start, stop] = [held(at(from - base) - origin), held(at(to - base) - origin)];
      return [start, Math.max(stop, start + 1)];
    },
  };

  function at(offset: number): number {
    const index = cells.findLastIndex((cell) => cell.offset <= offset);
    if (index === -1) return 0;
    const beyond = offset - line.length;
    return beyond >= 0 ? total + Math.min(beyond, 0) : (starts[index] as number);
  }
}

function startsOf(cells: readonly Cell[]): number[] {
  const starts = [0];
  for (const { width } of cells) starts.push((starts.at(-1) as number) + width);
  return starts;
}

function signRows({ mark, from, to, label }: MarkedLine, columns: Window['columns'], room: number, { glyphs }: Look): string[] {
  const [first, last] = columns(from, to);
  // A sign behind a line that fills the room stands under its last character.
  const start = Math.min(first, room - 1);
  const end = Math.min(Math.max(last, start + 1), room);
  const underline = ' '.repeat(start) + mark.brush(glyphs[mark.sign].repeat(end - start));
  if (label === undefined || label === '') return [underline];
  if (end + 1 + widthOf(label) <= room) return [`${underline} ${mark.brush(label)}`];
  const indent = ' '.repeat(Math.max(0, Math.min(start, room - widthOf(label))));
  return [underline, ...wrap(label, room).map((line) => indent + mark.brush(line))];
}
