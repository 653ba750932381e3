/**
 * Dates without clocks. A `Day` is a whole number of days since 1970-01-01, so that nothing depends on the
 * machine's time zone. The proleptic Gregorian arithmetic is Howard Hinnant's `days_from_civil`.
 */
export type Day = number & { readonly __brand: 'Day' };

export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
export type Span = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A stretch of days, both ends included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
  /** As it was written: `2026-Q4`. */
  readonly label: string;
}

/** The day of a civil date; month and day from 1. The caller vouches for the date. */
export function day(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/** Year, month (1–12) and date (1–31) of a day. */
export function civil(of: Day): { year: number; month: number; date: number } {
  const z = of + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, date: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/**
 * The day it is in a time zone at an instant.
 *
 * @param milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA name of a zone that exists; throws a RangeError otherwise
 */
export function dayAt(milliseconds: number, timeZone: string): Day {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  return day(parts.get('year') as number, parts.get('month') as number, parts.get('day') as number);
}

/** `2026-12-31`. */
export function iso(of: Day): string {
  const { year, month, date } = civil(of);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Monday = 1 … Sunday = 7 (ISO 8601). */
export function weekday(of: Day): number {
  return ((((of + 3) % 7) + 7) % 7) + 1;
}

/** The day `months` later, held to the last day of a shorter month. */
export function addMonths(to: Day, months: number): Day {
  const { year, month, date } = civil(to);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return day(y, m, Math.min(date, daysInMonth(y, m)));
}

export function daysInMonth(year: number, month: number): number {
  return day(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - day(year, month, 1);
}

const PERIOD = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])|W(\d{2})))?$/;

/**
 * Reads a date (`2026-12-31`) or a period (`2026-12`, `2026-W03`, `2026-Q4`, `2026-H2`, `2026`). Weeks are ISO 8601 weeks.
 * Returns undefined for anything else, days that do not exist (`2026-02-30`) included.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , month, date, quarter, half, week] = match;
  if (date !== undefined) {
    const m = Number(month);
    const d = Number(date);
    if (m < 1 || m > 12 || d < 1 || d > daysInMonth(year, m)) return undefined;
    const single = day(year, m, d);
    return { first: single, last: single, label: text };
  }
  if (month !== undefined) {
    const m = Number(month);
    return m < 1 || m > 12 ? undefined : months(year, m, 1, text);
  }
  if (quarter !== undefined) return months(year, (Number(quarter) - 1) * 3 + 1, 3, text);
  if (half !== undefined) return months(year, (Number(half) - 1) * 6 + 1, 6, text);
  if (week !== undefined) {
    const w = Number(week);
    const monday = isoWeekOne(year) + (w - 1) * 7;
    return w < 1 || monday >= isoWeekOne(year + 1) ? undefined : { first: monday as Day, last: (monday + 6) as Day, label: text };
  }
  return months(year, 1, 12, text);
}

/** A date exactly, `YYYY-MM-DD`; undefined for periods and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const period = text.length === 10 ? parsePeriod(text) : undefined;
  return period?.first;
}

function months(year: number, first: number, count: number, label: string): Period {
  const start = day(year, first, 1);
  return { first: start, last: (addMonths(start, count) - 1) as Day, label };
}

/** Monday of ISO week 1: the week with 4 January in it. */
function isoWeekOne(year: number): number {
  const fourth = day(year, 1, 4);
  return fourth - weekday(fourth) + 1;
}

/**
 * The period of a cadence that holds a day. Weeks run Monday to Sunday.
 */
export function periodOf(of: Day, cadence: Cadence): { first: Day; last: Day } {
  const { year, month } = civil(of);
  switch (cadence) {
    case 'daily':
      return { first: of, last: of };
    case 'weekly': {
      const first = (of - weekday(of) + 1) as Day;
      return { first, last: (first + 6) as Day };
    }
    case 'monthly':
      return months(year, month, 1, '');
    case 'quarterly':
      return months(year, month - ((month - 1) % 3), 3, '');
    case 'yearly':
      return months(year, 1, 12, '');
  }
}

/** How many periods of a cadence lie from the one that holds `from` to the one that holds `to`; negative when `to` is earlier. */
export function periodsBetween(from: Day, to: Day, cadence: Cadence): number {
  switch (cadence) {
    case 'daily':
      return to - from;
    case 'weekly':
      return (periodOf(to, 'weekly').first - periodOf(from, 'weekly').first) / 7;
    default: {
      const size = cadence === 'monthly' ? 1 : cadence === 'quarterly' ? 3 : 12;
      const a = civil(from);
      const b = civil(to);
      return Math.floor((b.year * 12 + b.month - 1) / size) - Math.floor((a.year * 12 + a.month - 1) / size);
    }
  }
}

/** The stretch of a span that ends on a day: for `quarter` and 31 December, 1 October to 31 December. */
export function spanEnding(last: Day, span: Span): { first: Day; last: Day } {
  if (span === 'week') return { first: (last - 6) as Day, last };
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[span];
  return { first: addMonths((last + 1) as Day, -size), last };
}
