import type { Kpi, Target } from '../../src/model/workspace.ts';
import type { Words } from '../words/en.ts';
import { unitFor } from '../words/units.ts';
import type { Format } from './format.ts';

/** A number and its unit apart, to be set in two sizes. */
export interface Quantity {
  readonly number: string;
  readonly unit: string;
}

/** Writes the values of one KPI: with its unit, and with as many decimals as its readings bear. */
export class Measure {
  readonly unit: string;
  readonly decimals: number;
  readonly #format: Format;
  readonly #words: Words;

  constructor(kpi: Kpi | undefined, format: Format, words: Words) {
    this.unit = kpi?.unit ?? '';
    this.decimals =
      kpi === undefined ? 2 : (kpi.file.decimals ?? decimalsOf((kpi.series?.observations ?? []).slice(-60).map(({ value }) => value)));
    this.#format = format;
    this.#words = words;
  }

  /** A reading in a column, with all its decimals: 24.0 */
  number(value: number): string {
    return this.#format.number(value, this.decimals, this.decimals);
  }

  /** A reading with its unit: 24.5 minutes, 24 minutes */
  reading(value: number): string {
    return this.#joined(this.readQuantity(value));
  }

  /** A promised value with its unit: 20 minutes, 7.20 euros. Promises may be finer than readings. */
  promised(value: number): string {
    return this.#joined(this.quantity(value));
  }

  /** The same as `promised`, in two pieces. */
  quantity(value: number): Quantity {
    const number = this.#format.figure(value, this.decimals, this.#promisedDecimals(value));
    return { number, unit: unitFor(number, this.unit) };
  }

  /** The same as `reading`, in two pieces. */
  readQuantity(value: number): Quantity {
    const number = this.#format.figure(value, this.decimals);
    return { number, unit: unitFor(number, this.unit) };
  }

  /** The same as `target`, in two pieces. */
  targetQuantity({ value, min, max }: Pick<Target, 'value' | 'min' | 'max'>): Quantity | undefined {
    if (value !== undefined) return this.quantity(value);
    const [low, high] = [min, max].map((edge) => (edge === undefined ? undefined : this.quantity(edge)));
    const words = this.#words.promise;
    if (low !== undefined && high !== undefined) return { number: words.between(low.number, high.number), unit: this.unit };
    if (low !== undefined) return { ...low, number: words.atLeast(low.number) };
    return high && { ...high, number: words.atMost(high.number) };
  }

  /** A distance between two values. Two percentages are points apart, not percent. */
  distance(value: number): string {
    const unit = /^(%|per ?cent|prosent|procent|prozent)$/i.test(this.unit.trim()) ? this.#words.promise.points : this.unit;
    const size = Math.abs(value);
    const decimals = Math.max(1, this.decimals);
    // A small distance must not read as none.
    const shown = size > 0 && size < 0.5 * 10 ** -decimals ? Math.ceil(-Math.log10(size)) : decimals;
    const number = this.#format.figure(size, Math.min(this.decimals, shown, 12), Math.min(shown, 12));
    return this.#format.unit(number, unitFor(number, unit));
  }

  /** A reading for a chart, without the unit. */
  short(value: number): string {
    return this.#format.compact(value, this.decimals);
  }

  /** A promised value for a chart, without the unit. */
  shortPromised(value: number): string {
    return this.#format.compact(value, this.decimals, this.#promisedDecimals(value));
  }

  /** A natural limit as it is printed, and as readings are held against it: one decimal finer than they are. */
  limit(value: number): number {
    return Number(value.toFixed(Math.min(this.decimals + 1, 20)));
  }

  /** Such a limit for a chart, without the unit. */
  shortLimit(value: number): string {
    return Math.abs(value) < 10_000 ? this.#format.number(value, this.decimals + 1, this.decimals + 1) : this.#format.compact(value);
  }

  /** The mean between them with its unit, as fine as they are. */
  fine(value: number): string {
    return this.#format.unit(this.#format.number(value, this.decimals + 1, this.decimals + 1), this.unit);
  }

  /** Both limits with the unit: 1.2 to 7.8 complaints */
  limits({ low, high }: { readonly low: number; readonly high: number }): string {
    const [from, to] = [low, high].map((value) => this.#format.number(value, this.decimals + 1, this.decimals + 1));
    return this.#format.unit(this.#words.promise.between(from as string, to as string), this.unit);
  }

  /** What is promised: `20 minutes`, `82 to 88 %`, `at least 82 %`. */
  target({ value, min, max }: Pick<Target, 'value' | 'min' | 'max'>): string | undefined {
    const quantity = this.targetQuantity({ value, min, max });
    return quantity && this.#joined(quantity);
  }

  #joined({ number, unit }: Quantity): string {
    return this.#format.unit(number, unit);
  }

  #promisedDecimals(value: number): number {
    return Math.max(2, this.decimals, decimalsOf([value]));
  }
}

/** The decimals that readings were written with: at most two, and more only where all of them are small. */
function decimalsOf(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const most = largest >= 1 || largest === 0 ? 2 : Math.min(12, 4 + Math.floor(-Math.log10(largest)));
  return values.reduce((decimals, value) => Math.max(decimals, Math.min(most, writtenDecimals(value))), 0);
}

/** 2.5 has one, 2.5e-7 has eight. */
function writtenDecimals(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(power));
}
