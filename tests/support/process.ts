/** Real processes and real folders for tests. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  /** Added to a scrubbed environment; nothing of the developer's own leaks in. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed; without it standard input is closed. */
  readonly stdin?: string | Uint8Array;
}

/** Runs the command line from the sources, as a process of its own. */
export function goalpost(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  return run(process.execPath, [join(root, 'src/cli/main.ts'), ...args], surroundings);
}

/** Runs a program to its end. Rejects when it cannot be started or is killed by a signal. */
export function run(command: string, args: readonly string[], { cwd = root, env = {}, stdin }: Surroundings = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...scrubbed(), ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // A program that does not read its input may be gone before everything is written.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || reject(error));
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const outcome = { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
      if (code === null) reject(new Error(`${command} ${args.join(' ')} was ended by ${signal}\n${outcome.stderr}`));
      else resolve({ code, ...outcome });
    });
  });
}

/**
 * A folder that is gone when the test is over; `temporaryFolder(afterAll)` at the top of a file keeps it for all its tests.
 * Its path is free of symbolic links, so that printed paths can be compared.
 */
export function temporaryFolder(whenOver: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'goalpost-'));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, by path, into a folder that is gone when the test is over, and returns the folder. */
export function workspaceFrom(files: Readonly<Record<string, string | Uint8Array>>, folder = temporaryFolder()): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** What a process needs to start, and the odd time zone and language of the tests. Git sees no configuration but the repository's. */
function scrubbed(): Record<string, string> {
  const env: Record<string, string> = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  for (const name of ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LC_ALL']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}
