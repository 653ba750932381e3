import { addMonths, civil, type Day, day, daysInMonth, iso } from '../../parse/calendar.ts';

/** The dates of a first plan, all of them computed from the day it is written. */
export interface PlanDates {
  readonly today: string;
  /** A few days ago, when people were asked. */
  readonly asked: string;
  /** The year the plan is for: this one, or the next when this one is nearly over. */
  readonly year: string;
  readonly end: string;
  /** The last day of the last complete month. */
  readonly baseline: string;
  /** Ends of months, a third and two thirds of the way to the end. */
  readonly milestones: readonly [string, string];
  /** The end of the month after the next. */
  readonly soon: string;
}

export function planDates(asOf: Day): PlanDates {
  const { year, month } = civil(asOf);
  const planned = month <= 8 ? year : year + 1;
  const monthsLeft = (planned - year) * 12 + 12 - month;
  return {
    today: iso(asOf),
    asked: iso((asOf - 5) as Day),
    year: String(planned),
    end: `${planned}-12-31`,
    baseline: iso((day(year, month, 1) - 1) as Day),
    milestones: [monthEnd(asOf, Math.round(monthsLeft / 3)), monthEnd(asOf, Math.round((monthsLeft * 2) / 3))],
    soon: monthEnd(asOf, 2),
  };
}

/** `2026-10`: the month some months before the last complete one. */
export function monthBefore(asOf: Day, months: number): string {
  return iso(addMonths(firstOfMonth(asOf), -1 - months)).slice(0, 7);
}

function monthEnd(asOf: Day, months: number): string {
  const { year, month } = civil(addMonths(firstOfMonth(asOf), months));
  return iso(day(year, month, daysInMonth(year, month)));
}

function firstOfMonth(of: Day): Day {
  const { year, month } = civil(of);
  return day(year, month, 1);
}
