import type { Place, SourceText } from '../../parse/text.ts';
import { clip } from '../clip.ts';
import { htmlCode } from './text.ts';

/** Lines around the one that is meant. */
const AROUND = 1;
/** A mark over more lines than this shows its beginning. */
const MOST_LINES = 6;
/** Of a longer line only what stands around the mark is shown. */
const LONGEST_LINE = 400;

/** The lines a place stands in, numbered, with the place marked; empty where the file could not be read. */
export function codeHtml({ text, start, end }: Place): string {
  if (text.content === '') return '';
  const first = text.position(start).line;
  const last = Math.min(text.position(Math.max(start, end - 1)).line, first + MOST_LINES - 1);
  const rows: string[] = [];
  for (let number = Math.max(1, first - AROUND); number <= Math.min(last + AROUND, lastLine(text)); number++) {
    const from = start - text.lineStart(number);
    const marked =
      number < first || number > last ? htmlCode(shortened(text.line(number), 0)) : markedLine(text.line(number), from, end - start);
    rows.push(`<span><i>${number}</i><span>${marked}</span></span>`);
  }
  return `<pre class="code">${rows.join('')}</pre>`;
}

/** A file that ends with a line break has no further line behind it. */
function lastLine(text: SourceText): number {
  return text.lineCount > 1 && text.line(text.lineCount) === '' ? text.lineCount - 1 : text.lineCount;
}

/** @param from where the mark begins, counted from the beginning of the line; negative when it began on a line before */
function markedLine(line: string, from: number, length: number): string {
  const indent = line.length - line.trimStart().length;
  const start = from < 0 ? indent : Math.min(from, line.length);
  const end = Math.min(Math.max(from + length, start + 1), Math.max(line.trimEnd().length, start));
  const before = start > LONGEST_LINE / 2 ? `…${line.slice(start - LONGEST_LINE / 4, start)}` : line.slice(0, start);
  // Where something is missing there is nothing to mark but the place itself.
  const meant = end > start ? htmlCode(shortened(line.slice(start, end), 0)) : '&nbsp;';
  return `${htmlCode(before)}<mark>${meant}</mark>${htmlCode(shortened(line, end))}`;
}

function shortened(line: string, start: number): string {
  return clip(line.slice(start), LONGEST_LINE);
}
