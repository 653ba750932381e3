import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { matcher } from '../model/globs.ts';

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
 * Asks git.
 *
 * @param folder the workspace
 * @param out where the site goes: an earlier build is no change
 * @param ignore what the workspace's configuration leaves out
 */
export function commitOf(folder: string, out: string, ignore: readonly string[] = []): Commit {
  const built = relative(folder, out).split(sep).join('/');
  const leftOut = SKIPPED.map((name) => `:(exclude,glob)**/${name}/**`);
  if (built !== '' && !built.startsWith('..')) leftOut.push(`:(exclude,literal)${built}`);
  const look = ['status', '--porcelain=v2', '-z', '--branch', '--no-renames', '--untracked-files=all', '--', ...FILES, ...leftOut];
  try {
    // Where the folder lies in its repository: git names files from there.
    const prefix = git(folder, ['rev-parse', '--show-prefix']).trimEnd();
    const entries = git(folder, look).split('\0');
    const isIgnored = matcher(ignore);
    const changed = entries.flatMap((entry) => CHANGE.exec(entry)?.[1]?.slice(prefix.length) ?? []);
    return {
      commit: entries.map((entry) => /^# branch\.oid ([0-9a-f]+)$/.exec(entry)?.[1]).find((id) => id !== undefined),
      uncommitted: changed.some((path) => !isIgnored(path) && !isElsewhere(folder, path)),
    };
  } catch {
    return { commit: undefined, uncommitted: false };
  }
}

/** A changed file, an untracked one, one that could not be merged; what stands before its path has a fixed number of words. */
const CHANGE = /^(?:\? |1 (?:\S+ ){7}|u (?:\S+ ){9})(.*)$/s;

/** Whether a file belongs to a workspace of its own, further down. */
function isElsewhere(folder: string, path: string): boolean {
  const steps = path.split('/').slice(0, -1);
  return steps.some((_, depth) => existsSync(join(folder, ...steps.slice(0, depth + 1), 'goalpost.yaml')));
}

/** Only looks: takes no lock, and starts no program that the repository's configuration names. */
function git(cwd: string, args: readonly string[]): string {
  return execFileSync('git', ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
}
