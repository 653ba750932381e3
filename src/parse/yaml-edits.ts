import { lineEnd, type Repair } from './losses.ts';

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

/** The whole lines that a repair touches, as they should read, with every repair of theirs made. */
export function correctedLines(source: string, repair: Repair, all: readonly Repair[]): string {
  const start = source.lastIndexOf('\n', repair.from - 1) + 1;
  const end = lineEnd(source, repair.to);
  const others = all.filter((other) => other !== repair && other.from >= start && other.to <= end && !overlap(other, repair));
  const made: Repair[] = [repair];
  for (const other of others) if (!made.some((one) => overlap(one, other))) made.push(other);
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
