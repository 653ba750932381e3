import { expect, test } from 'vitest';
import { habit } from '../../../src/assess/habit.ts';

test.each([
  [0, 0, 'none'],
  [0, 40, 'none'],
  [1, 999, 'begun'],
  [5, 5, 'begun'],
  [6, 5, 'kept'],
  [1, 0, 'kept'],
])('%d goals with it and %d without: %s', (withIt, without, expected) => {
  expect(habit(withIt, without)).toBe(expected);
});
