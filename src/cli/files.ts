import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { visible } from '../report/escape.ts';
import { CannotRun } from './errors.ts';

/** Writes a file and the folders it needs. With `keep` a file that exists stays as it is, and the answer is false. */
export function writeFile(path: string, text: string, { keep = false } = {}): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
  try {
    writeFileSync(path, text, { flag: keep ? 'wx' : 'w' });
    return true;
  } catch (error) {
    if (keep && (error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, cause: unknown): CannotRun {
  const { code = 'reason unknown' } = cause as NodeJS.ErrnoException;
  const [because, help] = REASONS[code] ?? [code, 'Look at the disk and the permissions, or choose another place.'];
  return new CannotRun(`Cannot write \`${visible(path)}\`: ${because}`, { help, cause });
}

const NO_FOLDER = ['a file stands where a folder is needed', 'Choose another place.'] as const;
const FORBIDDEN = ['it is not allowed', 'Choose another place, or change the permissions.'] as const;
const REASONS: Readonly<Record<string, readonly [because: string, help: string]>> = {
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: ['it is a folder', 'Name a file in it.'],
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOSPC: ['the disk is full', 'Make room, or choose another place.'],
};
