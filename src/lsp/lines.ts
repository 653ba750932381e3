/**
 * A YAML file line by line, as it stands while somebody types: rarely does it parse then, and yet the line above still says where one is.
 * Indentation and keys are all that is looked at.
 */
export interface Line {
  readonly text: string;
  /** Where each `-` of the line's beginning stands. */
  readonly dashes: readonly number[];
  /** Where the words begin, behind blanks and dashes. */
  readonly column: number;
  readonly key: { readonly name: string; readonly start: number; readonly end: number } | undefined;
  /** Where the value begins, behind the colon and its blanks, or at `column` where there is no key. */
  readonly value: number;
  /** Whether it says something: not blank, not a comment alone, not part of a longer text. */
  readonly counts: boolean;
}

const BEGINNING = /^( *)((?:-(?: +|$))*)/;
const KEY = /^(?:"([^"]*)"|'([^']*)'|([A-Za-z_$][\w$./-]*)) *:(?= |$)/;
const LONG_TEXT = /^[|>][-+\d]* *(?:#.*)?$/;

/** The lines of a text. Those of a longer text (below `|` or `>`) do not count, whatever they look like. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  /** The column a longer text lies to the right of. */
  let inside: number | undefined;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = lineOf(raw.replaceAll('\t', ' '));
    if (inside !== undefined && (line.text.trim() === '' || line.column > inside)) {
      lines.push({ ...line, dashes: [], key: undefined, counts: false });
      continue;
    }
    inside = LONG_TEXT.test(line.text.slice(line.value)) ? (line.dashes.at(-1) ?? line.column) : undefined;
    if (line.key !== undefined && inside !== undefined) inside = line.column;
    lines.push(line);
  }
  return lines;
}

function lineOf(text: string): Line {
  const [beginning = '', blanks = '', marks = ''] = BEGINNING.exec(text) ?? [];
  const dashes = Array.from(marks.matchAll(/-/g), ({ index }) => blanks.length + index);
  const column = beginning.length;
  const words = text.slice(column);
  const counts = !/^\s*(?:#|$)/.test(words) || dashes.length > 0;
  const match = KEY.exec(words);
  if (match === null) return { text, dashes, column, key: undefined, value: column, counts };
  const [all, double, single, plain] = match;
  const name = double ?? single ?? plain ?? '';
  const quote = plain === undefined ? 1 : 0;
  const start = column + quote;
  const value = column + all.length + (/^ */.exec(words.slice(all.length))?.[0].length ?? 0);
  return { text, dashes, column, key: { name, start, end: start + name.length }, value, counts };
}
