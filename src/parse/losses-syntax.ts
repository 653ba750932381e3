import { type Candidate, lost, slip, unreadable } from './candidate.ts';
import { MEND_LINES } from './limits.ts';
import { lineEnd, quoted } from './losses.ts';
import { braceCandidates } from './losses-braces.ts';
import { limitMeant, numberMeant } from './losses-number.ts';
import { bulletCandidates, signCandidates } from './losses-signs.ts';
import type { Repair } from './problem.ts';
import { isListKey, isNumberKey } from './schema-keys.ts';
import { type Entry, entryAt, indentAt, lineAbove, linesBelow, startOfLine } from './yaml-lines.ts';

/** A text must not begin with one of these; `|` and `>` may stand alone, to open a longer text. */
const STARTS = /^(?:[%@`,\]}&*!]|[|>](?![-+\d]*$)|[-?](?=\s))/;

/** Words that begin with an apostrophe: 'tis, '90s, and the Dutch 's and 't. */
const APOSTROPHE = /^'(?:tis|twas|til|em|cause|bout|round|neath|\d\ds|[kmnst])(?![\p{L}\d])/iu;

/** `supports: - answer-fast`: an item on the line of its key. */
const LONE_ITEM = /^- +[^\s,[\]{}:#"'&*!|>%@`-][^,[\]{}:#]*$/;

const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/**
 * What may have gone wrong on the line of an offset, the likeliest first. A candidate is right when the file parses further with it:
 * whoever asks tries them in order.
 */
export function* candidates(source: string, offset: number): Generator<Candidate> {
  const lineStart = startOfLine(source, offset);
  yield* bulletCandidates(source, lineStart);
  const entry = entryAt(source, lineStart);
  if (entry !== undefined) {
    yield* quoteCandidates(source, entry);
    yield* braceCandidates(source, entry);
    yield* textCandidates(source, entry);
    // Inside braces over several lines a comma ends the line, and no text.
    if (source[entry.end - 1] === ',') yield* textCandidates(source, { ...entry, end: entry.end - 1, textEnd: entry.end - 1 });
  }
  yield* signCandidates(source, lineStart);
  yield* indentCandidates(source, lineStart);
}

/** `"quoted" then more`, `'Tis the season`, `"never closed`, `"C:\data"`. */
function* quoteCandidates(source: string, { key, start, end }: Entry): Generator<Candidate> {
  const value = source.slice(start, end);
  const mark = value[0];
  if (mark !== '"' && mark !== "'") return;
  const whole = QUOTED.exec(value)?.[0];
  // `'Don't wait'`: the quotes are those of YAML, and the apostrophe ends the text.
  if (mark === "'" && whole !== undefined && whole.length < value.length && /^'[^']*\p{L}'\p{L}[^']*'$/u.test(value)) {
    const at = start + whole.length - 1;
    yield unreadable(
      at,
      at + 1,
      'the apostrophe ends the text in quotes: use double quotes around it',
      start,
      end,
      quoted(value.slice(1, -1)),
    );
  }
  if (whole === undefined) {
    if (APOSTROPHE.test(value)) yield lost(source, 'lost-start', key, start, end, start, start + 1);
    yield unreadable(start, start + 1, `the ${mark} that opens here is never closed`, end, end, mark);
  } else if (whole.length < value.length) {
    yield lost(source, 'lost-start', key, start, end, start, start + 1);
  } else if (mark === '"' && value.includes('\\')) {
    const at = start + value.indexOf('\\');
    yield unreadable(at, at + 1, 'inside double quotes a backslash needs a second one', start, end, value.replaceAll('\\', '\\\\'));
  }
}

/** A text whose first character, or a colon or hash within it, means something to YAML. */
function* textCandidates(source: string, entry: Entry): Generator<Candidate> {
  const { key, start, end, textEnd, column } = entry;
  const value = source.slice(start, end);
  if (LONE_ITEM.test(value) && isListKey(key)) {
    const reason = 'a list begins on the line below its key, or stands in brackets';
    yield slip(start, start + 1, reason, start, end, `[${value.slice(1).trim()}]`);
  }
  const isNumber = STARTS.test(value) && isNumberKey(key) && !isListKey(key);
  const number = limitMeant(key, value) ?? (isNumber ? numberMeant(key, value) : undefined);
  if (number !== undefined) yield { ...number, certain: false, start, end, repair: { from: start, to: end, text: String(number.value) } };
  if (STARTS.test(value) || /^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}]/.test(value)) {
    yield lost(source, 'lost-start', key, start, end, start, start + 1);
    if (textEnd > end) yield lost(source, 'lost-start', key, start, textEnd, start, start + 1);
  }
  if (/^["'[{]/.test(value)) return;
  const colon = start + value.search(/:(?:\s|$)/);
  if (colon >= start) yield lost(source, 'lost-colon', key, start, end, colon, colon + 1);
  if (textEnd <= end) return;
  const hash = start + value.search(/\s#\S/) + 1;
  if (hash > start) yield lost(source, 'lost-comment', key, start, textEnd, hash, end);
  const below = source.indexOf('\n', end) + 1;
  const stop = lineEnd(source, below);
  if (/^ *[a-z]+:(?:\s|$)/.test(source.slice(below, stop))) {
    yield* moved(source, below, stop, 'it begins further right than the lines it belongs with', column);
  }
  const later = start + source.slice(start, textEnd).search(/:(?:\s|$)/);
  if (later >= start) yield lost(source, 'lost-colon', key, start, textEnd, later, later + 1);
}

/** A line at a column of its own. */
function* indentCandidates(source: string, lineStart: number): Generator<Candidate> {
  const stop = lineEnd(source, lineStart);
  const line = source.slice(lineStart, stop);
  const above = lineAbove(source, lineStart);
  if (above === -1 || line.trim() === '') return;
  const indent = indentAt(source, lineStart);
  if (!/:(?:\s|$)|^ *-/.test(line)) {
    const reason = 'a text over several lines needs spaces in front of each further line';
    yield* moved(source, lineStart, stop, reason, indentAt(source, above) + 2);
  }
  const further = indentAt(source, above) - indent;
  if (further > 0 && indent % 2 === 0 && further % 2 === 1 && !/^ *-/.test(source.slice(above, lineEnd(source, above)))) {
    // An odd column is the wrong one of two.
    yield* moved(source, above, lineEnd(source, above), 'it does not begin at the column of the lines it belongs with', indent);
  }
  const tried = new Set([indent]);
  for (let at = above, lines = 0; at !== -1 && lines < 50; at = lineAbove(source, at), lines++) {
    const behindDash = /^ *(?:- +)+/.exec(source.slice(at, lineEnd(source, at)))?.[0].length;
    for (const column of [behindDash ?? indentAt(source, at), indentAt(source, at)]) {
      if (tried.has(column)) continue;
      tried.add(column);
      yield* moved(source, lineStart, stop, 'it does not begin at the column of the lines it belongs with', column);
    }
  }
}

/** A line at another column: with the lines below that belong to it, unless they stand where they should already; or alone. */
function* moved(source: string, lineStart: number, stop: number, reason: string, to: number): Generator<Candidate> {
  const indent = indentAt(source, lineStart);
  const repair = (start: number): Repair => ({ from: start, to: start + indent, text: ' '.repeat(to) });
  const dashes = /^ *((?:- +)*)/.exec(source.slice(lineStart, stop))?.[1]?.length ?? 0;
  const also: Repair[] = [];
  for (const start of linesBelow(source, lineStart)) {
    const below = indentAt(source, start);
    if (also.length === MEND_LINES || below < indent || below === to + dashes) break;
    also.push(repair(start));
  }
  const alone: Candidate = { code: 'syntax', start: lineStart + indent, end: stop, data: { reason }, repair: repair(lineStart) };
  if (indent > 0 && also.length > 0) yield { ...alone, also };
  yield alone;
}
