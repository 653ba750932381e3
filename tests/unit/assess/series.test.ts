import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodName, rhythmOf } from '../../../src/assess/rhythm.ts';
import { type Cadence, type Day, iso, parsePeriod, periodOf, periodsBetween } from '../../../src/parse/calendar.ts';
import { given, on } from './workspace.ts';

const series = async (cadence: Cadence, observed: string, asOf: string) =>
  (await given({ kpi: `cadence: ${cadence}`, observed, asOf })).series;

describe('how far a series is behind', () => {
  test.each([
    ['monthly', '2026-05', '2026-06-29', 0],
    ['monthly', '2026-05', '2026-06-30', 1],
    ['monthly', '2026-05', '2026-07-31', 2],
    ['weekly', '2026-W52', '2026-12-31', 0],
    ['weekly', '2026-W52', '2027-01-03', 1],
    ['weekly', '2026-W53', '2027-01-10', 1],
    ['quarterly', '2025-Q4', '2026-06-15', 1],
    ['quarterly', '2025-Q4', '2026-06-30', 2],
    ['yearly', '2024', '2026-12-30', 1],
    ['daily', '2026-06-12', '2026-06-15', 3],
  ] as const)('%s, last of %s, seen on %s: %i', async (cadence, last, asOf, behind) => {
    const facts = await series(cadence, `${last} 1`, asOf);
    expect(facts.behind).toBe(behind);
    expect(facts.stale).toBe(behind > 1);
  });

  test('does not count the weekend where nothing is measured at weekends', async () => {
    const days = '01 02 03 04 05 08 09 10 11 12'.split(' ').map((date) => `2026-06-${date} 1`);
    expect(await series('daily', days.join(', '), '2026-06-14')).toMatchObject({ behind: 0, stale: false });
    expect(await series('daily', days.join(', '), '2026-06-16')).toMatchObject({ behind: 2, stale: true });
  });

  test('is nothing before there is a series', async () => {
    expect((await given({ asOf: '2026-06-15' })).series).toMatchObject({ behind: 0, stale: false, last: undefined });
  });
});

describe('the holes of a series', () => {
  const holes = async (cadence: Cadence, observed: string) =>
    (await series(cadence, observed, '2026-12-31')).holes.map(
      ({ count, first, last }) => `${count}: ${periodName(first, cadence)} to ${periodName(last, cadence)}`,
    );

  test.each([
    ['monthly', '2025-12 1, 2026-01 1, 2026-04 1', ['2: 2026-02 to 2026-03']],
    ['weekly', '2025-W52 1, 2026-W02 1, 2026-W03 1', ['1: 2026-W01 to 2026-W01']],
    ['weekly', '2020-W52 1, 2021-W01 1', ['1: 2020-W53 to 2020-W53']],
    ['quarterly', '2025-Q1 1, 2025-Q4 1', ['2: 2025-Q2 to 2025-Q3']],
    ['yearly', '2022 1, 2024 1, 2025 1', ['1: 2023 to 2023']],
    ['daily', '2024-02-28 1, 2024-03-01 1', ['1: 2024-02-29 to 2024-02-29']],
    ['daily', '2025-02-28 1, 2025-03-01 1', []],
  ] as const)('%s: %s', async (cadence, observed, expected) => {
    expect(await holes(cadence, observed)).toEqual(expected);
  });

  test('are none at weekends where nothing is measured at weekends, but a missing Wednesday is one', async () => {
    const days = '01 02 03 04 05 08 09 11 12 15 16 17 18 19'.split(' ').map((date) => `2026-06-${date} 1`);
    expect(await holes('daily', days.join(', '))).toEqual(['1: 2026-06-10 to 2026-06-10']);
  });

  test('are none where each period is observed, on whatever day of it', () => {
    const cadence = fc.constantFrom<Cadence>('weekly', 'monthly', 'quarterly', 'yearly');
    fc.assert(
      fc.property(
        cadence,
        fc.integer({ min: 0, max: 30_000 }),
        fc.array(fc.nat(400), { minLength: 2, maxLength: 20 }),
        (each, from, offsets) => {
          const rhythm = rhythmOf({ cadence: each }, []);
          let period = periodOf(from as Day, each);
          const days = offsets.map((offset) => {
            const day = (period.first + (offset % (period.last - period.first + 1))) as Day;
            period = periodOf((period.last + 1) as Day, each);
            return day;
          });
          days.slice(1).forEach((day, i) => {
            expect(rhythm.between(days[i] as Day, day)).toBe(1);
          });
        },
      ),
    );
  });
});

test('periods are counted as the calendar counts them', () => {
  const cadence = fc.constantFrom<Cadence>('daily', 'weekly', 'monthly', 'quarterly', 'yearly');
  const day = fc.integer({ min: -100_000, max: 100_000 }).map((number) => number as Day);
  fc.assert(
    fc.property(day, day, cadence, (from, to, each) => {
      expect(rhythmOf({ cadence: each }, []).between(from, to)).toBe(periodsBetween(from, to, each));
    }),
  );
});

test('a period is named as it can be written', () => {
  const cadence = fc.constantFrom<Cadence>('daily', 'weekly', 'monthly', 'quarterly', 'yearly');
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), cadence, (day, each) => {
      const { first, last } = periodOf(day as Day, each);
      expect(parsePeriod(periodName(day as Day, each))).toMatchObject({ first, last });
    }),
  );
});

test('what is dated after today takes no part', async () => {
  const facts = await series('monthly', '2026-05 31, 2026-06 30, 2026-07 29', '2026-06-15');
  expect(facts.observations.map(({ value }) => value)).toEqual([31]);
  expect(facts.future.map(({ day }) => iso(day))).toEqual(['2026-06-30', '2026-07-31']);
  expect(facts.last?.value).toBe(31);
});

test('a series that never moves is constant', async () => {
  expect((await series('monthly', '2026-03 5, 2026-04 5, 2026-05 5', '2026-06-15')).constant).toBe(true);
  expect((await series('monthly', '2026-03 5, 2026-04 5, 2026-05 5.1', '2026-06-15')).constant).toBe(false);
});

describe('the natural limits of a series', () => {
  test('end at what is possible', async () => {
    const observed = '2025-12 1, 2026-01 9, 2026-02 0, 2026-03 8, 2026-04 1, 2026-05 9';
    const { limits } = (await given({ kpi: 'cadence: monthly\nbounds: [0, 10]', observed, asOf: '2026-06-15' })).series;
    expect(limits).toMatchObject({ low: 0, high: 10 });
  });

  test('are the mean and 2.66 mean moving ranges to either side', async () => {
    const observed = '2025-12 10, 2026-01 12, 2026-02 11, 2026-03 13, 2026-04 10, 2026-05 10';
    const { limits } = await series('monthly', observed, '2026-06-15');
    // Moves: 2, 1, 2, 3, 0.
    expect(limits?.mean).toBeCloseTo(11, 9);
    expect(limits?.high).toBeCloseTo(11 + 2.66 * 1.6, 9);
    expect(limits?.low).toBeCloseTo(11 - 2.66 * 1.6, 9);
  });

  test('need six values, and come from the first two dozen', async () => {
    expect((await series('monthly', '2026-01 1, 2026-02 2, 2026-03 1, 2026-04 2, 2026-05 1', '2026-06-15')).limits).toBeUndefined();
    const days = Array.from({ length: 30 }, (_, i) => `${iso((on('2026-01-01') + i) as Day)} ${i < 24 ? i % 2 : 100}`);
    expect((await series('daily', days.join(', '), '2026-06-15')).limits?.mean).toBeCloseTo(0.5, 9);
  });

  test('name the observations they rest on', async () => {
    const days = Array.from({ length: 30 }, (_, i) => `${iso((on('2026-01-01') + i) as Day)} ${i % 2}`);
    const { limits } = await series('daily', days.join(', '), '2026-06-15');
    expect(limits?.basis).toEqual({ count: 24, first: on('2026-01-01'), last: on('2026-01-24') });
  });

  test('no longer hold after eight values in a row on one side of the mean', async () => {
    const run = async (tail: readonly number[]) => {
      const values = [...Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 10 : 12)), ...tail];
      const days = values.map((value, i) => `${iso((on('2026-01-01') + i) as Day)} ${value}`);
      return (await series('daily', days.join(', '), '2026-06-15')).limits?.run;
    };
    expect(await run([])).toBeUndefined();
    // The last of the first two dozen is above as well.
    expect(await run(Array(6).fill(11.5))).toBeUndefined();
    expect(await run(Array(7).fill(11.5))).toEqual({ count: 8, side: 'above' });
    expect(await run(Array(8).fill(10.5))).toEqual({ count: 8, side: 'below' });
    expect(await run([...Array(8).fill(10.5), 11])).toBeUndefined();
    expect(await run([...Array(8).fill(10.5), 11.5])).toBeUndefined();
  });
});
