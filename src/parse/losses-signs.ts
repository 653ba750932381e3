import { type Candidate, slip, unreadable } from './candidate.ts';
import { MEND_LINES } from './limits.ts';
import { lineEnd } from './losses.ts';
import type { Repair } from './problem.ts';
import { isKey } from './schema-keys.ts';
import { indentAt, linesBelow } from './yaml-lines.ts';

/** A sign between key and value that is missing, glued to the value, pasted or borrowed from elsewhere. */
export function* signCandidates(source: string, lineStart: number): Generator<Candidate> {
  const line = source.slice(lineStart, lineEnd(source, lineStart));
  const glued = /^( *(?:- +)*[a-z]+:|.*[{,] ?[a-z]+:)[^\s:/#]/.exec(line)?.[1];
  if (glued !== undefined) {
    const at = lineStart + glued.length;
    const described = isKey(/[a-z]+(?=:$)/.exec(glued)?.[0] ?? '') ? slip : unreadable;
    yield described(at - 1, at + 1, 'a space is missing behind the colon', at, at, ' ');
  }
  const pasted = /^( *(?:- +)*[a-z]+:|)[\u00a0\u2000-\u200b\u202f\u3000]+/.exec(line);
  if (pasted !== null) {
    const at = lineStart + (pasted[1] as string).length;
    const end = lineStart + pasted[0].length;
    const text = pasted[1] === '' ? ' '.repeat(end - at) : ' ';
    yield slip(at, end, 'a space that was pasted is not an ordinary one', at, end, text);
  }
  const key = /^( *(?:- +)*)([a-z]+)(?=[ ：]|$)/.exec(line);
  if (key === null || !isKey(key[2] as string) || /:(?:\s|$)/.test(line)) return;
  const end = lineStart + key[0].length;
  const wide = /^ *： */.exec(line.slice(key[0].length))?.[0];
  if (wide !== undefined) {
    const sign = end + wide.indexOf('：');
    yield slip(sign, sign + 1, 'a colon divides key and value, not the wide `：`', end, end + wide.length, ': ');
  }
  const equals = /^ *= */.exec(line.slice(key[0].length))?.[0];
  if (equals !== undefined) {
    const sign = end + equals.indexOf('=');
    yield slip(sign, sign + 1, 'a colon divides key and value, not `=`', end, end + equals.length, ': ');
  }
  yield unreadable(end - (key[2] as string).length, end, `a colon is missing behind \`${key[2]}\``, end, end, ':');
}

/** `-Own it` and `* Own it`: an item without the space behind its dash, or with another sign. The items below it most likely share that. */
export function* bulletCandidates(source: string, lineStart: number): Generator<Candidate> {
  const lead = /^ *(?:-(?=[^\s-])|[*+•–—] )/.exec(source.slice(lineStart, lineEnd(source, lineStart)))?.[0];
  if (lead === undefined) return;
  const isDash = lead.endsWith('-');
  const change = (start: number): Repair => {
    const end = start + lead.length;
    return isDash ? { from: end, to: end, text: ' ' } : { from: end - 2, to: end - 1, text: '-' };
  };
  const also: Repair[] = [];
  for (const start of linesBelow(source, lineStart)) {
    if (also.length === MEND_LINES || indentAt(source, start) < indentAt(source, lineStart)) break;
    if (source.startsWith(lead, start) && /[^\s-]/.test(source[start + lead.length] ?? '')) also.push(change(start));
  }
  const at = lineStart + indentAt(source, lineStart);
  const reason = isDash ? 'a space is missing behind the dash' : `an item of a list begins with \`-\`, not with \`${source[at]}\``;
  // `-5` may be a number that goes on from the line above.
  const certain = !/\d/.test(source[lineStart + lead.length] ?? '');
  yield { code: 'syntax', start: at, end: at + (isDash ? 2 : 1), data: { reason }, repair: change(lineStart), also, certain };
}
