import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/parse/text.ts';
import { widthOf } from '../../../src/report/cells.ts';
import { frame, type Mark } from '../../../src/report/frame.ts';
import { plainLook } from '../../../src/report/look.ts';

/** A frame around the parts of a text that stand between « and ». */
function framed(marked: string, { width = 60, labels = [] as string[] } = {}): string {
  const marks: Mark[] = [];
  let content = '';
  for (const part of marked.split(/(?=[«»])/)) {
    if (part.startsWith('«'))
      marks.push({ start: content.length, end: 0, sign: marks.length === 0 ? 'caret' : 'line', brush: (text) => text });
    if (part.startsWith('»')) Object.assign(marks.at(-1) as Mark, { end: content.length, label: labels[marks.length - 1] ?? '' });
    content += part.replace(/^[«»]/, '');
  }
  return frame(new SourceText('a.yaml', content), marks, { ...plainLook, width }).join('\n');
}

test('signs stand exactly under what is meant', () => {
  expect(framed('title: a\ntarget: { value: «45», by: 2026 }\n')).toBe(
    ['2 │ target: { value: 45, by: 2026 }', '  │                  ^^'].join('\n'),
  );
});

test('wide characters, tabs and what is made visible move the sign with them', () => {
  expect(framed('日本: «x»')).toBe(['1 │ 日本: x', '  │       ^'].join('\n'));
  expect(framed('a:\t«x»')).toBe(['1 │ a:  x', '  │     ^'].join('\n'));
  expect(framed('a\u202e«x»')).toBe(['1 │ a<U+202E>x', '  │          ^'].join('\n'));
  expect(framed('«👩‍👩‍👧» x')).toBe(['1 │ 👩‍👩‍👧 x', '  │ ^^'].join('\n'));
});

test('an empty stretch still gets a sign, also behind the end of its line', () => {
  expect(framed('owner:«»\nnext: 1')).toBe(['1 │ owner:', '  │       ^'].join('\n'));
});

test('lines between two marks are left out, a single one is not', () => {
  expect(framed('a: «1»\nb: 2\nc: «3»\nd: 4\ne: 5\nf: «6»', { labels: ['', 'here', 'there'] })).toBe(
    ['1 │ a: 1', '  │    ^', '2 │ b: 2', '3 │ c: 3', '  │    ─ here', '  ┆', '6 │ f: 6', '  │    ─ there'].join('\n'),
  );
});

test('a stretch over many lines shows its beginning', () => {
  const shown = framed('«a: 1\n  b: 2\n\n  c: 3\n  d: 4\n  e: 5»\n');
  expect(shown).toBe(['1 │ a: 1', '  │ ^^^^', '2 │   b: 2', '  │   ^^^^', '3 │', '4 │   c: 3', '  │   ^^^^'].join('\n'));
});

test('a long line is cut around its mark', () => {
  const shown = framed(`note: ${'before '.repeat(40)}«HERE» ${'after '.repeat(40)}`, { width: 44 });
  const [source = '', signs = ''] = shown.split('\n');
  expect(source).toMatch(/^1 │ ….*HERE.*…$/);
  expect(source.indexOf('HERE')).toBe(signs.indexOf('^^^^'));
  expect(widthOf(source)).toBeLessThanOrEqual(44);
});

test('a line of a million characters is no trouble', () => {
  const shown = framed(`${'x'.repeat(600_000)}«HERE»${'y'.repeat(400_000)}`, { width: 50 });
  const [source = '', signs = ''] = shown.split('\n');
  expect(source.indexOf('HERE')).toBe(signs.indexOf('^^^^'));
});

test('a label that does not fit beside its sign stands below it', () => {
  expect(framed('a: «one»\nb: «two»', { width: 20, labels: ['', 'it stands here first'] })).toBe(
    ['1 │ a: one', '  │    ^^^', '2 │ b: two', '  │    ───', '  │ it stands here', '  │ first'].join('\n'),
  );
});

describe('whatever the file holds', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '日', '👍', '\u001b', '\u202e', '\ud800'), maxLength: 120 });

  test('every line of the frame fits, and every mark has a sign', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(20),
        fc.integer({ min: 20, max: 80 }),
        (lines, at, length, width) => {
          const content = lines.join('\n');
          const start = at % (content.length + 1);
          const mark: Mark = { start, end: Math.min(content.length, start + length), sign: 'caret', brush: (text) => text };
          const shown = frame(new SourceText('a', content), [mark], { ...plainLook, width });
          for (const row of shown) expect(widthOf(row)).toBeLessThanOrEqual(width);
          expect(shown.some((row) => /│ +\^|│ \^/.test(row))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
