import type { AnyPromise, Goal } from '../../src/model/workspace.ts';
import { type Day, parseDay } from '../../src/parse/calendar.ts';
import { numberDue, reviewDue } from './foot.ts';
import type { DateView } from './format.ts';
import { addressOf, type Link } from './links.ts';
import { plain } from './markdown.ts';
import type { Page } from './page.ts';
import { isOpen } from './promise.ts';
import { together } from './text.ts';

/** Something that happened or will have to happen on a day. */
export interface EventView {
  readonly date: DateView;
  readonly kind: string;
  readonly link: Link;
  readonly note: string | undefined;
  readonly late: boolean;
}

/** The first of them, and how many more there are. */
export interface EventsView {
  readonly shown: readonly EventView[];
  readonly more: number;
}

interface Event {
  readonly day: Day;
  readonly kind: string;
  readonly about: Link;
  readonly note?: string | undefined;
  readonly late?: boolean;
}

/** Six weeks back and six weeks ahead; the calendar and the record of changes are pages of their own. */
const WINDOW = 42;
const SHOWN = 8;

/** What the files record of the last weeks, newest first: check-ins, changed promises, milestones reached, goals closed. */
export function changedLately(page: Page): EventsView {
  const words = page.words.home;
  const { asOf } = page.facts;
  const events: Event[] = [];
  for (const goal of published(page)) {
    const about = page.link(goal);
    const add = (day: Day | undefined, kind: string, note?: string) => {
      if (day !== undefined && day <= asOf && day > asOf - WINDOW) events.push({ day, kind, about, note });
    };
    for (const { date, note } of goal.file.checkins ?? []) add(parseDay(date), words.checkin, note && plain(note));
    for (const { date, because } of goal.file.revisions ?? []) add(parseDay(date), words.revision, plain(because));
    const outcome = page.outcome(goal);
    if (outcome !== undefined) add(outcome.day, words.closed[outcome.result], outcome.learned && plain(outcome.learned));
    for (const { milestone, reached } of milestonesOf(page, goal.promise)) add(reached, words.reached, together(milestone.title));
  }
  return told(
    page,
    events.sort((a, b) => b.day - a.day),
  );
}

/** What the next weeks ask for, the late first: numbers, check-ins, milestones, deadlines. */
export function dueSoon(page: Page): EventsView {
  const words = page.words.home;
  const { asOf } = page.facts;
  const events: Event[] = [];
  const coming = (day: Day | undefined): day is Day => day !== undefined && day >= asOf && day <= asOf + WINDOW;
  for (const goal of published(page)) {
    const about = page.link(goal);
    const facts = goal.promise && page.facts.promise(goal.promise);
    if (page.outcome(goal) !== undefined || (facts !== undefined && !isOpen(facts.state))) continue;
    const review = reviewDue(page, goal);
    if (review?.late) events.push({ day: review.day, kind: words.review, about, late: true });
    if (coming(goal.deadline?.last)) events.push({ day: goal.deadline.last, kind: words.deadline, about });
    for (const { milestone, state } of milestonesOf(page, goal.promise)) {
      const day = milestone.by?.last;
      if (state === 'ahead' && coming(day)) events.push({ day, kind: words.milestone, about, note: together(milestone.title) });
    }
  }
  for (const kpi of page.workspace.kpis) {
    const number = page.facts.cascade.goalsOn(kpi).length === 0 ? undefined : numberDue(page, kpi);
    if (number?.late) events.push({ day: number.day, kind: words.number, about: page.link(kpi), late: true });
  }
  return told(
    page,
    events.sort((a, b) => Number(b.late === true) - Number(a.late === true) || a.day - b.day),
  );
}

function told(page: Page, events: readonly Event[]): EventsView {
  const shown = events.slice(0, SHOWN).map(({ day, kind, about, note, late }) => ({
    date: page.shortDate(day),
    kind,
    link: about,
    note: note || undefined,
    late: late === true,
  }));
  return { shown, more: events.length - shown.length };
}

const published = (page: Page): Goal[] => page.workspace.goals.filter((goal) => addressOf(goal) !== undefined);

function milestonesOf(page: Page, promise: AnyPromise | undefined) {
  return promise === undefined ? [] : page.facts.promise(promise).milestones;
}
