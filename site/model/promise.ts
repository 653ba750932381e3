import type { DeliverableFacts, KpiPromiseFacts, PromiseFacts, PromiseState, Reading } from '../../src/assess/facts.ts';
import type { AnyPromise, DeliverablePromise, Goal, Kpi, KpiPromise } from '../../src/model/workspace.ts';
import { type Day, spanEnding } from '../../src/parse/calendar.ts';
import { bullet, spark } from '../charts/spark.ts';
import type { Words } from '../words/en.ts';
import type { DateView } from './format.ts';
import type { Link } from './links.ts';
import { Measure, type Quantity } from './measure.ts';
import type { Page } from './page.ts';

/** A state as a shape and a word; the shape is drawn by the style sheet. */
export interface StatusView {
  readonly key: PromiseState;
  readonly word: string;
  /** Said beside the state: the target is met today, the data is overdue. */
  readonly marks: readonly { readonly key: 'met' | 'stale'; readonly word: string }[];
}

/** How a promise stands, in words and small pictures. */
export interface PromiseView {
  readonly status: StatusView;
  readonly kpi: Link | undefined;
  readonly start: string | undefined;
  readonly now: string | undefined;
  /** The day of the reading, or the days it is made of. */
  readonly nowOn: DateView | undefined;
  readonly nowOver: string | undefined;
  /** Whether `now` is the reading that decided, because the deadline is past. */
  readonly over: boolean;
  readonly target: string | undefined;
  /** How several readings become one, where they do. */
  readonly judged: string | undefined;
  readonly due: DateView | undefined;
  readonly daysLeft: string | undefined;
  readonly way: string | undefined;
  readonly bullet: string | undefined;
  readonly spark: string | undefined;
  /** The three numbers of the promise, to be set large. */
  readonly numbers: { readonly start?: Quantity; readonly now?: Quantity; readonly target?: Quantity };
  /** What the data says, in a sentence or two. */
  readonly finding: string;
}

const YEAR = 366;

export function promiseView(page: Page, promise: AnyPromise, title: string): PromiseView {
  return promise.kind === 'kpi' ? kpiPromiseView(page, promise, title) : deliverableView(page, promise);
}

/** A goal that promises nothing which could be judged. */
export function unpromised(page: Page, goal: Goal): PromiseView {
  const state: PromiseState = page.outcome(goal)?.result ?? 'no data';
  return {
    ...EMPTY,
    status: { key: state, word: page.words.states[state], marks: [] },
    due: page.deadline(goal.deadline),
    finding: sentences([closing(page, goal), page.words.promise.nothing]),
  };
}

const EMPTY = {
  kpi: undefined,
  start: undefined,
  now: undefined,
  nowOn: undefined,
  nowOver: undefined,
  over: false,
  target: undefined,
  judged: undefined,
  due: undefined,
  daysLeft: undefined,
  way: undefined,
  bullet: undefined,
  spark: undefined,
  numbers: {},
};

function kpiPromiseView(page: Page, promise: KpiPromise, title: string): PromiseView {
  const facts = page.facts.promise(promise);
  const { kpi, reading } = facts;
  const measure = new Measure(kpi, page.format, page.words);
  const stale = kpi !== undefined && page.facts.series(kpi).stale;
  const travelled = travelledOf(page, facts);
  return {
    status: statusOf(page.words, facts, stale),
    kpi: kpi && page.link(kpi),
    start: facts.baseline === undefined ? undefined : measure.promised(facts.baseline),
    now: reading && measure.reading(reading.value),
    nowOn: reading?.how === 'last' && kpi !== undefined ? page.period(reading.last, kpi.cadence) : undefined,
    nowOver:
      reading === undefined || reading.how === 'last' ? undefined : page.words.promise.made[reading.how](readOver(page, reading, 'short')),
    over: isOver(facts),
    target: promise.target && measure.target(promise.target),
    judged: judgedBy(page, promise),
    due: page.deadline(promise.target?.by),
    daysLeft: facts.daysLeft === undefined ? undefined : page.words.promise.daysLeft(facts.daysLeft),
    way: travelled === undefined ? undefined : page.format.percent(shareOfWay(travelled, facts.met)),
    bullet: travelled === undefined ? undefined : bullet(travelled),
    spark: kpi && sparkOf(page, kpi),
    numbers: numbersOf(promise, facts, measure),
    finding: findingOf(page, promise, facts, measure, kpi?.title ?? title),
  };
}

function numbersOf({ target }: KpiPromise, { baseline, reading }: KpiPromiseFacts, measure: Measure): PromiseView['numbers'] {
  const promised = target && measure.targetQuantity(target);
  return {
    ...(baseline === undefined ? {} : { start: measure.quantity(baseline) }),
    ...(reading === undefined ? {} : { now: measure.readQuantity(reading.value) }),
    ...(promised === undefined ? {} : { target: promised }),
  };
}

/** The last year of a series, as small as a word. */
export function sparkOf(page: Page, kpi: Kpi): string | undefined {
  const { observations, last } = page.facts.series(kpi);
  return spark(observations.filter(({ day }) => day > (last?.day ?? 0) - YEAR)) || undefined;
}

function deliverableView(page: Page, promise: DeliverablePromise): PromiseView {
  const facts = page.facts.promise(promise);
  const { words } = page;
  const parts = [closing(page, promise.holder)];
  if (facts.state === 'no data') parts.push(words.promise.unrecorded);
  if (facts.state === 'not started' && promise.start !== undefined) parts.push(words.promise.starts(page.format.date(promise.start)));
  return {
    ...EMPTY,
    status: statusOf(words, facts, false),
    over: isOver(facts),
    due: page.deadline(promise.by),
    daysLeft: facts.daysLeft === undefined ? undefined : words.promise.daysLeft(facts.daysLeft),
    finding: sentences(parts),
  };
}

/** How a goal stands, without the words and pictures. */
export function statusOfGoal(page: Page, goal: Goal): StatusView {
  if (goal.promise === undefined) return unpromised(page, goal).status;
  const facts = page.facts.promise(goal.promise);
  const kpi = facts.kind === 'kpi' ? facts.kpi : undefined;
  return statusOf(page.words, facts, kpi !== undefined && page.facts.series(kpi).stale);
}

function statusOf(words: Words, facts: PromiseFacts, stale: boolean): StatusView {
  const marks: StatusView['marks'][number][] = [];
  if (facts.kind === 'kpi' && facts.state === 'running' && facts.met === true) marks.push({ key: 'met', word: words.met });
  if (stale && isOpen(facts.state)) marks.push({ key: 'stale', word: words.stale });
  return { key: facts.state, word: words.states[facts.state], marks };
}

/** Whether it can still be reached. */
export const isOpen = (state: PromiseState): boolean => state === 'running' || state === 'not started' || state === 'no data';

const isOver = (facts: PromiseFacts | DeliverableFacts): boolean => facts.daysLeft !== undefined && facts.daysLeft < 0;

/** How several readings become one, and of which days they will be at the deadline. */
function judgedBy(page: Page, { target, start }: KpiPromise): string | undefined {
  if (target === undefined || target.as === 'last') return undefined;
  const { judged, days } = page.words.promise;
  const last = target.by?.last;
  const first = last !== undefined && target.over !== undefined ? spanEnding(last, target.over).first : start;
  if (last === undefined || first === undefined) return judged[target.as];
  return `${judged[target.as]} ${days(...page.format.ends(first, last))}`;
}

/** How a goal ended, as its file says. */
function closing(page: Page, goal: Goal): string | undefined {
  const outcome = page.outcome(goal);
  if (outcome === undefined) return undefined;
  const { closed, on } = page.words.promise;
  return closed[outcome.result](outcome.day === undefined ? '' : on(page.format.date(outcome.day)));
}

/**
 * What the data says about a promise. Built from the same facts as the picture; an outcome that somebody wrote is told as such, beside
 * the reading, so that the two can be compared.
 */
function findingOf(page: Page, promise: KpiPromise, facts: KpiPromiseFacts, measure: Measure, title: string): string {
  const { holder, target } = promise;
  const words = page.words.promise;
  const parts = [holder.kind === 'goal' ? closing(page, holder) : undefined];
  if (facts.state === 'not started' && promise.start !== undefined) parts.push(words.starts(page.format.date(promise.start)));
  if (facts.kpi === undefined) return sentences([...parts, words.noKpi]);
  const { reading } = facts;
  if (reading === undefined) return sentences([...parts, isOver(facts) ? words.noDataOver(title) : words.noData(title)]);
  const over = isOver(facts);
  const late = !over && reading.how === 'last' && page.facts.series(facts.kpi).stale;
  const when = reading.how === 'last' ? page.when(reading.last, facts.kpi.cadence) : readOver(page, reading);
  const read = words.reading[reading.how](title, measure.reading(reading.value), when);
  const is = late ? words.lastSoFar(read) : read;
  const promised = target && measure.target(target);
  if (target === undefined || promised === undefined || facts.gap === undefined) return sentences([...parts, words.noTarget(is)]);
  if (target.value === undefined)
    return sentences([...parts, `${is}${facts.met ? words.inside(promised) : words.outside(measure.distance(facts.gap), promised)}.`]);
  if (facts.met) {
    const [at, beyond] = over || late ? [words.metThen, words.beyondThen] : [words.met, words.beyond];
    return sentences([...parts, `${is}${facts.gap === 0 ? at(promised) : beyond(measure.distance(facts.gap), promised)}.`]);
  }
  return sentences([
    ...parts,
    `${is}${words.toGo(measure.distance(facts.gap), promised)}.`,
    directionOf(travelledOf(page, facts), words, measure.promised(facts.baseline ?? 0)),
  ]);
}

/** The days a mean or a sum is made of, as far as they were observed. */
function readOver(page: Page, { first, last, observations }: Reading, month: 'long' | 'short' = 'long'): string {
  return page.words.promise.days(...page.format.ends(first, Math.min(last, observations.at(-1)?.day ?? last) as Day, month));
}

/** Said where the numbers alone may be misread: no movement, or the wrong one. */
function directionOf(travelled: number | undefined, words: Words['promise'], start: string): string | undefined {
  if (travelled === undefined || travelled >= 0.005) return undefined;
  return travelled > -0.005 ? words.atStart : words.wrongWay(start);
}

/** A sum that still grows has a way of its own: the baseline is the total of another stretch, and no place it set out from. */
function travelledOf(page: Page, { travelled, reading }: KpiPromiseFacts): number | undefined {
  return reading?.how === 'sum' && reading.last > page.facts.asOf ? undefined : travelled;
}

/** The share of the way, rounded so that only a target that is met is all of it, and that standing still is none of it. */
function shareOfWay(travelled: number, met: boolean | undefined): number {
  return met === true || travelled < 0 ? travelled : Math.floor(travelled * 100) / 100;
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
