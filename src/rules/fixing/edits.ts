import type { Edit, Fix } from '../rule.ts';

/** A text with some fixes made. */
export interface Fixed {
  readonly text: string;
  /** How many of the fixes were made; the others overlap with one of them and wait for the next round. */
  readonly made: number;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Makes as many fixes as go together, the first in the file first. What they do not touch stays as it is, character by character: the byte-order
 * mark, line breaks of every kind, comments, blanks at the end of lines.
 *
 * @param source the file as it is stored; the fixes' places count as `SourceText` does, behind a byte-order mark
 */
export function applyFixes(source: string, fixes: readonly Fix[]): Fixed {
  let taken: readonly Edit[] = [];
  let made = 0;
  for (const { edits } of fixes.toSorted((a, b) => startOf(a) - startOf(b))) {
    const together = joined(taken, edits.toSorted(inOrder));
    if (together === undefined) continue;
    taken = together;
    made++;
  }
  const mark = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return { text: mark + edited(source.slice(mark.length), taken), made };
}

function edited(content: string, edits: readonly Edit[]): string {
  // Where old spreadsheets on a Mac end lines with a carriage return alone, everybody else sees line feeds.
  const isOldMac = content.includes('\r') && !content.includes('\n');
  let result = '';
  let at = 0;
  for (const { place, text } of edits) {
    result += content.slice(at, place.start) + (isOldMac ? text.replaceAll('\n', '\r') : text);
    at = place.end;
  }
  return result + content.slice(at);
}

/** Two lists of edits in one, an edit that is in both of them once; undefined where two get in each other's way. */
function joined(some: readonly Edit[], others: readonly Edit[]): Edit[] | undefined {
  const all: Edit[] = [];
  for (let i = 0, j = 0; i < some.length || j < others.length; ) {
    const [a, b] = [some[i], others[j]];
    const next = a !== undefined && (b === undefined || inOrder(a, b) <= 0) ? a : (b as Edit);
    if (next === a) i++;
    else j++;
    const last = all.at(-1);
    if (last !== undefined && isSame(last, next)) continue;
    if (last !== undefined && overlap(last, next)) return undefined;
    all.push(next);
  }
  return all;
}

function startOf({ edits }: Fix): number {
  return edits[0]?.place.start ?? 0;
}

function inOrder(a: Edit, b: Edit): number {
  return a.place.start - b.place.start || a.place.end - b.place.end;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.place.start === b.place.start && a.place.end === b.place.end && a.text === b.text;
}

function overlap(before: Edit, next: Edit): boolean {
  return before.place.end > next.place.start || (before.place.start === next.place.start && before.place.end === next.place.end);
}
