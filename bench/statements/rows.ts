import { readFileSync } from 'node:fs';
import type { Gap } from '../../src/assess/statement/verdict.ts';

/** A statement and what people say of it. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly measurable: boolean;
  /** One could argue the other way. */
  readonly borderline: boolean;
  /** What is missing; null where nothing is. */
  readonly gap: Gap | null;
}

/** One JSON object a line, the judgement beside the text or under `labels`. */
export function rowsOf(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row & { readonly labels?: Partial<Row> })
    .map(({ labels, ...row }) => ({ ...row, ...labels }));
}
