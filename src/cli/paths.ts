import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { CannotRun } from './errors.ts';
import type { Session } from './session.ts';

/**
 * A path of the command line as the workspace knows it; empty for the workspace's own folder.
 *
 * @throws CannotRun for a path that does not exist or leads outside: it is mistyped, and an answer about nothing would look like a good one
 */
export function pathInside({ folder, start }: Session, path: string): string {
  const absolute = resolve(start, path);
  const inside = relative(folder, absolute).split(sep).join('/');
  if (!existsSync(absolute))
    throw new CannotRun(`There is no \`${path}\``, { help: 'Paths are relative to the folder you are in, or to the one behind `-C`.' });
  if (inside === '..' || inside.startsWith('../'))
    throw new CannotRun(`\`${path}\` lies outside the workspace`, { help: 'Use `-C` to name another workspace.' });
  return inside;
}
