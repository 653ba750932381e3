import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintCommand } from '../../src/cli/commands/lint.ts';
import { plainLook } from '../../src/report/look.ts';
import { EXAMPLE_DAY } from '../../src/rules/examples.ts';
import { sound } from '../support/examples.ts';
import { fixed } from '../support/fixing.ts';
import { root } from '../support/process.ts';

const page = readFileSync(join(root, 'docs/fixing.md'), 'utf8');

/** What stands between back-ticks in a cell. */
function spans(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text as string);
}

/** Each example of the table, with what becomes of it. */
const pairs = page.split('\n').flatMap((line) => {
  const [, , example, becomes] = line.split('|');
  const [before, after] = [spans(example), spans(becomes)];
  return after.length > 0 && before.length === after.length ? before.map((text, i) => [text, after[i] as string] as const) : [];
});

/** A file in which an example can stand. */
function fileAround(example: string): [path: string, content: (text: string) => string] {
  if (example.includes(';')) return ['goals/kpis/first-response.csv', (text) => `${text}\n2026-01;5\n`];
  const goal = (before: string, after = ''): [string, (text: string) => string] => [
    'goals/a.goal.yaml',
    (text) => `${before}${text}${after}\n`,
  ];
  if (example.startsWith('title:')) return goal('');
  if (/^• |^- /.test(example)) return goal('title: A\nmilestones:\n  ');
  if (example.startsWith('{')) return goal('title: A\nbaseline: ');
  if (/^[a-z]+: ?\S/.test(example)) return goal('title: A\n');
  return /^[\d.,"]+$/.test(example) ? goal('title: A\ncontributes: ') : goal('title: A\ntarget: { value: 5, by: ', ' }');
}

test('the table holds more than a handful of examples', () => {
  expect(pairs.length).toBeGreaterThan(15);
});

test.each(pairs)('%s becomes %s, as the page says', async (before, after) => {
  const [path, content] = fileAround(before);
  const { contents } = await fixed({ ...sound, [path]: content(before) }, EXAMPLE_DAY);
  expect(contents[path]).toBe(content(after));
});

test('the page names flags that exist', () => {
  const silent = { look: plainLook, write: () => undefined };
  const known = lintCommand({ out: silent, err: silent }).options.map(({ long }) => long);
  const named = [...page.matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag);
  expect(named.filter((flag) => !known.includes(flag) && flag !== '--no-install')).toEqual([]);
});
