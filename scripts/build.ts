/**
 * Makes `lib/`, what users run: Node does not strip types inside `node_modules`, so the packed product ships JavaScript.
 * Dependencies stay outside; the schemas are bundled. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lib = join(root, 'lib');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };

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
  // Seventy small files take longer to find than to read: `yaml`, which every command needs, comes along as the modules it offers to browsers.
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  external: Object.keys(dependencies).flatMap((name) => (name === 'yaml' ? [] : [name, `${name}/*`])),
  charset: 'utf8',
  // Names stay as they are, so that a stack trace still says where.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
});
chmodSync(join(lib, 'cli.js'), 0o755);

execFileSync(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

// Declarations that no entry point leads to describe the inside of the bundle: nobody can import them.
const types = join(lib, 'types');
const reached = new Set<string>();
for (const entry of ['src/index.d.ts', 'site/integration.d.ts']) reach(join(types, entry));
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !reached.has(path)) rmSync(path);
}

function reach(file: string): void {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.ts['"]/g)) {
    reach(join(dirname(file), `${specifier}.d.ts`));
  }
}
