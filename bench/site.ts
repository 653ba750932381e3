import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AS_OF, generate } from './generate.ts';
import { race, type Timing, table } from './measure.ts';

const here = import.meta.dirname;
const root = join(here, '..');
const node = process.execPath;

/** Building the site of 100 and of 1,000 goals beside bare Astro pages, as many and as large as ours turned out. */
export function benchSite(work: string): { text: string; broken: number } {
  const parts = [100, 1000].map((goals) => {
    const folder = join(work, `site-${goals}`);
    generate(folder, goals);
    const ours = { name: 'goalpost build', command: [node, join(root, 'lib/cli.js'), '-C', folder, '--as-of', AS_OF, 'build'] as const };
    race([ours], 1);
    const { pages, bytes } = pagesIn(join(folder, 'dist'));
    const bare = join(work, `bare-${goals}`);
    bareSite(bare, pages, Math.round(bytes / pages));
    const timings: Timing[] = race(
      [{ name: 'bare Astro pages', command: [node, join(here, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], cwd: bare }, ours],
      goals > 100 ? 3 : 5,
    );
    return table(
      `site of ${goals} goals: ${pages} pages of ${(bytes / pages / 1000).toFixed(1)} kB on average`,
      timings,
      'bare Astro pages',
    );
  });
  return { text: parts.join('\n'), broken: 0 };
}

function pagesIn(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return { pages: files.length, bytes: files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) };
}

/** An Astro project with nothing in it but pages of that size: a heading and a table whose rows are rendered one by one. */
function bareSite(folder: string, pages: number, bytes: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(join(folder, 'astro.config.mjs'), "export default { build: { format: 'file' }, devToolbar: { enabled: false } };\n");
  const row = '<tr><td>Answer while it still matters</td><td>20 minutes</td><td>31 December 2026</td></tr>';
  writeFileSync(
    join(folder, 'src/pages/[id].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, i) => ({ params: { id: \`page-\${i}\` } }));
const rows = Array.from({ length: ${Math.max(1, Math.round((bytes - 150) / row.length))} }, () => ['Answer while it still matters', '20 minutes', '31 December 2026']);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Page {Astro.params.id}</title></head>
<body><h1>Page {Astro.params.id}</h1><table>{rows.map((row) => <tr>{row.map((cell) => <td>{cell}</td>)}</tr>)}</table></body></html>
`,
  );
}
