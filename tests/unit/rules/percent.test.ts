import { expect, test } from 'vitest';
import type { LintResult } from '../../../src/rules/engine/engine.ts';
import { lintExample } from '../../support/examples.ts';

const goal = (title: string, baseline: number, target: string, kpi = 'csat') => `title: ${title}
owner: support
supports: answer-fast
why: Below 80 % the shops lose their regulars within a quarter.
start: 2026-01-05
kpi: ${kpi}
baseline: { value: ${baseline}, date: 2025-12-31 }
target: { ${target}, by: 2026-12-31 }
`;

function remarks({ findings }: LintResult): string[] {
  return findings.filter(({ rule }) => rule === 'specific/percent').map(({ corrected, message }) => corrected ?? message);
}

test.each([
  ['Raise satisfaction by 5 %', 40, 45, 'title: Raise satisfaction by 5 points'],
  ['Raise satisfaction by 5%', 40, 42, 'title: Raise satisfaction to 42 %'],
  ['Raise satisfaction by at least 5 percent this year', 40, 42, 'title: Raise satisfaction to 42 % this year'],
  ['Satisfy 10 percent more customers', 80, 90, 'title: Satisfy 10 points more customers'],
  ['"Raise satisfaction: by 5 %"', 40, 45, 'title: "Raise satisfaction: by 5 points"'],
  ['Satisfy 5 % more customers', 40, 42, '`5 %` from `40 %`: is that `42 %` or `45 %`?'],
  ['Lose 10 per cent fewer regulars', 50, 45, '`10 %` from `50 %`: is that `45 %` or `40 %`?'],
])('%s, from %d to %d', async (title, baseline, target, expected) => {
  expect(remarks(await lintExample({ 'goals/a.goal.yaml': goal(title, baseline, `value: ${target}`) }))).toEqual([expected]);
});

test.each([
  ['Raise satisfaction by 5 points', 40, 'value: 45'],
  ['Raise satisfaction by 5 percentage points', 40, 'value: 45'],
  ['Raise satisfaction by 5 %-points', 40, 'value: 45'],
  ['Raise satisfaction by 5pp', 40, 'value: 45'],
  ['Raise satisfaction to 85 %', 80, 'value: 85'],
  ['Raise satisfaction by 5 %, from 40 to 42 %', 40, 'value: 42'],
  ['Raise satisfaction by 5 % to 42 %', 40, 'value: 42'],
  // the number is wrong, not the wording: measurable/title
  ['Raise satisfaction by 5 %', 40, 'value: 60'],
  // both readings are the same, near enough
  ['Raise satisfaction by 1 %', 98, 'value: 99'],
  ['Raise satisfaction by 5 %', 40, 'min: 45'],
])('one reading: %s, from %d to %s', async (title, baseline, target) => {
  expect(remarks(await lintExample({ 'goals/a.goal.yaml': goal(title, baseline, target) }))).toEqual([]);
});

test('per cent of hours are per cent', async () => {
  const files = { 'goals/a.goal.yaml': goal('Cut the wait by 10 %', 41, 'value: 36.9', 'first-response') };
  expect(remarks(await lintExample(files))).toEqual([]);
});
