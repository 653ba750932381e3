import type { SeriesRow } from './csv.ts';
import { CellReader, type Delimiter } from './csv-cells.ts';
import type { Repair } from './problem.ts';

/** A file that misses a period now and then still has a rhythm; one row a year away from all others has a wrong date. */
const LONGEST_GAP = 2;
/** Days that a daily series may miss: a weekend with a holiday. */
const DAYS_OFF = 4;

/**
 * Rows put in order by changing places: what stands between the rows (line breaks, blank lines) stays. Undefined where a row may rather have a wrong date
 * than a wrong place: when a day stands there twice, or the days in order have no rhythm.
 *
 * @param rows every row of the file, in its order
 */
export function inOrder(content: string, delimiter: Delimiter, rows: readonly SeriesRow[]): Repair[] | undefined {
  const sorted = rows.toSorted((a, b) => a.day - b.day);
  const steps = sorted.slice(1).map(({ day }, i) => day - (sorted[i] as SeriesRow).day);
  const [usual = 0] = steps.toSorted((a, b) => a - b).slice(Math.floor(steps.length / 2));
  const longest = Math.max(LONGEST_GAP * usual, DAYS_OFF);
  if (steps.some((step) => step === 0 || step > longest)) return undefined;
  const cells = new CellReader(content, delimiter);
  const textOf = ({ start }: SeriesRow): string => {
    cells.next(start);
    return content.slice(start, cells.end);
  };
  return rows.flatMap((row, i) => {
    const other = sorted[i] as SeriesRow;
    if (other === row) return [];
    const from = row.start;
    return [{ from, to: from + textOf(row).length, text: textOf(other) }];
  });
}

/** A row that says the same as another one, taken away with its line break; undefined where the two differ. */
export function repeatedRow(content: string, delimiter: Delimiter, kept: SeriesRow, again: SeriesRow): Repair | undefined {
  const cells = new CellReader(content, delimiter);
  cells.next(kept.start);
  const text = content.slice(kept.start, cells.end);
  const next = cells.next(again.start);
  if (content.slice(again.start, cells.end).trimEnd() !== text.trimEnd()) return undefined;
  return { from: again.start, to: Math.min(next, content.length), text: '' };
}
