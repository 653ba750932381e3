/** The package as a user gets it. */
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { type Outcome, root, run, type Surroundings } from './process.ts';

export interface Installed {
  /** Where the package itself ended up. */
  readonly product: string;
  /** Every file in the tarball, sorted. */
  readonly files: readonly string[];
  /** The size of the tarball in bytes. */
  readonly size: number;
  /** Runs the installed command in the folder it was installed in. */
  goalpost(args: readonly string[], surroundings?: Surroundings): Promise<Outcome>;
}

/** Node and what every machine has, and nothing of the checkout's `node_modules/.bin`. */
const PLAIN_PATH = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);

/** `npm ls` counts it in because Vite can use it; nobody gets it who did not ask for it. */
const NOT_INSTALLED = new Set(['node_modules/@types/node']);

/**
 * Packs the checkout (which builds it) and installs the tarball into a folder outside of it.
 *
 * Tests must not need a network, and `npm install --offline` cannot work after `npm ci`, which caches tarballs but not what the registry says
 * about them. So this does what npm would do: unpack, put the dependencies beside it, link the command. Only what `npm ls --omit=dev`
 * names is copied, so that a package missing from `dependencies` is missing here too. Copies rather than links: a linked package finds its way
 * back to the checkout.
 */
export async function install(folder: string): Promise<Installed> {
  const modules = join(folder, 'node_modules');
  const product = join(modules, 'goalpost');
  mkdirSync(product, { recursive: true });

  await succeed('npm', ['pack', '--pack-destination', folder]);
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack left no tarball in ${folder}`);
  const tarball = join(folder, name);
  await succeed('tar', ['-xzf', tarball, '-C', product, '--strip-components=1']);
  const files = (await succeed('tar', ['-tzf', tarball])).stdout.trimEnd().split('\n');
  const { size } = statSync(tarball);
  rmSync(tarball);

  const { stdout } = await succeed('npm', ['ls', '--omit=dev', '--all', '--parseable']);
  const paths = stdout.split('\n').flatMap((path) => relative(root, path).match(/^node_modules\/(?:@[^/]+\/)?[^/]+$/)?.[0] ?? []);
  for (const path of paths) if (!NOT_INSTALLED.has(path)) cpSync(join(root, path), join(folder, path), { recursive: true });

  const command = join(modules, '.bin/goalpost');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  symlinkSync('../goalpost/lib/cli.js', command);
  chmodSync(command, 0o755);

  return {
    product,
    files: files.map((file) => file.replace(/^package\//, '')).sort(),
    size,
    goalpost: (args, { env, ...surroundings } = {}) =>
      run(command, args, { cwd: folder, ...surroundings, env: { PATH: PLAIN_PATH, ...env } }),
  };
}

async function succeed(command: string, args: readonly string[]): Promise<Outcome> {
  const outcome = await run(command, args, { env: { npm_config_offline: 'true', npm_config_update_notifier: 'false' } });
  if (outcome.code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${outcome.code}\n${outcome.stdout}${outcome.stderr}`);
  return outcome;
}
