import { resolve } from 'node:path';
import type { Exception } from '../model/exceptions.ts';
import { acceptedEntries, acceptedFile } from '../report/accepted-file.ts';
import { visible } from '../report/escape.ts';
import { count } from '../report/words.ts';
import type { JudgedException, LintResult } from '../rules/engine/engine.ts';
import { isBeyondExceptions } from '../rules/engine/exceptions/flaw.ts';
import { speaksFor } from '../rules/engine/exceptions/speaks-for.ts';
import { isFirm } from '../rules/engine/firm.ts';
import { type Identity, identity } from '../rules/engine/identity.ts';
import { CannotRun } from './errors.ts';
import { writeFile } from './files.ts';
import type { Session } from './session.ts';

const FILE = 'goalpost.accepted.yaml';

/**
 * `goalpost lint --accept-all`. The first time it lists what was found; after that the list only ever gets shorter, and whoever wants to accept
 * something new has to give a reason.
 *
 * @returns whether a file was written, so that the workspace is another now
 * @throws CannotRun where the list would be about half of the workspace
 */
export function acceptAll(session: Session, result: LintResult): boolean {
  refuseHalf(result);
  const lists = result.workspace.documents.filter(({ kind }) => kind === 'accepted');
  const acceptable = result.findings.filter(({ rule }) => !isBeyondExceptions(rule));
  const firm = result.findings.filter(({ rule }) => isFirm(rule)).length;
  if (lists.length === 0) return begin(session, { found: acceptable.length, firm }, acceptable.flatMap(speaksFor).map(identity));

  const shortened = lists.map((list) => {
    const entries = result.exceptions.filter(({ exception }) => exception.document === list);
    const kept = entries.filter(isStillThere);
    if (kept.length < entries.length) write(session, list.path, kept.map(identityOf));
    return entries.length - kept.length;
  });
  const taken = shortened.reduce((sum, number) => sum + number, 0);
  session.err.write(taken === 0 ? '  nothing on the list is mended yet\n' : `  took ${count(taken, 'mended finding')} off the list\n`);
  if (acceptable.length > 0) {
    const what = acceptable.length === 1 ? '1 finding is' : `${acceptable.length} findings are`;
    session.err.write(`  ${what} not on the list, and a list that exists takes in nothing new:\n`);
    session.err.write('  mend what is found, or accept it with a reason and a last day in goalpost.exceptions.yaml\n');
  }
  return taken > 0;
}

function begin(session: Session, { found, firm }: { found: number; firm: number }, identities: readonly Identity[]): boolean {
  if (found > 0) {
    write(session, FILE, identities);
    const entries = acceptedEntries(identities).length;
    const why = entries === found ? '' : ` (${entries} entries: ${entries > found ? 'some speak for several goals' : 'some say the same'})`;
    session.err.write(`  accepted ${count(found, 'finding')} as ${found === 1 ? 'it stands' : 'they stand'}, in ${FILE}${why}\n`);
  } else session.err.write('  there is nothing to accept\n');
  if (firm > 0) session.err.write(`  ${count(firm, 'finding')} of file/ and honest/ cannot be accepted, and count: mend them\n`);
  return found > 0;
}

/** Rules are silent about a file that is broken or a draft: that says nothing about what is mended. */
function isStillThere({ flaw, findings, unsettled }: JudgedException): boolean {
  return flaw === undefined && (findings.length > 0 || unsettled);
}

function identityOf({ exception }: { exception: Exception }): Identity {
  const { rule, covers } = exception;
  return { rule, id: 'id' in covers ? covers.id : '', key: ('id' in covers && covers.key) || '' };
}

function write({ folder }: Session, path: string, identities: readonly Identity[]): void {
  writeFile(resolve(folder, path), acceptedFile(identities));
}

function refuseHalf({ misconfigured, workspace, findings }: LintResult): void {
  if (misconfigured) {
    throw new CannotRun('The configuration is broken: what was found cannot be trusted, and nothing was accepted', {
      help: 'Run `goalpost lint` and mend what it says about goalpost.yaml.',
    });
  }
  const unread = workspace.documents.find(
    ({ value, kind, problems }) => value === undefined || (kind === 'accepted' && problems.length > 0),
  );
  const path = unread?.path ?? findings.find(({ rule }) => rule === 'file/readable')?.place.text.path;
  if (path === undefined) return;
  throw new CannotRun(`\`${visible(path)}\` cannot be read: what is wrong in it would be missing from the list, so nothing was accepted`, {
    help: 'Run `goalpost lint` and mend that file first.',
  });
}
