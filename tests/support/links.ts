import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const ADDRESS = /\s(?:href|src)="([^"]*)"/g;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Every internal link of a built site that leads to no file, or to no such place in it: `index.html → kpis/x.html#y`. A folder stands for its
 * `index.html`, as on every host.
 */
export function brokenLinks(folder: string, files: readonly string[]): string[] {
  const known = new Set(files);
  const read = (path: string): string => readFileSync(posix.join(folder, path), 'utf8');
  return files
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) =>
      [...read(page).matchAll(ADDRESS)]
        .map(([, address = '']) => address.replaceAll('&amp;', '&'))
        .filter((address) => !ELSEWHERE.test(address))
        .filter((address) => {
          const [path = '', place = ''] = address.split('#').map(decodeURIComponent);
          const to = path === '' ? page : path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(page), path);
          const file = /^\.?$|\/$/.test(to) ? posix.join(to, 'index.html') : to;
          return !known.has(file) || (place !== '' && !read(file).includes(` id="${place}"`));
        })
        .map((address) => `${page} → ${address}`),
    );
}
