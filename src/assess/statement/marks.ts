/**
 * What a list, a table or Markdown puts around a statement: bullets, check boxes, numbering, quotes, columns. It must not be judged, and least of
 * all may the number of a line be taken for a quantity.
 */
import type { Patterns } from './lexicon/lexicon.ts';

/** Marks nest: `- [ ] **1. …**`. */
const MOST_MARKS = 6;

/** A sign below is a mark only where something other than its number follows: `> 80 %` and `- 5 %` are quantities. */
const MARKS: readonly RegExp[] = [
  /^(?:[-*+>•◦▪▫‣·–—→►✦❖]|\p{Extended_Pictographic}\ufe0f?)+\s+(?=[^\s\d])/u,
  /^[-*•◦▪▫‣·–—]\s+/u,
  /^[•◦▪▫‣►✦❖☐☑☒✓✔✗✘]\ufe0f?\s*/u,
  /^\[[ xX✓✔-]?\]\s+/u,
  // 1. 2) (3) 1.2. a) iv. — a bracket or a full stop behind a number makes it the number of a line
  /^\(?\d{1,3}(?:\.\d{1,3})*[.)](?:\s+|(?=\p{Lu}\p{Ll}|["“*]))/u,
  /^(?:\((?:[a-z]|[ivx]{1,4})\)|(?:[a-zA-Z]|[ivx]{1,4}|[IVX]{2,4})\))\s+/u,
  /^(?:[a-hA-H]|[ivx]{2,4}|[IVX]{1,4})\.\s+(?=\p{L})/u,
  // 1.2.3 Improve
  /^\d{1,3}(?:\.\d{1,3}){2,}\s+(?=\p{L})/u,
  // 1: Improve, 1 - Improve, 1 Improve in two columns
  /^\d{1,3}(?:\.\d{1,3})*(?:\s*:|\s+[-–—]|\t)\s*(?=["“*]?\p{Lu})/u,
];

/** `1.2 Better answers`, but not `4.5 Trustpilot stars` or `1.5 Million visits`. */
const SECTION = /^\d{1,2}\.\d{1,2}\s+(?=["“*]?\p{Lu}\p{Ll})/u;
const MEASURED =
  /\b(?:million|billion|thousand|stars?|ratings?|scores?|marks?|points?|average|percent(?:age)?|per cent|hours?|days?|weeks?|months?|minutes?|fte|times)\b/i;
/** Begins with a word and holds no column, no bold and no label: most statements, so they go no further. */
const PLAIN = /^[A-Za-z][a-z]+ [a-z][^|\t*\d]*[^|\t*\d\s]$/;
const CELLS = /^\s*\||\s\|(?:\s|$)|\t/;
/** `1,"Improve churn"`, `7;Improve churn;Q4`, `"Improve churn",3`. */
const COMMAS = /^(?:\d{1,4}\s*[,;]\s*(?=["\p{L}])|"[^"]*"\s*[,;])/u;
/** No part of a sentence: empty, a number without a unit, a tick. */
const IDLE_CELL = /^(?:[-–—\d.,\s]*|\[[ xX]?\]|[☐☑✓✔✗✘])$/u;
const QUOTED = /^(?:"([^"]+)"|“([^”]+)”|«\s?([^»]+?)\s?»|'([^']+)'|‘([^’]+)’|„([^“”]+)[“”])([.!]?)$/u;

/** Numbers that open a line without a sign behind them. */
const LEADING = /^(\d{1,2}(?:\.\d{1,2}){0,2})\s+(?=["“*]?\p{L})/u;
const COUNTED = /^(?:million|billion|thousand|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|k|bn)\b/i;

/** Each statement of a list without its marks; whether a leading number is one, its neighbours tell. */
export function withoutMarks(texts: readonly string[], lexicon: Patterns): string[] {
  const stripped = texts.map((text) => strip(text, lexicon));
  const numbers = stripped.map((text) => LEADING.exec(text)?.[1]);
  const found: string[] = [];
  while (found.length < stripped.length) {
    const first = found.length;
    let end = first + 1;
    while (end < stripped.length && follows(numbers[end - 1], numbers[end])) end++;
    const run = stripped.slice(first, end);
    const numbered = isNumbered(run, numbers.slice(first, end), lexicon);
    found.push(...run.map((text) => (numbered ? strip(text.replace(LEADING, ''), lexicon) : unnumbered(text))));
  }
  return found;
}

/** One statement without the marks that can be nothing else. */
export function bare(text: string, lexicon: Patterns): string {
  return unnumbered(strip(text, lexicon));
}

function unnumbered(text: string): string {
  return SECTION.test(text) && !MEASURED.test(text) ? text.replace(SECTION, '') : text;
}

function strip(text: string, { labels }: Patterns): string {
  if (PLAIN.test(text)) return text;
  let rest = cells(text.trim());
  for (let i = 0; i < MOST_MARKS; i++) {
    const before = rest;
    for (const mark of MARKS) rest = rest.replace(mark, '');
    rest = withoutQuotes(rest.replace(labels, ''));
    if (rest === before) break;
  }
  return rest === '' ? text.trim() : rest;
}

/** A row of a table as a sentence: what its columns say, without the ones that hold a bare number. */
function cells(text: string): string {
  const columns = CELLS.test(text) ? text.split(/\s*\|\s*|\t+/) : COMMAS.test(text) ? split(text) : undefined;
  if (columns === undefined) return text;
  const saying = columns.map((cell) => cell.trim()).filter((cell) => !IDLE_CELL.test(cell));
  return saying.length === 0 ? text : saying.join(', ');
}

/** Fields between commas or semicolons; a quoted one keeps its own. */
function split(text: string): string[] {
  return Array.from(text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,;]*))\s*(?:[,;]|$)/g), ([, quoted, plain = '']) => quoted ?? plain);
}

function withoutQuotes(text: string): string {
  const plain = text.includes('**') ? text.replace(/\*\*(?=\S)([^*]+)\*\*/g, '$1').replace(/^\*\*|\*\*$/g, '') : text;
  const match = QUOTED.exec(plain);
  if (match === null) return plain.trim();
  const [, ...groups] = match;
  const end = groups.pop() ?? '';
  return `${groups.find((group) => group !== undefined)?.trim() ?? ''}${end}`;
}

/**
 * "1 Improve churn" above "2 Grow NPS" above "3 Hire" is numbering, "3 new hires by May" is a target. Of lines that count on, the first must be
 * number 1, and what follows the numbers is written like the beginning of a sentence; numbers such as 4.1 and 4.2 in order count nothing.
 */
function isNumbered(run: readonly string[], numbers: readonly (string | undefined)[], lexicon: Patterns): boolean {
  if (run.length < 2 || !/(?:^|\.)[01]$/.test(numbers[0] ?? '')) return false;
  const starts = run.map((text) => text.replace(LEADING, ''));
  if (starts.some((start) => COUNTED.test(start))) return false;
  if (numbers.every((number) => number?.includes('.'))) return true;
  const verbs = starts.filter((start) => VERBS.some((list) => lexicon.begins(list, start))).length;
  if (2 * verbs >= starts.length) return true;
  return starts.length >= 3 && starts.every((start) => /^["“*]?\p{Lu}/u.test(start));
}

const VERBS = ['directionVerbs', 'doneVerbs', 'makingVerbs', 'endlessVerbs'] as const;

/** 2 behind 1, 1.2 behind 1.1, 1.1 behind 1, 2 behind 1.3. */
function follows(number: string | undefined, next: string | undefined): boolean {
  if (number === undefined || next === undefined) return false;
  const [a, b] = [number.split('.').map(Number), next.split('.').map(Number)];
  const shared = b.findIndex((part, i) => part !== a[i]);
  if (shared === -1) return false;
  return b.length === shared + 1 && b[shared] === (a[shared] ?? 0) + 1;
}
