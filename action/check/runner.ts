import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { error, getInput, info, notice, setOutput, summary, warning } from '@actions/core';
import { type Day, dayAt } from '../../src/parse/calendar.ts';
import { disarm } from '../../src/report/escape.ts';
import type { Annotation } from '../../src/report/github.ts';

/** What the check needs of the machine it runs on; `runner.ts` is the only file of the Action that touches the process. */
export interface Runner {
  /** The value of an input, trimmed; empty when it is not set. */
  input(name: string): string;
  output(name: string, value: string | number): void;
  /** The folder on disk that a path from the workflow means, without links; undefined when there is none. */
  folder(directory: string): string | undefined;
  /** Whether anything was checked out. */
  hasFiles(): boolean;
  /** What stands before the path of a file in a folder, seen from the root of its repository: empty, or `plans/`. */
  prefix(folder: string): string;
  /** Where the website shows a line of a file, path from the root of the repository; undefined when that is not known. */
  address: ((file: string, line: number) => string) | undefined;
  /** A line for the log. Only our own words: the runner obeys commands wherever it finds them, and the toolkit does not escape here. */
  say(line: string): void;
  annotate(annotation: Annotation): void;
  /** @returns whether this runner has summaries; rejects when it has and the text could not be written */
  summary(markdown: string): Promise<boolean>;
  /** Makes the step fail, and says why where nothing else does. */
  fail(message?: string): void;
  /** The day it is now in a time zone. */
  today(timezone: string): Day;
}

const PRINT = { error, warning, notice } as const;

export function runner({ env } = process): Runner {
  const root = resolve(env.GITHUB_WORKSPACE || '.');
  const workspace = existsSync(root) ? realpathSync(root) : root;
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  return {
    input: (name) => getInput(name),
    output: (name, value) => setOutput(name, value),
    folder: (directory) => {
      try {
        const folder = realpathSync(resolve(workspace, directory));
        return statSync(folder).isDirectory() ? folder : undefined;
      } catch {
        return undefined;
      }
    },
    hasFiles: () => existsSync(workspace) && readdirSync(workspace).length > 0,
    prefix: (folder) => {
      const path = relative(repositoryRoot(folder, workspace), folder).replaceAll(sep, '/');
      return path === '' ? '' : `${path}/`;
    },
    address:
      server && repository && commit
        ? (file, line) => `${server}/${repository}/blob/${commit}/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`
        : undefined,
    say: (line) => info(line),
    annotate: ({ command, message, title, file, line, endLine, column, endColumn }) => {
      const place = { file, startLine: line, endLine, startColumn: column, endColumn };
      PRINT[command](disarm(message), { title, ...(file !== undefined && place) } as Parameters<typeof error>[1]);
    },
    summary: async (markdown) => {
      // GitHub Enterprise Server before 3.6 gives no file to write to.
      if (!env.GITHUB_STEP_SUMMARY) return false;
      await summary.addRaw(markdown, true).write();
      return true;
    },
    fail: (message) => {
      process.exitCode = 1;
      if (message !== undefined) error(disarm(message));
    },
    today: (timeZone) => dayAt(Date.now(), timeZone),
  };
}

/** The repository need not lie at the root of the workspace: `actions/checkout` can be told another path. */
function repositoryRoot(folder: string, workspace: string): string {
  const isInside = (path: string): boolean => path === workspace || path.startsWith(workspace + sep);
  for (let path = folder; isInside(path); path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return path;
  }
  return workspace;
}
