import { parsePeriod } from './calendar.ts';
import { CellReader, type Delimiter } from './csv-cells.ts';

/** Which column holds what; -1 where there is none. */
export interface Columns {
  readonly date: number;
  readonly value: number;
  readonly n: number;
  readonly note: number;
  readonly count: number;
}

/** How the rest of a series is to be read. */
export interface Header {
  readonly delimiter: Delimiter;
  /** Undefined when nothing can be read: the header names neither, or the file is empty. */
  readonly columns: Columns | undefined;
  /** Whether the first line is a header at all, or already a row. */
  readonly missing: boolean;
  /** Where the first line with text stands. */
  readonly start: number;
  readonly end: number;
  /** Where the rows begin. */
  readonly body: number;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** What exports are known to put there: the order of our own template. */
const USUAL: Columns = { date: 0, value: 1, n: 2, note: 3, count: 4 };

/**
 * Finds the header: the first line with text, in the delimiter under which it names `date` and `value`. A file that begins with a row is read
 * as if its columns were the usual ones, so that one missing line does not hide every observation.
 */
export function readHeader(content: string): Header {
  let start = /^[\s\ufeff]*/.exec(content)?.[0].length ?? 0;
  const announced = /^"?sep=([,;\t])"?[ \t]*(?:\r\n?|\n)\s*/i.exec(content.slice(start, start + 40));
  if (announced) start += announced[0].length;
  const delimiters = announced ? [announced[1] as Delimiter] : DELIMITERS;
  let row: Header | undefined;
  let named: Header | undefined;
  for (const delimiter of delimiters) {
    const reader = new CellReader(content, delimiter);
    const body = reader.next(start);
    const common = { delimiter, start, end: reader.end };
    const columns = namedColumns(reader);
    if (columns.date !== -1 && columns.value !== -1) return { ...common, columns, missing: false, body };
    if (row === undefined && reader.count > 1 && parsePeriod(reader.text(0)) !== undefined) {
      row = { ...common, columns: { ...USUAL, count: Math.max(USUAL.count, reader.count) }, missing: true, body: start };
    }
    if (named === undefined && reader.count > 1) named = { ...common, columns: undefined, missing: false, body };
  }
  return row ?? named ?? { delimiter: ',', columns: undefined, missing: true, start, end: lineEndAt(content, start), body: content.length };
}

const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What people and exports call our columns. */
const OTHER_NAMES: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'date',
    oneOf(
      'date day week month quarter year period datum tag woche monat quartal jahr zeitraum periode dato dag maand fecha mes jour mois data',
    ),
  ],
  ['value', oneOf('value values result amount number wert werte ergebnis zahl waarde verdi værdi värde valeur valor valore')],
  ['n', oneOf('n count sample size responses anzahl stichprobe antall antal aantal')],
  ['note', oneOf('note notes comment comments remark remarks notiz notizen bemerkung anmerkung kommentar merknad opmerking nota')],
];

/** The names of the columns in our words, for a first line in others; undefined where it is not clear which of them hold dates and values. */
export function translatedNames(cells: readonly string[]): string[] | undefined {
  const taken = new Set<string>();
  const names = cells.map((cell) => {
    const name = OTHER_NAMES.find(([own, others]) => !taken.has(own) && others.has(cell.trim().toLowerCase()))?.[0];
    if (name !== undefined) taken.add(name);
    return name ?? cell;
  });
  const [first, second] = names;
  if (taken.size === 1 && cells.length === 2) {
    if (first === 'date' && second !== '') return [first, 'value'];
    if (second === 'date' && first !== '') return ['value', second];
  }
  return taken.has('date') && taken.has('value') ? names : undefined;
}

/** Whether no other of the columns could be the one that is called `value`. */
export function isOnlyValue(cells: readonly string[]): boolean {
  const others = OTHER_NAMES.find(([own]) => own === 'value')?.[1];
  return cells.filter((cell) => others?.has(cell.trim().toLowerCase())).length < 2;
}

/** Whether no row of a file says anything in a third cell. */
export function hasTwoColumns(content: string, { delimiter, body }: Header): boolean {
  const cells = new CellReader(content, delimiter);
  for (let at = body; at < content.length; ) {
    at = cells.next(at);
    for (let column = 2; column < cells.count; column++) if (cells.text(column) !== '') return false;
  }
  return true;
}

/** What ends the lines of a text: that of the first. */
export function lineBreak(content: string): string {
  const at = content.indexOf('\n');
  return at > 0 && content[at - 1] === '\r' ? '\r\n' : '\n';
}

function namedColumns(reader: CellReader): Columns {
  const columns = { date: -1, value: -1, n: -1, note: -1, count: reader.count };
  for (let i = Math.min(reader.count, 1000) - 1; i >= 0; i--) {
    const name = reader.text(i).toLowerCase();
    if (name === 'date' || name === 'value' || name === 'n' || name === 'note') columns[name] = i;
  }
  return columns;
}

function lineEndAt(content: string, start: number): number {
  const at = content.slice(start).search(/[\r\n]/);
  return at === -1 ? content.length : start + at;
}
