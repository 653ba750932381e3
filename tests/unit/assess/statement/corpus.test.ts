import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeStatement } from '../../../../src/assess/statement/judge.ts';

interface Row {
  readonly text: string;
  readonly measurable: boolean;
  readonly borderline: boolean;
  readonly gap: string | null;
}

const root = join(import.meta.dirname, '../../../..');
const committed = join(root, 'tests/fixtures/statements/statements.jsonl');
/** The collection the committed rows were taken from; too large, and not all of it free, to be part of the product. */
const whole = join(root, '../shared/data/statements/statements.jsonl');

describe('of the committed statements', () => holds(rowsOf(committed)));
describe.runIf(existsSync(whole))('of all statements', () => holds(existsSync(whole) ? rowsOf(whole) : []));

function holds(rows: readonly Row[]): void {
  const clear = rows.filter(({ borderline }) => !borderline);

  test('at least 94 % of those that cannot be checked are refused, and at most 5 % of the good ones, where nobody could argue', () => {
    const { recall, refused } = figures(clear);
    expect(recall).toBeGreaterThanOrEqual(0.94);
    expect(refused).toBeLessThanOrEqual(0.05);
  });

  test('at least 93 % and at most 6 % with the borderline ones', () => {
    const { recall, refused } = figures(rows);
    expect(recall).toBeGreaterThanOrEqual(0.93);
    expect(refused).toBeLessThanOrEqual(0.06);
  });

  test('the right gap is named first for at least three in four', () => {
    expect(figures(rows).gap).toBeGreaterThanOrEqual(0.75);
  });
}

function figures(rows: readonly Row[]): { recall: number; refused: number; gap: number } {
  const judged = rows.map((row) => ({ ...row, verdict: judgeStatement(row.text) }));
  const good = judged.filter(({ measurable }) => measurable);
  const bad = judged.filter(({ measurable }) => !measurable);
  return {
    recall: bad.filter(({ verdict }) => !verdict.measurable).length / bad.length,
    refused: good.filter(({ verdict }) => !verdict.measurable).length / good.length,
    gap: bad.filter(({ verdict, gap }) => verdict.reasons[0]?.gap === gap).length / bad.length,
  };
}

function rowsOf(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ labels, ...row }) => ({ ...row, ...labels }) as Row);
}
