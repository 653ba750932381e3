import { expect, test } from 'vitest';
import { fill } from '../../../src/rules/wording.ts';

test('words of our own keep their back-ticks', () => {
  expect(fill('`{key}` needs {expected}', { key: 'by', expected: 'a date such as `2026-12-31`' })).toBe(
    '`by` needs a date such as `2026-12-31`',
  );
});

test('a value of a file cannot end the back-ticks it stands in, whatever it is called', () => {
  expect(fill('`{found}` is no date', { found: 'a`b' })).toBe("`a'b` is no date");
  expect(fill('{title}', { title: 'a`b' })).toBe("a'b");
});
