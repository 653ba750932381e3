import type { ProblemCode } from './problem.ts';

/** Something found in one file; offsets into the parsed text. */
export interface Finding {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  /** A second stretch that explains the first. */
  readonly related?: { readonly start: number; readonly end: number };
  /** How the file should read instead. */
  readonly repair?: Repair;
}

/** The stretch from `from` to `to` should read `text`. */
export interface Repair {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text that YAML's punctuation cut short, with the value its writer meant. */
export interface Loss extends Finding {
  readonly repair: Repair;
  readonly value: string | number;
}

/**
 * A text as YAML reads it back whole: in double quotes, or in single ones where it holds double quotes or backslashes, which
 * would need escapes otherwise.
 */
export function quoted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what only escapes can carry
  if (/["\\]/.test(text) && !/[\u0000-\u001f\u007f-\u009f]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}

/** Offset of the end of the line that holds `at`, before its line break. */
export function lineEnd(source: string, at: number): number {
  let end = source.indexOf('\n', at);
  if (end === -1) end = source.length;
  return source[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** Text behind a `#` that people use as a comment without the space: tool directives, marks of unfinished work. */
const COMMENT_ANYWAY = /^#(?:goalpost|todo|fixme|xxx|note|noqa|yaml)\b/i;
const HASHTAG = /^#[\p{L}\p{N}]/u;
const ID = /^[a-z0-9][a-z0-9._-]*$/;
const DATE = /^\d{4}(?:-[\dQHW-]+)?$/;

/**
 * A plain text that a ` #` cut: `title: Fix issue #12 now` says only "Fix issue". A hash with a space behind it is a comment; so is one
 * behind a date, and one behind an id unless a number follows.
 */
export function commentLoss(source: string, start: number, end: number, kept: string, key: string): Loss | undefined {
  let hash = end;
  while (source[hash] === ' ' || source[hash] === '\t') hash++;
  if (hash === end && end !== start) return undefined;
  if (source[hash] !== '#') return undefined;
  const stop = lineEnd(source, hash);
  const lost = source.slice(hash, stop).trimEnd();
  if (!HASHTAG.test(lost) || COMMENT_ANYWAY.test(lost) || DATE.test(kept)) return undefined;
  if (kept !== '' && ID.test(kept) && !/^#\d/.test(lost)) return undefined;
  const value = source.slice(start, hash + lost.length);
  const data: Finding['data'] = kept === '' ? { key, character: '#' } : { key, kept, lost };
  return {
    code: kept === '' ? 'lost-start' : 'lost-comment',
    start: hash,
    end: hash + lost.length,
    data,
    repair: { from: start, to: hash + lost.length, text: quoted(value) },
    value,
  };
}
