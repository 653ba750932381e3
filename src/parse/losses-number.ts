import type { Loss } from './losses.ts';
import { isBare, readWritten } from './numbers.ts';
import { isNumberKey } from './schema-keys.ts';

/** The number a text means where a number is wanted: `16,2`, `1 200`, `41%`, `€20`, `20 min`. Undefined when it means none. */
export function numberMeant(key: string, written: string): NumberMeant | undefined {
  const meant = readWritten(written);
  if (meant === undefined) return undefined;
  const value = key === 'confidence' && meant.percent ? Number((meant.number / 100).toPrecision(15)) : meant.number;
  const data = { key, written, number: String(value) };
  const common = { code: 'decimal-comma', value, certain: meant.otherwise === undefined && isBare(written) } as const;
  return { ...common, data: meant.otherwise === undefined ? data : { ...data, otherwise: String(meant.otherwise) } };
}

type NumberMeant = Pick<Loss, 'code' | 'data'> & { readonly value: number; readonly certain: boolean };

/** A text at a key that holds a number. */
export function numberLoss(start: number, end: number, text: string, key: string): Loss | undefined {
  if (!/\d/.test(text) || !isNumberKey(key)) return undefined;
  const meant = numberMeant(key, text);
  return meant && { ...meant, start, end, repair: { from: start, to: end, text: String(meant.value) } };
}
