import { expect, it } from 'vitest';
import { Format } from '../../../site/model/format.ts';
import { day } from '../../../src/parse/calendar.ts';

const LAST = day(2026, 12, 31);

it('writes dates as the locale does, on the right day in every time zone', () => {
  expect(new Format('en-GB').date(LAST)).toBe('31 December 2026');
  expect(new Format('nb-NO').date(LAST)).toBe('31. desember 2026');
  expect(new Format('en-GB').shortDate(day(2026, 1, 1))).toBe('1 Jan 2026');
});

it('writes numbers as the locale does, with a minus that is seen', () => {
  expect(new Format('en-GB').number(-1234.5)).toBe('−1,234.5');
  expect(new Format('de-DE').number(1234.5)).toBe('1.234,5');
  expect(new Format('en-GB').number(24, 1, 1)).toBe('24.0');
  expect(new Format('en-GB').number(-0)).toBe('0');
  expect(new Format('en-GB').percent(-0.001)).toBe('0\u00a0%');
});

it('keeps a number and its unit together', () => {
  expect(new Format('en-GB').unit('20', 'minutes')).toBe('20\u00a0minutes');
  expect(new Format('en-GB').unit('20', undefined)).toBe('20');
  expect(new Format('en-GB').percent(0.785)).toBe('79\u00a0%');
});

it('shortens what is long on a chart', () => {
  expect(new Format('en-US').compact(1_250_000)).toBe('1.25M');
  expect(new Format('en-GB').compact(9_999)).toBe('9,999');
});

it('tells values on an axis apart', () => {
  const format = new Format('en-GB');
  expect([1, 1.5, 2].map((value) => format.tick(value, 0.5))).toEqual(['1.0', '1.5', '2.0']);
  expect([0, 20, 40].map((value) => format.tick(value, 20))).toEqual(['0', '20', '40']);
  expect([0, 2e-7].map((value) => format.tick(value, 2e-7))).toEqual(['0.0000000', '0.0000002']);
  expect([20_000_000, 20_002_000].map((value) => format.tick(value, 2000))).toEqual(['20m', '20.002m']);
  expect([-15_000, 0, 15_000].map((value) => format.tick(value, 5000))).toEqual(['−15k', '0', '15k']);
});

it('falls back to English for a locale nobody knows', () => {
  expect(new Format('not a locale').date(LAST)).toBe('December 31, 2026');
  expect(new Format('xx-XX').number(1.5)).toBe('1.5');
});

it('names both ends of a stretch, and their year once', () => {
  const format = new Format('en-GB');
  expect(format.range(day(2026, 10, 1), LAST)).toBe('1 October – 31 December 2026');
  expect(format.range(day(2025, 10, 1), LAST)).toBe('1 October 2025 – 31 December 2026');
  expect(format.range(LAST, LAST)).toBe('31 December 2026');
  expect(format.ends(day(2026, 10, 1), LAST, 'short')).toEqual(['1 Oct', '31 Dec 2026']);
});

it('writes the decimals of a kind, and none where there are none', () => {
  const format = new Format('en-GB');
  expect([7.2, 7.17, 7, 7.004].map((value) => format.figure(value, 2))).toEqual(['7.20', '7.17', '7', '7']);
  expect(format.figure(82.125, 1, 3)).toBe('82.125');
});
