import { expect, test } from 'vitest';
import { isExplained } from '../../../src/assess/notes.ts';
import type { Observation } from '../../../src/model/workspace.ts';

const noted = (note: string) => ({ note }) as Observation;

test.each(['Strike', 'new rota', 'provisional: the tool was down', 'Jól', 'No survey in February: the tool was changed'])(
  'the note %o explains something',
  (note) => {
    expect(isExplained(noted(note))).toBe(true);
  },
);

test.each(['', '-', '?', '2026', 'provisional', 'Provisional.', 'n/a', 'N/A.', 'no data', 'missing!', 'tbd'])(
  'the note %o explains nothing',
  (note) => {
    expect(isExplained(noted(note))).toBe(false);
  },
);

test('a row that is not there explains nothing', () => {
  expect(isExplained(undefined)).toBe(false);
});
