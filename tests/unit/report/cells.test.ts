import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, widthOf, wrap } from '../../../src/report/cells.ts';

describe('width in a terminal', () => {
  test.each([
    ['plain', 5],
    ['Größe', 5],
    ['日本語', 6],
    ['한국', 4],
    ['ｆｕｌｌ', 8],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['e\u0301', 1],
    ['→ ✖ ▲ ●', 7],
    ['🇳🇴', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('laying out a line', () => {
  const columnOf = (line: string, offset: number): number =>
    layOut(line)
      .filter((cell) => cell.offset < offset)
      .reduce((sum, { width }) => sum + width, 0);

  test('a tab reaches the next stop', () => {
    expect(columnOf('\ta', 1)).toBe(4);
    expect(columnOf('abc\td', 4)).toBe(4);
    expect(columnOf('abcd\te', 5)).toBe(8);
  });

  test('what is revealed takes the columns it is shown in', () => {
    expect(columnOf('a\u202eb', 2)).toBe(1 + '<U+202E>'.length);
  });
});

describe('wrapping', () => {
  test('breaks at blanks, and inside a word only when it fits on no line', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('see abcdefghijkl now', 6)).toEqual(['see', 'abcdef', 'ghijkl', 'now']);
    expect(wrap('', 10)).toEqual(['']);
  });

  test('loses nothing and fills no line beyond its width', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '日', '👍'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 4, max: 30 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});
