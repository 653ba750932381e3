import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/rules/rule.ts';
import { examples, lintExample, lintGoodExample, REPLIES, sound } from '../../support/examples.ts';

/** What is found in the sound workspace once the goal `replies` and these files are in it. */
async function findings(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  return (await lintGoodExample({ 'goals/replies.goal.yaml': REPLIES, ...files })).findings;
}

async function only(files: Readonly<Record<string, string>>): Promise<Finding> {
  const [finding, ...others] = await findings(files);
  expect(others).toEqual([]);
  return finding as Finding;
}

const replies = (from: string, to: string) => ({ 'goals/replies.goal.yaml': REPLIES.replace(from, to) });
const csat = (from: string, to: string) => ({ 'goals/kpis/csat.csv': (sound['goals/kpis/csat.csv'] as string).replace(from, to) });
const waits = (from: string, to: string) => ({
  'goals/kpis/first-response.csv': (sound['goals/kpis/first-response.csv'] as string).replace(from, to),
});

test('no finding of any example is left with a hole in its words or with the noise of binary fractions', async () => {
  for (const { rule, example } of examples) {
    for (const { message, help, why, corrected = '' } of (await lintExample(example.files)).findings) {
      for (const words of [message, help, why, corrected]) {
        expect(words, `${rule}: ${example.title}`).not.toMatch(/\{\w+\}|\bundefined\b|\bNaN\b|\[object|\d\.\d{7}/);
      }
    }
  }
});

describe('the corrected line', () => {
  test('of a missing baseline is what the series said on the first day', async () => {
    const finding = await only(replies('baseline: { value: 41, date: 2025-12-31 }\n', ''));
    expect(finding).toMatchObject({ rule: 'measurable/baseline', corrected: 'baseline: { value: 41, date: 2025-12-31 }' });
  });

  test('of a baseline that the series contradicts has the value of the series', async () => {
    const finding = await only({ 'goals/replies.goal.yaml': REPLIES.replaceAll('41', '46') });
    expect(finding).toMatchObject({
      case: 'disagrees',
      message: 'The baseline says `46`, the series `41` (2025-12)',
      corrected: 'baseline: { value: 41, date: 2025-12-31 }',
    });
  });

  test('of a title that says another number has the target', async () => {
    const finding = await only(replies('within 25 hours', 'within 22 hours'));
    expect(finding).toMatchObject({
      message: 'The title says `22 hours`, the target `25 hours`',
      corrected: 'title: Answer e-mails within 25 hours, down from 41',
    });
  });

  test('of a value that cannot occur has its decimal point where it belongs', async () => {
    const finding = await only(csat('2026-02,82.3,214', '2026-02,823,214'));
    expect(finding).toMatchObject({ rule: 'measurable/bounds', corrected: '2026-02,82.3,214' });
  });

  test('of a cell that is no number keeps the rest of the row', async () => {
    const finding = await only(csat('2026-02,82.3,214', '2026-02,82.3 %,214'));
    expect(finding).toMatchObject({ rule: 'series/shape', corrected: '2026-02,82.3,214' });
  });
});

describe('one mistake is one finding:', () => {
  test('a year with two digits swapped lies in the future, and no row is out of order', async () => {
    const finding = await only(csat('2026-03,', '2062-03,'));
    expect(finding).toMatchObject({ rule: 'series/future', place: { pointer: '/rows/8/date' } });
  });

  test('a KPI without a series is told once, with all that depend on it', async () => {
    const praise = 'title: Praise\ndefinition: Letters of praise.\nunit: letters\nbetter: higher\nsource: Post\nowner: support\n';
    const goal = REPLIES.replace('first-response', 'praise').replace(/^title.*/, 'title: Earn more praise');
    const finding = await only({
      'goals/kpis/praise.kpi.yaml': praise,
      'goals/first.goal.yaml': goal.replace('value: 25', 'value: 45'),
      'goals/second.goal.yaml': goal.replace('value: 25', 'value: 50'),
    });
    expect(finding).toMatchObject({
      rule: 'measurable/series',
      about: { id: 'first' },
      help: expect.stringContaining('goals/kpis/praise.csv'),
    });
    expect(finding.related.map(({ place }) => place.text.path)).toEqual(['goals/second.goal.yaml']);
    expect(finding.alike.map(({ about }) => about.id)).toEqual(['second']);
  });

  test('a row that cannot be read is no hole, and no missing baseline either', async () => {
    const finding = await only(waits('2025-12,41.0', '2025-12,forty-one'));
    expect(finding).toMatchObject({ rule: 'series/shape', case: 'row-number' });
  });
});

describe('the smallest group', () => {
  test('is an option', async () => {
    const small = csat('2026-02,82.3,214', '2026-02,82.3,7');
    expect(await findings(small)).toEqual([]);
    const config = `${sound['goalpost.yaml']}rules:\n  series/privacy: { smallest: 10 }\n`;
    expect(await only({ ...small, 'goalpost.yaml': config })).toMatchObject({
      case: 'small-group',
      data: { n: 7, smallest: 10, count: 1 },
    });
  });
});

test.each([
  ['an address that never ends', `x@1${'.1'.repeat(1_000_000)}`],
  ['a word that never ends', `${'a'.repeat(1_000_000)} x@`],
  ['a note of dots', `${'.'.repeat(1_000_000)}x`],
  ['a telephone number that never ends', `+1${' 2'.repeat(1_000_000)}`],
])('%s in a note breaks nothing', async (_, note) => {
  const rows = (sound['goals/kpis/csat.csv'] as string).trim().split('\n').slice(1);
  const long = ['date,value,n,note', ...rows.map((row, i) => `${row},${i === 3 ? note : ''}`), ''].join('\n');
  expect(await findings({ 'goals/kpis/csat.csv': long })).toEqual([]);
});

test.each([
  ['years', '2000,'.repeat(40_000)],
  ['changes', '1 by '.repeat(40_000)],
  ['digits', '1'.repeat(200_000)],
  ['thousands', `1${',111'.repeat(50_000)}`],
])('a title of nothing but %s breaks nothing', async (_, title) => {
  const goal = REPLIES.replace(/^title.*/, `title: "Wait ${title}"`);
  expect((await findings({ 'goals/replies.goal.yaml': goal })).filter(({ rule }) => rule !== 'measurable/title')).toEqual([]);
});
