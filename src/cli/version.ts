import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../source/package-root.ts';

export const NAME = 'goalpost';

/** The version in the package's manifest. */
export function version(): string {
  return JSON.parse(readFileSync(join(packageRoot(import.meta.url), 'package.json'), 'utf8')).version;
}
