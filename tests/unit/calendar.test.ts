import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  type Cadence,
  civil,
  type Day,
  day,
  daysInMonth,
  iso,
  parseDay,
  parsePeriod,
  periodOf,
  periodsBetween,
  type Span,
  spanEnding,
  weekday,
} from '../../src/parse/calendar.ts';

/** From the year 1000 to 3000. */
const anyDay = fc.integer({ min: -354_285, max: 376_200 }).map((number) => number as Day);
const anyCadence = fc.constantFrom<Cadence>('daily', 'weekly', 'monthly', 'quarterly', 'yearly');

function written(from: string): Day {
  return parseDay(from) as Day;
}

describe('a day', () => {
  test('is counted from 1 January 1970', () => {
    expect(day(1970, 1, 1)).toBe(0);
    expect(day(2000, 3, 1) - day(2000, 2, 28)).toBe(2);
    expect(day(1900, 3, 1) - day(1900, 2, 28)).toBe(1);
  });

  test('is the same as everybody else counts it', () => {
    fc.assert(
      fc.property(anyDay, (it) => {
        const date = new Date(it * 86_400_000);
        expect(iso(it)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(it)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
        const { year, month, date: of } = civil(it);
        expect(day(year, month, of)).toBe(it);
      }),
    );
  });

  test('reads back as it is written', () => {
    fc.assert(
      fc.property(anyDay, (it) => {
        expect(parseDay(iso(it))).toBe(it);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '2026-12',
    '',
  ])('is not %o', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('may be the 29th of February in a leap year', () => {
    expect(iso(written('2024-02-29'))).toBe('2024-02-29');
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(daysInMonth(2100, 2)).toBe(28);
  });
});

describe('a month later', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 6, '2027-06-30'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(iso(addMonths(written(from), months))).toBe(to);
  });
});

describe('a period', () => {
  test.each([
    ['2026-12-31', '2026-12-31', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
  ])('%s runs from %s to %s', (text, first, last) => {
    const period = parsePeriod(text);
    expect(period && [iso(period.first), iso(period.last), period.label]).toEqual([first, last, text]);
  });

  test.each(['2025-W53', '2026-W00', '2026-W54', '2026-Q5', '2026-Q0', '2026-H3', '2026-13', '26', '2026-', '2026-w01', ' 2026'])(
    'is not %o',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  test('holds its days, and the next begins the day after', () => {
    fc.assert(
      fc.property(anyDay, anyCadence, (it, cadence) => {
        const { first, last } = periodOf(it, cadence);
        expect(first).toBeLessThanOrEqual(it);
        expect(last).toBeGreaterThanOrEqual(it);
        expect(periodOf((last + 1) as Day, cadence).first).toBe(last + 1);
        expect(periodsBetween(it, (last + 1) as Day, cadence)).toBe(1);
        expect(periodsBetween(it, (first - 1) as Day, cadence)).toBe(-1);
        expect(periodsBetween(first, last, cadence)).toBe(0);
      }),
    );
  });

  test('is counted alike in one step or two', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyCadence, (a, b, c, cadence) => {
        expect(periodsBetween(a, b, cadence) + periodsBetween(b, c, cadence)).toBe(periodsBetween(a, c, cadence));
      }),
    );
  });
});

describe('the stretch that ends on a day', () => {
  test.each([
    ['2026-12-31', 'week', '2026-12-25'],
    ['2026-12-31', 'month', '2026-12-01'],
    ['2024-02-29', 'month', '2024-02-01'],
    ['2026-12-31', 'quarter', '2026-10-01'],
    ['2026-12-31', 'half', '2026-07-01'],
    ['2026-12-31', 'year', '2026-01-01'],
    ['2026-03-15', 'quarter', '2025-12-16'],
  ] as const)('%s, a %s long, begins on %s', (last, span, first) => {
    expect(iso(spanEnding(written(last), span).first)).toBe(first);
  });

  test('ends on that day and is as long as its name', () => {
    const days: Readonly<Record<Span, readonly [number, number]>> = {
      week: [7, 7],
      month: [28, 31],
      quarter: [89, 92],
      half: [181, 184],
      year: [365, 366],
    };
    fc.assert(
      fc.property(anyDay, fc.constantFrom<Span>('week', 'month', 'quarter', 'half', 'year'), (it, span) => {
        const { first, last } = spanEnding(it, span);
        const [fewest, most] = days[span];
        expect(last).toBe(it);
        expect(last - first + 1).toBeGreaterThanOrEqual(fewest);
        expect(last - first + 1).toBeLessThanOrEqual(most);
      }),
    );
  });
});
