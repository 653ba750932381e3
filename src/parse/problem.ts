import type { Place } from './text.ts';

/**
 * Something that parsing noticed. Codes and data only: the `file/*` and `series/*` rules own the wording,
 * so that one place says what a reader sees.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly place: Place;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  /** A second place that explains the first: where the key stood before, for example. */
  readonly related?: Place;
  /** The line as it should read, where that can be computed; a text over several lines gives as many, beginning with the place's. */
  readonly corrected?: string;
  /** What mends it without anybody having to decide, in order of place; only where the file can be read in no other way. */
  readonly repairs?: readonly Repair[];
}

/** The stretch from `from` to `to` of the problem's file should read `text`. */
export interface Repair {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Each of them is the case of exactly one rule. */
export const PROBLEM_CODES = [
  // file/readable
  'not-utf8',
  'too-large', // data: size, limit (bytes)
  'link-outside',
  'link-broken',
  'not-a-file',
  'unreadable', // data: reason
  'too-deep', // data: limit
  'too-many-aliases', // data: limit
  // file/yaml
  'syntax', // data: reason (plain words)
  'tab',
  'duplicate-key', // data: key
  'empty',
  'several-documents',
  'unsafe-key', // data: key (`__proto__`, `constructor`, `prototype`)
  'lost-comma', // text in braces cut at a comma; data: key, kept, lost
  'lost-comment', // text cut at ` #`; data: key, kept, lost
  'lost-colon', // a colon in a text made a mapping or a syntax error; data: key
  'lost-start', // a text that starts with % @ ` & * ! | > ; data: key, character
  'decimal-comma', // 16,2 or 1,200 where a number is wanted; data: key, written, number
  // file/shape
  'unknown-key', // data: key, nearest (may be ''), allowed
  'wrong-type', // data: key, expected, found
  'not-allowed', // data: key, found, nearest (may be ''), allowed
  'missing-key', // data: key
  'bad-date', // data: key, found
  'bad-value', // data: key, expected, found
  'firm', // a rule that cannot be lowered; data: key (rule or case), found (level)
  'no-file', // a pattern of the configuration that means no file; data: key, found, suggestion (may be '')
  // file/id
  'bad-id', // data: id, suggestion
  'unknown-kind', // a YAML file among the goals whose name says no kind; data: name, nearest
  // series/shape
  'header', // data: found, expected
  'row-cells', // data: expected, found (counts)
  'row-date', // data: found
  'row-number', // data: found, column, corrected number ('' when none)
  'row-empty', // data: column (date or value)
  'row-more', // data: count, like (one of the codes above)
  'empty-series',
  // series/order
  'row-order', // data: day, before (ISO)
  'row-twice', // data: day (ISO)
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
