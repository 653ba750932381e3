import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Source, SourceEntry } from './source.ts';

/** Only these can belong to a workspace; everything else in the repository is none of our business. */
const RELEVANT = /\.(ya?ml|csv)$/i;
const WORKSPACE_FILE = /^goalpost\.ya?ml$/;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'lib']);

/** Whether a file of that path, relative to a workspace's folder, could be one of its files: what `folderSource` looks at if it exists. */
export function isCandidate(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return RELEVANT.test(path) && !folders.some((name) => name.startsWith('.') || SKIPPED_FOLDERS.has(name));
}

/**
 * The files of a folder as they are on disk now. Hidden folders, `node_modules` and build output are left out, and so is every
 * folder below that is a workspace of its own. Links are followed only as long as they stay inside.
 *
 * @param folder the one that holds `goalpost.yaml`; absolute, or relative to the working directory
 */
export function folderSource(folder: string): Source {
  const root = resolve(folder);
  return {
    name: folder,
    list: async () => {
      const entries: SourceEntry[] = [];
      walk(root, '', realpathSync(root), entries);
      return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    // Thousands of small files: a synchronous read is several times cheaper than a trip through the thread pool.
    read: async (path) => readFileSync(join(root, path)),
  };
}

/**
 * The folders in which the files of a workspace may lie, itself included (as an empty path). A workspace inside it counts as well, but not what
 * lies in there: only whether it still is one matters here.
 *
 * @param folder the one that holds `goalpost.yaml`
 */
export function foldersOf(folder: string): string[] {
  const found: string[] = [];
  const enter = (path: string): void => {
    found.push(path);
    const children = childrenOf(join(folder, path)) ?? [];
    if (path !== '' && children.some((child) => WORKSPACE_FILE.test(child.name))) return;
    for (const child of children) {
      if (child.isDirectory() && isEntered(child.name)) enter(path === '' ? child.name : `${path}/${child.name}`);
    }
  };
  enter('');
  return found;
}

/** Whether a file of this path, relative to a workspace's folder, can belong to it. */
export function mayBelong(path: string): boolean {
  return RELEVANT.test(path) && path.split('/').slice(0, -1).every(isEntered);
}

function isEntered(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED_FOLDERS.has(name);
}

function walk(root: string, folder: string, realRoot: string, entries: SourceEntry[]): void {
  const children = childrenOf(join(root, folder));
  if (children === undefined) {
    entries.push({ path: folder, size: 0, barrier: 'unreadable' });
    return;
  }
  if (folder !== '' && children.some((child) => WORKSPACE_FILE.test(child.name))) return;
  for (const child of children) {
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    if (child.isDirectory()) {
      if (isEntered(child.name)) walk(root, path, realRoot, entries);
    } else if (child.isSymbolicLink()) {
      const entry = link(root, path, realRoot);
      if (entry !== undefined && isEntered(child.name)) entries.push(entry);
    } else if (RELEVANT.test(child.name)) {
      entries.push(child.isFile() ? file(root, path) : { path, size: 0, barrier: 'not-a-file' });
    }
  }
}

/** A name that is not UTF-8 comes back changed, and then leads nowhere; so does the name of a file that was just removed. */
function file(root: string, path: string): SourceEntry {
  const stats = statsOf(join(root, path), lstatSync);
  return stats === undefined ? { path, size: 0, barrier: 'unreadable' } : { path, size: stats.size };
}

function statsOf(path: string, look: typeof lstatSync): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function childrenOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function link(root: string, path: string, realRoot: string): SourceEntry | undefined {
  const relevant = RELEVANT.test(path);
  const target = real(join(root, path));
  const stats = target === undefined ? undefined : statsOf(target, statSync);
  // Gone since, or only a name: some of what `/proc` shows as links leads to no file.
  if (target === undefined || stats === undefined) return relevant ? { path, size: 0, barrier: 'link-broken' } : undefined;
  const inside = relative(realRoot, target);
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside;
  if (outside) return relevant || stats.isDirectory() ? { path, size: 0, barrier: 'link-outside' } : undefined;
  // A folder inside is listed where it really is; listing it twice would make every id a duplicate.
  if (!relevant || stats.isDirectory()) return undefined;
  return stats.isFile() ? { path, size: stats.size } : { path, size: 0, barrier: 'not-a-file' };
}
