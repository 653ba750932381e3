import { join, relative } from 'node:path';
import * as core from '@actions/core';

/** What the check needs of the machine it runs on: the only file of the Action that touches the process. */
export interface Runner {
  input(name: string): string;
  output(name: string, value: string | number): void;
  /** A path in the repository, as annotations name it. */
  repositoryPath(directory: string, path: string): string;
  /** The folder on disk that `directory` means. */
  folder(directory: string): string;
  /** A line for the log. Only our own words: nothing read from a file may reach the log unescaped. */
  say(line: string): void;
  annotate(level: 'error' | 'warning' | 'notice', message: string, properties: core.AnnotationProperties): void;
  summary(markdown: string): Promise<void>;
  fail(message: string): void;
  /** Today in a time zone, as 2026-12-31. */
  today(timezone: string): string;
}

export function runner(): Runner {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  return {
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    repositoryPath: (directory, path) => relative('.', join(directory, path)).replaceAll('\\', '/'),
    folder: (directory) => join(workspace, directory),
    say: (line) => core.info(line),
    annotate: (level, message, properties) => core[level](message, properties),
    summary: async (markdown) => {
      // A runner without summaries (GitHub Enterprise Server before 3.6) has no file to write to.
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
    fail: (message) => core.setFailed(message),
    today: (timezone) => new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(new Date()),
  };
}
