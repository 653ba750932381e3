import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks, timeTicks } from '../../../site/charts/ticks.ts';
import { type Day, day, iso } from '../../../src/parse/calendar.ts';

describe('ticks of values', () => {
  it('are round and lie inside', () => {
    expect(niceTicks(18.4, 44.7, 5)).toEqual([20, 25, 30, 35, 40]);
    expect(niceTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(-9.6, 3.6, 5)).toEqual([-8, -6, -4, -2, 0, 2]);
  });

  it('carry no rounding dust', () => {
    expect(
      niceTicks(0, 0.7, 6)
        .map(String)
        .every((text) => text.length <= 4),
    ).toBe(true);
  });

  it('are one where the numbers cannot be told apart', () => {
    expect(niceTicks(7, 7, 5)).toEqual([7]);
    expect(niceTicks(1e17, 1e17 + 32, 5)).toHaveLength(1);
    expect(niceTicks(-Number.MAX_VALUE, Number.MAX_VALUE, 5)).toHaveLength(1);
  });

  it('are at least two and few for any stretch', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > Math.max(Math.abs(low), Math.abs(high), 1e-280) * 1e-6);
        const ticks = niceTicks(low, high, 5);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
        const slack = (high - low) * 1e-6;
        for (const tick of ticks) expect(tick >= low - slack && tick <= high + slack).toBe(true);
      }),
    );
  });
});

describe('ticks of time', () => {
  it('are quarters for two years, first days of months for half a one', () => {
    expect(timeTicks(day(2025, 1, 5), day(2026, 12, 31), 9).map((tick) => iso(tick.day))).toEqual([
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
    expect(timeTicks(day(2026, 1, 1), day(2026, 6, 30), 9)).toHaveLength(6);
  });

  it('are Mondays for a month and a half', () => {
    const ticks = timeTicks(day(2026, 3, 4), day(2026, 4, 20), 9);
    expect(ticks[0]).toEqual({ day: day(2026, 3, 9), unit: 'day' });
    expect(ticks.every(({ day: at }, index) => index === 0 || at - (ticks[index - 1]?.day ?? 0) === 7)).toBe(true);
  });

  it('begin years with the year', () => {
    expect(
      timeTicks(day(2025, 6, 1), day(2026, 6, 30), 9)
        .filter(({ unit }) => unit === 'year')
        .map((tick) => iso(tick.day)),
    ).toEqual(['2026-01-01']);
  });

  it('never exceed what fits, from a day to two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 75_000 }), (first, length) => {
        const ticks = timeTicks(first as Day, (first + length) as Day, 7);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const tick of ticks) expect(tick.day >= first && tick.day <= first + length).toBe(true);
        if (length > 60) expect(ticks.length).toBeGreaterThan(0);
      }),
    );
  });
});
