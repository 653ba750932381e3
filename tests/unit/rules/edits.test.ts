import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/parse/text.ts';
import { applyFixes } from '../../../src/rules/fixing/edits.ts';
import type { Fix } from '../../../src/rules/rule.ts';

type Change = readonly [from: number, to: number, text: string];

const fix = (...changes: readonly Change[]): Fix => ({
  title: 'Mend it',
  edits: changes.map(([start, end, text]) => ({ place: { text: new SourceText('a.yaml', ''), start, end, pointer: '' }, text })),
});

describe('making fixes', () => {
  test('changes their stretches and nothing else', () => {
    expect(applyFixes('a: 1 # one\r\nb:  2\t\r\n', [fix([3, 4, '10']), fix([12, 13, 'c'])])).toEqual({
      text: 'a: 10 # one\r\nc:  2\t\r\n',
      made: 2,
    });
  });

  test('leaves everything as it is without any', () => {
    expect(applyFixes('\ufeffa: 1\r', [])).toEqual({ text: '\ufeffa: 1\r', made: 0 });
  });

  test('counts places from behind a byte-order mark, and keeps it', () => {
    expect(applyFixes('\ufeffa: 1', [fix([0, 1, 'b'])]).text).toBe('\ufeffb: 1');
  });

  test('ends new lines as an old Mac does where all lines end that way', () => {
    expect(applyFixes('2026-01,5\r2026-02,6\r', [fix([0, 0, 'date,value\n'])]).text).toBe('date,value\r2026-01,5\r2026-02,6\r');
  });

  test.each<[string, Fix[], string, number]>([
    ['stretches that share a character', [fix([0, 3, 'x']), fix([2, 4, 'y'])], 'xdef', 1],
    ['one inside the other', [fix([0, 6, 'x']), fix([2, 3, 'y'])], 'x', 1],
    ['two texts for one place', [fix([2, 2, 'x']), fix([2, 2, 'y'])], 'abxcdef', 1],
    ['a part of one with many', [fix([0, 1, 'A'], [4, 5, 'E']), fix([2, 3, 'C'], [4, 6, 'X'])], 'AbcdEf', 1],
    ['stretches that only touch', [fix([0, 2, 'x']), fix([2, 4, 'y'])], 'xyef', 2],
    ['an insertion where another stretch ends', [fix([0, 2, 'x']), fix([2, 2, 'y'])], 'xycdef', 2],
    ['the same edits, for two findings', [fix([0, 1, 'A'], [2, 3, 'C']), fix([0, 1, 'A'], [2, 3, 'C'])], 'AbCdef', 2],
  ])('%s', (_, fixes, text, made) => {
    expect(applyFixes('abcdef', fixes)).toEqual({ text, made });
  });

  test('makes the first in the file first, whatever the order of the findings', () => {
    expect(applyFixes('abcdef', [fix([2, 5, 'y']), fix([0, 3, 'x'])]).text).toBe('xdef');
  });

  test('always makes at least one, and takes away no more than they say', () => {
    const change = fc.tuple(fc.nat(20), fc.nat(4)).map(([from, length]): Change => [from, from + length, '']);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const { text, made } = applyFixes(
          'abcdefghijklmnopqrstuvwxyz',
          changes.map((one) => fix(one)),
        );
        expect(made).toBeGreaterThan(0);
        const longest = Math.max(...changes.map(([from, to]) => to - from));
        expect(26 - text.length).toBeLessThanOrEqual(changes.reduce((sum, [from, to]) => sum + to - from, 0));
        if (longest === 0) expect(text).toHaveLength(26);
      }),
    );
  });
});
