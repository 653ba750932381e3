import type { YamlDocument } from './document.ts';
import type { Problem, Repair } from './problem.ts';
import { readDocument } from './read.ts';
import { EditedText } from './yaml-edits.ts';

/**
 * Each problem is put to the proof by reading the file again, and reading it costs more the more is wrong with it: a file of this length times its
 * problems squared takes about half a second. What a worse one is told is not proven.
 */
const MOST_WORK = 1_500_000;

const encoder = new TextEncoder();

/**
 * Whether a file reads better with some stretches replaced: fewer problems, and none that was not there before.
 *
 * @param goesOn whether one problem may show another behind it, if that one can be mended without a decision, too
 */
export function readsBetter(document: YamlDocument, repairs: readonly Repair[], goesOn = false): boolean {
  const { path, kind, id, text, problems, value } = document;
  if (text.content.length * problems.length ** 2 > MOST_WORK) return true;
  const { content } = new EditedText(text.content, repairs);
  const after = readDocument(path, kind, id, encoder.encode(content)).problems;
  // What a file that could not be read at all says wrong shows only once it can be.
  if (value === undefined && problems.every(isFirstOfAll)) return !after.some((problem) => isIn(problem, repairs, text.content, content));
  const fresh = without(after, problems);
  if (goesOn && fresh.length === 1) return after.length <= problems.length && fresh[0]?.repairs !== undefined;
  return after.length < problems.length && fresh.length === 0;
}

/** A problem that keeps all others from being seen. */
function isFirstOfAll({ code }: Problem): boolean {
  return code === 'syntax' || code === 'tab' || code === 'lost-colon' || code === 'lost-start';
}

function isIn({ place }: Problem, repairs: readonly Repair[], before: string, after: string): boolean {
  const shift = after.length - before.length;
  return repairs.some(({ from, to }) => place.start <= to + shift && place.end >= from);
}

/** The problems that are not among others; one that stands there twice needs two. */
function without(some: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const problem of others) left.set(said(problem), (left.get(said(problem)) ?? 0) + 1);
  return some.filter((problem) => {
    const count = left.get(said(problem)) ?? 0;
    left.set(said(problem), count - 1);
    return count <= 0;
  });
}

/** What a problem says, wherever in the file it stands. */
function said({ code, data: { key, found, written, reason, lost } }: Problem): string {
  return JSON.stringify([code, key, found, written, reason, lost]);
}
