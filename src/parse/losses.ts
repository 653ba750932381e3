import type { ProblemCode, Repair } from './problem.ts';

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
  /** Further lines with the same slip, below that one. */
  readonly also?: readonly Repair[];
  /** Whether the file can be read in no other way, so that it may be mended without asking. */
  readonly certain?: boolean;
}

/** A text that YAML's punctuation cut short, with the value its writer meant. */
export interface Loss extends Finding {
  readonly repair: Repair;
  readonly value: string | number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what only an escape can carry
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * A stretch of a file in quotes, so that YAML reads it back whole: in double ones, or in single ones where double ones would need
 * escapes. Line breaks stay where they are, and are folded as they are without quotes.
 */
export function quoted(written: string): string {
  if (written.includes('\n')) return `"${written.replace(/["\\]/g, '\\$&')}"`;
  if (CONTROL.test(written)) return JSON.stringify(written);
  return /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
}

/** A text in brackets or braces, and more behind it. */
const BRACKETED = /^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}]/;

/**
 * Whether a text that begins with one of YAML's signs can be nothing but a text. A dash may be an item that stands wrong, `|` and `>` may open a
 * longer text, a single quote may lack its partner, and behind a `#` may stand a comment.
 */
export function isSurelyText(text: string): boolean {
  if (text.startsWith('"')) return !text.endsWith('"') && text.split('"').length % 2 === 1;
  return /^(?:[%@`&*!]|[>|] ?\d|#\d)/.test(text) || BRACKETED.test(text);
}

/** What a text over several lines says (YAML 1.2, chapter 6.5): a line break counts as a space, each blank line as a line break. */
export function folded(written: string): string {
  if (!written.includes('\n')) return written;
  let text = '';
  let breaks = 0;
  for (const line of written.split('\n')) {
    const words = line.trim();
    if (words !== '') text += (text === '' ? '' : breaks > 1 ? '\n'.repeat(breaks - 1) : ' ') + words;
    breaks = words === '' ? breaks + 1 : 1;
  }
  return text;
}

/** Offset of the end of the line that holds an offset, before its line break. */
export function lineEnd(source: string, offset: number): number {
  const at = source.indexOf('\n', offset);
  const end = at === -1 ? source.length : at;
  return end > offset && source[end - 1] === '\r' ? end - 1 : end;
}

/** What people write behind a `#` without a space although they mean a comment. */
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
  if (source[hash] !== '#') return undefined;
  const lost = source.slice(hash, lineEnd(source, hash)).trimEnd();
  if (!HASHTAG.test(lost) || COMMENT_ANYWAY.test(lost) || DATE.test(kept)) return undefined;
  if (ID.test(kept) && !/^#\d/.test(lost)) return undefined;
  const to = hash + lost.length;
  const from = kept === '' ? hash : start;
  const text = source.slice(from, to);
  const common = { repair: { from, to, text: quoted(text) }, value: folded(text), certain: /^#\d/.test(lost) };
  if (kept === '') return { code: 'lost-start', start: hash, end: hash + 1, data: { key, character: '#' }, ...common };
  return { code: 'lost-comment', start: hash, end: to, data: { key, kept, lost }, ...common };
}
