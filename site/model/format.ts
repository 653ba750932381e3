import { civil, type Day } from '../../src/parse/calendar.ts';

const DAY = 86_400_000;
const NO_BREAK = '\u00a0';

/** A day for people and for machines. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/**
 * Writes numbers and dates as the workspace's locale does. Nothing depends on the machine: the locale is an argument, and days are formatted as UTC.
 * A locale that Node does not know falls back to English.
 */
export class Format {
  readonly #locale: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(locale: string) {
    this.#locale = isLocale(locale) ? locale : 'en';
  }

  /** With at most so many decimals, and no fewer than `least`. */
  number(value: number, most = 2, least = 0): string {
    return minus(this.#number({ maximumFractionDigits: most, minimumFractionDigits: Math.min(least, most) }).format(value));
  }

  /** With as many decimals as its kind bears, up to `most` where it has them, and without any where it is whole: 7.20, but 7. */
  figure(value: number, decimals: number, most = decimals): string {
    const isWhole = Number.isInteger(Number(value.toFixed(Math.min(most, 20))));
    return this.number(value, most, isWhole ? 0 : decimals);
  }

  /** Short, for the axis and the line ends of a chart: large numbers in thousands or millions. */
  compact(value: number, decimals = 2, most = decimals): string {
    if (Math.abs(value) < 10_000) return this.figure(value, decimals, most);
    return minus(this.#number({ notation: 'compact', maximumSignificantDigits: 3 }).format(value));
  }

  /** A value on an axis: with as many digits as it takes to tell it from its neighbours. */
  tick(value: number, step: number): string {
    if (Math.abs(value) < 10_000) {
      const decimals = Math.min(12, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
      return this.number(value, decimals, decimals);
    }
    const digits = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step) + 1e-9) + 1;
    return minus(this.#number({ notation: 'compact', maximumSignificantDigits: Math.min(21, Math.max(3, digits)) }).format(value));
  }

  percent(share: number): string {
    return this.unit(this.number(share * 100, 0), '%');
  }

  /** A number that is already written, with its unit; the two never part at a line's end. */
  unit(number: string, unit: string | undefined): string {
    return unit === undefined || unit === '' ? number : `${number}${NO_BREAK}${unit}`;
  }

  /** 31 December 2026 */
  date(day: Day): string {
    return this.#date({ day: 'numeric', month: 'long', year: 'numeric' }, day);
  }

  /** 31 Dec 2026 */
  shortDate(day: Day): string {
    return this.#date({ day: 'numeric', month: 'short', year: 'numeric' }, day);
  }

  /** 31 Dec */
  dayMonth(day: Day): string {
    return this.#date({ day: 'numeric', month: 'short' }, day);
  }

  month(day: Day): string {
    return this.#date({ month: 'short' }, day);
  }

  year(day: Day): string {
    return this.#date({ year: 'numeric' }, day);
  }

  /** 31 December 2026, without the year where it is the same as another's: 1 October. */
  #end(day: Day, other: Day, month: 'long' | 'short'): string {
    const year = civil(day).year === civil(other).year ? {} : { year: 'numeric' as const };
    return this.#date({ day: 'numeric', month, ...year }, day);
  }

  /** Both ends of a stretch: 1 October – 31 December 2026. Joined here, because releases of Node differ in how they join. */
  range(first: Day, last: Day): string {
    return first === last ? this.date(first) : `${this.#end(first, last, 'long')} – ${this.date(last)}`;
  }

  /** Both ends of a stretch for a sentence that joins them itself: 1 October, 31 December 2026. */
  ends(first: Day, last: Day, month: 'long' | 'short' = 'long'): [string, string] {
    return [this.#end(first, last, month), month === 'long' ? this.date(last) : this.shortDate(last)];
  }

  /** The month of a day: October 2026, or Oct 2026. */
  monthOf(day: Day, month: 'long' | 'short' = 'long'): string {
    return this.#date({ month, year: 'numeric' }, day);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.#locale, { type: 'conjunction' }).format(items);
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    // No minus before what rounds to nothing.
    let formatter = this.#numbers.get(key);
    if (formatter === undefined)
      this.#numbers.set(key, (formatter = new Intl.NumberFormat(this.#locale, { ...options, signDisplay: 'negative' })));
    return formatter;
  }

  #date(options: Intl.DateTimeFormatOptions, day: Day): string {
    return this.#formatter(options).format(day * DAY);
  }

  #formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let formatter = this.#dates.get(key);
    if (formatter === undefined) this.#dates.set(key, (formatter = new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: 'UTC' })));
    return formatter;
  }
}

/** A minus as wide as a plus: a hyphen before a figure is easily missed. */
const minus = (text: string): string => text.replace('-', '\u2212');

function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
