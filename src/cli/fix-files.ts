import { unifiedDiff } from '../report/diff.ts';
import { disarm, visible } from '../report/escape.ts';
import { count } from '../report/words.ts';
import type { LintResult } from '../rules/engine/engine.ts';
import { folderSource } from '../source/folder.ts';
import type { Source } from '../source/source.ts';
import { CannotRun } from './errors.ts';
import { type FixedFile, fixWorkspace, undecided } from './fix-rounds.ts';
import { judge } from './lint-folder.ts';
import { type Replaced, replaceFile } from './replace-file.ts';
import type { Session } from './session.ts';

type Only = ((path: string) => boolean) | undefined;

/**
 * Fixes the files of the workspace where they lie, and says on standard error what was done.
 *
 * @returns what is said about the files as they are now, and whether one of them could not be written
 */
export async function fixFiles(session: Session, only: Only): Promise<{ result: LintResult; isUndone: boolean }> {
  const { folder, prefix } = session;
  const { result, files } = await fixWorkspace(folderSource(folder), (source) => judge(session, () => source), only);
  const outcomes = files.map((file) => ({ file, outcome: replaceFile(folder, file.path, file.before, file.after) }));
  const refused = outcomes.filter(({ outcome }) => outcome !== 'replaced');
  const written = outcomes.filter(({ outcome }) => outcome === 'replaced').map(({ file }) => file);
  for (const { file, outcome } of refused) say(session, `\`${visible(prefix + file.path)}\` stays as it is: ${reason(outcome)}.`);
  if (written.length > 0) say(session, `Fixed ${extent(written)}.${more(result, only)}`);
  else if (refused.length === 0 && !result.misconfigured) say(session, 'Nothing here can be fixed without a decision.');
  return refused.length === 0 ? { result, isUndone: false } : { result: await judge(session), isUndone: true };
}

/** Prints what {@link fixFiles} would change, as a unified diff, and writes nothing. Returns what would be said afterwards. */
export async function showFixes(session: Session, only: Only, seen: (source: Source) => Source = (source) => source): Promise<LintResult> {
  const { folder, out, prefix } = session;
  const { result, files } = await fixWorkspace(seen(folderSource(folder)), (changed) => judge(session, () => changed), only);
  if (result.misconfigured)
    throw new CannotRun('The configuration is broken: it decides what counts, so nothing would be fixed', {
      help: 'Run `goalpost lint` and mend what it says about goalpost.yaml.',
    });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // No patch leads out of the folder it is applied in.
  const from = prefix.startsWith('../') ? '' : prefix;
  for (const { path, before, after } of files) out.write(unifiedDiff(from + path, decoder.decode(before), after, out.look));
  const where = files.length === 0 || from === prefix ? '' : ` Its paths count from \`${visible(prefix)}\`: apply it there.`;
  if (files.length > 0) say(session, `Would fix ${extent(files)}. Nothing is written.${more(result, only)}${where}`);
  else say(session, 'Nothing here can be fixed without a decision.');
  return result;
}

/** How much is left that only somebody who knows what was meant can mend. */
function more(result: LintResult, only: Only): string {
  const left = undecided(result, only);
  return left === 0 ? '' : ` ${left} more ${left === 1 ? 'needs' : 'need'} a decision.`;
}

function extent(files: readonly FixedFile[]): string {
  return `${count(
    files.reduce((sum, file) => sum + file.count, 0),
    'finding',
  )} in ${count(files.length, 'file')}`;
}

function reason(outcome: Replaced): string {
  switch (outcome) {
    case 'changed':
      return 'somebody changed it in the meantime';
    case 'outside':
      return 'it is a link that leads out of the workspace';
    case 'read-only':
      return 'it is read-only';
    default:
      return `it cannot be written (${typeof outcome === 'string' ? outcome : outcome.failed})`;
  }
}

function say({ err }: Session, sentence: string): void {
  err.write(disarm(`${sentence}\n`));
}
