import type { SeriesRow } from '../parse/csv.ts';
import type { SeriesDocument } from '../parse/read.ts';
import type { Observation, Series } from './workspace.ts';

/** Ties the rows of a CSV to the series of a KPI. */
export function buildSeries({ path, text, rows, problems }: SeriesDocument): Series {
  return {
    path,
    observations: rows,
    broken: problems.length > 0,
    place: () => ({ text, start: 0, end: text.line(1).length, pointer: '' }),
  };
}

export type { Observation, SeriesRow };
