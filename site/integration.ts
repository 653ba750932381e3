import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { assess } from '../src/assess/assess.ts';
import { loadWorkspace } from '../src/model/load.ts';
import { parseDay } from '../src/parse/calendar.ts';
import { folderSource } from '../src/source/folder.ts';
import { packageRoot } from '../src/source/package-root.ts';
import type { Source } from '../src/source/source.ts';
import { type SiteModel, siteModel } from './model/site.ts';
import { publish } from './registry.ts';

export interface GoalpostOptions {
  /** The folder with `goalpost.yaml`; the Astro project's own root when left out. */
  readonly root?: string;
  /** The day the site is of, `2026-11-21`. Nothing here looks at a clock: the same files and the same day give the same site. */
  readonly asOf: string;
  /** The commit that is built, to be named on every page. */
  readonly commit?: string;
  /** Where on the host's site the goals live, `goals` for example; its root when left out. */
  readonly path?: string;
}

/**
 * Adds the goals to an Astro project: `integrations: [goalpost({ asOf: '2026-11-21' })]`.
 *
 * @throws when the folder holds no workspace or the day is none
 */
export default function goalpost(options: GoalpostOptions): AstroIntegration {
  const path = options.path?.replace(/^\/+|\/+$/g, '') ?? '';
  return pagesOf(async (style, root) => {
    const asOf = parseDay(options.asOf);
    if (asOf === undefined) throw new Error(`asOf is not a day: ${options.asOf} (write 2026-11-21)`);
    const source = folderSource(options.root ?? root);
    const workspace = await loadWorkspace(source);
    return { source, model: siteModel(workspace, assess(workspace, { asOf }), { style, commit: options.commit }) };
  }, path);
}

/** A page and where it is. To add one: a line here, a shell in `routes/`, the page in `pages/`, what it says in `model/`. */
const ROUTES = [
  { pattern: '', shell: 'home' },
  { pattern: 'map', shell: 'map' },
  { pattern: 'goals/[id]', shell: 'goal' },
  { pattern: 'v2moms/[id]', shell: 'v2mom' },
  { pattern: 'kpis/[id]', shell: 'kpi' },
  { pattern: 'teams/[id]', shell: 'team' },
] as const;

export interface Loaded {
  readonly source: Source;
  readonly model: SiteModel;
}

/**
 * The integration itself: injects the routes, publishes the model they read, and copies the series beside their pages.
 *
 * @param load what to show, once the style of addresses and the project's root are known
 * @param path the folder of the host's site the pages are mounted in; empty for its root, which brings a page for missing addresses
 */
export function pagesOf(load: (style: 'file' | 'directory', root: string) => Promise<Loaded>, path: string): AstroIntegration {
  const shells = join(packageRoot(import.meta.url), 'site', 'routes');
  let loaded: Loaded | undefined;
  return {
    name: 'goalpost',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { pattern, shell } of ROUTES) {
          injectRoute({
            pattern: `/${[path, pattern].filter(Boolean).join('/')}`,
            entrypoint: join(shells, `${shell}.astro`),
            prerender: true,
          });
        }
        if (path === '') injectRoute({ pattern: '/404', entrypoint: join(shells, '404.astro'), prerender: true });
      },
      'astro:config:done': async ({ config }) => {
        loaded = await load(config.build.format === 'file' ? 'file' : 'directory', fileURLToPath(config.root));
        publish({ model: loaded.model, mount: path === '' ? 0 : path.split('/').length });
      },
      'astro:build:done': async ({ dir }) => {
        if (loaded !== undefined) await copyTables(loaded, join(fileURLToPath(dir), path));
      },
    },
  };
}

/** Publishes each series as it is committed, byte for byte. */
async function copyTables({ source, model }: Loaded, folder: string): Promise<void> {
  for (const { from, to } of model.tables) {
    const file = join(folder, to);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await source.read(from));
  }
}
