import { closeSync, fchmodSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

export type Replaced = 'replaced' | 'changed' | 'outside' | 'read-only' | { readonly failed: string };

/**
 * Gives a file of a folder new contents, all at once: nobody ever reads half of it, and its permissions stay. Says why where it does not: somebody
 * changed the file meanwhile, a link leads out of the folder, it must not be written, or the system refuses (its code).
 *
 * @param before what the file must still hold
 */
export function replaceFile(folder: string, path: string, before: Uint8Array, after: string): Replaced {
  let temporary: string | undefined;
  try {
    const root = realpathSync(folder);
    // A link stays a link: what it leads to is replaced.
    const file = realpathSync(join(root, path));
    const inside = relative(root, file);
    if (inside === '..' || inside.startsWith(`..${sep}`) || join(root, inside) !== file) return 'outside';
    const { mode } = statSync(file);
    if ((mode & 0o222) === 0) return 'read-only';
    const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
    const descriptor = openSync(beside, 'wx', mode & 0o777);
    temporary = beside;
    try {
      fchmodSync(descriptor, mode & 0o7777);
      writeFileSync(descriptor, after);
    } finally {
      closeSync(descriptor);
    }
    // As late as possible, so that next to no time is left for others to write in between.
    if (!readFileSync(file).equals(before)) return 'changed';
    renameSync(temporary, file);
    temporary = undefined;
    return 'replaced';
  } catch (error) {
    return { failed: (error as NodeJS.ErrnoException).code ?? 'reason unknown' };
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}
