import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, decimalsOf, median, plain, roundsTo, same, withUnit } from '../../../src/assess/numbers.ts';

describe('a number in a sentence', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [41, '41'],
    [-0, '0'],
    [1200000, '1200000'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-12.5, '-12.5'],
  ])('shows %s as %s', (value, shown) => {
    expect(plain(value)).toBe(shown);
  });

  test('has its unit behind it, if it has one', () => {
    expect(withUnit(82, '%')).toBe('82 %');
    expect(withUnit(82, undefined)).toBe('82');
  });

  test('never has an exponent, and reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const shown = plain(value);
        expect(shown).not.toMatch(/e/i);
        expect(Math.abs(Number(shown) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }),
    );
  });
});

test('numbers that differ by the noise of binary fractions are the same', () => {
  expect(same(0.1 + 0.2, 0.3)).toBe(true);
  expect(same(1e12 + 0.1, 1e12)).toBe(true);
  expect(same(0.3, 0.30001)).toBe(false);
  expect(clean(0.1 + 0.2)).toBe(0.3);
});

test.each([
  ['41', 0],
  ['41.0', 1],
  ['-0.25', 2],
  ['.5', 1],
])('%s has %i decimals', (written, decimals) => {
  expect(decimalsOf(written)).toBe(decimals);
});

test('a value agrees with a number that is the value rounded, whichever way a half goes', () => {
  expect(roundsTo(41.2, 41, 0)).toBe(true);
  expect(roundsTo(41.5, 41, 0)).toBe(true);
  expect(roundsTo(41.5, 42, 0)).toBe(true);
  expect(roundsTo(41.6, 41, 0)).toBe(false);
  expect(roundsTo(41.25, 41.2, 1)).toBe(true);
  expect(roundsTo(41.26, 41.2, 1)).toBe(false);
});

test('the median is the value that as many lie above as below', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      const middle = median(values);
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
