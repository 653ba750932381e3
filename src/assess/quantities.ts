import {
  AFTER_CHANGE,
  BEFORE_BY,
  BEFORE_FROM,
  BEFORE_TO,
  COUNT_WORDS,
  FACTORS,
  GLUED_UNIT,
  NAMES,
  NOT_IN_UNIT,
  NUMBER,
  OLDER_THAN,
  SHARE,
  UNIT_NAMES,
} from './quantity-words.ts';

/** A number in a sentence that counts or measures something. */
export interface Quantity {
  readonly value: number;
  /** The last one of a range: 30 of `20–30 %`. */
  readonly upTo: number | undefined;
  /** Digits behind the decimal point as written. */
  readonly decimals: number;
  /** Whether it was rounded for reading: `1.2k`, `5M`. */
  readonly short: boolean;
  /** Up to three words behind it, in the singular, or `%`; empty when a sentence goes on or ends there. */
  readonly unit: readonly string[];
  /** What the words around it say it is: where things come from, how much they change, where they go, or none of these. */
  readonly role: 'from' | 'by' | 'to' | 'share' | 'none';
  /** Offsets of the digits in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** Nobody reads a title to its end that is longer, and what looks around each number must not look too far. */
const LONGEST = 300;

/**
 * The quantities of a sentence in the order they stand: numbers without dates, years, times of day, identifiers (`SOC2`, `Tier 1`, `24/7`) and
 * the like. Reads English; of other languages it reads what looks the same. Behind `longest` characters it reads no further.
 */
export function quantities(text: string, longest = LONGEST): Quantity[] {
  const sentence = text.slice(0, longest);
  // "Four in five" is told in words; everything else has digits.
  if (!/\d| (?:in|of) /.test(sentence)) return [];
  const found: Quantity[] = [];
  const rest = sentence.replace(NAMES, blank).replace(SHARE, (match: string, part: string, between: string, whole: string, at: number) => {
    const of = number(whole);
    const value = number(part);
    if (of === 0 || (between === ' of ' && of < value)) return match;
    found.push({ ...plainly(100 * (value / of), ['%'], at, at + match.length), role: 'share' });
    if (/\d/.test(part)) found.push({ ...plainly(value, [], at, at + part.length), role: 'share' });
    return blank(match);
  });
  for (const match of rest.matchAll(NUMBER)) {
    const quantity = read(rest, match);
    if (quantity !== undefined) found.push(quantity);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A unit as the words that name it: `% of chats` is `%`, `business hours` is `business hour`. */
export function unitWords(unit: string): string[] {
  return words(unit);
}

function read(text: string, match: RegExpMatchArray): Quantity | undefined {
  const [all, sign = '', code, currency, digits = '', factor, last] = match;
  const at = match.index ?? 0;
  const before = text.slice(0, at);
  const after = text.slice(at + all.length);
  if (OLDER_THAN.test(before)) return undefined;
  // Letters right behind a number are a unit people know, or make it a name: 30min, but 3D and 2FA.
  if (/^\p{L}/u.test(after) && !GLUED_UNIT.test(after)) return undefined;
  const unit = [...words(`${code ?? currency ?? ''}`), ...words(after.replace(/^-(?=\p{L})/u, ' '))];
  const start = at + all.indexOf(digits);
  const scale = (factor === undefined ? 1 : (FACTORS[factor] ?? 1)) * (sign === '' ? 1 : -1);
  const upTo = last === undefined ? undefined : number(last) * Math.abs(scale);
  const quantity = plainly(number(digits) * scale, unit, start, start + digits.length, upTo, factor !== undefined);
  return { ...quantity, decimals: /[.,](\d{1,2})$/.exec(digits)?.[1]?.length ?? 0, role: roleOf(before, after) };
}

function roleOf(before: string, after: string): Quantity['role'] {
  if (BEFORE_BY.test(before) || AFTER_CHANGE.test(after)) return 'by';
  if (BEFORE_FROM.test(before)) return 'from';
  if (BEFORE_TO.test(before)) return 'to';
  return /^\s?(?:%|[\p{L}]+)?\s*(?:to|→|->|–>)\s?[-−]?[€$£]?\d/u.test(after) ? 'from' : 'none';
}

function plainly(value: number, unit: readonly string[], start: number, end: number, upTo?: number, short = false): Quantity {
  return { value, upTo, decimals: 0, short, unit, role: 'none', start, end };
}

function words(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.replace(/^(\s*)per cent\b/i, '$1%').matchAll(/[%€$£]|[\p{L}]+(?:'\p{L}+)?|[^\s-]/gu)) {
    const name = singular(word.toLowerCase());
    if (found.length === 3 || NOT_IN_UNIT.has(name) || !/[\p{L}%€$£]/u.test(name)) break;
    found.push(UNIT_NAMES[name] ?? name);
  }
  return found;
}

function singular(word: string): string {
  const known = UNIT_NAMES[word.replace(/s$/, '')];
  if (known !== undefined) return known;
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function number(written: string): number {
  const word = COUNT_WORDS[written.toLowerCase()];
  if (word !== undefined) return word;
  const grouped = /^\d{1,3}(?:[, \u00a0\u202f’']\d{3})+(?:\.\d+)?$/.test(written) && !/^0,\d{3}$/.test(written);
  return Number(grouped ? written.replaceAll(/[, \u00a0\u202f’']/g, '') : written.replace(',', '.'));
}

function blank(match: string): string {
  return ' '.repeat(match.length);
}
