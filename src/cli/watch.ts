import { type FSWatcher, lstatSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { foldersOf, mayBelong } from '../source/folder.ts';
import { CannotRun } from './errors.ts';
import { fail } from './failure.ts';
import type { Session } from './session.ts';

/** Editors write in several steps, and a checkout touches many files: one verdict for all of it. Milliseconds. */
const PAUSE = 100;
/** Clears the screen and what was scrolled away, and begins at the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Judges now, and again whenever a file of the workspace changes, until Ctrl-C. What goes wrong while somebody is in the middle of a change is said, and
 * ends nothing.
 *
 * @returns the exit code of the last verdict
 */
export async function watch({ folder, err }: Session, judge: () => Promise<number>): Promise<number> {
  const changes = new Changes(folder);
  const stop = (): void => changes.end();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  // Nobody reads on: without this it would watch for ever.
  process.stdout.once('error', stop);
  try {
    for (;;) {
      changes.follow();
      if (process.stdout.isTTY) process.stdout.write(CLEAR);
      const code = await judge().catch((error: unknown) => fail(error, err));
      err.write('Watching for changes. Ctrl-C ends it.\n');
      if (!(await changes.next())) return code;
    }
  } finally {
    changes.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    process.stdout.off('error', stop);
  }
}

/**
 * What changes in the folders of a workspace. Folders are watched one by one: a watch on everything below would follow `node_modules`, and a watch on a
 * file loses it when an editor puts a new one in its place.
 */
class Changes {
  readonly #root: string;
  readonly #watchers = new Map<string, FSWatcher>();
  #hasChanged = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;
  #wake: (() => void) | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Watches every folder there is now, and no other. To be called before the files are read, so that nothing falls in between. */
  follow(): void {
    const folders = new Set(foldersOf(this.#root));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  /** Waits for a change; false when there is none to come. */
  async next(): Promise<boolean> {
    while (!this.#hasChanged && !this.#isOver) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    this.#hasChanged = false;
    return !this.#isOver;
  }

  end(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    try {
      const watcher = watchFolder(join(this.#root, folder), (_, name) => this.#noticed(folder, name));
      // The folder is gone; the one above tells.
      watcher.on('error', () => watcher.close());
      this.#watchers.set(folder, watcher);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EACCES') return;
      throw new CannotRun(`The system does not let anybody watch so many folders (${code})`, {
        help: 'Watch a smaller workspace with `-C`, or raise the limit (`fs.inotify.max_user_watches` on Linux).',
        cause,
      });
    }
  }

  #noticed(folder: string, name: string | null): void {
    if (name !== null && !this.#concerns(folder === '' ? name : `${folder}/${name}`)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hasChanged = true;
      this.#wake?.();
    }, PAUSE);
  }

  /** A file that may belong to the workspace, or a folder that came or went. */
  #concerns(path: string): boolean {
    if (mayBelong(path)) return true;
    if (!mayBelong(`${path}/any.yaml`)) return false;
    const stats = lstatSync(join(this.#root, path), { throwIfNoEntry: false });
    return stats === undefined ? this.#watchers.has(path) : stats.isDirectory();
  }
}
