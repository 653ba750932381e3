import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../support/pack.ts';
import { run, temporaryFolder, workspaceFrom } from '../support/process.ts';
import { EXAMPLE_DAY, pagesOf, read } from './site-support.ts';

/** A team's own Astro site: one page of theirs, and the integration as it is documented. */
const PROJECT = {
  'package.json': '{ "type": "module" }\n',
  'goalpost.yaml': 'organisation: Lantern\n',
  'goals/one.goal.yaml': 'title: Everyone has the certificate\ndone: The register shows it\nby: 2026-12-31\n',
  'src/pages/about.astro': '<h1>About us</h1>\n',
};
const config = (options: string) =>
  `import { defineConfig } from 'astro/config';\nimport goalpost from 'goalpost/astro';\n\nexport default defineConfig({ integrations: [goalpost(${options})] });\n`;

const folder = temporaryFolder(afterAll);
beforeAll(() => install(folder), 600_000);

async function astroBuild(options: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  workspaceFrom({ ...PROJECT, 'astro.config.mjs': config(options), ...more }, folder);
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const { code, stdout, stderr } = await run(process.execPath, [astro, 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
  });
  expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
  return join(folder, 'dist');
}

/** Every link and style sheet that leads nowhere, as a host that serves folders by their index.html would see it. */
function deadLinks(dist: string): string[] {
  return pagesOf(dist).flatMap((path) =>
    [...read(dist, path).matchAll(/ (?:href|src)="(?!https?:|data:|#)([^"#]*)/g)].flatMap(([, href = '']) => {
      const target = posix.normalize(posix.join(href.startsWith('/') ? '' : posix.dirname(path), href));
      return [target, join(target, 'index.html'), `${target}.html`].some((file) => existsSync(join(dist, file)) && !file.endsWith('/'))
        ? []
        : [`${path} → ${href}`];
    }),
  );
}

describe("goals in a team's own Astro site", () => {
  it('stand beside its pages, in the style of addresses it uses', async () => {
    const dist = await astroBuild(`{ asOf: '${EXAMPLE_DAY}' }`);
    expect(pagesOf(dist)).toEqual(['404.html', 'about/index.html', 'goals/one/index.html', 'index.html', 'map/index.html']);
    expect(read(dist, 'goals/one/index.html')).toContain('Everyone has the certificate');
    expect(deadLinks(dist)).toEqual([]);
  });

  it('stand below a path of their own where the site has a home page already', async () => {
    const dist = await astroBuild(`{ asOf: '${EXAMPLE_DAY}', path: 'plans/now' }`, { 'src/pages/index.astro': '<h1>Welcome</h1>\n' });
    expect(pagesOf(dist)).toEqual([
      'about/index.html',
      'index.html',
      'plans/now/goals/one/index.html',
      'plans/now/index.html',
      'plans/now/map/index.html',
    ]);
    expect(read(dist, 'index.html')).toContain('Welcome');
    expect(deadLinks(dist)).toEqual([]);
  });

  it('say what is missing', async () => {
    workspaceFrom({ ...PROJECT, 'astro.config.mjs': config("{ asOf: 'today' }") }, folder);
    const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
    const { code, stdout, stderr } = await run(process.execPath, [astro, 'build'], {
      cwd: folder,
      env: { ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
    });
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('asOf is not a day: today');
  });
});
