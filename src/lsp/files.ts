import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DocumentKind } from '../parse/document.ts';

/** The path of a `file:` address; undefined for everything else, such as a document that was never saved. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    // Another machine's file, or no address at all.
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A path relative to a folder, with forward slashes, as a workspace names its files. */
export function inside(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

const WORKSPACE_FILES = ['goalpost.yaml', 'goalpost.yml'];

/**
 * The folder whose `goalpost.yaml` a path belongs to: the nearest one above, so that a workspace inside another is its own.
 *
 * @param exists whether there is such a file, on disk or in an editor
 */
export function workspaceOf(path: string, exists: (path: string) => boolean = existsSync): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (WORKSPACE_FILES.some((name) => exists(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** What kind of file it is by its name; undefined for those that are none of ours, and for series. */
export function kindOf(path: string): DocumentKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, kind] = /\.(goal|v2mom|kpi)\.ya?ml$/.exec(name) ?? [];
  if (kind !== undefined) return kind as DocumentKind;
  if (/^teams\.ya?ml$/.test(name)) return 'teams';
  if (WORKSPACE_FILES.includes(name)) return 'config';
  const [, list] = /^goalpost\.(exceptions|accepted)\.ya?ml$/.exec(path) ?? [];
  return list as DocumentKind | undefined;
}
