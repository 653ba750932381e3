import type { Kpi, Target } from '../../src/model/workspace.ts';
import type { Words } from '../words/en.ts';
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

  /** A reading, with all its decimals: 24.0 */
  number(value: number): string {
    return this.#format.number(value, this.decimals, this.decimals);
  }

  /** A reading with its unit: 24.0 minutes */
  reading(value: number): string {
    return this.#format.unit(this.number(value), this.unit);
  }

  /** A promised value with its unit, without idle decimals: 20 minutes. Promises may be finer than readings. */
  promised(value: number): string {
    return this.#format.unit(this.#format.number(value, Math.max(2, this.decimals)), this.unit);
  }

  /** The same as `promised`, in two pieces. */
  quantity(value: number): Quantity {
    return { number: this.#format.number(value, Math.max(2, this.decimals)), unit: this.unit };
  }

  /** The same as `reading`, in two pieces. */
  readQuantity(value: number): Quantity {
    return { number: this.number(value), unit: this.unit };
  }

  /** The same as `target`, in two pieces. */
  targetQuantity({ value, min, max }: Pick<Target, 'value' | 'min' | 'max'>): Quantity | undefined {
    if (value !== undefined) return this.quantity(value);
    const text = this.#bounds(min, max);
    return text === undefined ? undefined : { number: text, unit: this.unit };
  }

  /** A distance between two values. Two percentages are points apart, not percent. */
  distance(value: number): string {
    const unit = /^(%|per ?cent|prosent|procent|prozent)$/i.test(this.unit.trim()) ? this.#words.promise.points : this.unit;
    const size = Math.abs(value);
    const decimals = Math.max(1, this.decimals);
    // A small distance must not read as none.
    const shown = size > 0 && size < 0.5 * 10 ** -decimals ? Math.ceil(-Math.log10(size)) : decimals;
    return this.#format.unit(this.#format.number(size, Math.min(shown, 12)), unit);
  }

  /** For a chart, without the unit. */
  short(value: number): string {
    return this.#format.compact(value, this.decimals);
  }

  /** What is promised: `20 minutes`, `82 to 88 %`, `at least 82 %`. */
  target({ value, min, max }: Pick<Target, 'value' | 'min' | 'max'>): string | undefined {
    const number = this.targetQuantity({ value, min, max })?.number;
    return number === undefined ? undefined : this.#format.unit(number, this.unit);
  }

  #bounds(min: number | undefined, max: number | undefined): string | undefined {
    const [low, high] = [min, max].map((edge) => (edge === undefined ? undefined : this.quantity(edge).number));
    if (low !== undefined && high !== undefined) return this.#words.promise.between(low, high);
    if (low !== undefined) return this.#words.promise.atLeast(low);
    return high === undefined ? undefined : this.#words.promise.atMost(high);
  }
}

/** The decimals that readings were written with: at most two, four where all of them are small. */
function decimalsOf(values: readonly number[]): number {
  const most = values.some((value) => Math.abs(value) >= 1) ? 2 : 4;
  return values.reduce((decimals, value) => Math.max(decimals, Math.min(most, (String(value).split('.')[1] ?? '').length)), 0);
}
