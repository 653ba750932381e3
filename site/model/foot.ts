import type { Goal, Kpi } from '../../src/model/workspace.ts';
import { addMonths, type Cadence, type Day, parseDay, periodOf } from '../../src/parse/calendar.ts';
import type { DateView } from './format.ts';
import type { Link } from './links.ts';
import type { Page } from './page.ts';
import { isOpen } from './promise.ts';

/** As of when a page holds, and when it will have something new to say. Silence is never green: what is late is said to be. */
export interface FootView {
  readonly asOf: DateView;
  /** The commit the page shows; undefined where none is known, or where it shows changes that are in none yet. */
  readonly commit: string | undefined;
  readonly uncommitted: boolean;
  readonly due: readonly {
    readonly label: string;
    readonly date: DateView;
    readonly late: boolean;
    /** Which number it is, on a page about several. */
    readonly what?: Link;
  }[];
}

export interface Due {
  readonly day: Day;
  readonly late: boolean;
}

export function footView(page: Page, about: { readonly kpis?: readonly Kpi[]; readonly goal?: Goal }): FootView {
  const words = page.words.foot;
  const due: FootView['due'][number][] = [];
  const kpis = about.kpis ?? [];
  const number = earliest(kpis.flatMap((kpi) => [numberDue(page, kpi)].flatMap((due) => (due === undefined ? [] : [{ ...due, kpi }]))));
  if (number !== undefined) {
    const label = number.late ? words.overdue : number.day < page.facts.asOf ? words.since : words.next;
    due.push({ label, date: page.date(number.day), late: number.late, ...(kpis.length > 1 ? { what: page.link(number.kpi) } : {}) });
  }
  const review = about.goal && reviewDue(page, about.goal);
  if (review !== undefined)
    due.push({ label: review.late ? words.reviewOverdue : words.review, date: page.date(review.day), late: review.late });
  const { uncommitted } = page;
  return { asOf: page.date(page.facts.asOf), commit: uncommitted ? undefined : page.commit, uncommitted, due };
}

/** The end of the period whose reading comes next. Undefined for a KPI whose series never began. */
export function numberDue(page: Page, kpi: Kpi): Due | undefined {
  const { last, stale } = page.facts.series(kpi);
  if (last === undefined) return undefined;
  const current = periodOf(last.day, kpi.cadence);
  const next = current.last > last.day ? current.last : periodOf((current.last + 1) as Day, kpi.cadence).last;
  return { day: next, late: stale };
}

/** When a goal that is still open is to be talked about next: one review after the last check-in, or after its start. */
export function reviewDue(page: Page, goal: Goal): Due | undefined {
  const { review } = goal.file;
  const state = goal.promise === undefined ? 'no data' : page.facts.promise(goal.promise).state;
  const { asOf } = page.facts;
  if (review === undefined || page.outcome(goal) !== undefined || !isOpen(state)) return undefined;
  if (goal.deadline !== undefined && goal.deadline.last < asOf) return undefined;
  const days = (goal.file.checkins ?? []).flatMap(({ date }) => parseDay(date) ?? []).filter((day) => day <= asOf);
  const last = days.reduce<Day | undefined>((latest, day) => (latest === undefined || day > latest ? day : latest), goal.start);
  if (last === undefined) return undefined;
  const next = later(last, review);
  return { day: next, late: next < asOf };
}

function later(day: Day, cadence: Cadence): Day {
  if (cadence === 'daily') return (day + 1) as Day;
  if (cadence === 'weekly') return (day + 7) as Day;
  return addMonths(day, { monthly: 1, quarterly: 3, yearly: 12 }[cadence]);
}

/** What is late comes first: the date that a reader must know. */
function earliest<T extends Due>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>((first, due) => (first === undefined || due.day < first.day ? due : first), undefined);
}
