import { describe, expect, test } from 'vitest';
import { suggestDate } from '../../../src/parse/dates.ts';
import { readWritten } from '../../../src/parse/numbers.ts';

describe('numbers as people write them', () => {
  test.each([
    ['16,2', 16.2],
    ['0,125', 0.125],
    ['1 200', 1200],
    ['1\u00a0200,5', 1200.5],
    ["1'200'000", 1_200_000],
    ['1.200.000', 1_200_000],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1,200,300', 1_200_300],
    ['-3,5', -3.5],
    ['−3,5', -3.5],
    ['+4', 4],
    ['€20', 20],
    ['€ 20', 20],
    ['-€20', -20],
    ['€-20', -20],
    ['20 €', 20],
    ['NOK 1 200', 1200],
    ['kr 50', 50],
    ['20 min', 20],
    ['20 minutes a day', 20],
    ['20min', 20],
    ['5k', 5000],
    ['1.2M', 1_200_000],
    ['3 bn', 3e9],
    ['7 °C', 7],
  ])('%s is %d', (written, number) => {
    expect(readWritten(written)).toEqual({ number, percent: false });
  });

  test.each(['54O', '5l', '1I'])('%s is no number with a unit: a letter may stand for a digit', (text) => {
    expect(readWritten(text)).toBeUndefined();
  });

  test('per cent is told apart', () => {
    expect(readWritten('41%')).toEqual({ number: 41, percent: true });
    expect(readWritten('41,5 %')).toEqual({ number: 41.5, percent: true });
    expect(readWritten('41 points')).toEqual({ number: 41, percent: false });
  });

  test('three digits behind a single comma can mean thousands or thousandths', () => {
    expect(readWritten('1234,567')).toEqual({ number: 1234.567, otherwise: 1_234_567, percent: false });
    expect(readWritten('1,200')).toEqual({ number: 1200, otherwise: 1.2, percent: false });
    expect(readWritten('-12,500')).toEqual({ number: -12_500, otherwise: -12.5, percent: false });
  });

  test.each([
    '',
    'high',
    'about 20',
    '20-30',
    '3 of 5',
    '10:30',
    '2026-01-01',
    '1,2,3',
    '1.2.3',
    '12,34,567',
    '1,,2',
    '5 days 3 hours',
    '٣',
    'Q4',
    '1'.repeat(50),
  ])('`%s` is none', (written) => {
    expect(readWritten(written)).toBeUndefined();
  });
});

describe('dates in other styles', () => {
  test.each([
    ['31.12.2025', '2025-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['31-12-2025', '2025-12-31'],
    ['3/3/2026', '2026-03-03'],
    ['2025/12/31', '2025-12-31'],
    ['2026-1-5', '2026-01-05'],
    ['20251231', '2025-12-31'],
    ['2026-01-11T00:00:00Z', '2026-01-11'],
    ['2026-01-11 00:00', '2026-01-11'],
    ['31 Dec 2025', '2025-12-31'],
    ['31. December 2025', '2025-12-31'],
    ['Dec 31, 2025', '2025-12-31'],
    ['Sept 2026', '2026-09'],
    ['01/2026', '2026-01'],
    ['2026/1', '2026-01'],
    ['2026-q4', '2026-Q4'],
    ['Q4 2026', '2026-Q4'],
    ['2026Q4', '2026-Q4'],
    ['H2 2026', '2026-H2'],
    ['2026-W3', '2026-W03'],
    ['2026w03', '2026-W03'],
    ['Week 3 2026', '2026-W03'],
    [' 2026-01-11 ', '2026-01-11'],
  ])('%s is %s', (written, iso) => {
    expect(suggestDate(written)).toBe(iso);
  });

  test.each(['1/2/2026', '2026-02-30', '30.02.2026', '32.01.2026', '13/13/2026', 'yesterday', '', 'Q5 2026', '2026-W54', 'x'.repeat(100)])(
    '`%s` is not guessed at',
    (written) => {
      expect(suggestDate(written)).toBe('');
    },
  );
});
