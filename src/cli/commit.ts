import { execFileSync } from 'node:child_process';
import { relative, sep } from 'node:path';

/** Which state of a repository a folder shows. */
export interface Commit {
  /** The one that is checked out; undefined outside a repository, before the first commit, or without git. */
  readonly commit: string | undefined;
  /** Whether files of the workspace differ from it, so that it does not say what is built. */
  readonly uncommitted: boolean;
}

/** What a workspace reads, and the folders it never looks into. */
const FILES = ['goalpost.y*ml', '*.goal.y*ml', '*.v2mom.y*ml', '*.kpi.y*ml', '*teams.y*ml', '*.csv'];
const SKIPPED = ['.*', 'node_modules', 'dist', 'lib'];

/**
 * Asks git, once.
 *
 * @param folder the workspace
 * @param out where the site goes: an earlier build is no change
 */
export function commitOf(folder: string, out: string): Commit {
  const built = relative(folder, out).split(sep).join('/');
  const leftOut = SKIPPED.map((name) => `:(exclude,glob)**/${name}/**`);
  if (built !== '' && !built.startsWith('..')) leftOut.push(`:(exclude,literal)${built}`);
  try {
    const said = execFileSync(
      'git',
      // Only looks: takes no lock, and starts no program that the repository's configuration names.
      ['--no-optional-locks', '-c', 'core.fsmonitor=false', 'status', '--porcelain=v2', '--branch', '--', ...FILES, ...leftOut],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 },
    );
    const lines = said.split('\n').filter((line) => line !== '');
    return {
      commit: lines.map((line) => /^# branch\.oid ([0-9a-f]+)$/.exec(line)?.[1]).find((id) => id !== undefined),
      uncommitted: lines.some((line) => !line.startsWith('#')),
    };
  } catch {
    return { commit: undefined, uncommitted: false };
  }
}
