import { type Quantity, quantities } from '../quantities.ts';
import type { Patterns } from './lexicon/lexicon.ts';

/** A statement as the judges see it. */
export interface Statement {
  /** Numbers as digits, blanks as single blanks, cut to what anyone reads. */
  readonly text: string;
  /** Without what may stand before the first word that counts. */
  readonly core: string;
  /** Text before the first purpose ("so that …"). */
  readonly claim: string;
  /** Numbers that measure: not the ones that name things, count the past, or set a deadline. */
  readonly targets: readonly Quantity[];
}

/** Nobody reads a statement to its end that is longer. */
const LONGEST = 1000;
const MOST_OPENINGS = 4;

/** Reads a statement that carries no marks of a list any more. */
export function read(raw: string, lexicon: Patterns): Statement {
  const short = excerpt(raw)
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
  const text = grouped(lexicon.inDigits(short));
  const core = withoutOpening(text, lexicon);
  const purpose = core.search(lexicon.purposes);
  const claim = purpose > 3 ? core.slice(0, purpose).trim() : core;
  return { text, core, claim, targets: targets(text, core, lexicon) };
}

/** What is read of a text. */
export function excerpt(raw: string): string {
  return raw.slice(0, LONGEST);
}

/** Whether a number is a length of time: 2 business days. */
export function isDuration({ unit }: Quantity, { durations }: Patterns): boolean {
  return unit.some((word) => durations.test(word));
}

function withoutOpening(text: string, lexicon: Patterns): string {
  let core = text;
  for (let i = 0; i < MOST_OPENINGS; i++) {
    const next = core.replace(lexicon.opening, '');
    if (next === core || next === '') break;
    core = next;
  }
  return core;
}

function targets(text: string, core: string, lexicon: Patterns): Quantity[] {
  if (!/\d/.test(text)) return [];
  const found = quantities(plainly(blankTelephones(text)), LONGEST).filter(
    ({ start }) => !lexicon.naming.test(text.slice(Math.max(0, start - 30), start)),
  );
  const counted = found.filter((quantity) => !isDuration(quantity, lexicon));
  if (counted.length > 0 || !lexicon.begins('directionVerbs', core)) return found;
  // "Improve response time within 6 months" says when, not how far; "to 6 months" and "by 2 days" say how far.
  return found.filter(
    ({ start }) => !/\b(?:within|in|over|during|after|for|the|every|each) (?:about |at least |up to )?$/i.test(text.slice(0, start)),
  );
}

/** "More than 60 %" is a target, "cases open for more than 60 days" tells which; as long as it was, so that places stay. */
function plainly(text: string): string {
  return text.replace(
    /\bmore than(?= [$€£]?\d[\d.,]*(?! ?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|[\d.,]))/gi,
    'over     ',
  );
}

/** "At least 2000" is no year; with a comma it cannot be taken for one. */
function grouped(text: string): string {
  if (!/[12]\d{3}/.test(text)) return text;
  const counted = text.replace(/(\b(?:to|reach) )([12])(\d{3})(?= \p{Ll}{2,}s\b)(?! levels)/giu, '$1$2,$3');
  return counted.replace(
    /(\b(?:at least|at most|up to|over|above|below|(?:more|less|fewer) than|min(?:imum)?(?: of)?|max(?:imum)?(?: of)?|[<>≤≥]) ?)([12])(\d{3})\b(?![-/])/gi,
    '$1$2,$3',
  );
}

/** `1 800 555 1234`, `1-888-CALL`: digits to dial. */
function blankTelephones(text: string): string {
  return text.replace(/\b1[- ]?8\d\d(?=[- ][\dA-Z])|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b/g, (match) => ' '.repeat(match.length));
}
