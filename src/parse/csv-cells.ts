const COMMA = 44;
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

export type Delimiter = ',' | ';' | '\t';

/**
 * Reads the cells of one row after the other (RFC 4180, with any delimiter and any line break), without an object per cell. A quote that is
 * never closed, or closes amid a text, counts as an ordinary character: one stray quote must not swallow the rest of a file.
 */
export class CellReader {
  /** Cells of the row that was read last. */
  count = 0;
  /** Where that row ends, before its line break. */
  end = 0;
  readonly #content: string;
  readonly #delimiter: number;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #unquoted: (string | undefined)[] = [];
  #noMoreQuotes = false;

  constructor(content: string, delimiter: Delimiter) {
    this.#content = content;
    this.#delimiter = delimiter === ',' ? COMMA : delimiter.charCodeAt(0);
  }

  /** Reads the row that begins at an offset and returns where the next one begins. */
  next(at: number): number {
    const content = this.#content;
    const delimiter = this.#delimiter;
    this.count = 0;
    this.#unquoted[0] = undefined;
    let start = at;
    let i = at;
    for (;;) {
      const code = i < content.length ? content.charCodeAt(i) : NEWLINE;
      if (code === delimiter || code === NEWLINE || code === RETURN) {
        this.#starts[this.count] = start;
        this.#ends[this.count] = i;
        this.count++;
        if (code !== delimiter) break;
        start = ++i;
        this.#unquoted[this.count] = undefined;
      } else if (code === QUOTE && isBlank(content, start, i)) {
        i = this.#quoted(i);
      } else {
        i++;
      }
    }
    this.end = i;
    return content.charCodeAt(i) === RETURN && content.charCodeAt(i + 1) === NEWLINE ? i + 2 : i + 1;
  }

  /** Whether no cell says anything, as in the rows that spreadsheets leave below a table. */
  isBlank(): boolean {
    for (let i = 0; i < this.count; i++) {
      if (!isBlank(this.#content, this.#starts[i] as number, this.#ends[i] as number)) return false;
    }
    return true;
  }

  /** What a cell says, without its quotes and the spaces around it; empty when there is no such cell. */
  text(column: number): string {
    if (column < 0 || column >= this.count) return '';
    return (this.#unquoted[column] ?? this.#content.slice(this.#starts[column], this.#ends[column])).trim();
  }

  /** Where a cell stands in the file, quotes included, spaces around it not. */
  range(column: number): { start: number; end: number } {
    let start = this.#starts[column] ?? this.end;
    let end = column < this.count ? (this.#ends[column] ?? this.end) : this.end;
    while (start < end && isSpace(this.#content.charCodeAt(start))) start++;
    while (end > start && isSpace(this.#content.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  /** Reads a quoted cell and returns the offset behind it. */
  #quoted(open: number): number {
    const content = this.#content;
    const column = this.count;
    let close = this.#noMoreQuotes ? -1 : closing(content, open);
    if (close === -1) this.#noMoreQuotes = true;
    else {
      const text = content.slice(open + 1, close).replaceAll('""', '"');
      close++;
      while (content.charCodeAt(close) === 32) close++;
      const after = close < content.length ? content.charCodeAt(close) : NEWLINE;
      if (after === this.#delimiter || after === NEWLINE || after === RETURN) {
        this.#unquoted[column] = text;
        return close;
      }
    }
    return open + 1;
  }
}

/** Offset of the quote that closes the one at `open`, or -1. */
function closing(content: string, open: number): number {
  let at = content.indexOf('"', open + 1);
  while (at !== -1 && content.charCodeAt(at + 1) === QUOTE) at = content.indexOf('"', at + 2);
  return at;
}

function isBlank(content: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(content.charCodeAt(i))) return false;
  return true;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff;
}
