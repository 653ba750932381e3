import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isCandidate } from '../source/folder.ts';
import { inside, pathOf, workspaceOf } from './files.ts';
import { type OpenFile, Watch, type WatchHost } from './watch.ts';

/** The workspaces that the editor's folders and documents belong to; each is watched by itself. */
export class Workspaces {
  readonly #watches = new Map<string, Watch>();
  readonly #documents: () => readonly OpenFile[];
  readonly #host: WatchHost;
  #folders: readonly string[] = [];

  constructor(documents: () => readonly OpenFile[], host: Omit<WatchHost, 'open'>) {
    this.#documents = documents;
    this.#host = { ...host, open: (root) => this.#openIn(root) };
  }

  /** The folders the editor shows, as addresses: the workspaces they lie in are judged before a document of theirs is opened. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris.flatMap((uri) => pathOf(uri) ?? []);
    this.reconsider();
  }

  /** The workspace of a document and the document's path in it; undefined outside of all of them. */
  find(uri: string): { readonly watch: Watch; readonly path: string } | undefined {
    const path = pathOf(uri);
    const root = path === undefined ? undefined : this.#rootOf(path);
    if (path === undefined || root === undefined) return undefined;
    const relative = inside(root, path);
    return isCandidate(relative) ? { watch: this.#watch(root), path: relative } : undefined;
  }

  /** Something about a file has changed: what it says, or whether it is there. */
  changed(uri: string): void {
    const isBoundary = /\/goalpost\.ya?ml$/.test(uri) || [...this.#watches.keys()].some((root) => this.#rootOf(join(root, 'any')) !== root);
    if (isBoundary) this.reconsider();
    else this.find(uri)?.watch.changed();
  }

  /** Everything may have changed, where the workspaces begin included. */
  reconsider(): void {
    const paths = this.#documents().flatMap(({ uri }) => pathOf(uri) ?? []);
    const roots = new Set([...this.#folders.map((folder) => join(folder, 'any')), ...paths].flatMap((path) => this.#rootOf(path) ?? []));
    for (const [root, watch] of this.#watches) {
      if (roots.has(root)) continue;
      this.#watches.delete(root);
      watch.end();
    }
    for (const root of roots) this.#watch(root).changed();
  }

  #watch(root: string): Watch {
    let watch = this.#watches.get(root);
    if (watch === undefined) this.#watches.set(root, (watch = new Watch(root, this.#host)));
    return watch;
  }

  #rootOf(path: string): string | undefined {
    const open = new Set(this.#documents().map(({ uri }) => pathOf(uri)));
    return workspaceOf(path, (file) => open.has(file) || existsSync(file));
  }

  #openIn(root: string): ReadonlyMap<string, OpenFile> {
    const files = new Map<string, OpenFile>();
    for (const document of this.#documents()) {
      const path = pathOf(document.uri);
      if (path === undefined || this.#rootOf(path) !== root) continue;
      const relative = inside(root, path);
      if (isCandidate(relative)) files.set(relative, document);
    }
    return files;
  }
}
