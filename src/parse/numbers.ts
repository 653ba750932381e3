/** What somebody meant by a number that YAML or CSV cannot read as one. */
export interface WrittenNumber {
  readonly number: number;
  /** The other reading: `1,200` is most likely 1200, but may be 1.2. */
  readonly otherwise?: number;
  readonly percent: boolean;
}

const CURRENCY = String.raw`(?:[€$£¥₹]|kr\.?|[A-Z]{3})`;
const GROUPED = /^\d{1,3}(?:([.,' \u00a0\u202f’_])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;
const WHOLE = new RegExp(
  String.raw`^([-+−]?)\s?(?:${CURRENCY}\s?)?([-+−]?)(\d(?:[\d.,'’_ \u00a0\u202f]*\d)?)\s?(k|K|M|bn)?(?:\s?(%|‰|[\p{L}€$£¥₹°][\p{L}/²³.€-]*(?: \p{L}+){0,2}))?$`,
  'u',
);

/**
 * Reads a number as people write it: `16,2`, `1,200`, `1 200`, `1.200,50`, `41%`, `€20`, `20 min`, `1.2M`. Undefined when it is no number at
 * all, or holds several.
 */
export function readWritten(written: string): WrittenNumber | undefined {
  if (written.length > 40) return undefined;
  const match = WHOLE.exec(written.trim());
  if (match === null) return undefined;
  const [, sign, innerSign, digits = '', factor, unit = ''] = match;
  // The letters O and l stand for digits as often as for units: `54O`.
  if (/^[OoIl]$/.test(unit) && written.trim().endsWith(digits + unit)) return undefined;
  const readings = readDigits(digits);
  if (readings === undefined) return undefined;
  const scale = (sign === '' || sign === '+') && (innerSign === '' || innerSign === '+') ? 1 : -1;
  const scaled = (value: number) => Number((scale * value * (FACTORS[factor ?? ''] ?? 1)).toPrecision(15));
  const [number, otherwise] = readings;
  const percent = unit.startsWith('%');
  return otherwise === undefined ? { number: scaled(number), percent } : { number: scaled(number), otherwise: scaled(otherwise), percent };
}

/** Whether nothing but digits, a sign and what divides them stands there: written anew, neither a unit nor a `k` is lost. */
export function isBare(written: string): boolean {
  return /^[-+−]?\d[\d.,'’_ \u00a0\u202f]*$/.test(written.trim());
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, bn: 1e9 };

/** The most likely reading, and the other one where three digits behind a comma leave a doubt. */
function readDigits(digits: string): [number, number?] | undefined {
  if (/^\d+(?:\.\d+)?$/.test(digits)) return [Number(digits)];
  if (/^\d+,\d+$/.test(digits)) {
    const decimal = Number(digits.replace(',', '.'));
    const whole = Number(digits.replace(',', ''));
    if (!/^[1-9]\d*,\d{3}$/.test(digits)) return [decimal];
    return digits.length <= 7 ? [whole, decimal] : [decimal, whole];
  }
  const grouped = GROUPED.exec(digits);
  if (grouped === null || (grouped[2] !== undefined && grouped[2] === grouped[1])) return undefined;
  const [, group = '', point] = grouped;
  const plain = digits.replaceAll(group, '');
  return [Number(point === ',' ? plain.replace(',', '.') : plain)];
}
