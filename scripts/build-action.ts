/**
 * Makes `action/dist/`, the one generated folder that is committed: GitHub runs an Action from its repository, without installing
 * anything. The same sources give the same bytes in every folder; `--check` says whether the committed files are what they give.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const BUNDLE = 'action/dist/check.js';
const LICENCES = 'action/dist/licenses.txt';

// Some of what is bundled is CommonJS and asks for Node's own modules by require().
const BANNER = `// Generated from action/check/ and src/ by \`npm run build:action\`; do not edit. What is in it: licenses.txt.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/**
 * The toolkit's entry also exports what speaks HTTP and starts processes, half a megabyte that a check never uses. Importing these packages
 * does nothing by itself, which their manifests do not say: with this said, they are left out as long as nothing calls them.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(undici|tunnel|@actions\/(http-client|exec|io))(\/|$)/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === withoutUnused) return undefined;
      const resolved = await resolve(path, { ...options, pluginData: withoutUnused });
      return { ...resolved, sideEffects: false };
    });
  },
};

/** The files of `action/dist/`, by path. */
export async function buildAction(root: string): Promise<Map<string, Uint8Array>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    // Names of modules end up in the bundle: as they are found below the root, wherever a package manager really put them.
    preserveSymlinks: true,
    entryPoints: ['action/check/main.ts'],
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    banner: { js: BANNER },
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [withoutUnused],
    metafile: true,
    logLevel: 'warning',
    write: false,
  });
  const code = outputFiles[0]?.contents as Uint8Array;
  return new Map([
    [BUNDLE, code],
    [LICENCES, new TextEncoder().encode(licences(root, metafile))],
  ]);
}

/** Name, version and licence of every package of which something is in the bundle. */
function licences(root: string, { outputs }: Metafile): string {
  const inputs = Object.entries(outputs[BUNDLE]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const folders = new Set(inputs.flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const parts = [...folders].map((folder) => licenceOf(root, folder)).sort((a, b) => (a < b ? -1 : 1));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `check.js contains these packages.${rule}${parts.join(rule)}\n`;
}

function licenceOf(root: string, folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (typeof license !== 'string' || file === undefined) throw new Error(`${folder} comes without a licence: do not bundle it`);
  const text = readFileSync(join(root, folder, file), 'utf8')
    .replace(/\r\n/g, '\n')
    .trim();
  return `${name} ${version} (${license})\n\n${text}`;
}

if (import.meta.main) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  for (const [path, bytes] of await buildAction(root)) {
    const file = join(root, path);
    if (!process.argv.includes('--check')) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    } else if (!existsSync(file) || !readFileSync(file).equals(bytes)) {
      process.stderr.write(`${path} is not what its sources give: run \`npm run build:action\` and commit it.\n`);
      process.exitCode = 1;
    }
  }
}
