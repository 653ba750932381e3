import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { goalpost, root, temporaryFolder, workspaceFrom } from '../support/process.ts';
import { buildExample, contentsOf, filesOf, pagesOf, read, specimens } from './site-support.ts';

const folder = join(temporaryFolder(afterAll), 'site');
let browser: Browser;

beforeAll(async () => {
  await buildExample(folder);
  browser = await launch();
});
afterAll(() => browser?.close());

/** Opens a page from the file system, as from a file share, and says what went wrong while it loaded. */
async function open(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) troubles.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`misses ${request.url()}`));
  try {
    await page.goto(pathToFileURL(join(folder, path)).href);
    await look(page);
    expect(troubles, path).toEqual([]);
  } finally {
    await context.close();
  }
}

const hrefs = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const anchors = (html: string): Set<string> => new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));

describe('the files', () => {
  it('hold a page for every goal, plan, KPI and team, the home page, the map and the page for missing addresses', () => {
    const stems = (folderName: string, suffix: string) =>
      filesOf(join(root, 'goals'))
        .filter((path) => path.endsWith(suffix))
        .map((path) => `${folderName}/${posix.basename(path, suffix)}.html`);
    const expected = [
      ...stems('goals', '.goal.yaml'),
      ...stems('v2moms', '.v2mom.yaml'),
      ...stems('kpis', '.kpi.yaml'),
      'index.html',
      'map.html',
      '404.html',
    ];
    const pages = pagesOf(folder);
    for (const page of expected) expect(pages).toContain(page);
    expect(pages.some((page) => page.startsWith('teams/'))).toBe(true);
  });

  it('link only to files and anchors that exist', () => {
    const pages = new Map(pagesOf(folder).map((path) => [path, read(folder, path)]));
    let internal = 0;
    for (const [path, html] of pages) {
      for (const href of hrefs(html)) {
        if (/^(https?:|data:|mailto:)/.test(href)) continue;
        const [target = '', hash = ''] = href.split('#');
        expect(target, `${path}: ${href} is relative`).not.toMatch(/^\//);
        const file = target === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(target)));
        expect(existsSync(join(folder, file)) && !file.endsWith('/'), `${path} → ${href}`).toBe(true);
        if (hash !== '') expect(anchors(pages.get(file) ?? ''), `${path} → ${href}`).toContain(decodeURIComponent(hash));
        internal += 1;
      }
    }
    expect(internal).toBeGreaterThan(500);
  });

  it('hold no script, no handler and no inline style, and a policy that would stop them', () => {
    for (const path of pagesOf(folder)) {
      const html = read(folder, path);
      expect(html, path).not.toMatch(/<script|\son[a-z]+="|\sstyle="|javascript:/i);
      expect(html, path).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
      expect(html, path).not.toMatch(/undefined|\[object |NaN/);
    }
  });

  it('hold each series as it is committed', () => {
    const published = filesOf(folder).filter((path) => path.endsWith('.csv'));
    expect(published.length).toBeGreaterThan(15);
    const committed = contentsOf(join(root, 'goals'));
    for (const path of published) {
      const source = [...committed].find(([name]) => posix.basename(name) === posix.basename(path));
      expect(contentsOf(folder).get(path), path).toBe(source?.[1]);
    }
  });

  it('are the same bytes from another folder, time zone and language', async () => {
    const again = join(temporaryFolder(), 'again');
    const cwd = temporaryFolder();
    await buildExample(again, { cwd, env: { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' } });
    expect(contentsOf(again)).toEqual(contentsOf(folder));
    expect(readdirSync(cwd), 'nothing is left where the command was given').toEqual([]);
  });
});

describe('in a browser', () => {
  const widths = [1280, 390];

  it.each(widths)('every kind of page fits %i pixels, with its charts visible and nothing to complain about', async (width) => {
    for (const path of specimens(folder)) {
      await open(path, { viewport: { width, height: 900 } }, async (page) => {
        expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(width);
        const charts = page.locator('figure svg');
        const visible = await charts.evaluateAll(
          (all) => all.filter((svg) => svg.getBoundingClientRect().width > 200 && svg.getBoundingClientRect().height > 120).length,
        );
        expect(visible, `${path} shows one size of each chart`).toBe((await charts.count()) / 2);
        const cut = await page.locator('figure text').evaluateAll((all) =>
          all.flatMap((text) => {
            const box = text.getBoundingClientRect();
            const frame = text.ownerSVGElement?.getBoundingClientRect();
            return frame === undefined || box.width === 0 || (box.left >= frame.left - 1 && box.right <= frame.right + 1)
              ? []
              : [text.textContent];
          }),
        );
        expect(cut, `${path} cuts labels`).toEqual([]);
      });
    }
  });

  it.each(['light', 'dark'] as const)('every kind of page is free of accessibility faults in %s', async (colorScheme) => {
    for (const path of specimens(folder)) {
      await open(path, { colorScheme, viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
        const { violations } = await new AxeBuilder({ page })
          // Looks at computed styles; fetching the style sheets again is what the policy forbids.
          .options({ preload: false })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  });

  it('labels of a chart do not cover each other with real fonts either', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const path of pagesOf(folder).filter((name) => /^(goals|kpis)\//.test(name))) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      const covered = await page.locator('figure .wide text').evaluateAll((all) => {
        const boxes = all.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        // The box of a line of text has air above and below its letters.
        const air = 4;
        return boxes.flatMap(({ text, box: a }, index) =>
          boxes
            .slice(index + 1)
            .flatMap(({ text: other, box: b }) =>
              a.left < b.right && b.left < a.right && a.top + air < b.bottom - air && b.top + air < a.bottom - air
                ? [`${text} and ${other}`]
                : [],
            ),
        );
      });
      expect(covered, path).toEqual([]);
    }
    await page.close();
  });

  it('paper of A4 has tables, not the paragraphs of a phone', async () => {
    const path = specimens(folder).find((name) => name.startsWith('teams/')) ?? '';
    await open(path, { viewport: { width: 673, height: 950 } }, async (page) => {
      const row = page.locator('.rows tbody tr').first();
      const share = async () => {
        const [name, all] = await Promise.all([row.locator('th').boundingBox(), row.boundingBox()]);
        return (name?.width ?? 0) / (all?.width ?? 1);
      };
      expect(await share()).toBeCloseTo(1, 2);
      await page.emulateMedia({ media: 'print' });
      expect(await share()).toBeLessThan(0.8);
    });
  });

  it('paper shows what is folded away on the screen', async () => {
    const path = specimens(folder).find((name) => name.startsWith('goals/')) ?? '';
    await open(path, { viewport: { width: 720, height: 900 } }, async (page) => {
      const row = page.locator('details tbody tr').first();
      expect(await row.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await row.isVisible()).toBe(true);
      expect(await page.locator('.top nav').isVisible()).toBe(false);
    });
  });

  it('the way from a goal up to the vision can be walked by links', async () => {
    const path = specimens(folder).find((name) => name.startsWith('goals/')) ?? '';
    await open(path, {}, async (page) => {
      await page.locator('.branch ol a').first().click();
      expect(page.url()).toContain('/v2moms/');
      const vision = await page.locator('h1').textContent();
      await page.locator('.top .name').click();
      expect(await page.locator('h1').textContent()).toBe(vision);
    });
  });
});

describe("a folder of one's own", () => {
  const ONE_GOAL = {
    'goalpost.yaml': 'organisation: "Lantern <b>& Co</b>"\n',
    'goals/one.goal.yaml':
      'title: "<img src=x onerror=alert(1)> & \'more\'"\nwhy: "[click](javascript:alert(1)) <script>alert(1)</script>"\ndone: All is said\nby: 2026-12-31\n',
  };

  it('with one goal and nothing else has a site, and what it says stays text', async () => {
    const workspace = workspaceFrom(ONE_GOAL);
    const out = join(workspace, 'dist');
    const { code, stderr } = await goalpost(['--as-of', '2026-11-21', 'build', '--force'], { cwd: workspace });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(pagesOf(out)).toEqual(['404.html', 'goals/one.html', 'index.html', 'map.html']);
    for (const path of pagesOf(out)) expect(read(out, path)).not.toMatch(/<img|<script|<b>/);
    expect(filesOf(workspace).filter((path) => !path.startsWith('dist/'))).toEqual(Object.keys(ONE_GOAL).sort());
  });

  it('keeps one endless word on the page', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
    const workspace = workspaceFrom({
      'goalpost.yaml': 'organisation: Endless\n',
      'goals/plan.v2mom.yaml': `title: ${word}\nvision: ${word}\nvalues:\n  - name: ${word}\nmethods:\n  - id: go\n    title: ${word}\n`,
      'goals/one.goal.yaml': `title: ${word}\nsupports: go\nwhy: ${word}\ndone: ${word}\nby: 2026-12-31\nactions:\n  - title: ${word}\n    by: 2026-05-01\n`,
    });
    const out = join(workspace, 'dist');
    await goalpost(['--as-of', '2026-11-21', 'build', '--force'], { cwd: workspace });
    expect(pagesOf(out)).toContain('goals/one.html');
    for (const width of [390, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      for (const path of pagesOf(out)) {
        await page.goto(pathToFileURL(join(out, path)).href);
        expect(await page.locator('html').evaluate((html) => html.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
      await page.close();
    }
  });

  it('is not lost to a wrong --out', async () => {
    const workspace = workspaceFrom({ ...ONE_GOAL, 'notes/precious.txt': 'do not lose' });
    for (const out of ['.', 'notes', 'goals']) {
      const { code, stderr } = await goalpost(['--as-of', '2026-11-21', 'build', '--force', '--out', out], { cwd: workspace });
      expect({ out, code }).toEqual({ out, code: 2 });
      expect(stderr).toContain('would be lost');
    }
    expect(filesOf(workspace)).toEqual([...Object.keys(ONE_GOAL), 'notes/precious.txt'].sort());
  });

  it('gets a new site in the place of the old one, without leftovers', async () => {
    const workspace = workspaceFrom(ONE_GOAL);
    const build = () => goalpost(['--as-of', '2026-11-21', 'build', '--force'], { cwd: workspace });
    await build();
    workspaceFrom({ 'goals/two.goal.yaml': 'title: Second\ndone: Done\nby: 2026-12-31\n' }, workspace);
    await build();
    expect(pagesOf(join(workspace, 'dist'))).toContain('goals/two.html');
    expect(readdirSync(join(workspace, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(workspace, 'dist', 'assets'))).toHaveLength(3);
  });
});
