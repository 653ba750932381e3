import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/registry.ts';
import { completed, examples, lines, lintExample, lintGoodExample } from '../support/examples.ts';

test('no rule finds fault with the sound workspace', async () => {
  expect(lines(await lintExample({}))).toEqual([]);
});

test('the registry lists exactly the rules that have a folder, each under its own name', () => {
  const root = fileURLToPath(new URL('../../src/rules/', import.meta.url));
  const folders = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/rule.ts'))
    .map((path) => dirname(path).replaceAll('\\', '/'));
  expect(rules.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
});

/** Cases that no page of text can show; tests/unit/rules/readable.test.ts shows them with bytes and links. */
const NOT_IN_TEXT: Readonly<Record<string, readonly string[]>> = {
  'file/readable': ['not-utf8', 'too-large', 'link-outside', 'link-broken', 'not-a-file', 'unreadable'],
};

/** What goals leave out in the bad examples of a rule that is about just that. */
const OWN_HABITS: Readonly<Record<string, readonly string[]>> = {
  'timely/milestones': ['milestones'],
  'timely/checkin': ['review', 'checkins'],
  'involved/customers': ['consulted'],
  'involved/employees': ['consulted'],
};

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const own = examples.filter((entry) => entry.rule === id).map(({ example }) => example);

  test('has a good example, and a bad one for each of its cases', () => {
    const shown = new Set(own.flatMap(({ findings }) => findings.map((finding) => finding.split(' ')[1])));
    for (const name of NOT_IN_TEXT[id] ?? []) shown.add(name);
    expect(own.some(({ kind }) => kind === 'good')).toBe(true);
    expect([...shown].sort()).toEqual(Object.keys(rule.cases).sort());
  });

  test('has a bad example with two findings in one file or more, so that the second is not lost', () => {
    const most = Math.max(...own.map(({ findings }) => findings.length));
    expect(most).toBeGreaterThanOrEqual(2);
  });

  test.each(own.filter(({ kind }) => kind === 'bad'))('fires where it should: $title', async ({ files, findings }) => {
    const found = lines(await lintExample(files)).filter((line) => line.split(' ')[1] === id);
    expect(found.map((line) => line.replace(` ${id} `, ' '))).toEqual(findings);
  });

  test.each(own.filter(({ kind }) => kind === 'bad'))('no other rule finds fault: $title', async ({ files, others }) => {
    const found = lines(await lintExample(completed(files, OWN_HABITS[id]))).filter((line) => line.split(' ')[1] !== id);
    expect([...new Set(found.map((line) => line.split(' ')[1]))].sort(), found.join('\n')).toEqual(others.toSorted());
  });

  test.each(own.filter(({ kind }) => kind === 'good'))('no rule at all finds fault: $title', async ({ files }) => {
    expect(lines(await lintGoodExample(files))).toEqual([]);
  });

  test('says what is wrong in at most about twelve words, and what to do as an imperative', () => {
    for (const { message, help } of Object.values(rule.cases)) {
      expect(message.split(/\s+/).length, message).toBeLessThanOrEqual(16);
      expect(message, message).not.toMatch(/\.$/);
      expect(help, help).toMatch(/^[A-Z].*[.?]$/);
    }
  });
});
