import { expect, test } from 'vitest';
import { monthTooShort } from '../../../src/parse/dates.ts';

test.each([
  ['2026-11-31', 'November has 30 days'],
  ['2026-02-29', 'February 2026 has 28 days'],
  ['2024-02-30', 'February 2024 has 29 days'],
  ['2026-12-32', 'December has 31 days'],
  ['2026-13-01', ''],
  ['2026-11-00', ''],
  ['31.11.2026', ''],
  ['soon', ''],
])('%s: %s', (written, said) => {
  expect(monthTooShort(written)).toBe(said);
});
