import type { Loss } from './losses.ts';
import { isBare, readWritten } from './numbers.ts';
import { isNumberKey } from './schema-keys.ts';

/** The number a text means where a number is wanted: `16,2`, `1 200`, `41%`, `€20`, `20 min`. Undefined when it means none. */
export function numberMeant(key: string, written: string): NumberMeant | undefined {
  const meant = readWritten(withoutSign(key, written));
  if (meant === undefined) return undefined;
  const value = key === 'confidence' && meant.percent ? Number((meant.number / 100).toPrecision(15)) : meant.number;
  const data = { key, written, number: String(value) };
  const common = { code: 'decimal-comma', value, certain: meant.otherwise === undefined && isBare(written) } as const;
  return { ...common, data: meant.otherwise === undefined ? data : { ...data, otherwise: String(meant.otherwise) } };
}

/** What people write in front of a limit although its key says it: `min: >= 80`. */
const LIMIT_SIGNS: Readonly<Record<string, RegExp>> = {
  min: /^(?:>=?|≥|=>)\s*(?=\d)/,
  max: /^(?:<=?|≤|=<)\s*(?=\d)/,
  value: /^(?:[<>]=?|[≤≥]|=[<>])\s*(?=\d)/,
};

function withoutSign(key: string, written: string): string {
  const sign = LIMIT_SIGNS[key];
  return sign === undefined ? written : written.replace(sign, '');
}

/** The same, where the sign in front of a limit keeps its line from being read. */
export function limitMeant(key: string, written: string): NumberMeant | undefined {
  return withoutSign(key, written) === written ? undefined : numberMeant(key, written);
}

type NumberMeant = Pick<Loss, 'code' | 'data'> & { readonly value: number; readonly certain: boolean };

/** A text at a key that holds a number. */
export function numberLoss(start: number, end: number, text: string, key: string): Loss | undefined {
  if (!/\d/.test(text) || !isNumberKey(key)) return undefined;
  const meant = numberMeant(key, text);
  return meant && { ...meant, start, end, repair: { from: start, to: end, text: String(meant.value) } };
}
