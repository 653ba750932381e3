import type { Entity } from '../../model/workspace.ts';
import { valueAt } from '../../parse/pointer.ts';
import type { Place } from '../../parse/text.ts';

type Thing = Pick<Entity, 'document' | 'place' | 'pointer' | 'written'>;

/** Where a thing announces itself, for what is missing from it: its title, else the line on which it begins. */
export function headline(thing: Thing): Place {
  return firstLine(thing.written('title') ? thing.place('/title') : thing.place());
}

/** The part of a place that stands on its first line, so that a finding about a whole file does not underline all of it. */
export function firstLine(place: Place): Place {
  const end = place.text.content.indexOf('\n', place.start);
  return end === -1 || end >= place.end ? place : { ...place, end };
}

/** Whether a key is not there, or holds an empty list. A list whose entries cannot all be used is reported for its shape. */
export function isLeftOut(thing: Thing, key: string): boolean {
  if (!thing.written(key)) return true;
  if (holdsSomething(thing, key)) return false;
  const { text, start, end } = thing.place(`/${key}`);
  return /^\[\s*\]$/.test(text.content.slice(start, end));
}

/** Whether a key has a value one can use. The value is at hand; where it stands in the file is dearer to find out. */
function holdsSomething({ document, pointer }: Thing, key: string): boolean {
  const value = valueAt(document.value, `${pointer}/${key}`);
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

/** The line of a place with `text` in that place; undefined when it runs over several lines. */
export function rewritten({ text, start, end }: Place, replacement: string): string | undefined {
  const { line } = text.position(start);
  const from = text.lineStart(line);
  const whole = text.line(line);
  if (start === end || end > from + whole.length) return undefined;
  return whole.slice(0, start - from) + replacement + whole.slice(end - from);
}

/** The line of a value with more lines below it; undefined unless it is one line of its own, `key: value` at the left edge. */
export function followedBy({ text, start, end }: Place, lines: string): string | undefined {
  const { line } = text.position(start);
  const whole = text.line(line);
  return /^[a-z]+: *[^\s|>]/.test(whole) && end <= text.lineStart(line) + whole.length ? `${whole}\n${lines}` : undefined;
}

/** Whether the number at a pointer is a guess at what was written (`9%`, `1.000,5`): what follows from it is not worth a word before it is mended. */
export function isGuess(thing: Thing, pointer: string): boolean {
  const { problems } = thing.document;
  if (problems.length === 0) return false;
  const { start, end } = thing.place(pointer);
  return problems.some(({ code, place }) => code === 'decimal-comma' && place.start < end && place.end > start);
}
