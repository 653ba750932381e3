import type { Delimiter } from './csv-cells.ts';

const PLAIN_NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
export const COMMA_NUMBER = /^[-+]?\d+,\d+$/;
/** `1.000,5`, too: with points between thousands the comma can only be a decimal one. */
export const GROUPED_COMMA_NUMBER = /^[-+]?\d+(?:\.\d{3})*,\d+$/;
/** `3/4/2026`: April or March? */
export const DAY_OR_MONTH = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;

/** A finite number; with a decimal comma where the comma divides no cells, or stands in quotes and cannot mean thousands. */
export function plainNumber(found: string, delimiter: Delimiter): number | undefined {
  let value: number;
  if (PLAIN_NUMBER.test(found)) value = Number(found);
  // The minus sign of typesetting, which some countries' spreadsheets write.
  else if (found.startsWith('−')) return plainNumber(`-${found.slice(1)}`, delimiter);
  else if (COMMA_NUMBER.test(found) && (delimiter !== ',' || !/,\d{3}$/.test(found))) value = Number(found.replace(',', '.'));
  else return undefined;
  return Number.isFinite(value) ? value : undefined;
}

/** A cell as a message quotes it. */
export function shortened(found: string): string {
  return found.length > 60 ? `${found.slice(0, 59)}…` : found;
}
