import { isPlain, reveal } from './escape.ts';

/** One character as a reader sees it, and how many columns of a terminal it takes. */
export interface Cell {
  /** Offset of its first code unit in the text that was laid out. */
  readonly offset: number;
  readonly shown: string;
  readonly width: number;
}

const TAB = 4;
let segmenter: Intl.Segmenter | undefined;
/** Made when a text first needs it: most are plain, and the tables it loads take longer than they do. */
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[#*0-9]\ufe0f?\u20e3/u;
const MARKS_ALONE = /^[\p{Mn}\p{Me}]+$/u;

/**
 * Lays a line of a file out in a terminal's columns: tabs reach the next stop, wide characters take two, and what nobody could
 * see is shown by its code point.
 */
export function layOut(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const add = (offset: number, shown: string, width: number): void => {
    cells.push({ offset, shown, width });
    column += width;
  };
  if (isPlain(line)) {
    for (let i = 0; i < line.length; i++) add(i, line.charAt(i), 1);
    return cells;
  }
  for (const { segment, index } of graphemes().segment(line)) {
    if (segment === '\t') {
      const width = TAB - (column % TAB);
      add(index, ' '.repeat(width), width);
    } else {
      const shown = reveal(segment);
      add(index, shown, shown === segment ? graphemeWidth(segment) : shown.length);
    }
  }
  return cells;
}

/** Columns a text takes; it holds no tabs and nothing that {@link reveal} would change. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes().segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (MARKS_ALONE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/**
 * Breaks a text into lines of at most `width` columns: at blanks, and inside a word only when it fits on no line.
 * Returns at least one line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let rest = word;
    let size = widthOf(rest);
    if (used > 0 && used + 1 + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    while (size > width && used === 0) {
      const [head, tail] = cut(rest, width);
      lines.push(head);
      rest = tail;
      size = widthOf(rest);
    }
    line = used === 0 ? rest : `${line} ${rest}`;
    used += (used === 0 ? 0 : 1) + size;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function cut(word: string, width: number): [string, string] {
  let used = 0;
  for (const { segment, index } of graphemes().segment(word)) {
    const size = graphemeWidth(segment);
    if (used + size > width && index > 0) return [word.slice(0, index), word.slice(index)];
    used += size;
  }
  return [word, ''];
}
