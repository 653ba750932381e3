import { type Day, type Period, parseDay, parsePeriod } from '../../parse/calendar.ts';

/** A date as written; undefined when it is left out or no date. */
export function dayOf(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : parseDay(written);
}

/** A date or period as written; undefined when it is left out or neither. */
export function periodOf(written: string | number | undefined): Period | undefined {
  return written === undefined ? undefined : parsePeriod(String(written));
}
