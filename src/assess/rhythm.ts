import type { Kpi, Observation } from '../model/workspace.ts';
import { type Cadence, civil, type Day, day, iso, periodOf, periodsBetween, weekday } from '../parse/calendar.ts';

/** When a KPI's observations are due. */
export interface Rhythm {
  /** Counts the due periods: one more with each of them. Only differences mean something. */
  number(day: Day): number;
  /** How many due periods lie after the one that holds `from`, up to and including the one that holds `to`. */
  between(from: Day, to: Day): number;
  /** A day in the first period due after the one that holds `from`. */
  after(from: Day): Day;
  /** A day in the last period due before the one that holds `to`. */
  before(to: Day): Day;
}

/** A weekday counts as due when it is observed at least this often, compared with the weekday observed most. */
const USUAL_DAY = 0.25;
const FEWEST_FOR_WEEKDAYS = 10;
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * The rhythm of a KPI: the periods of its cadence. Of a daily one only the weekdays on which it is usually observed are due: a shop that
 * is closed on Sundays has no hole every week.
 */
export function rhythmOf({ cadence }: Pick<Kpi, 'cadence'>, observations: readonly Observation[]): Rhythm {
  if (cadence === 'daily') return dailyRhythm(dueWeekdays(observations));
  const number = cadence === 'weekly' ? weekNumber : monthCounter(MONTHS[cadence]);
  return {
    number,
    between: (from, to) => number(to) - number(from),
    after: (from) => (periodOf(from, cadence).last + 1) as Day,
    before: (to) => (periodOf(to, cadence).first - 1) as Day,
  };
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekNumber(day: Day): number {
  return Math.floor((day + 3) / 7);
}

function monthCounter(months: number): (day: Day) => number {
  return (day) => {
    const { year, month } = civil(day);
    return Math.floor((year * 12 + month - 1) / months);
  };
}

function dailyRhythm(due: readonly boolean[]): Rhythm {
  const perWeek = due.filter(Boolean).length;
  const upTo = due.map((_, weekday) => due.slice(0, weekday + 1).filter(Boolean).length);
  const number = (day: Day): number => weekNumber(day) * perWeek + (upTo[weekday(day)] ?? 0);
  const step = (from: Day, by: 1 | -1): Day => {
    let at = (from + by) as Day;
    while (due[weekday(at)] !== true) at = (at + by) as Day;
    return at;
  };
  return { number, between: (from, to) => number(to) - number(from), after: (from) => step(from, 1), before: (to) => step(to, -1) };
}

/** By ISO weekday, 1 to 7. */
function dueWeekdays(observations: readonly Observation[]): boolean[] {
  const counts = new Array<number>(8).fill(0);
  for (const { day } of observations) {
    const on = weekday(day);
    counts[on] = (counts[on] ?? 0) + 1;
  }
  const fewest = observations.length < FEWEST_FOR_WEEKDAYS ? 0 : Math.max(...counts) * USUAL_DAY;
  return counts.map((count, i) => i > 0 && count >= fewest);
}

/** The period of a cadence that holds a day, as people write it: `2026-06-15`, `2026-W25`, `2026-06`, `2026-Q2`, `2026`. */
export function periodName(of: Day, cadence: Cadence): string {
  if (cadence === 'weekly') return weekName(of);
  const { year, month } = civil(of);
  if (cadence === 'yearly') return String(year);
  if (cadence === 'quarterly') return `${year}-Q${Math.ceil(month / 3)}`;
  return cadence === 'monthly' ? iso(of).slice(0, 7) : iso(of);
}

/** ISO 8601: a week belongs to the year that holds its Thursday, and the fourth of January is always in week 1. */
function weekName(of: Day): string {
  const { year } = civil((of - weekday(of) + 4) as Day);
  const week = periodsBetween(day(year, 1, 4), of, 'weekly') + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
