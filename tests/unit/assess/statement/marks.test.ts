import { describe, expect, test } from 'vitest';
import { judgeStatement, judgeStatements } from '../../../../src/assess/statement/judge.ts';

const measurable = (lines: readonly string[]): boolean[] => judgeStatements(lines).map((verdict) => verdict.measurable);

test.each([
  '1. Improve customer loyalty',
  '2) Improve customer loyalty',
  '(3) Improve customer loyalty',
  '1.Improve customer loyalty',
  'a) Improve customer loyalty',
  'iv. Improve customer loyalty',
  '1.2.3 Improve customer loyalty',
  '4.1 Improve customer loyalty',
  '3: Improve customer loyalty',
  '3 – Improve customer loyalty',
  'KR 1.2 Improve customer loyalty',
  'KR1: Improve customer loyalty',
  'O1: Improve customer loyalty',
  'O2 Improve customer loyalty',
  'Objective 2 - Improve customer loyalty',
  'Key Result 1.1: Improve customer loyalty',
  'Goal 12: Improve customer loyalty',
  '[ ] Improve customer loyalty',
  '- [x] Improve customer loyalty',
  '☐ Improve customer loyalty',
  '• Improve customer loyalty',
  '> Improve customer loyalty',
  '🚀 Improve customer loyalty',
  '- **KR1:** Improve customer loyalty',
  '**1. Improve customer loyalty**',
  '“Improve customer loyalty”',
  '1,"Improve customer loyalty"',
  '7;Improve customer loyalty;',
  '"Improve customer loyalty",3',
  '1\tImprove customer loyalty\t3',
  'Improve customer loyalty | 3 |',
  '| 1 | Improve customer loyalty | 3 |',
])('marks of a list are neither judged nor counted: %s', (text) => {
  expect(judgeStatement(text)).toMatchObject({
    measurable: false,
    reasons: [{ gap: 'no-metric', words: 'Improve' }],
    parsed: { metric: 'customer loyalty', from: undefined, to: undefined },
  });
});

test.each([
  '3 new hires by May',
  '2.4 % churn',
  '1.5 million visits',
  '1.5 Million visits',
  '12 articles published',
  '4.5 Trustpilot stars',
  '1,200 customers by May',
  '100 customers',
  '5 - 10 new customers',
  '> 80 % of replies within the hour',
  '- 5 points on NPS',
  '+5 points NPS',
  '10:1 signal to noise',
  'O2 saturation above 95 %',
  'Target 20 new customers',
  'KR 1: 20 demos a week',
  '1. Reduce churn to 2 %',
  'Reduce churn | 2.4 % → 2.2 % | Q4',
])('a number that counts is no mark: %s', (text) => {
  expect(judgeStatement(text).measurable).toBe(true);
});

describe('a number that opens a line is numbering when its neighbours go on with it', () => {
  test.each([
    [['1 Improve churn', '2 Grow NPS', '3 Help customers'], false],
    [['1 improve churn', '2 grow nps'], false],
    [['1 Better answers', '2 Happier agents', '3 Faster replies'], false],
    [['4.1 better answers', '4.2 happier agents', '4.3 Faster replies'], false],
    [['1 Improve churn', '1.1 better answers', '1.2 improve advice', '2 grow nps'], false],
    [['1 new office', '2 new hires', '3 new customers'], true],
    [['3 new hires by May', '4 new offices'], true],
    [['3 Support engineers hired'], true],
  ])('%j', (lines, all) => {
    expect(measurable(lines)).toEqual(lines.map(() => all));
  });
});

test('a megabyte of marks takes no longer than any other text', () => {
  const start = performance.now();
  for (const part of ['- ', '1. ', '[ ] ', '"', '| ', '1,', '**', '\t', 'KR 1 ', '1.']) judgeStatement(part.repeat(1e6 / part.length));
  judgeStatements(Array.from({ length: 20_000 }, (_, i) => `${(i % 99) + 1} x`));
  expect(performance.now() - start).toBeLessThan(2000);
});
