import type { Place } from '../parse/text.ts';
import { widthOf } from './cells.ts';
import { clip } from './clip.ts';
import { reveal } from './escape.ts';
import type { Look, Paint } from './look.ts';

/** Nobody copies more than this out of a terminal. */
const LONGEST_ROW = 2000;

/** The corrected lines of a finding, each with a plus sign; in a single one what differs from the file is made stronger. */
export function replacements(corrected: string, place: Place, { paint, width }: Look, indent: string): string[] {
  const before = place.text.line(place.text.position(place.start).line);
  const rows = corrected.replace(/\r?\n$/, '').split(/\r?\n/);
  const room = width - indent.length - 2;
  return rows.map(
    (row) => `${indent}${paint.good('+')} ${replacement(clip(row.trimEnd(), LONGEST_ROW), rows.length === 1 ? before : '', room, paint)}`,
  );
}

function replacement(row: string, before: string, room: number, { good, better }: Paint): string {
  let head = 0;
  while (head < row.length && row[head] === before[head]) head++;
  let tail = 0;
  while (tail < Math.min(row.length, before.length) - head && row.at(-1 - tail) === before.at(-1 - tail)) tail++;
  const parts = [row.slice(0, head), row.slice(head, row.length - tail), row.slice(row.length - tail)].map((part) =>
    reveal(part).replaceAll('\t', '  '),
  ) as [string, string, string];
  // A long line is left to the terminal to wrap: it is there to be copied, and painting it in parts would make that harder to see.
  if (before === '' || head === 0 || widthOf(parts.join('')) > room) return good(parts.join(''));
  return parts.map((part, i) => (part === '' ? '' : (i === 1 ? better : good)(part))).join('');
}
