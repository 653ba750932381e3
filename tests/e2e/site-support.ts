import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { goalpost, root } from '../support/process.ts';

/** The day the example organisation is shown on. */
export const EXAMPLE_DAY = '2026-11-21';

/** Builds the example organisation's site as a user does. */
export async function buildExample(outDir: string, surroundings: Parameters<typeof goalpost>[1] = {}): Promise<void> {
  await buildFolder(root, outDir, surroundings);
}

export async function buildFolder(folder: string, outDir: string, surroundings: Parameters<typeof goalpost>[1] = {}): Promise<void> {
  const { code, stdout, stderr } = await goalpost(
    ['--as-of', EXAMPLE_DAY, '-C', folder, 'build', '--force', '--out', outDir],
    surroundings,
  );
  if (code !== 0) throw new Error(`build ended with ${code}\n${stdout}${stderr}`);
}

/** Every file below a folder, by path with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** Contents by path. */
export function contentsOf(folder: string): Map<string, string> {
  return new Map(filesOf(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

export const pagesOf = (folder: string): string[] => filesOf(folder).filter((path) => path.endsWith('.html'));

/** One page of each kind, the longest of its kind: what holds for it holds for the others. */
export function specimens(folder: string): string[] {
  const longest = (prefix: string) =>
    pagesOf(folder)
      .filter((path) => path.startsWith(prefix))
      .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0];
  const found = ['goals/', 'v2moms/', 'kpis/', 'teams/'].map(longest).filter((path) => path !== undefined);
  return ['index.html', 'map.html', '404.html', ...found];
}

export const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
