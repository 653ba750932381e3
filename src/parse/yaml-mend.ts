import type { Candidate } from './candidate.ts';
import { MEND_CHARACTERS, MEND_ERRORS, MEND_LINES, YAML_DEPTH } from './limits.ts';
import { type Finding, lineEnd } from './losses.ts';
import { candidates } from './losses-syntax.ts';
import type { Repair } from './problem.ts';
import { EditedText, overlap } from './yaml-edits.ts';
import { indentAt, lineAbove, startOfLine } from './yaml-lines.ts';
import { reasonFor } from './yaml-reasons.ts';
import { endingAt, parseTree, rangeOf, type TreeDocument, type TreeError } from './yaml-tree.ts';

/** A file with the mistakes that could be understood mended, so that one slip does not hide all that it says. */
export interface Mended {
  readonly tree: TreeDocument;
  readonly text: EditedText;
  readonly findings: readonly Finding[];
}

/** How many spaces a tab may stand for: most often one level, or both levels of an item's keys; none where a key stands at the edge. */
const TAB_WIDTHS = [2, 4, 6, 0];

/**
 * Finds out what a file's syntax errors come from. The line of the first error is rewritten in the ways people most likely meant it; the
 * first that lets the file parse further is the explanation, and the search goes on from there. What cannot be explained is
 * reported in plain words, once: the errors behind it are most likely its echo.
 */
export function mend(source: string, broken: TreeDocument): Mended {
  const repairs: Repair[] = [];
  const findings: Finding[] = [];
  let tree = broken;
  let text = new EditedText(source, []);
  let budget = broken.errors.length > MEND_ERRORS ? 0 : MEND_CHARACTERS;
  const attempt = (tried: readonly Repair[]): boolean => {
    if (tried.length === 0 || tried.some((one) => repairs.some((other) => overlap(one, other))) || budget < source.length) return false;
    budget -= source.length;
    const edited = new EditedText(source, [...repairs, ...tried]);
    const parsed = parseTree(edited.content);
    if (!isBetter(tree, text, parsed, edited)) return false;
    repairs.push(...tried);
    tree = parsed;
    text = edited;
    return true;
  };
  for (let error = tree.errors[0]; error !== undefined; error = tree.errors[0]) {
    const at = text.original(error.start);
    if (error.code === 'TAB_AS_INDENT') {
      const spaces = TAB_WIDTHS.map((width) => ' '.repeat(width)).find((by) => attempt(tabs(source, by)));
      findings.push(tab(source, at, spaces));
      if (spaces !== undefined) continue;
      break;
    }
    const found = explain(source, at, opening(tree, text, error), (candidate) => attempt([candidate.repair, ...(candidate.also ?? [])]));
    findings.push(found ?? unexplained(source, text, error));
    if (found === undefined) break;
  }
  return { tree, text, findings };
}

function explain(source: string, at: number, opened: number, attempt: (candidate: Candidate) => boolean): Candidate | undefined {
  if (/^(?:<{7}|={7}|>{7})/m.test(source)) return undefined;
  const start = startOfLine(source, at);
  const lines = new Set([start, opened === -1 ? start : startOfLine(source, opened), lineAbove(source, start)]);
  for (const line of lines) {
    if (line === -1) continue;
    for (const candidate of candidates(source, line)) if (attempt(candidate)) return candidate;
  }
  return undefined;
}

/** Fewer errors before the place where the old ones began, or none at all. */
function isBetter(old: TreeDocument, oldText: EditedText, parsed: TreeDocument, text: EditedText): boolean {
  const [before] = old.errors;
  const [after] = parsed.errors;
  if (after === undefined || before === undefined) return parsed.second === old.second || parsed.second === undefined;
  return text.original(after.start) > oldText.original(before.start) && parsed.errors.length < old.errors.length;
}

/** Where the quote or brace begins that an error says is never closed; -1 for other errors. */
function opening(tree: TreeDocument, text: EditedText, error: TreeError): number {
  const node = /closing|end with/.test(error.message) ? endingAt(tree.root, error.start) : undefined;
  return node === undefined ? -1 : text.original(rangeOf(node)[0]);
}

function unexplained(source: string, text: EditedText, error: TreeError): Finding {
  const directive = /directives-end/.test(error.message) ? source.search(/^%/m) : -1;
  const at = directive === -1 ? text.original(error.start) : directive;
  if (error.code === 'RESOURCE_EXHAUSTION') return { code: 'too-deep', start: at, end: at + 1, data: { limit: YAML_DEPTH } };
  const marker = /^(?:<{7}|={7}|>{7}).*/m.exec(source);
  if (marker !== null) {
    const data = { reason: 'two versions of this file were merged and nobody chose between them' };
    return { code: 'syntax', start: marker.index, end: marker.index + marker[0].trimEnd().length, data };
  }
  const line = lineWithText(source, startOfLine(source, at));
  const stop = lineEnd(source, line);
  const reason = reasonFor(error, source.slice(line, stop));
  const first = line + indentAt(source, line);
  // What is missing at the end of a line, or before its text, is shown as the line itself.
  const inside = at > first && at < stop;
  return {
    code: 'syntax',
    start: inside ? at : first,
    end: inside ? Math.min(stop, Math.max(at, text.original(error.end))) : stop,
    data: { reason },
  };
}

/** This line, or the nearest one above that says something. */
function lineWithText(source: string, lineStart: number): number {
  return source.slice(lineStart, lineEnd(source, lineStart)).trim() === '' ? Math.max(0, lineAbove(source, lineStart)) : lineStart;
}

/** Tabs in front of lines: one slip, shown where the first of them is, with the spaces that mend it if any do. */
function tab(source: string, at: number, spaces: string | undefined): Finding {
  const start = source.indexOf('\t', startOfLine(source, at));
  const end = start + (/^\t+/.exec(source.slice(start, lineEnd(source, start)))?.[0].length ?? 1);
  const repairs = spaces === undefined ? [] : tabs(source, spaces);
  const [repair, ...also] = repairs.slice(repairs.findIndex(({ to }) => to > start));
  // In a text that `|` opens, a tab may be part of what it says.
  return { code: 'tab', start, end, data: {}, ...(repair && { repair, also, certain: !/[|>][-+\d]*[ \t]*$/m.test(source) }) };
}

/** Every line's tabs in front of its text, replaced. */
function tabs(source: string, by: string): Repair[] {
  const repairs: Repair[] = [];
  for (const match of source.matchAll(/^[ \t]+(?=\S)/gm)) {
    if (!match[0].includes('\t')) continue;
    if (repairs.length === MEND_LINES) return [];
    repairs.push({ from: match.index, to: match.index + match[0].length, text: match[0].replaceAll('\t', by) });
  }
  return repairs;
}
