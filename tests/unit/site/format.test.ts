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

it('falls back to English for a locale nobody knows', () => {
  expect(new Format('not a locale').date(LAST)).toBe('December 31, 2026');
  expect(new Format('xx-XX').number(1.5)).toBe('1.5');
});
