import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { SourceText } from '../../../src/parse/text.ts';
import { json } from '../../../src/report/json.ts';
import { report } from '../../../src/report/report.ts';
import { examples } from '../../support/examples.ts';
import { finding, lintExample, resultWith, worse } from './support.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const tool = { name: 'goalpost', version: '1.2.3' };

test('says everything about a finding', async () => {
  const document = JSON.parse(json(report(await worse()), tool));
  expect(document).toMatchObject({
    version: 1,
    tool,
    asOf: '2026-06-15',
    verdict: 'fail',
    misconfigured: false,
    counts: { error: 1, warn: 0, info: 0 },
  });
  expect(document.findings).toEqual([
    {
      rule: 'measurable/direction',
      case: 'wrong-side',
      level: 'error',
      confidence: 'high',
      message: 'Target `45` is worse than the baseline `41`: for `first-response`, lower is better',
      why: expect.stringMatching(/^A target on the worse side/),
      help: 'Choose a target below 41, or correct `better` in the KPI.',
      url: 'https://github.com/goalpost/goalpost/blob/v1.2.3/docs/rules/measurable/direction.md',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      file: 'goals/replies.goal.yaml',
      line: 8,
      column: 18,
      endLine: 8,
      endColumn: 20,
      pointer: '/target/value',
      related: [{ file: 'goals/replies.goal.yaml', line: 7, column: 20, endLine: 7, endColumn: 22, message: 'the baseline' }],
      data: { target: 45, baseline: 41, kpi: 'first-response' },
      about: { kind: 'goal', id: 'replies', title: 'Answer e-mails within 45 hours' },
    },
  ]);
});

test('keeps what its schema promises, for every example of every rule', async () => {
  const broken = { rule: 'file/shape', example: { files: { 'goalpost.yaml': 'organisation: [a\n' } } };
  for (const { example } of [...examples, broken]) {
    const document = JSON.parse(json(report(await lintExample(example.files)), tool));
    expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
  }
});

test('says how a safe fix is made: which stretch becomes what', async () => {
  const text = new SourceText('goals/a.goal.yaml', 'kpi: a\ntitle: 20% more: now\n');
  const edits = [
    { place: { text, start: 14, end: 14, pointer: '/title' }, text: "'" },
    { place: { text, start: 27, end: 27, pointer: '/title' }, text: "'" },
  ];
  const result = await resultWith(finding(text, [14, 27], { fix: { title: 'Put the text in quotes', edits } }));
  const document = JSON.parse(json(report(result), tool));
  expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
  expect(document.findings[0].fix).toEqual({
    title: 'Put the text in quotes',
    edits: [
      { line: 2, column: 8, endLine: 2, endColumn: 8, text: "'" },
      { line: 2, column: 21, endLine: 2, endColumn: 21, text: "'" },
    ],
  });
});

test('the schema refuses what is no report', () => {
  expect(isReport({ version: 2 })).toBe(false);
});

test('says why it fails where no listed finding does', async () => {
  const warned = await resultWith(finding('a: 1\n', [3, 4], { level: 'warn' }));
  const document = JSON.parse(json(report(warned, { quiet: true, maxWarnings: 0 }), tool));
  expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
  expect(document).toMatchObject({ verdict: 'fail', findings: [], maxWarnings: 0 });
  expect(JSON.parse(json(report(warned, { maxWarnings: 1 }), tool))).not.toHaveProperty('maxWarnings');
});
