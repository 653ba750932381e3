import { type Day, day as dayOf, parsePeriod } from './calendar.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * The ISO spelling of a date or period in another style: `31.12.2025`, `12/31/2025`, `2026-1-5`, `31 Dec 2025`, `Q4 2026`, a date with a time. Empty
 * when it cannot be read, or could mean two days (`1/2/2026`).
 */
export function suggestDate(written: string): string {
  const text = written.trim();
  if (text === '' || text.length > 40) return '';
  for (const candidate of candidates(text)) if (parsePeriod(candidate) !== undefined) return candidate;
  return '';
}

/**
 * Whether a date in another style can mean only what {@link suggestDate} makes of it: the month is named, a sign or a number tells which of the two is
 * the day, one sign divides its parts, and no time of day is lost (midnight is none).
 */
export function isSureDate(written: string): boolean {
  const text = written.trim();
  if (/^\d{4}([-/. ])\d{1,2}(?!\1)[-/. ]\d{1,2}$/.test(text)) return false;
  return !text.includes(':') || /^\d{4}-\d{2}-\d{2}[T ]00:00(?::00(?:\.0+)?)?$/i.test(text);
}

/** How long the month of a day is that it does not have: "November has 30 days"; empty for everything else. */
export function monthTooShort(written: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim()) ?? [];
  const name = FULL[Number(month) - 1];
  const last = [31, 30, 29, 28].find((days) => parsePeriod(`${year}-${month}-${days}`) !== undefined);
  if (name === undefined || last === undefined || Number(date) <= last) return '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${name === 'february' ? ` ${year}` : ''} has ${last} days`;
}

function* candidates(text: string): Generator<string> {
  yield text.toUpperCase();
  let match = /^(\d{4}-\d{2}-\d{2})[T ][\d:.]+(?:Z|[-+][\d:]+)?$/i.exec(text);
  if (match) yield match[1] as string;
  match = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) yield joined(match[1], match[2], match[3]);
  match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match) yield* dayAndMonth(match[1] as string, match[3] as string, match[4], match[2] === '.');
  match = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (match) yield joined(match[2], match[1]);
  match = /^(?:(\d{1,2})\.? )?([a-z]+)\.?,? (\d{4})$/i.exec(text);
  if (match) yield joined(match[3], monthNumber(match[2]), match[1]);
  match = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  if (match) yield joined(match[3], monthNumber(match[1]), match[2]);
  match = /^([qh])([1-4])[-/ ]?(\d{4})$/i.exec(text);
  if (match) yield `${match[3]}-${match[1]?.toUpperCase()}${match[2]}`;
  match = /^(\d{4})[-/ ]?([qh])([1-4])$/i.exec(text);
  if (match) yield `${match[1]}-${match[2]?.toUpperCase()}${match[3]}`;
  match = /^(\d{4})[-/ ]?w(\d{1,2})$/i.exec(text);
  if (match) yield `${match[1]}-W${match[2]?.padStart(2, '0')}`;
  match = /^w(?:eek)? ?(\d{1,2})[-/ ](\d{4})$/i.exec(text);
  if (match) yield `${match[2]}-W${match[1]?.padStart(2, '0')}`;
}

/** Days come first where dots divide; with other signs only a number above twelve tells which is the day. */
function* dayAndMonth(first: string, second: string, year: string | undefined, dots: boolean): Generator<string> {
  if (dots || Number(first) > 12) yield joined(year, second, first);
  else if (Number(second) > 12 || first === second) yield joined(year, first, second);
}

function monthNumber(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase() ?? '';
  const index = lower === 'sept' ? 8 : Math.max(MONTHS.indexOf(lower), FULL.indexOf(lower));
  return index === -1 ? undefined : String(index + 1);
}

function joined(year: string | undefined, month: string | undefined, date?: string): string {
  if (year === undefined || month === undefined) return '';
  const start = `${year}-${month.padStart(2, '0')}`;
  return date === undefined ? start : `${start}-${date.padStart(2, '0')}`;
}

/** `2026-12-31` without a regular expression: most rows of most files are one. Undefined for anything else. */
export function readIsoDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= 28)) return undefined;
  return dayOf(year, month, date);
}

/** NaN when one of the characters is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
