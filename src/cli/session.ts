import { relative, resolve, sep } from 'node:path';
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
  /** The folder it works in: where it was started, or `--directory`. Every path on the command line is relative to it. */
  readonly folder: string;
  /** From where it was started to the folder, ready to stand before a path: empty, or `demo/`. */
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
    const start = process.cwd();
    const folder = resolve(start, directory ?? '.');
    const path = relative(start, folder).split(sep).join('/');
    const session: Session = { ...terminal, folder, prefix: path === '' ? '' : `${path}/`, asOf };
    process.exitCode = await act(session, ...(given as never[]));
  };
}
