import type { TextEdit } from 'vscode-languageserver/node';
import type { Finding } from '../rules/rule.ts';
import { linesRange } from './places.ts';

/** A change that puts a finding's corrected lines into the file. */
export interface Correction {
  readonly edit: TextEdit;
  /** Whether it adds lines and leaves those that are there. */
  readonly adds: boolean;
}

const KEY = /^\s*(?:- +)*["']?([\w$./-]+)["']? *:(?:\s|$)/;
/** Groups whose corrected lines are the file's own lines mended, one for one; the others may also propose a line that is not there yet. */
const MENDS = /^(?:file|series)\//;

/**
 * Reads corrected lines as a change: they replace the line found fault with, go on from it, or are a new line above it. Undefined where there
 * is nothing to put in.
 */
export function correctionOf({ rule, corrected, place }: Pick<Finding, 'rule' | 'corrected' | 'place'>): Correction | undefined {
  const { text, start } = place;
  if (corrected === undefined || text.content === '') return undefined;
  const { line } = text.position(start);
  const before = text.line(line);
  const ending = text.content.includes('\r\n') ? '\r\n' : '\n';
  const lines = corrected.replace(/\r?\n$/, '').split(/\r?\n/);
  const [first = ''] = lines;
  const newText = lines.join(ending);
  if (MENDS.test(rule)) {
    const count = lines.at(-1) === before ? 1 : Math.min(lines.length, text.lineCount - line + 1);
    return { edit: { range: linesRange(text, line, count), newText }, adds: false };
  }
  const isOther = KEY.exec(first)?.[1] !== KEY.exec(before)?.[1];
  if (isOther && KEY.test(before)) {
    return {
      edit: { range: { start: linesRange(text, line, 1).start, end: linesRange(text, line, 1).start }, newText: newText + ending },
      adds: true,
    };
  }
  return { edit: { range: linesRange(text, line, 1), newText }, adds: first === before };
}
