/** A text file together with where its lines begin, so that offsets become lines only when somebody asks. */
export class SourceText {
  readonly path: string;
  readonly content: string;
  #starts: number[] | undefined;

  constructor(path: string, content: string) {
    this.path = path;
    this.content = content;
  }

  /** Line and column of an offset, both counted from 1; columns are UTF-16 code units, as editors and SARIF count them. */
  position(offset: number): Position {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The text of a line (from 1) without its line break; empty when there is no such line. */
  line(number: number): string {
    const starts = this.#lineStarts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    return this.content.slice(start, starts[number] ?? this.content.length).replace(/\r?\n$|\r$/, '');
  }

  /** Offset at which a line (from 1) begins. */
  lineStart(number: number): number {
    return this.#lineStarts()[number - 1] ?? this.content.length;
  }

  get lineCount(): number {
    return this.#lineStarts().length;
  }

  #lineStarts(): number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      for (let at = this.content.indexOf('\n'); at !== -1; at = this.content.indexOf('\n', at + 1)) starts.push(at + 1);
      this.#starts = starts;
    }
    return this.#starts;
  }
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file: what a finding points at. Offsets are UTF-16 code units, `end` is exclusive. */
export interface Place {
  readonly text: SourceText;
  readonly start: number;
  readonly end: number;
  /** JSON Pointer (RFC 6901) into the document, or `/rows/3/value` style for a series; empty for the whole file. */
  readonly pointer: string;
}

/** A place that means a file as a whole, for what is wrong before a single byte is understood. */
export function wholeFile(path: string): Place {
  return { text: new SourceText(path, ''), start: 0, end: 0, pointer: '' };
}
