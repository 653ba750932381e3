import type { Series as ParsedSeries, SeriesRow } from '../parse/csv.ts';
import type { SeriesDocument } from '../parse/read.ts';
import type { Place } from '../parse/text.ts';
import type { Observation, Series } from './workspace.ts';

/** Ties the rows of a CSV to the series of a KPI. */
export function buildSeries({ path, text, series, problems }: SeriesDocument): Series {
  return {
    path,
    observations: series === undefined ? [] : series.rows.map((row) => new ObservationNode(row, series)),
    broken: problems.length > 0,
    place: () => ({ text, start: 0, end: endOfLine(text.content), pointer: '' }),
  };
}

/** Of the first line. A long series is not divided into lines for that. */
function endOfLine(content: string): number {
  const at = content.search(/[\r\n]/);
  return at === -1 ? content.length : at;
}

class ObservationNode implements Observation {
  readonly day: Observation['day'];
  readonly value: number;
  readonly n: number | undefined;
  readonly note: string;
  readonly provisional: boolean;
  readonly #row: SeriesRow;
  readonly #series: ParsedSeries;

  constructor(row: SeriesRow, series: ParsedSeries) {
    this.day = row.day;
    this.value = row.value;
    this.n = row.n;
    this.note = row.note;
    this.provisional = row.provisional;
    this.#row = row;
    this.#series = series;
  }

  place(column?: 'date' | 'value' | 'n' | 'note'): Place {
    return this.#series.place(this.#row, column);
  }
}
