import { type Line, linesOf } from './lines.ts';

/** Where in a file a cursor stands, as far as its surroundings tell. */
export interface Cursor {
  /** The keys from the outermost to here; `*` for an entry of a list. Ends with the key itself on a key or in its value. */
  readonly path: readonly string[];
  /**
   * `key`: on the name of a key. `value`: behind its colon, or an entry of a list in brackets. `start`: where a key, a value or the entry of a
   * list may begin; `path` then leads to what would hold it.
   */
  readonly part: 'key' | 'value' | 'start';
  /** What stands under the cursor, without quotes; columns in UTF-16 code units. */
  readonly word: { readonly text: string; readonly start: number; readonly end: number };
  /** The keys written at this level, the one under the cursor left out. */
  readonly siblings: ReadonlySet<string>;
  /** The column in which the keys of this level stand. */
  readonly column: number;
  /** Inside braces or brackets, where everything stands on one line. */
  readonly isInline: boolean;
  /** Whether the entry of a list is begun on this line, by a dash before the cursor. */
  readonly hasDash: boolean;
}

const WORD = /[\p{L}\p{N}_@$./-]/u;

/**
 * Reads where a cursor stands; undefined in comments and longer texts.
 *
 * @param line and character count from 0, the character in UTF-16 code units
 */
export function cursorAt(
  text: string,
  { line: number, character }: { readonly line: number; readonly character: number },
): Cursor | undefined {
  const lines = linesOf(text);
  const line = lines[number];
  if (line === undefined || isInText(lines, number) || isInComment(line.text, character)) return undefined;
  const isEmpty = !line.counts;
  const column = isEmpty ? Math.min(character, line.text.length) : line.column;
  const word = wordAt(line.text, character);
  const path = pathTo(lines, number, column);
  const siblings = keysBeside(lines, number, column);
  const hasDash = line.dashes.length > 0;
  const place = { word, siblings, column, isInline: false, hasDash };
  const { key } = line;
  if (key !== undefined && character >= line.column && character <= key.end) {
    const others = new Set(siblings);
    others.delete(key.name);
    return { ...place, siblings: others, path: [...path, key.name], part: 'key', word: { text: key.name, start: key.start, end: key.end } };
  }
  if (key !== undefined && character <= key.end) return undefined;
  const base = key === undefined ? path : [...path, key.name];
  if (!isEmpty && '{['.includes(line.text[line.value] ?? ' ')) return inline(line, character, base, place);
  return { ...place, path: base, part: key === undefined ? 'start' : 'value' };
}

/** The keys that lead to a column of a line, read upwards from it. */
function pathTo(lines: readonly Line[], number: number, column: number): string[] {
  const path: string[] = [];
  /** Where the keys stand whose holder is looked for, and where the dashes do, once an entry's first line is passed. */
  let level = column;
  let list: number | undefined;
  const leaveEntries = ({ dashes }: Line): void => {
    for (const dash of dashes.filter((at) => at < level).reverse()) {
      path.unshift('*');
      list = level = dash;
    }
  };
  leaveEntries(lines[number] as Line);
  for (const line of lines.slice(0, number).reverse()) {
    if (!line.counts) continue;
    // A list may begin at the very column of the key that holds it.
    const isHolder = line.column < level || (line.column === list && line.dashes.length === 0);
    if (isHolder && line.key !== undefined) {
      path.unshift(line.key.name);
      level = line.column;
      list = undefined;
      leaveEntries(line);
    } else if (list === undefined && line.column === level) leaveEntries(line);
  }
  return path;
}

/** The keys of the entry or group that has its keys at a column, above a line, on it and below. */
function keysBeside(lines: readonly Line[], number: number, column: number): Set<string> {
  const keys = new Set<string>();
  const begins = ({ dashes }: Line): boolean => dashes.some((dash) => dash < column);
  const isElsewhere = (line: Line): boolean => !line.counts || line.column > column;
  for (const line of lines.slice(0, number + 1).reverse()) {
    if (isElsewhere(line)) continue;
    if (line.column < column) break;
    if (line.key !== undefined) keys.add(line.key.name);
    if (begins(line)) break;
  }
  for (const line of lines.slice(number + 1)) {
    if (isElsewhere(line)) continue;
    if (line.column < column || begins(line)) break;
    if (line.key !== undefined) keys.add(line.key.name);
  }
  return keys;
}

/** Braces and brackets up to the cursor: `{ value: 41, by: …`. */
function inline(line: Line, character: number, base: readonly string[], place: Omit<Cursor, 'path' | 'part'>): Cursor {
  interface Level {
    readonly isList: boolean;
    readonly keys: Set<string>;
    key: string | undefined;
    from: number;
  }
  const stack: Level[] = [];
  const { text } = line;
  let quote = '';
  const take = (level: Level, to: number): void => {
    const name = text
      .slice(level.from, to)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    level.key = name;
    if (name !== '') level.keys.add(name);
  };
  for (let at = line.value; at < character && at < text.length; at++) {
    const sign = text[at] as string;
    const level = stack.at(-1);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s,:[{]/.test(text[at - 1] ?? ' ')) quote = sign;
    else if (sign === '{' || sign === '[') stack.push({ isList: sign === '[', keys: new Set(), key: undefined, from: at + 1 });
    else if (sign === '}' || sign === ']') stack.pop();
    else if (level !== undefined && sign === ',') Object.assign(level, { key: undefined, from: at + 1 });
    else if (level !== undefined && !level.isList && sign === ':' && level.key === undefined) take(level, at);
  }
  const inner = stack.at(-1);
  if (inner === undefined) return { ...place, path: base, part: 'value', isInline: true };
  const path = [...base, ...stack.slice(0, -1).map(({ isList, key }) => (isList ? '*' : (key ?? '')))];
  if (inner.isList) return { ...place, path: [...path, '*'], part: 'value', isInline: true, siblings: new Set() };
  // The keys behind the cursor are written as well.
  const siblings = new Set(inner.keys);
  for (const [, name = ''] of text
    .slice(character)
    .replace(/[}\]].*$/, '')
    .matchAll(/([a-z]+) *:(?= |$)/g))
    siblings.add(name);
  const { word } = place;
  if (inner.key !== undefined) return { ...place, path: [...path, inner.key], part: 'value', isInline: true, siblings };
  const isKey = /^ *:(?: |$)/.test(text.slice(word.end));
  siblings.delete(word.text);
  return isKey
    ? { ...place, path: [...path, word.text], part: 'key', isInline: true, siblings }
    : { ...place, path, part: 'start', isInline: true, siblings };
}

function wordAt(text: string, character: number): Cursor['word'] {
  let start = Math.min(character, text.length);
  let end = start;
  while (start > 0 && WORD.test(text[start - 1] as string)) start--;
  while (end < text.length && WORD.test(text[end] as string)) end++;
  // The dash of a list is no part of its entry.
  const dash = /^(?: *- +)*/.exec(text)?.[0].length ?? 0;
  if (start < dash && character >= dash) start = dash;
  if (text.slice(start, end) === '-') start = end;
  return { text: text.slice(start, end), start, end };
}

function isInText(lines: readonly Line[], number: number): boolean {
  const line = lines[number] as Line;
  return !line.counts && line.key === undefined && !/^ *(?:#.*)?$/.test(line.text);
}

/** Behind a `#` that begins the line or follows a blank, outside of quotes. */
function isInComment(text: string, character: number): boolean {
  let quote = '';
  for (let at = 0; at < character && at < text.length; at++) {
    const sign = text[at] as string;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s,:[{-]/.test(text[at - 1] ?? ' ')) quote = sign;
    else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}
