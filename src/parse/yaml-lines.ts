import { lineEnd } from './losses.ts';

/** One line of the form `- key: value`, read without YAML's rules: what its writer most likely meant. */
export interface Entry {
  /** The key on the line, or the one whose list the line belongs to. */
  readonly key: string;
  /** Column of the key, or of the text where there is none, from 0. */
  readonly column: number;
  readonly lineStart: number;
  /** Where the value begins. */
  readonly start: number;
  /** Where the value ends on this line: before a comment and the spaces in front of it. */
  readonly end: number;
  /** Where the text ends, with the lines below it that are indented further. */
  readonly textEnd: number;
}

const ENTRY = /^(\uFEFF? *(?:- +)*)(?:("[^"]*"|'[^']*'|[\w./*-]+) *:(?=\s|$))?[ \t]*/;

/** Reads the line that begins at an offset; undefined when it has neither a dash nor a key nor braces. */
export function entryAt(source: string, lineStart: number): Entry | undefined {
  const stop = lineEnd(source, lineStart);
  const line = source.slice(lineStart, stop);
  const match = ENTRY.exec(line);
  if (match === null || match[0].length === line.length) return undefined;
  const [all, lead = '', name] = match;
  if (name === undefined && !lead.includes('-') && !/[{[]/.test(line[all.length] as string)) return undefined;
  const start = lineStart + all.length;
  const end = start + withoutComment(line.slice(all.length)).length;
  const key = name === undefined ? keyAbove(source, lineStart) : name.replace(/^["']|["']$/g, '');
  const column = name === undefined ? all.length : lead.length;
  return {
    key,
    column,
    lineStart,
    start,
    end,
    textEnd: continuation(source, stop, name === undefined ? lead.lastIndexOf('-') : column, end),
  };
}

/** Offset at which the line that holds an offset begins. */
export function startOfLine(source: string, offset: number): number {
  return offset <= 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset at which the nearest line above with text on it begins; -1 when there is none. */
export function lineAbove(source: string, lineStart: number): number {
  for (let start = lineStart; start > 0; ) {
    start = startOfLine(source, start - 1);
    if (/\S/.test(source.slice(start, lineEnd(source, start)))) return start;
  }
  return -1;
}

/** Where each further line with text on it begins. */
export function* linesBelow(source: string, lineStart: number): Generator<number> {
  for (let at = source.indexOf('\n', lineStart); at !== -1; at = source.indexOf('\n', at + 1)) {
    if (/\S/.test(source.slice(at + 1, lineEnd(source, at + 1)))) yield at + 1;
  }
}

export function indentAt(source: string, lineStart: number): number {
  let at = lineStart;
  while (source[at] === ' ') at++;
  return at - lineStart;
}

/** The nearest key above that is indented less than this line: the one whose list it belongs to. */
function keyAbove(source: string, lineStart: number): string {
  const indent = indentAt(source, lineStart);
  for (let start = lineAbove(source, lineStart), tries = 0; start !== -1 && tries < 200; start = lineAbove(source, start), tries++) {
    const key = /^ *(?:- +)*([\w-]+) *:\s*(?:#.*)?\r?$/.exec(source.slice(start, lineEnd(source, start)))?.[1];
    if (key !== undefined && indentAt(source, start) <= indent) return key;
  }
  return '';
}

/** A value without the comment behind it: a hash with a space before and behind it. */
export function withoutComment(value: string): string {
  const comment = /(?:^|[ \t])#(?:[ \t]|$)/.exec(value);
  return (comment === null ? value : value.slice(0, comment.index)).trimEnd();
}

/** Where a text ends that may run on over the lines below: those indented further than its key. */
function continuation(source: string, stop: number, column: number, end: number): number {
  let last = end;
  for (let at = nextLine(source, stop); at < source.length; ) {
    const close = lineEnd(source, at);
    const line = source.slice(at, close);
    if (/\S/.test(line)) {
      if (indentAt(source, at) <= column || /^ *(?:#|- )/.test(line)) break;
      last = at + withoutComment(line).length;
    }
    at = nextLine(source, close);
  }
  return last;
}

function nextLine(source: string, stop: number): number {
  const at = source.indexOf('\n', stop);
  return at === -1 ? source.length : at + 1;
}
