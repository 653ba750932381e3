import { type Day, iso, parsePeriod } from './calendar.ts';
import { CellReader, type Delimiter } from './csv-cells.ts';
import { type Columns, type Header, hasTwoColumns, isOnlyValue, lineBreak, readHeader, translatedNames } from './csv-header.ts';
import { inOrder, repeatedRow } from './csv-order.ts';
import { SeriesProblems } from './csv-problems.ts';
import { COMMA_NUMBER, DAY_OR_MONTH, GROUPED_COMMA_NUMBER, plainNumber, shortened } from './csv-values.ts';
import { isSureDate, readIsoDay, suggestDate } from './dates.ts';
import { isBare, readWritten } from './numbers.ts';
import type { Problem, ProblemCode, Repair } from './problem.ts';
import type { Place, SourceText } from './text.ts';

/** One observation. */
export interface SeriesRow {
  /** Last day of the period the value belongs to. */
  readonly day: Day;
  readonly value: number;
  /** Sample size. */
  readonly n?: number;
  readonly note: string;
  /** Whether the note says that the value may still be restated. */
  readonly provisional: boolean;
  /** Position among the rows of the file, from 0; the header and blank lines do not count. */
  readonly index: number;
  /** Offset at which the row begins. */
  readonly start: number;
}

export type SeriesColumn = 'date' | 'value' | 'n' | 'note';

export interface Series {
  /** Usable rows by day, each day once. */
  readonly rows: readonly SeriesRow[];
  readonly problems: readonly Problem[];
  readonly delimiter: Delimiter;
  /** Where a row, or one of its cells, stands. */
  place(row: SeriesRow, column?: SeriesColumn): Place;
}

/**
 * Reads a series: a header that names at least `date` and `value`, then one observation a row. Takes what exports give: commas,
 * semicolons or tabs, any line break, quoted cells, columns in any order, decimal commas where the comma divides no cells. Never throws.
 */
export function parseSeries(text: SourceText): Series {
  const header = readHeader(text.content);
  const reader = new SeriesReader(text, header);
  reader.read();
  return {
    rows: reader.rows,
    problems: reader.problems(),
    delimiter: header.delimiter,
    place: (row, column) => placeOf(text, header, row, column),
  };
}

interface Mending {
  /** The row as it should read. */
  readonly corrected?: string | undefined;
  /** What makes it read so, where no other reading is possible. */
  readonly repair?: Repair | undefined;
  readonly isDoubtful?: boolean;
}

/** Of a table with more, nobody can say which column is meant. */
const MOST_COLUMNS = 20;

class SeriesReader {
  rows: SeriesRow[] = [];
  readonly #problems = new SeriesProblems();
  readonly #text: SourceText;
  readonly #header: Header;
  readonly #cells: CellReader;
  #start = 0;
  #index = 0;
  /** Whether a value above had decimals. */
  #hasDecimals = false;
  /** Rows whose day lies before the day above them. */
  readonly #backwards: { row: SeriesRow; before: Day }[] = [];

  constructor(text: SourceText, header: Header) {
    this.#text = text;
    this.#header = header;
    this.#cells = new CellReader(text.content, header.delimiter);
  }

  read(): void {
    const { columns, body } = this.#header;
    const { content } = this.#text;
    this.#checkHeader();
    if (columns !== undefined) {
      for (let at = body; at < content.length; ) {
        this.#start = at;
        at = this.#cells.next(at);
        if (this.#cells.isBlank()) continue;
        this.#row(columns);
        this.#index++;
      }
      if (this.#index === 0) this.#report('empty-series', { start: this.#header.start, end: this.#header.end }, '', {});
    }
    this.#order();
  }

  problems(): Problem[] {
    return this.#problems.all();
  }

  #checkHeader(): void {
    const { columns, missing, start, end, delimiter } = this.#header;
    if (columns !== undefined && !missing) return;
    if (start === end) {
      this.#report('empty-series', { start, end }, '', {});
      return;
    }
    const found = this.#text.content.slice(start, Math.min(end, start + 80));
    const expected = ['date', 'value', 'n', 'note'].slice(0, columns === undefined ? 2 : this.#width()).join(delimiter);
    if (columns === undefined) {
      const names = this.#firstCells();
      const corrected = names && translatedNames(names)?.join(delimiter);
      const repair = corrected !== undefined && isOnlyValue(names ?? []) ? { from: start, to: end, text: corrected } : undefined;
      this.#report('header', { start, end }, '', { found, expected }, { corrected, repair });
    } else {
      const corrected = `${expected}\n${this.#text.content.slice(start, end)}`;
      // What a third column holds, only its name could tell.
      const repair = hasTwoColumns(this.#text.content, this.#header)
        ? { from: start, to: start, text: expected + lineBreak(this.#text.content) }
        : undefined;
      this.#report('header', { start, end }, '', { found, expected }, { corrected, repair });
    }
  }

  /** What the first line says, cell by cell; undefined where its cells could not be joined again as they are. */
  #firstCells(): string[] | undefined {
    this.#cells.next(this.#header.start);
    if (this.#cells.count > MOST_COLUMNS) return undefined;
    const cells = Array.from({ length: this.#cells.count }, (_, i) => this.#cells.text(i));
    return cells.some((cell) => /[",;\t\n\r]/.test(cell)) ? undefined : cells;
  }

  /** How many of our columns the first line fills. */
  #width(): number {
    this.#cells.next(this.#header.start);
    return Math.min(Math.max(this.#cells.count, 2), 4);
  }

  #row(columns: Columns): void {
    const cells = this.#cells;
    if (cells.count <= Math.max(columns.date, columns.value) || this.#hasExtraCells(columns)) {
      this.#wrongCount(columns);
      return;
    }
    const day = this.#day(columns);
    // Without a day and without a value it is no observation at all, but a title or a total: one slip.
    if (day === undefined && cells.text(columns.value) === '') return;
    const value = this.#number(columns, 'value', cells.text(columns.value));
    const count = cells.text(columns.n);
    const n = count === '' ? undefined : this.#number(columns, 'n', count);
    if (day === undefined || value === undefined) return;
    const note = cells.text(columns.note);
    if (note !== '' && this.#isCut(columns, note)) {
      this.#reportCut(columns);
      return;
    }
    if (!Number.isInteger(value)) this.#hasDecimals = true;
    const provisional = note !== '' && /provisional/i.test(note);
    const row: SeriesRow =
      n === undefined
        ? { day, value, note, provisional, index: this.#index, start: this.#start }
        : { day, value, n, note, provisional, index: this.#index, start: this.#start };
    const before = this.rows.at(-1);
    if (before !== undefined && day < before.day) this.#backwards.push({ row, before: before.day });
    this.rows.push(row);
  }

  /**
   * Whether a decimal comma moved everything behind it by one cell, and the row has room for it: `10,4,820` is then the value 10, a
   * sample of 4 and the note "820". Numbers that stand as notes are suspicious only where values have decimals, or cells are to spare.
   */
  #isCut({ value, n, note, count }: Columns, text: string): boolean {
    if (this.#header.delimiter !== ',' || note !== (n === -1 ? value : n) + 1 || (n !== -1 && n !== value + 1)) return false;
    return /^\d+$/.test(text) && (this.#hasDecimals || this.#cells.count > count) && COMMA_NUMBER.test(this.#written(value, value + 1));
  }

  #reportCut({ value }: Columns): void {
    const { start } = this.#cells.range(value);
    const { end } = this.#cells.range(value + 1);
    const found = this.#text.content.slice(start, end);
    const number = found.replace(',', '.');
    const data = { found: shortened(found), column: 'value', number };
    this.#report('row-number', { start, end }, 'value', data, { corrected: this.#with(start, end, number), isDoubtful: true });
  }

  /** What stands in a stretch of cells, with what divides them. */
  #written(first: number, last: number): string {
    return this.#text.content.slice(this.#cells.range(first).start, this.#cells.range(last).end);
  }

  #hasExtraCells(columns: Columns): boolean {
    for (let i = columns.count; i < this.#cells.count; i++) if (this.#cells.text(i) !== '') return true;
    return false;
  }

  /** Too few or too many cells. One too many beside the value is a decimal comma in a file whose cells are divided by commas. */
  #wrongCount(columns: Columns): void {
    const cells = this.#cells;
    const range = { start: this.#start, end: cells.end };
    let corrected: string | undefined;
    if (this.#header.delimiter === ',' && cells.count === columns.count + 1) {
      const whole = cells.range(columns.value);
      const part = cells.range(columns.value + 1);
      const written = this.#written(columns.value, columns.value + 1);
      const number = GROUPED_COMMA_NUMBER.test(written) ? readWritten(written)?.number : undefined;
      if (number !== undefined) corrected = this.#with(whole.start, part.end, String(number));
    }
    this.#report('row-cells', range, '', { expected: columns.count, found: cells.count }, { corrected });
  }

  #day(columns: Columns): Day | undefined {
    const found = this.#cells.text(columns.date);
    const day = readIsoDay(found) ?? parsePeriod(found)?.last;
    if (day !== undefined) return day;
    const range = this.#cells.range(columns.date);
    if (found === '') {
      this.#report('row-empty', range, 'date', { column: 'date' });
      return undefined;
    }
    const suggestion = suggestDate(found);
    const corrected = suggestion === '' ? undefined : this.#with(range.start, range.end, suggestion);
    const repair = corrected !== undefined && isSureDate(found) ? { from: range.start, to: range.end, text: suggestion } : undefined;
    const isDoubtful = suggestion === '' && DAY_OR_MONTH.test(found);
    this.#report('row-date', range, 'date', { found: shortened(found), suggestion }, { corrected, repair, isDoubtful });
    return undefined;
  }

  #number(columns: Columns, column: 'value' | 'n', found: string): number | undefined {
    const value = plainNumber(found, this.#header.delimiter);
    if (value !== undefined && (column === 'value' || (Number.isInteger(value) && value >= 0))) return value;
    if (found === '') {
      this.#report('row-empty', this.#cells.range(columns[column]), column, { column });
      return undefined;
    }
    const written = value === undefined ? readWritten(found) : readWritten(found.replace('.', ','));
    const usable = written !== undefined && (column === 'value' || (Number.isInteger(written.number) && written.number >= 0));
    const number = usable ? String(written.number) : '';
    const range = this.#cells.range(columns[column]);
    const corrected = number === '' ? undefined : this.#with(range.start, range.end, number);
    const data: Record<string, string> = { found: shortened(found), column, number };
    if (usable && written.otherwise !== undefined) data.otherwise = String(written.otherwise);
    const repair =
      usable && written.otherwise === undefined && isBare(found) ? { from: range.start, to: range.end, text: number } : undefined;
    this.#report('row-number', range, column, data, { corrected, repair, isDoubtful: data.otherwise !== undefined });
    return undefined;
  }

  /** Puts rows in order and drops the second of two for one day. A file that runs from new to old is one mistake, not one a row. */
  #order(): void {
    const file = this.rows;
    const [first] = this.#backwards;
    if (first !== undefined) {
      const reversed = this.#backwards.length > 1 && this.#backwards.length >= file.length - 1;
      // A row that cannot be read has no day, and so no place.
      const repairs = this.#index === file.length ? inOrder(this.#text.content, this.#header.delimiter, file) : undefined;
      for (const { row, before } of reversed ? [first] : this.#backwards) {
        const data = { day: iso(row.day), before: iso(before) };
        this.#reportRow('row-order', row, reversed ? { ...data, direction: 'newest first' } : data, { repairs });
      }
      this.rows = file.toSorted((a, b) => a.day - b.day || a.index - b.index);
    }
    if (!this.rows.some((row, i) => row.day === this.rows[i - 1]?.day)) return;
    const single: SeriesRow[] = [];
    for (const row of this.rows) {
      const kept = single.at(-1);
      if (kept?.day !== row.day) single.push(row);
      else {
        const repair = repeatedRow(this.#text.content, this.#header.delimiter, kept, row);
        this.#reportRow('row-twice', row, { day: iso(row.day) }, { related: this.#place(kept), repairs: repair && [repair] });
      }
    }
    this.rows = single;
  }

  #place(row: SeriesRow): Place {
    return placeOf(this.#text, this.#header, row, 'date');
  }

  #reportRow(
    code: ProblemCode,
    row: SeriesRow,
    data: Problem['data'],
    { related, repairs }: { related?: Place; repairs: Repair[] | undefined },
  ): void {
    this.#problems.add({ code, data, place: this.#place(row), ...(related && { related }), ...(repairs && { repairs }) });
  }

  #report(
    code: ProblemCode,
    range: { start: number; end: number },
    column: string,
    data: Problem['data'],
    { corrected, repair, isDoubtful }: Mending = {},
  ): void {
    const pointer = code.startsWith('row-') ? pointerTo(this.#index, column) : '';
    const place = { text: this.#text, start: range.start, end: range.end, pointer };
    const mended = { ...(corrected !== undefined && { corrected }), ...(repair && { repairs: [repair] }) };
    this.#problems.add({ code, data, place, ...mended }, isDoubtful);
  }

  /** The row that was read last, with one stretch of it replaced. */
  #with(from: number, to: number, text: string): string {
    const { content } = this.#text;
    return content.slice(this.#start, from) + text + content.slice(to, this.#cells.end);
  }
}

function placeOf(text: SourceText, header: Header, row: SeriesRow, column?: SeriesColumn): Place {
  const cells = new CellReader(text.content, header.delimiter);
  cells.next(row.start);
  const range = column === undefined ? { start: row.start, end: cells.end } : cells.range(header.columns?.[column] ?? 0);
  return { text, ...range, pointer: pointerTo(row.index, column ?? '') };
}

function pointerTo(index: number, column: string): string {
  return column === '' ? `/rows/${index}` : `/rows/${index}/${column}`;
}
