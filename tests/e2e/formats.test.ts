import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/report/formats.ts';
import { sound } from '../support/examples.ts';
import { goalpost, temporaryFolder, workspaceFrom } from '../support/process.ts';

const ATTACK = '<script>document.title="owned"</script><img src=x onerror=alert(1)>';
const goal = `title: "${ATTACK.replaceAll('"', '\\"')} ${'unbreakable'.repeat(30)}"
owner: nobody
supports: "</pre></main><style>*{display:none}</style>"
why: "]]> \u202e ::error::forged ##[error]forged"
start: 2026-01-05
kpi: first-response
baseline: { value: 41, date: 2025-12-31 }
target: { value: 45, by: 2026-12-31 }
`;
const folder = workspaceFrom(
  { ...sound, 'goals/a <b> & "c" #1 100%.goal.yaml': goal, 'goals/shout.goal.yaml': goal.replace('45', `'45'`) },
  temporaryFolder(afterAll),
);
const names = formats.map(({ name }) => name);
/** Without its ending a browser would show the source of the page. */
const fileOf = (name: string): string => (name === 'html' ? 'report.html' : name);

beforeAll(async () => {
  const asked = names.flatMap((name) => ['--format', `${name}=out/${fileOf(name)}`]);
  const { code, stdout, stderr } = await goalpost(['lint', '--as-of', '2026-06-15', ...asked], { cwd: folder });
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '' });
});

const written = (name: string): string => readFileSync(join(folder, 'out', fileOf(name)), 'utf8');

test.each(names)('%s is written into its file in the same run, and is harmless', (name) => {
  const text = written(name);
  expect(text.length).toBeGreaterThan(100);
  expect(text.endsWith('\n')).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).not.toContain('##[error]');
  if (name !== 'github') expect(text).not.toMatch(/^\s*::/m);
});

describe('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    const { launch } = await import('../support/browser.ts');
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('opens from disk, runs nothing and loads nothing, at %d px, %s', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const [requests, messages]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    const address = pathToFileURL(join(folder, 'out', fileOf('html'))).href;
    await page.goto(address);
    expect(requests).toEqual([address]);
    expect(messages).toEqual([]);
    expect(await page.title()).toMatch(/^\d+ errors.* · Lantern & Loaf$/);
    expect(await page.locator('script, img, link, iframe').count()).toBe(0);
    expect(await page.locator('h2').first().textContent()).toContain(ATTACK);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await context.close();
  });
});
