import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import type { Facts } from '../src/assess/facts.ts';
import type { Workspace } from '../src/model/workspace.ts';
import { packageRoot } from '../src/source/package-root.ts';
import type { Source } from '../src/source/source.ts';
import { pagesOf } from './integration.ts';
import { siteModel } from './model/site.ts';

export interface BuildOptions {
  readonly workspace: Workspace;
  readonly facts: Facts;
  /** Where the workspace came from: the series are published from there. */
  readonly source: Source;
  /** The folder to write. Replaced as a whole, so it must be empty, absent, or hold an earlier build. */
  readonly outDir: string;
  /** The commit that is built, to be named on every page. */
  readonly commit?: string | undefined;
  /** Whether the files differ from that commit: the pages then say so and do not name it. */
  readonly uncommitted?: boolean;
  /** How much Astro tells; the terminal's own commands keep it quiet. */
  readonly logLevel?: 'info' | 'warn' | 'error' | 'silent';
}

/** Thrown when the folder to write holds something that is not an earlier build: it would be lost. */
export class ForeignFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} holds files that are no earlier build`);
    this.name = 'ForeignFolderError';
    this.folder = folder;
  }
}

/** What every page says in its head; how an earlier build is known. */
export const GENERATOR = 'Goalpost';

/**
 * Builds the site with Astro, from any folder: the project Astro sees is this package's own `site/`, and nothing is written but `outDir`. A build
 * that fails leaves the earlier one in place.
 *
 * @returns how many pages were written
 * @throws ForeignFolderError, and whatever Astro throws
 */
export async function buildSite(options: BuildOptions): Promise<{ readonly pages: number; readonly folder: string }> {
  const folder = resolve(options.outDir);
  const earlier = await earlierBuild(folder);
  const workshop = join(folder, '.goalpost');
  const made = join(workshop, 'site');
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true });
  let pages = 0;
  const finish: AstroIntegration = {
    name: 'goalpost-finish',
    hooks: {
      'astro:build:generated': () => fetchStyles(join(workshop, 'server/.prerender/assets'), join(made, 'assets')),
      'astro:build:done': (done) => {
        pages = done.pages.length;
      },
    },
  };
  try {
    const model = siteModel(options.workspace, options.facts, { commit: options.commit, uncommitted: options.uncommitted });
    const pageIntegration = pagesOf(async () => ({ source: options.source, model }), '');
    // `sync` would write type declarations for an editor into the project.
    await build(configOf(made, workshop, options.logLevel ?? 'error', [pageIntegration, finish]), { sync: false } as Parameters<
      typeof build
    >[1]);
    for (const name of earlier) await rm(join(folder, name), { recursive: true, force: true });
    for (const name of await readdir(made)) await rename(join(made, name), join(folder, name));
  } finally {
    await rm(workshop, { recursive: true, force: true });
    if ((await readdir(folder)).length === 0 && earlier.length === 0) await rm(folder, { recursive: true, force: true });
  }
  return { pages, folder };
}

/**
 * The Astro project: `site/` of this package, whatever folder the user is in. Its `.env`, its public folder and its sources are ours, so nothing
 * of the user's folder leaks into the build.
 */
function configOf(
  outDir: string,
  workshop: string,
  logLevel: 'info' | 'warn' | 'error' | 'silent',
  integrations: AstroIntegration[],
): AstroInlineConfig {
  const root = join(packageRoot(import.meta.url), 'site');
  return {
    configFile: false,
    mode: 'production',
    logLevel,
    root,
    // Routes are injected: Astro must not take the folder `pages/` for routes of its own.
    srcDir: join(root, 'routes'),
    publicDir: join(root, 'public'),
    outDir,
    cacheDir: join(workshop, 'cache'),
    output: 'static',
    devToolbar: { enabled: false },
    build: { format: 'file', assets: 'assets', inlineStylesheets: 'never', server: join(workshop, 'server/') },
    integrations: [...integrations, withoutCurrentFolder],
    vite: {
      cacheDir: join(workshop, 'vite'),
      logLevel: 'silent',
      // Everything the pages import goes into the bundle that renders them: what is left outside would be looked up from the user's folder.
      environments: { prerender: { resolve: { noExternal: true } } },
    },
  };
}

/**
 * Astro writes the bundle that renders the pages below the current working folder, unless an adapter says that the server's output has a place of
 * its own (`build.server`). This adapter says that and nothing else.
 */
const withoutCurrentFolder: AstroIntegration = {
  name: 'goalpost-static',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'goalpost-static',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      });
    },
  },
};

/**
 * Moves the style sheets that Astro leaves beside the bundle that renders the pages when the folder to write lies below one whose name holds `#`, `?`
 * or `%`: it takes the path for an address. Everywhere else they are moved already.
 */
async function fetchStyles(from: string, to: string): Promise<void> {
  const names = existsSync(from) ? await readdir(from) : [];
  for (const name of names.filter((each) => each.endsWith('.css'))) {
    await mkdir(to, { recursive: true });
    await rename(join(from, name), join(to, name));
  }
}

/** What an earlier build left in a folder; empty for a folder that is empty or does not exist. */
async function earlierBuild(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name !== '.goalpost' && name !== '.git');
  if (names.length === 0) return [];
  const home = join(folder, 'index.html');
  const ours = existsSync(home) && (await readFile(home, 'utf8')).includes(`<meta name="generator" content="${GENERATOR}`);
  if (!ours) throw new ForeignFolderError(folder);
  return names;
}
