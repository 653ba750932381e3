import type { Reading } from '../../src/assess/facts.ts';
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
  /** What the rows are of: days, weeks, months. */
  readonly period: string;
  /** Said on paper, which has the newest rows only; undefined where it has all. */
  readonly printed: string | undefined;
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
  // What came after the deadline decided nothing: the line ends with the reading that did.
  const isOver = facts.daysLeft !== undefined && facts.daysLeft < 0;
  const until = isOver ? (facts.deadline ?? page.facts.asOf) : page.facts.asOf;
  const observations = series.observations.filter(({ day }) => day <= until);
  const recent = observations.filter(({ day }) => day >= from);
  const shown = total ?? (recent.length < 2 ? observations : recent);
  const start = shown[0]?.day ?? from;
  const judged = facts.reading?.how === 'mean' ? facts.reading : undefined;
  const aids = [total === undefined ? page.words.chart.solid : page.words.chart.total];
  if (judged !== undefined) aids.push(page.words.chart.judged);
  if (drawn !== undefined) aids.push('value' in drawn.target ? page.words.chart.dashed : page.words.chart.band);
  const axis = { first: start, last: drawn?.to ?? until };
  const due = drawn?.milestones.filter(({ day }) => day >= axis.first && day <= axis.last).length ?? 0;
  if (due > 0) aids.push(due < promise.milestones.length ? page.words.chart.someRules : page.words.chart.rules);
  const table = tableOf(page, kpi, observations, LISTED, observations.length < series.observations.length);
  return figure(page, kpi, finding, aids, table, {
    points: shown,
    holes: series.holes,
    ...axis,
    ...(drawn === undefined ? {} : { promise: total === undefined ? drawn : withoutBaseline(drawn, start) }),
    ...(judged === undefined
      ? {}
      : { judged: { from: judged.first, to: judged.observations.at(-1)?.day ?? judged.last, value: judged.value, decided: isOver } }),
    words: chartWords(page, kpi),
  });
}

/** The chart of a KPI on its own: all its readings and the natural limits of its process. */
export function processFigure(page: Page, kpi: Kpi, finding: string): FigureView | undefined {
  const series = page.facts.series(kpi);
  if (series.first === undefined) return undefined;
  const limits = series.constant ? undefined : series.limits;
  const measure = new Measure(kpi, page.format, page.words);
  const aids = limits === undefined ? [page.words.chart.solid] : [page.words.chart.solid, page.words.chart.limits];
  return figure(page, kpi, finding, aids, tableOf(page, kpi, series.observations, Number.POSITIVE_INFINITY, false), {
    points: series.observations,
    holes: series.holes,
    first: series.first.day,
    last: series.last?.day ?? series.first.day,
    ...(limits === undefined ? {} : { limits: { mean: limits.mean, low: measure.limit(limits.low), high: measure.limit(limits.high) } }),
    words: chartWords(page, kpi),
  });
}

function figure(page: Page, kpi: Kpi, finding: string, aids: readonly string[], table: TableView, input: ChartInput): FigureView {
  const { words } = page;
  const { last } = page.facts.series(kpi);
  const hollow = input.points.at(-1)?.provisional === true ? [words.chart.hollow] : [];
  return {
    finding,
    aid: [words.chart.unit(kpi.unit ?? '', words.chart.cadence[kpi.cadence]), ...aids, ...hollow].join(' '),
    wide: render(historyChart(input, 'wide')),
    narrow: render(historyChart(input, 'narrow')),
    source: kpi.file.source,
    until: last && page.period(last.day, kpi.cadence),
    csv: csvOf(page, kpi),
    table,
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

function tableOf(page: Page, kpi: Kpi, observations: readonly Observation[], listed: number, isCut: boolean): TableView {
  const { chart } = page.words;
  const measure = new Measure(kpi, page.format, page.words);
  const rows = observations.slice(-Math.min(listed, observations.length)).reverse();
  const isShort = rows.length < observations.length;
  const [latest, all] = isCut ? [chart.latestUntilDeadline, chart.untilDeadline] : [chart.latest, chart.table];
  return {
    summary: isShort ? latest(rows.length) : all,
    period: chart.period[kpi.cadence],
    printed: rows.length > LISTED ? chart.printed(LISTED) : undefined,
    unit: measure.unit,
    samples: rows.some(({ n }) => n !== undefined),
    notes: rows.some(({ note }) => note !== ''),
    rows: rows.map(({ day, value, n, note }) => ({
      day: page.shortPeriod(day, kpi.cadence),
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
    limit: (value) => measure.shortLimit(value),
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
