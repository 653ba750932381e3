import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../../src/parse/yaml-comments.ts';

function found(content: string): string[] {
  return commentsOf(content).map(({ start, end }) => content.slice(start, end));
}

describe('a comment', () => {
  test.each([
    ['on a line of its own', '# one\ntitle: A\n  # two\n', ['# one', '# two']],
    ['behind a value', 'title: A # one\n', ['# one']],
    ['behind the sign of a text over several lines', 'why: | # one\n  text\n', ['# one']],
    ['inside braces over several lines', 'target: {\n  # one\n  value: 1, # two\n}\n', ['# one', '# two']],
    ['below a list', 'a:\n  - b\n  # one\nc: d\n', ['# one']],
    ['with line ends of Windows', '# one\r\ntitle: A # two\r\n', ['# one', '# two']],
    ['at the very end, without a line break', 'title: A\n# one', ['# one']],
    ['between documents', '# one\n---\ntitle: A\n--- # two\n', ['# one', '# two']],
    ['behind a control character', 'a: "\u0002"\nb: \u0018\u001f\n# one\n', ['# one']],
  ])('%s is found', (_, content, comments) => {
    expect(found(content)).toEqual(comments);
  });

  test.each([
    ['a text over several lines', 'why: |\n  Because\n  # goalpost-ignore a/b until 2026: no\n  # nor this\ntitle: A\n'],
    ['a folded text', 'why: >-\n  Because\n\n  # nor this\n'],
    ['a text in quotes', 'why: "one\n  # two"\ntitle: \'a # b\'\n'],
    ['a word', 'title: C# and a#b\n'],
    ['an address', 'url: https://a.example/#top\n'],
  ])('%s holds none', (_, content) => {
    expect(found(content)).toEqual([]);
  });
});

test('whatever a file holds, each comment begins with its sign and ends with its line', () => {
  const piece = fc.constantFrom(
    '# x',
    ' #y',
    '\n',
    '\r\n',
    '|\n',
    '>',
    '"',
    "'",
    '- ',
    'a: ',
    '{',
    '}',
    '[',
    ', ',
    '\t',
    '  ',
    '\u0002',
    '\u001f',
    '\u0018',
    '%',
    '---\n',
    '&a',
    '*a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const comment of found(pieces.join(''))) expect(comment).toMatch(/^#[^\n]*$/);
    }),
    { numRuns: 2000, seed: 20_260_105 },
  );
});
