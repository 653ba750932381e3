import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { judgeStatement } from '../../../src/assess/statement/judge.ts';
import { statementsJson } from '../../../src/report/statements.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/statement.schema.json', import.meta.url), 'utf8'));
const isStatement = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const CORPUS = readFileSync(new URL('../../fixtures/statements/statements.jsonl', import.meta.url), 'utf8');

test('every verdict on the public statements keeps what the schema promises, one object a line', () => {
  const texts = CORPUS.trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const odd = ['', '\u0000\u202e"}\n{', 'Wir wollen die Zufriedenheit der Kunden und die Qualität verbessern', 'x '.repeat(2000)];
  const lines = statementsJson([...texts, ...odd].map((text) => ({ text, verdict: judgeStatement(text) }))).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(texts.length + odd.length);
  for (const line of lines) expect(isStatement(JSON.parse(line)), `${line} ${JSON.stringify(isStatement.errors)}`).toBe(true);
});

test('the schema refuses what is no verdict', () => {
  const [line = ''] = statementsJson([{ text: 'Reduce churn', verdict: judgeStatement('Reduce churn') }]).split('\n');
  const verdict = JSON.parse(line);
  expect(isStatement(verdict)).toBe(true);
  expect(isStatement({ ...verdict, measurable: 'no' })).toBe(false);
  expect(isStatement({ ...verdict, reasons: [{ gap: 'boring', words: '', add: '' }] })).toBe(false);
  expect(isStatement({ ...verdict, score: 1 })).toBe(false);
});
