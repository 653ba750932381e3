import { type Finding, folded, isSurelyText, quoted } from './losses.ts';
import type { ProblemCode, Repair } from './problem.ts';
import { isKey } from './schema-keys.ts';

/** One way to mend what keeps a file from being parsed. */
export interface Candidate extends Finding {
  readonly repair: Repair;
}

/** The stretch from `from` to `to` is one text that needs quotes; `start` to `end` is what YAML took for its own. */
export function lost(source: string, code: ProblemCode, key: string, from: number, to: number, start: number, end: number): Candidate {
  const text = source.slice(from, to);
  const data: Record<string, string> = { key };
  if (code === 'lost-start') data.character = text[0] as string;
  if (code === 'lost-comment') Object.assign(data, { kept: source.slice(from, start).trimEnd(), lost: folded(source.slice(start, to)) });
  return { code, start, end, data, repair: { from, to, text: quoted(text) }, certain: isSurelyLost(code, text, source.slice(start, to)) };
}

/** Whether the text can be nothing but whole. A word without a space behind its `#` may be a comment; a key amid a text may have lost its line. */
function isSurelyLost(code: ProblemCode, text: string, taken: string): boolean {
  if (code === 'lost-start') return isSurelyText(text);
  if (code === 'lost-comment') return /^#\d/.test(taken);
  return !Array.from(text.matchAll(/(?<!\S)([a-z]+):(?!\S)/g), ([, word = '']) => word).some(isKey);
}

/** Not a text that was lost but a slip of the pen: what is wrong with the stretch from `start` to `end`, and what to write instead. */
export function unreadable(start: number, end: number, reason: string, from: number, to: number, text: string): Candidate {
  return { code: 'syntax', start, end, data: { reason }, repair: { from, to, text } };
}

/** The same, for a slip that leaves no doubt about what was meant. */
export function slip(...described: Parameters<typeof unreadable>): Candidate {
  return { ...unreadable(...described), certain: true };
}
