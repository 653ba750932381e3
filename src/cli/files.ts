import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { visible } from '../report/escape.ts';
import { CannotRun } from './errors.ts';

/** Writes a file and the folders it needs. With `keep` a file that exists stays as it is, and the answer is false. */
export function writeFile(path: string, text: string, { keep = false } = {}): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: keep ? 'wx' : 'w' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (keep && code === 'EEXIST') return false;
    throw new CannotRun(`Cannot write \`${visible(path)}\` (${code ?? 'reason unknown'})`, { cause: error });
  }
}
