import { type Candidate, lost, slip, unreadable } from './candidate.ts';
import { limitMeant } from './losses-number.ts';
import { isKey } from './schema-keys.ts';
import type { Entry } from './yaml-lines.ts';

const KEY = /([{,]\s*)("[^"]*"|'[^']*'|[\w-]+):(?=\s)\s*/g;
/** A number, a date or a text in quotes. */
const ENDED = /^(?:[-+]?[\d.]+|\d{4}-[\dQHW-]+|"[^"]*"|'[^']*');?$/;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** What may have gone wrong inside braces or brackets that stand on one line, part by part, and with the braces themselves. */
export function* braceCandidates(source: string, entry: Entry): Generator<Candidate> {
  const { start, end } = entry;
  const value = source.slice(start, end);
  const open = value[0];
  if (open !== '{' && open !== '[') return;
  for (const part of open === '{' ? keyParts(value, entry) : listParts(value, entry)) yield* partCandidates(source, part);
  yield* closing(value, start, end);
}

interface Part {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The values of `{ key: value, key: value }`: each ends where the next key begins. */
function keyParts(value: string, entry: Entry): Part[] {
  const matches = [...value.matchAll(KEY)];
  const close = value.endsWith('}') ? value.length - 1 : value.length;
  return matches.map((match, i) => {
    const key = (match[2] as string).replace(/^["']|["']$/g, '');
    return trimmedPart(value, key, match.index + match[0].length, matches[i + 1]?.index ?? close, entry.start);
  });
}

function listParts(value: string, entry: Entry): Part[] {
  const parts: Part[] = [];
  const close = value.endsWith(']') ? value.length - 1 : value.length;
  for (let from = 1; from <= close; ) {
    const comma = value.indexOf(',', from);
    const to = comma === -1 || comma > close ? close : comma;
    parts.push(trimmedPart(value, entry.key, from, to, entry.start));
    from = to + 1;
  }
  return parts;
}

function trimmedPart(value: string, key: string, from: number, to: number, offset: number): Part {
  const text = value.slice(from, Math.max(from, to));
  const start = offset + from + (text.length - text.trimStart().length);
  return { key, start, end: start + text.trim().length };
}

function* partCandidates(source: string, { key, start, end }: Part): Generator<Candidate> {
  const text = source.slice(start, end);
  const next = /\s([a-z]+):\s/.exec(text);
  if (next !== null && isKey(next[1] as string)) {
    const at = start + next.index;
    // Behind a number or a date nothing can go on but the next key; behind a text, the text might.
    const described = ENDED.test(text.slice(0, next.index)) ? slip : unreadable;
    if (source[at - 1] === ';') yield described(at - 1, at, 'a comma divides what stands in braces, not `;`', at - 1, at, ',');
    yield described(at, at + 1 + (next[1] as string).length, `a comma is missing in front of \`${next[1]}\``, at, at, ',');
  }
  const limit = limitMeant(key, text);
  if (limit !== undefined) yield { ...limit, start, end, repair: { from: start, to: end, text: String(limit.value) } };
  if (/^(?:[%@`&*!|>]|[-?]\s)/.test(text)) yield lost(source, 'lost-start', key, start, end, start, start + 1);
  if (/^(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}]/.test(text))
    yield lost(source, 'lost-start', key, start, end, start, start + 1);
  const hash = text.search(/\s#\S/);
  if (hash !== -1) yield lost(source, 'lost-comment', key, start, end, start + hash + 1, end);
  const colon = text.search(/:(?:\s|$)/);
  if (colon !== -1) yield lost(source, 'lost-colon', key, start, end, start + colon, start + colon + 1);
}

/** Braces that are never closed, closed twice, or closed by the wrong kind. */
function* closing(value: string, start: number, end: number): Generator<Candidate> {
  const open: { mark: string; at: number }[] = [];
  let quote = '';
  for (let i = 0; i < value.length; i++) {
    const mark = value[i] as string;
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if ((mark === '"' || mark === "'") && /[\s,:[{]/.test(value[i - 1] ?? ' ')) {
      quote = mark;
    } else if (CLOSERS[mark] !== undefined) {
      open.push({ mark, at: start + i });
    } else if (mark === '}' || mark === ']') {
      const last = open.pop();
      const at = start + i;
      if (last === undefined) yield unreadable(at, at + 1, `there is one \`${mark}\` too many`, at, at + 1, '');
      else if (CLOSERS[last.mark] !== mark) {
        const wanted = CLOSERS[last.mark] as string;
        const reason = `\`${last.mark}\` opens here, but \`${mark}\` closes it`;
        yield unreadable(last.at, last.at + 1, reason, at, at + 1, wanted);
        yield unreadable(last.at, last.at + 1, reason, at, at, wanted);
      }
    }
  }
  const last = open.at(-1);
  if (last === undefined) return;
  const closers = open
    .map(({ mark }) => CLOSERS[mark])
    .reverse()
    .join('');
  const text = value.startsWith('{ ') ? ` ${closers}` : closers;
  yield unreadable(last.at, last.at + 1, `the \`${last.mark}\` that opens here is never closed`, end, end, text);
}
