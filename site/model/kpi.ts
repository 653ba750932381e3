import type { SeriesFacts } from '../../src/assess/facts.ts';
import type { Goal, Kpi, Measure as MeasureNode, Observation } from '../../src/model/workspace.ts';
import { csvOf, type FigureView, processFigure } from './figure.ts';
import { type FootView, footView } from './foot.ts';
import { type FactView, type RevisionView, revisionsOf } from './goal.ts';
import { addressOf, type FrameView, type Link } from './links.ts';
import { blocks, inline, plain } from './markdown.ts';
import { Measure } from './measure.ts';
import { type Context, Page } from './page.ts';
import { teamOf } from './people.ts';
import { type PromiseView, promiseView } from './promise.ts';
import { sourceLinks } from './source.ts';
import { together } from './text.ts';

/** A KPI's page: what it is, all its readings, what its process can be expected to do, and what it judges. */
export interface KpiView {
  readonly frame: FrameView;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly definitionHtml: string | undefined;
  readonly stale: boolean;
  readonly facts: readonly FactView[];
  readonly figure: FigureView | undefined;
  readonly limits: string | undefined;
  readonly csv: FigureView['csv'];
  readonly users: readonly { readonly kind: string; readonly link: Link; readonly promise: PromiseView | undefined }[];
  readonly drivers: readonly { readonly link: Link; readonly evidenceHtml: string | undefined }[];
  readonly revisions: readonly RevisionView[];
  readonly pageLinks: readonly Link[];
  readonly foot: FootView;
}

export function kpiView(context: Context, kpi: Kpi): KpiView {
  const page = new Page(context, addressOf(kpi) ?? '');
  const series = page.facts.series(kpi);
  const measure = new Measure(kpi, page.format, page.words);
  const team = teamOf(page.workspace, kpi);
  const finding = findingOf(page, kpi, series, measure);
  return {
    frame: page.links.frame,
    title: together(kpi.title),
    description: kpi.file.definition === undefined ? finding : plain(kpi.file.definition),
    crumbs: [{ text: page.words.nav.home, href: page.links.page('') }, ...(team === undefined ? [] : [page.link(team)])],
    definitionHtml: blocks(kpi.file.definition),
    stale: series.stale,
    facts: factsOf(page, kpi, measure),
    figure: processFigure(page, kpi, finding),
    limits: limitsOf(page, kpi, series, measure),
    csv: csvOf(page, kpi),
    users: page.facts.cascade.goalsOn(kpi).map((user) => userView(page, user)),
    drivers: (kpi.file.drivers ?? []).map(({ kpi: id, evidence }) => {
      const driver = page.workspace.find('kpi', id);
      return { link: driver === undefined ? { text: id } : page.link(driver), evidenceHtml: inline(evidence) };
    }),
    revisions: revisionsOf(page, kpi.file.revisions),
    pageLinks: sourceLinks(page, kpi),
    foot: footView(page, { kpis: [kpi] }),
  };
}

function factsOf(page: Page, kpi: Kpi, measure: Measure): FactView[] {
  const words = page.words.kpi;
  const facts: FactView[] = [];
  const tell = (label: string, text: string | undefined) => {
    if (text !== undefined && text !== '') facts.push({ label, link: { text } });
  };
  tell(words.unit, kpi.unit);
  tell(words.direction, kpi.better && words.better[kpi.better]);
  if (kpi.better === 'within' && kpi.range !== undefined)
    tell(words.range, measure.target({ value: undefined, min: kpi.range[0], max: kpi.range[1] }));
  tell(words.cadence, page.words.chart.cadence[kpi.cadence]);
  tell(words.about, kpi.about && words.aspects[kpi.about]);
  const owner = page.who(kpi.owner);
  if (owner !== undefined) facts.push({ label: words.owner, link: owner });
  return facts;
}

/** The last reading, and the one nearest to a year before it where there is one within a month. */
function findingOf(page: Page, kpi: Kpi, series: SeriesFacts, measure: Measure): string {
  const words = page.words.kpi;
  const { last, observations } = series;
  if (last === undefined) return words.noSeries;
  if (series.constant && observations.length > 1) return words.constant(measure.reading(last.value), observations.length);
  const before = nearest(observations, last.day - 365, 31);
  const is = words.is(kpi.title, measure.reading(last.value), page.when(last.day, kpi.cadence));
  const change = before === undefined ? '' : words.overLastYear(changeOf(page, measure, last.value, before.value));
  const missing = series.behind > 1 ? ` ${words.behind(series.behind)}` : '';
  return `${is}${change}.${missing}`;
}

function changeOf(page: Page, measure: Measure, now: number, before: number): string {
  const words = page.words.kpi;
  if (measure.number(now) === measure.number(before)) return words.same;
  return now > before ? words.up(measure.distance(now - before)) : words.down(measure.distance(now - before));
}

function nearest(observations: readonly Observation[], day: number, within: number): Observation | undefined {
  return observations
    .filter((observation) => Math.abs(observation.day - day) <= within)
    .reduce<Observation | undefined>(
      (best, one) => (best === undefined || Math.abs(one.day - day) < Math.abs(best.day - day) ? one : best),
      undefined,
    );
}

function limitsOf(page: Page, kpi: Kpi, { limits, observations, constant, holes }: SeriesFacts, measure: Measure): string | undefined {
  const words = page.words.kpi;
  if (observations.length === 0 || constant) return undefined;
  const missing = holes.reduce((sum, { count }) => sum + count, 0);
  const parts = missing === 0 ? [] : [words.holes(missing)];
  if (limits === undefined) return [words.tooFew, ...parts].join(' ');
  const [low, high] = [measure.limit(limits.low), measure.limit(limits.high)];
  const outside = words.outside(observations.filter(({ value }) => value < low || value > high).length, observations.length);
  const { basis, run } = limits;
  const days = page.words.periods(...page.ends(basis.first, basis.last, kpi.cadence));
  if (run === undefined) return [words.within(measure.limits(limits)), words.basis(basis.count, days), outside, ...parts].join(' ');
  const moved = words.moved(run.count, run.side, measure.fine(limits.mean));
  return [words.began(basis.count, days, measure.limits(limits)), moved, outside, ...parts].join(' ');
}

function userView(page: Page, user: Goal | MeasureNode): KpiView['users'][number] {
  return { kind: page.words.kinds[user.kind], link: page.link(user), promise: user.promise && promiseView(page, user.promise, user.title) };
}
