import { type Day, day, dayAt, iso, parseDay, parsePeriod } from '../parse/calendar.ts';
import { visible } from '../report/escape.ts';
import { CannotRun } from './errors.ts';

/** The day it is now in a time zone. Nothing else in the terminal looks at the clock. */
export function today(timeZone: string): Day {
  return dayAt(Date.now(), timeZone);
}

/** Milliseconds since the program began, to know what takes how long. */
export function elapsed(): number {
  return performance.now();
}

/** Reads `--as-of`. */
export function parseAsOf(text: string): Day {
  const exact = parseDay(text);
  if (exact !== undefined) return exact;
  const nearest = nearestDay(text);
  throw new CannotRun(`\`--as-of ${visible(text)}\` is no day`, {
    help: nearest === undefined ? 'Write year, month and day: `--as-of 2026-11-21`.' : `Did you mean \`--as-of ${iso(nearest)}\`?`,
  });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that was probably meant: other orders and separators, months by name, periods, days beyond the end of their month. */
function nearestDay(text: string): Day | undefined {
  const period = parsePeriod(text.trim().toUpperCase());
  if (period !== undefined) return period.last;
  const words = text.toLowerCase().match(/\d+|[a-z]{3,}/g) ?? [];
  const named = words.map((word) => MONTHS.indexOf(word.slice(0, 3))).findIndex((index) => index !== -1);
  const numbers = words.filter((_, i) => i !== named).map(Number);
  if (words.length === 1 && /^\d{8}$/.test(text.trim())) return existing(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6, 8));
  if (words.length !== 3 || numbers.some(Number.isNaN)) return undefined;
  if (named !== -1) {
    const month = MONTHS.indexOf((words[named] as string).slice(0, 3)) + 1;
    const [a, b] = numbers as [number, number];
    return a > 31 ? existing(a, month, b) : existing(b, month, a);
  }
  const [a, b, c] = numbers as [number, number, number];
  if (a > 31) return existing(a, b, c);
  // Most of the world puts the day before the month; where that is impossible it was the other way round.
  return b > 12 ? existing(c, a, b) : existing(c, b, a);
}

/** Holds a day to the end of its month; undefined where there is no such month. */
function existing(year: number, month: number, date: number): Day | undefined {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const last = month === 12 ? 31 : day(year, month + 1, 1) - day(year, month, 1);
  return day(year, month, Math.min(date, last));
}
