import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
    const { mode, uid, gid } = statSync(file);
    if ((mode & 0o222) === 0) return 'read-only';
    const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
    const descriptor = openSync(beside, 'wx', mode & 0o777);
    temporary = beside;
    try {
      keepOwner(descriptor, uid, gid);
      fchmodSync(descriptor, mode & 0o7777);
      writeFileSync(descriptor, after);
    } finally {
      closeSync(descriptor);
    }
    // As late as possible, so that next to no time is left for others to write in between.
    const now = readFileSync(file);
    // A link to it was replaced just before: it says already what it should.
    if (now.equals(Buffer.from(after))) return 'replaced';
    if (!now.equals(before)) return 'changed';
    renameSync(temporary, file);
    temporary = undefined;
    return 'replaced';
  } catch (error) {
    return { failed: (error as NodeJS.ErrnoException).code ?? 'reason unknown' };
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** Whoever runs as root gives the file back to its owner; others may not, and own it already. */
function keepOwner(descriptor: number, uid: number, gid: number): void {
  try {
    const made = fstatSync(descriptor);
    if (made.uid !== uid || made.gid !== gid) fchownSync(descriptor, uid, gid);
  } catch {
    // What the system does not allow is no reason to leave the file unmended.
  }
}
