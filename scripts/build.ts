/**
 * Makes `lib/`, what users run: Node does not strip types inside `node_modules`, so the packed product ships JavaScript.
 * Dependencies stay outside; the schemas are bundled. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lib = join(root, 'lib');

rmSync(lib, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  outdir: 'lib',
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', astro: 'site/integration.ts' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
});
chmodSync(join(lib, 'cli.js'), 0o755);

execFileSync(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
