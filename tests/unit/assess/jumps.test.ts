import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jumpsOf, shiftOf } from '../../../src/assess/jumps.ts';
import type { Observation } from '../../../src/model/workspace.ts';
import type { Cadence } from '../../../src/parse/calendar.ts';

const WAITS = [44.2, 43.1, 42, 42.7, 40.3, 41, 39.4, 37.8, 36.9, 33.5, 31.2, 32.1];

function jumps(values: readonly number[], cadence: Cadence = 'monthly') {
  const observations = values.map((value, index) => ({ value, index })) as unknown as readonly (Observation & { index: number })[];
  return jumpsOf(observations, { cadence }).map(({ observation, likely }) => ({ at: observations.indexOf(observation as never), likely }));
}

function withValue(index: number, value: number, values: readonly number[] = WAITS): number[] {
  return values.with(index, value);
}

describe('a jump', () => {
  test('is a value with its decimal point in the wrong place', () => {
    expect(jumps(withValue(4, 403))).toEqual([{ at: 4, likely: 40.3 }]);
    expect(jumps(withValue(4, 4.03))).toEqual([{ at: 4, likely: 40.3 }]);
    expect(jumps(withValue(4, 40300))).toEqual([{ at: 4, likely: 40.3 }]);
  });

  test('is found at the end of the series, where it is made', () => {
    expect(jumps(withValue(11, 321))).toEqual([{ at: 11, likely: 32.1 }]);
    expect(jumps(withValue(0, 4.42))).toEqual([{ at: 0, likely: 44.2 }]);
  });

  test('is any other value far from neighbours that agree', () => {
    expect(jumps(withValue(4, 79))).toEqual([{ at: 4, likely: undefined }]);
  });

  test('does not hide another', () => {
    expect(jumps(withValue(9, 335, withValue(4, 4.03)))).toEqual([
      { at: 4, likely: 40.3 },
      { at: 9, likely: 33.5 },
    ]);
  });

  test('is found among negative values and around zero', () => {
    expect(jumps([-30, -28, -29, -31, -270, -27, -26, -28, -25])).toEqual([{ at: 4, likely: -27 }]);
  });
});

describe('a jump among few', () => {
  test('is a lost decimal point beside two values that agree', () => {
    expect(jumps([40, 41, 410, 42, 41, 40, 41])).toEqual([{ at: 2, likely: 41 }]);
    expect(jumps([7.1, 7.2, 7, 7.1, 71, 72, 740])).toEqual([{ at: 6, likely: 74 }]);
    expect(jumps([410, 41, 42])).toEqual([{ at: 0, likely: 41 }]);
  });
});

describe('a shift', () => {
  const shift = (values: readonly number[]) => {
    const observations = values.map((value) => ({ value })) as unknown as readonly Observation[];
    const found = shiftOf(observations);
    return found && { at: observations.indexOf(found.observation), before: found.before, now: found.now };
  };

  test('is a level as far from the one before as units are', () => {
    expect(shift([7.1, 7.2, 7, 7.1, 71, 72])).toEqual({ at: 4, before: 7.1, now: 71.5 });
    expect(shift([7.1, 7.2, 7, 7.1, 71, 72, 740])).toEqual({ at: 4, before: 7.1, now: 72 });
    expect(shift([120, 126, 118, 2, 2.1, 1.9])).toEqual({ at: 3, before: 120, now: 2 });
    expect(shift([44, 43, 42, 43, 41, 4.4, 4.3, 4.2, 4.3, 4.1])).toEqual({ at: 5, before: 43, now: 4.3 });
    expect(shift([-30, -31, -29, -300, -305, -310])).toEqual({ at: 3, before: -30, now: -305 });
  });

  test.each([
    ['any other level', [44, 43, 42, 43, 22, 21, 22, 21]],
    ['six times as much', [10, 11, 10, 60, 62, 64, 66]],
    ['steady growth', [1, 2, 4, 8, 16, 32, 64, 128]],
    ['a single value', [7.1, 7.2, 7, 7.1, 71]],
    ['a spike', [7.1, 7.2, 7, 71, 7.1, 7.2]],
    ['up and down', [1, 10, 1, 10, 1, 10, 1, 10]],
    ['zeros', [0, 0, 0, 10, 10, 10]],
    ['a change of sign', [-1, -1, -1, 10, 10, 10]],
    ['nothing', []],
  ])('is not %s', (_, values) => {
    expect(shift(values)).toBeUndefined();
  });
});

describe('no jump', () => {
  test('is a new level', () => {
    expect(jumps([44, 43, 42, 43, 41, 4.4, 4.3, 4.2, 4.3, 4.1])).toEqual([]);
  });

  test('is the last value when nothing says that its decimal point is wrong', () => {
    expect(jumps(withValue(11, 60))).toEqual([]);
  });

  test('is a peak that returns each year', () => {
    const year = [40, 41, 39, 40, 42, 41, 40, 39, 41, 40, 41, 90];
    expect(jumps([...year, ...year])).toEqual([]);
    expect(jumps([...year, ...year.slice(0, 11), 41, 40])).toEqual([{ at: 11, likely: undefined }]);
  });

  test('is a one among zeros', () => {
    expect(jumps([0, 0, 0, 1, 0, 0, 0, 0, 0, 0])).toEqual([]);
  });

  test('is a whole number among whole numbers that would be in line as a fraction', () => {
    expect(jumps([0, 1, 0, 2, 0, 0, 1, 7, 0, 1, 0, 0, 0, 1, 0])).toEqual([]);
  });

  test('is in a series too short to know', () => {
    expect(jumps([40, 41, 80, 42, 41, 40, 41])).toEqual([]);
    expect(jumps([40, 400])).toEqual([]);
    expect(jumps([40, 60, 400])).toEqual([]);
    expect(jumps([3, 3, 30, 3, 4])).toEqual([]);
  });

  test('is in a straight line, a constant or an even swing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -50, max: 50 }), fc.nat(200), (level, slope, swing) => {
        expect(jumps(Array.from({ length: 24 }, (_, i) => level + slope * i + (i % 2) * swing))).toEqual([]);
      }),
    );
  });
});

describe('the same jumps', () => {
  const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 8, maxLength: 40 });
  const places = (list: readonly number[]) => jumps(list).map(({ at }) => at);

  test('are found in another unit', () => {
    fc.assert(
      // A quarter more keeps all of them from being whole numbers, in each of the units.
      fc.property(values, fc.constantFrom(0.001, 0.3, 1.7), (series, factor) => {
        const decimal = series.map((value) => value + 0.25);
        expect(places(decimal.map((value) => value * factor))).toEqual(places(decimal));
      }),
    );
  });

  test('are found below zero', () => {
    fc.assert(
      fc.property(values, (series) => {
        expect(places(series.map((value) => -value))).toEqual(places(series));
      }),
    );
  });
});
