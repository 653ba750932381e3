import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package `goalpost` that a module belongs to, for files that are read at run time (pages, schemas, the rules' examples).
 * The same from the sources and from the bundle, whatever chunk the caller ended up in.
 *
 * @param from the caller's `import.meta.url`
 * @throws when no folder above it is the package
 */
export function packageRoot(from: string | URL): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'goalpost') return folder;
    if (folder === dirname(folder)) throw new Error(`No package \`goalpost\` above ${fileURLToPath(from)}`);
  }
}
