import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/parse/decode.ts';
import { SERIES_BYTES, YAML_BYTES } from '../../../src/parse/limits.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

function content(path: string, data: Uint8Array): string {
  const decoded = decode(path, data);
  if ('problem' in decoded) throw new Error(decoded.problem.code);
  return decoded.text.content;
}

test('UTF-8 in every script is text', () => {
  expect(content('a.goal.yaml', bytes('title: Mål 🎯 שלום 語'))).toBe('title: Mål 🎯 שלום 語');
  expect(content('a.goal.yaml', new Uint8Array())).toBe('');
});

test('a byte-order mark is dropped, and columns count from behind it', () => {
  expect(content('a.csv', bytes('\ufeffdate,value'))).toBe('date,value');
});

test('a carriage return by itself ends a line, before a line feed it stays', () => {
  expect(content('a.csv', bytes('date,value\r2026-01,1\r'))).toBe('date,value\n2026-01,1\n');
  expect(content('a.csv', bytes('date,value\r\n2026-01,1\r\r\n'))).toBe('date,value\r\n2026-01,1\n\r\n');
});

describe('what is not UTF-8 is named, not guessed at', () => {
  test.each([
    ['UTF-16 with its mark', bytes('\ufefftitle: x', 'utf16le'), 'UTF-16'],
    ['Latin-1', bytes('title: Mål', 'latin1'), 'Latin-1'],
    ['an image', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'binary'],
    ['half a surrogate pair', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 'Latin-1'],
    ['a character cut in two', bytes('Mål').subarray(0, 2), 'Latin-1'],
  ])('%s', (_, data, looksLike) => {
    expect(decode('a.goal.yaml', data)).toMatchObject({
      problem: { code: 'not-utf8', data: { looksLike }, place: { start: 0, end: 0, pointer: '' } },
    });
  });
});

test.each([
  ['a.goal.yaml', YAML_BYTES],
  ['A.CSV', SERIES_BYTES],
])('%s may have so many bytes and no more', (path, limit) => {
  expect(content(path, new Uint8Array(limit).fill(32)).length).toBe(limit);
  expect(decode(path, new Uint8Array(limit + 1).fill(32))).toMatchObject({
    problem: { code: 'too-large', data: { size: limit + 1, limit }, place: { text: { path } } },
  });
});
