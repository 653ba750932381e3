import { join } from 'node:path';
import type { Location, Position, Range } from 'vscode-languageserver/node';
import type { Place, SourceText } from '../parse/text.ts';
import { uriOf } from './files.ts';
import type { Judgement } from './watch.ts';

/** A place as editors count: lines and characters from 0, characters in UTF-16 code units. */
export function rangeOf({ text, start, end }: Pick<Place, 'text' | 'start' | 'end'>): Range {
  return { start: positionOf(text, start), end: positionOf(text, Math.max(start, end)) };
}

function positionOf(text: SourceText, offset: number): Position {
  const { line, column } = text.position(offset);
  return { line: line - 1, character: column - 1 };
}

/** The whole of some lines, without the last one's line break. */
export function linesRange(text: SourceText, first: number, count: number): Range {
  const last = first + count - 1;
  return { start: { line: first - 1, character: 0 }, end: { line: last - 1, character: text.line(last).length } };
}

export function locationOf(place: Place, judgement: Judgement): Location {
  return { uri: uriIn(judgement, place.text.path), range: rangeOf(place) };
}

/** The address of a workspace's file: as the editor writes it where it is open, so that both mean one document. */
export function uriIn({ root, open }: Pick<Judgement, 'root' | 'open'>, path: string): string {
  return open.get(path)?.uri ?? uriOf(join(root, path));
}

/** Whether a range and another have a position in common. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
