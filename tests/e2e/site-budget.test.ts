import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/process.ts';
import { buildExample, pagesOf, read } from './site-support.ts';

const folder = join(temporaryFolder(afterAll), 'site');
beforeAll(() => buildExample(folder));

const compressed = (path: string): number => gzipSync(read(folder, path), { level: 9 }).length;

/** What is promised is 10 kB. The example stays below, so that a goal with more to tell than any of its own fits too. */
const GOAL_PAGE = 9_400;

it('a goal page transfers at most 10 kB, style sheets included, and nothing else', () => {
  for (const path of pagesOf(folder).filter((name) => name.startsWith('goals/'))) {
    const html = read(folder, path);

    const asked = [...html.matchAll(/<(?:link|img|script|source|iframe|object)\b[^>]*\b(?:href|src)="(?!data:)([^"]*)"/g)].map(
      ([, href = '']) => href,
    );
    expect(
      asked.every((href) => href.endsWith('.css')),
      path,
    ).toBe(true);
    const files = [path, ...asked.map((href) => posix.join(posix.dirname(path), href))];
    expect(
      files.reduce((sum, file) => sum + compressed(file), 0),
      path,
    ).toBeLessThanOrEqual(GOAL_PAGE);
  }
});

it('the home page, the map and a plan stay small too', () => {
  for (const path of pagesOf(folder).filter((name) => !/^(goals|kpis)\//.test(name)))
    expect(compressed(path), path).toBeLessThanOrEqual(8_000);
});
