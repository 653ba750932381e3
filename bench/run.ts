/**
 * Everything the product promises about cost, as ratios measured in one run: `npm ci && npm start` in this folder. Exits with 1 when a
 * promise is broken. `lint`, `chart` or `site` as an argument runs that part alone.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { benchChart } from './chart.ts';
import { benchLint } from './lint.ts';
import { benchSite } from './site.ts';

const work = join(import.meta.dirname, 'work');
const parts = { lint: benchLint, chart: benchChart, site: benchSite };
const [only] = process.argv.slice(2);

// What is measured is what users run: the packed product, not the sources.
execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/build.ts')], { stdio: 'inherit' });
for (const [name, part] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue;
  const { text, broken } = await part(work);
  process.stdout.write(`${text}\n`);
  if (broken > 0) process.exitCode = 1;
}
