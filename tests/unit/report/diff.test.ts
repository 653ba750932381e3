import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../../src/report/diff.ts';
import { plainLook } from '../../../src/report/look.ts';
import { temporaryFolder } from '../../support/process.ts';

const diff = (before: string, after: string, path = 'goals/a.goal.yaml') => unifiedDiff(path, before, after, plainLook);

/** The text that somebody gets who applies a diff with git. */
function patched(before: string, patch: string): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.yaml'), before);
  execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd, input: patch, stdio: 'pipe' });
  return readFileSync(join(cwd, 'a.yaml'), 'utf8');
}

describe('the difference between two texts', () => {
  test('is nothing when they are the same', () => {
    expect(diff('a\nb\n', 'a\nb\n')).toBe('');
    expect(diff('', '')).toBe('');
  });

  test('shows a changed line with three lines around it', () => {
    expect(diff('1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n')).toBe(
      '--- a/goals/a.goal.yaml\n+++ b/goals/a.goal.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  test('tells what is added at the top and what is missing at the end', () => {
    expect(diff('2026-01,5\n', 'date,value\n2026-01,5')).toBe(
      '--- a/goals/a.goal.yaml\n+++ b/goals/a.goal.yaml\n@@ -1 +1,2 @@\n-2026-01,5\n+date,value\n+2026-01,5\n\\ No newline at end of file\n',
    );
  });

  test('keeps changes that are far apart in pieces of their own', () => {
    const before = Array.from({ length: 30 }, (_, i) => `${i}\n`);
    const after = before.with(2, 'two\n').with(27, 'x\n');
    expect(diff(before.join(''), after.join('')).match(/^@@ .*/gm)).toEqual(['@@ -1,6 +1,6 @@', '@@ -25,6 +25,6 @@']);
  });

  test('shows what a terminal would obey, and keeps a CI runner from obeying a line', () => {
    const shown = diff('a\n', 'a\u001b[2J\u202e\n::error::b\n', '\u001b[31m::error');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(shown).not.toMatch(/[\u001b\u202e]/);
    expect(shown).toContain('+a<U+001B>[2J<U+202E>');
  });

  test('of two long texts with nothing in common is told without looking for long', () => {
    const before = Array.from({ length: 3000 }, (_, i) => `a${i}\n`).join('');
    const after = Array.from({ length: 3000 }, (_, i) => `b${i}\n`).join('');
    expect(diff(before, after).split('\n')).toHaveLength(2 + 1 + 6000 + 1);
  });

  test('gives git what it needs to make one text of the other', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n');
    const text = fc
      .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('', 'end', 'end\n'))
      .map(([lines, end]) => lines.join('') + end);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff('a.yaml', before, after, plainLook);
        fc.pre(patch !== '' && before !== '' && after !== '');
        expect(patched(before, patch)).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});
