import type { Reading, SeriesFacts } from '../../src/assess/facts.ts';
import type { Kpi, KpiPromise, Observation } from '../../src/model/workspace.ts';
import { addMonths, type Day } from '../../src/parse/calendar.ts';
import type { ChartInput, ChartPromise } from '../charts/chart.ts';
import { historyChart } from '../charts/history.ts';
import { render } from '../charts/render.ts';
import type { DateView } from './format.ts';
import { addressOf } from './links.ts';
import { Measure } from './measure.ts';
import type { Page } from './page.ts';

/** A chart with everything that is said about it. */
export interface FigureView {
  /** What the picture shows, as a sentence. */
  readonly finding: string;
  /** Unit, rhythm, and how to read the lines. */
  readonly aid: string;
  /** The drawing for wide and for narrow columns, as SVG. */
  readonly wide: string;
  readonly narrow: string;
  readonly source: string | undefined;
  readonly until: DateView | undefined;
  readonly csv: { readonly href: string; readonly name: string } | undefined;
  readonly table: TableView;
}

export interface TableView {
  readonly summary: string;
  readonly unit: string;
  readonly samples: boolean;
  readonly notes: boolean;
  /** Newest first. */
  readonly rows: readonly { readonly day: string; readonly value: string; readonly n: string; readonly note: string }[];
}

/** How many readings a goal's page lists; the KPI's page has all. */
const LISTED = 26;

/** The chart of a promise: history from a year before it to its deadline, what is promised, milestones. Undefined without a reading. */
export function promiseFigure(page: Page, promise: KpiPromise, finding: string): FigureView | undefined {
  const kpi = promise.kpi.target;
  if (kpi?.kind !== 'kpi') return undefined;
  const series = page.facts.series(kpi);
  const first = series.first;
  if (first === undefined) return undefined;
  const drawn = chartPromise(promise, page.facts.asOf, first.day);
  const from = drawn === undefined ? first.day : addMonths(drawn.from, -12);
  const facts = page.facts.promise(promise);
  const total = facts.reading?.how === 'sum' ? runningTotal(facts.reading) : undefined;
  const recent = series.observations.filter(({ day }) => day >= from);
  const shown = total ?? (recent.length < 2 ? series.observations : recent);
  const start = shown[0]?.day ?? from;
  const judged = facts.reading?.how === 'mean' ? facts.reading : undefined;
  const aids = [total === undefined ? page.words.chart.solid : page.words.chart.total];
  if (judged !== undefined) aids.push(page.words.chart.judged);
  if (drawn !== undefined) aids.push('value' in drawn.target ? page.words.chart.dashed : page.words.chart.band);
  if (drawn !== undefined && drawn.milestones.length > 0) aids.push(page.words.chart.rules);
  return figure(page, kpi, finding, aids, series, LISTED, {
    points: shown,
    holes: series.holes,
    first: start,
    last: drawn?.to ?? page.facts.asOf,
    ...(drawn === undefined ? {} : { promise: total === undefined ? drawn : withoutBaseline(drawn, start) }),
    ...(judged === undefined
      ? {}
      : { judged: { from: judged.first, to: judged.observations.at(-1)?.day ?? judged.last, value: judged.value } }),
    words: chartWords(page, kpi),
  });
}

/** The chart of a KPI on its own: all its readings and the natural limits of its process. */
export function processFigure(page: Page, kpi: Kpi, finding: string): FigureView | undefined {
  const series = page.facts.series(kpi);
  if (series.first === undefined) return undefined;
  const limits = series.constant ? undefined : series.limits;
  const aids = limits === undefined ? [page.words.chart.solid] : [page.words.chart.solid, page.words.chart.limits];
  return figure(page, kpi, finding, aids, series, Number.POSITIVE_INFINITY, {
    points: series.observations,
    holes: series.holes,
    first: series.first.day,
    last: series.last?.day ?? series.first.day,
    ...(limits === undefined ? {} : { limits }),
    words: chartWords(page, kpi),
  });
}

function figure(
  page: Page,
  kpi: Kpi,
  finding: string,
  aids: readonly string[],
  series: SeriesFacts,
  listed: number,
  input: ChartInput,
): FigureView {
  const { words } = page;
  const hollow = series.last?.provisional === true ? [words.chart.hollow] : [];
  return {
    finding,
    aid: [words.chart.unit(kpi.unit ?? '', words.chart.cadence[kpi.cadence]), ...aids, ...hollow].join(' '),
    wide: render(historyChart(input, 'wide')),
    narrow: render(historyChart(input, 'narrow')),
    source: kpi.file.source,
    until: series.last && page.date(series.last.day),
    csv: csvOf(page, kpi),
    table: tableOf(page, kpi, series.observations, listed),
  };
}

/** The committed file, published beside the KPI's page under an address that stays. */
export function csvOf(page: Page, kpi: Kpi): FigureView['csv'] {
  const path = csvPath(kpi);
  return path === undefined ? undefined : { href: page.links.file(path), name: `${kpi.id}.csv` };
}

/** Where a KPI's series is published; undefined when it has none. */
export function csvPath(kpi: Kpi): string | undefined {
  const address = addressOf(kpi);
  return kpi.series === undefined || address === undefined ? undefined : `${address}.csv`;
}

function tableOf(page: Page, kpi: Kpi, observations: readonly Observation[], listed: number): TableView {
  const measure = new Measure(kpi, page.format, page.words);
  const rows = observations.slice(-Math.min(listed, observations.length)).reverse();
  return {
    summary: rows.length < observations.length ? page.words.chart.latest(rows.length) : page.words.chart.table,
    unit: measure.unit,
    samples: rows.some(({ n }) => n !== undefined),
    notes: rows.some(({ note }) => note !== ''),
    rows: rows.map(({ day, value, n, note }) => ({
      day: page.format.shortDate(day),
      value: measure.number(value),
      n: n === undefined ? '' : page.format.number(n),
      note,
    })),
  };
}

/** What a sum has grown to with each observation: the only line that can be held against a target for a sum. */
function runningTotal({ observations }: Reading): { day: Day; value: number }[] {
  let total = 0;
  return observations.map(({ day, value }) => ({ day, value: (total += value) }));
}

/** A running total begins at nothing, and the baseline is the total of another stretch. */
function withoutBaseline({ baseline: _, ...promise }: ChartPromise, from: Day): ChartPromise {
  return { ...promise, from };
}

/** What the chart draws of a promise; undefined when it lacks a target or a deadline. */
function chartPromise(promise: KpiPromise, asOf: Day, firstReading: Day): ChartPromise | undefined {
  const { target, baseline, milestones } = promise;
  const to = target?.by?.last;
  if (target === undefined || to === undefined) return undefined;
  const from = promise.start ?? baseline?.day ?? (Math.min(firstReading, asOf) as Day);
  const level =
    target.value !== undefined
      ? { value: target.value }
      : { ...(target.min === undefined ? {} : { min: target.min }), ...(target.max === undefined ? {} : { max: target.max }) };
  return {
    from: from < to ? from : addMonths(to, -12),
    to,
    ...(baseline === undefined ? {} : { baseline: { value: baseline.value, day: baseline.day ?? from } }),
    target: level,
    milestones: milestones.flatMap(({ title, value, by }, index) =>
      by === undefined ? [] : [{ number: index + 1, title, day: by.last, ...(value === undefined ? {} : { value }) }],
    ),
  };
}

function chartWords(page: Page, kpi: Kpi): ChartInput['words'] {
  const measure = new Measure(kpi, page.format, page.words);
  const { target, atLeast, atMost, mean, low, high } = page.words.chart;
  return {
    number: (value) => measure.short(value),
    promised: (value) => measure.shortPromised(value),
    tick: (value, step) => page.format.tick(value, step),
    day: (day) => page.format.dayMonth(day),
    month: (day) => page.format.month(day),
    year: (day) => page.format.year(day),
    target,
    atLeast,
    atMost,
    mean,
    low,
    high,
  };
}
