/**
 * Makes `action/dist/check.js`, the one generated file that is committed: GitHub runs an Action from its repository, without
 * installing anything. The same sources give the same bytes; `--check` says whether the committed file is what they give.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'action/dist/check.js');

const result = await build({
  absWorkingDir: root,
  entryPoints: ['action/check/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Some of what is bundled is CommonJS and asks for Node's own modules by require().
  banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  write: false,
});
const bytes = result.outputFiles[0]?.contents as Uint8Array;

if (process.argv.includes('--check')) {
  if (!readFileSync(outfile).equals(bytes)) {
    process.stderr.write('action/dist/check.js is not what its sources give: run `npm run build:action` and commit it.\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(outfile, bytes, { flag: 'w' });
}
