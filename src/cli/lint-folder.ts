import { statSync } from 'node:fs';
import { loadWorkspace, NoWorkspaceError } from '../model/load.ts';
import type { Workspace } from '../model/workspace.ts';
import { type LintResult, lint } from '../rules/engine/engine.ts';
import { folderSource } from '../source/folder.ts';
import type { Source } from '../source/source.ts';
import { elapsed, today } from './clock.ts';
import { CannotRun } from './errors.ts';
import { hasWorkspace, type Session } from './session.ts';

/**
 * Reads the workspace in the session's folder and judges it.
 *
 * @param seen how its files are to be seen, when not as they lie there
 */
export async function judge(session: Session, seen?: (source: Source) => Source): Promise<LintResult> {
  const workspace = await load(session, seen);
  return lint(workspace, { asOf: session.asOf ?? today(workspace.config.timezone) });
}

/** The same, with a look at the clock between the steps where that is wanted. Times are in milliseconds. */
export async function judgeTimed(session: Session): Promise<{ result: LintResult; times: { reading: number; parsing: number } }> {
  let reading = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = elapsed();
    const done = await work();
    reading += elapsed() - start;
    return done;
  };
  const start = elapsed();
  const workspace = await load(session, (source) => ({
    name: source.name,
    list: () => timed(() => source.list()),
    read: (path) => timed(() => source.read(path)),
  }));
  const parsing = elapsed() - start - reading;
  const result = lint(workspace, { asOf: session.asOf ?? today(workspace.config.timezone), clock: elapsed });
  return { result, times: { reading, parsing } };
}

/**
 * Reads the workspace in the session's folder.
 *
 * @throws CannotRun where there is none
 */
export async function load({ folder, prefix }: Session, seen: (source: Source) => Source = (source) => source): Promise<Workspace> {
  const name = prefix === '' ? 'this folder' : `\`${prefix}\``;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CannotRun(`There is no folder ${name}`);
  const missing = (cause?: unknown): CannotRun =>
    new CannotRun(`No \`goalpost.yaml\` in ${name} or above it`, {
      help: 'Run `goalpost init` to write a first one, with a goal and its numbers, or name the folder that holds one with `-C`.',
      cause,
    });
  // Looked for before anything is listed: somebody may stand in a folder with half a disk below it.
  if (!hasWorkspace(folder)) throw missing();
  try {
    return await loadWorkspace(seen(folderSource(folder)));
  } catch (error) {
    throw error instanceof NoWorkspaceError ? missing(error) : error;
  }
}
