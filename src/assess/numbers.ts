/** Numbers closer than this share of their size are the same number: 0.1 + 0.2 is 0.3. */
const TOLERANCE = 1e-9;
/** More digits than any KPI carries, fewer than binary fractions get wrong. */
const DIGITS = 12;

/** Whether two numbers differ by no more than the noise of binary fractions. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

/** A number without the noise of binary fractions: 0.1 + 0.2 becomes 0.3. */
export function clean(value: number): number {
  return Number(value.toPrecision(DIGITS)) + 0;
}

/** A number as people write it in a file: no noise, no exponent, a point before the decimals. */
export function plain(value: number): string {
  const text = String(clean(value));
  if (!text.includes('e') || !Number.isFinite(value)) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, '') : BigInt(clean(value)).toString();
}

/** A number with its unit, for a sentence: `82 %`, `20 minutes`; bare when there is no unit. */
export function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? plain(value) : `${plain(value)} ${unit}`;
}

/** How many digits stand behind the decimal point of a number as written: 1 for `41.0`, 0 for `41`. */
export function decimalsOf(written: string): number {
  return /^[^\d]*\d*\.(\d+)/.exec(written)?.[1]?.length ?? 0;
}

/** Whether a value, rounded to that many decimals, is the number that was written. */
export function roundsTo(value: number, written: number, decimals: number): boolean {
  const half = 0.5 * 10 ** -decimals;
  return Math.abs(value - written) <= half || same(Math.abs(value - written), half);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/** A test for values beyond bounds; null is an open end. */
export function isOutside([low, high]: readonly [number | null, number | null]): (it: { readonly value: number }) => boolean {
  const lowest = low ?? Number.NEGATIVE_INFINITY;
  const highest = high ?? Number.POSITIVE_INFINITY;
  return ({ value }) => value < lowest || value > highest;
}
