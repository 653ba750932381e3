import { lineEnd } from './losses.ts';
import type { Repair } from './problem.ts';

/** A text with some stretches replaced, that still knows where everything stood before. */
export class EditedText {
  readonly content: string;
  readonly #source: string;
  readonly #repairs: readonly Repair[];

  /** Repairs must not overlap. */
  constructor(source: string, repairs: readonly Repair[]) {
    this.#source = source;
    this.#repairs = repairs.toSorted((a, b) => a.from - b.from);
    this.content = replaced(source, 0, source.length, this.#repairs);
  }

  /** Where an offset of the edited text stands in the source; inside a replacement, the nearer end of what it replaces. */
  original(offset: number): number {
    let shift = 0;
    for (const { from, to, text } of this.#repairs) {
      const start = from + shift;
      if (offset <= start) break;
      if (offset < start + text.length) return offset - start < text.length / 2 ? from : to;
      shift += text.length - (to - from);
    }
    return Math.min(offset - shift, this.#source.length);
  }
}

/** Corrected lines a reader is shown at most; of a longer block, only the first. */
const MOST_LINES = 12;

/** The whole lines that a repair touches, and a short block of lines with the same slip, as they should read with every repair of theirs made. */
export function correctedLines(
  source: string,
  { repair, also = [] }: { repair: Repair; also?: readonly Repair[] },
  all: readonly Repair[],
): string {
  const start = source.lastIndexOf('\n', repair.from - 1) + 1;
  const block = lineEnd(source, Math.max(repair.to, also.at(-1)?.to ?? 0));
  const end = source.slice(start, block).split('\n', MOST_LINES + 1).length > MOST_LINES ? lineEnd(source, repair.to) : block;
  const made: Repair[] = [];
  for (const one of [repair, ...also, ...all]) {
    if (one.from >= start && one.to <= end && !made.some((other) => overlap(other, one))) made.push(one);
  }
  return replaced(
    source,
    start,
    end,
    made.toSorted((a, b) => a.from - b.from),
  );
}

export function overlap(a: Repair, b: Repair): boolean {
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
}

function replaced(source: string, start: number, end: number, repairs: readonly Repair[]): string {
  let result = '';
  let at = start;
  for (const { from, to, text } of repairs) {
    result += source.slice(at, from) + text;
    at = to;
  }
  return result + source.slice(at, end);
}
