import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exceptionsOf } from '../../../src/model/exceptions.ts';
import { readDocument } from '../../../src/parse/read.ts';
import { acceptedFile } from '../../../src/report/accepted-file.ts';
import type { Identity } from '../../../src/rules/engine/identity.ts';

/** What the file says when it is read again. */
function reread(text: string): Identity[] {
  const document = readDocument('goalpost.accepted.yaml', 'accepted', 'accepted', new TextEncoder().encode(text));
  expect(document.problems).toEqual([]);
  return exceptionsOf([document]).map(({ rule, covers }) => ({
    rule,
    id: 'id' in covers ? covers.id : '',
    key: ('id' in covers && covers.key) || '',
  }));
}

describe('goalpost.accepted.yaml', () => {
  test('says what it is, and lists each finding once, in order', () => {
    const why = { rule: 'relevant/why', id: 'b', key: 'title' };
    const hole = { rule: 'series/hole', id: 'goals/kpis/csat.csv', key: '' };
    const text = acceptedFile([hole, why, { ...why, id: 'a' }, why]);
    expect(text.replace(/^#.*\n/gm, '')).toBe(
      '- rule: relevant/why\n  id: a\n  key: title\n- rule: relevant/why\n  id: b\n  key: title\n- rule: series/hole\n  id: goals/kpis/csat.csv\n',
    );
    expect(text).toMatch(/^# Findings that stood here/);
  });

  test('is a list when nothing is left', () => {
    expect(reread(acceptedFile([]))).toEqual([]);
  });

  test('gives back every name as it was', () => {
    const name = fc
      .oneof(
        fc.constantFrom('null', 'yes', '2026', '1.5', 'a: b', 'a #b', "it's", '- a', '"', '\\', 'a\u0085b', 'goals/ü x.yaml'),
        fc.string(),
      )
      .filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(name, fc.oneof(name, fc.constant('')), (id, key) => {
        expect(reread(acceptedFile([{ rule: 'relevant/why', id, key }]))).toEqual([{ rule: 'relevant/why', id, key }]);
      }),
      { numRuns: 500, seed: 20_260_105 },
    );
  });
});
