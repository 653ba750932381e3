import { describe, expect, test, vi } from 'vitest';
import { parseAsOf, today } from '../../../src/cli/clock.ts';
import { iso } from '../../../src/parse/calendar.ts';

describe('--as-of', () => {
  test('reads a day', () => {
    expect(iso(parseAsOf('2026-11-21'))).toBe('2026-11-21');
  });

  test.each([
    ['21.11.2026', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['2026-1-5', '2026-01-05'],
    ['20261121', '2026-11-21'],
    ['21 November 2026', '2026-11-21'],
    ['Nov 21, 2026', '2026-11-21'],
    ['2026-02-30', '2026-02-28'],
    ['2026-Q4', '2026-12-31'],
    ['2026-11', '2026-11-30'],
  ])('offers %s as %s', (written, meant) => {
    expect(() => parseAsOf(written)).toThrow(expect.objectContaining({ help: `Did you mean \`--as-of ${meant}\`?` }));
  });

  test.each(['tomorrow', '', '99', '2026-13-45', '1.2'])('shows the form for %j, which means no day', (written) => {
    expect(() => parseAsOf(written)).toThrow(expect.objectContaining({ help: 'Write year, month and day: `--as-of 2026-11-21`.' }));
  });
});

test('today is the day it is in the time zone of the workspace', () => {
  vi.useFakeTimers({ now: new Date('2026-11-21T23:30:00Z') });
  try {
    expect(iso(today('UTC'))).toBe('2026-11-21');
    expect(iso(today('Europe/Oslo'))).toBe('2026-11-22');
    expect(iso(today('America/Chicago'))).toBe('2026-11-21');
    expect(iso(today('Pacific/Kiritimati'))).toBe('2026-11-22');
  } finally {
    vi.useRealTimers();
  }
});
