import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Day } from '../parse/calendar.ts';
import type { Look } from '../report/look.ts';

/** One of the two streams, with how text looks on it. */
export interface Output {
  readonly look: Look;
  write(text: string): void;
}

/** Findings and whatever was asked for go to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
}

/** What holds for one run, whatever the command. */
export interface Session extends Terminal {
  /** Where it was started, or `--directory`. Every path on the command line is relative to it. */
  readonly start: string;
  /** The workspace: the nearest folder with a `goalpost.yaml` at `start` or above it; without one, `start`. */
  readonly folder: string;
  /** From where it was started to the workspace, ready to stand before a path: empty, `demo/` or `../`. */
  readonly prefix: string;
  /** `--as-of`; undefined means today. */
  readonly asOf: Day | undefined;
}

/** The exit codes, the same for every command. */
export const FINE = 0;
export const FOUND = 1;
export const CANNOT_RUN = 2;

interface GlobalOptions {
  readonly directory?: string;
  readonly asOf?: Day;
}

type Action = (session: Session, ...given: never[]) => Promise<number>;

/** Turns what a command does into what commander calls: with a session in front, and its result as the exit code. */
export function action(terminal: Terminal, act: Action): (this: Command, ...given: unknown[]) => Promise<void> {
  return async function (...given) {
    const { directory, asOf } = this.optsWithGlobals<GlobalOptions>();
    const here = process.cwd();
    const start = resolve(here, directory ?? '.');
    const folder = workspaceFrom(start);
    const path = relative(here, folder).split(sep).join('/');
    const session: Session = { ...terminal, start, folder, prefix: path === '' ? '' : `${path}/`, asOf };
    process.exitCode = await act(session, ...(given as never[]));
  };
}

/** Looks upwards like git; a folder that does not exist is mistyped, and not looked beyond. */
function workspaceFrom(start: string): string {
  for (let folder = existsSync(start) ? start : ''; folder !== ''; folder = dirname(folder)) {
    if (hasWorkspace(folder)) return folder;
    if (folder === dirname(folder)) break;
  }
  return start;
}

/** Whether a folder holds a `goalpost.yaml`. */
export function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, 'goalpost.yaml')) || existsSync(join(folder, 'goalpost.yml'));
}
