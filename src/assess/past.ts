import type { Goal } from '../model/workspace.ts';
import { type Day, parsePeriod } from '../parse/calendar.ts';

/** A day on which something is said to have happened. */
export interface PastDay {
  /** Inside the goal's file: `/outcome/date`. */
  readonly pointer: string;
  /** As written: a day, or a period, of which the first day counts. */
  readonly written: string;
  readonly day: Day;
}

/** Every day of a goal that tells of the past but is still to come: not of check-ins and agreements, which are facts of their own. */
export function pastToCome({ file }: Goal, asOf: Day): PastDay[] {
  const found: PastDay[] = [];
  const look = (written: string | number | undefined, pointer: () => string): void => {
    const day = written === undefined ? undefined : parsePeriod(String(written))?.first;
    if (day !== undefined && day > asOf) found.push({ pointer: pointer(), written: String(written), day });
  };
  look(file.outcome?.date, () => '/outcome/date');
  file.milestones?.forEach(({ done }, i) => {
    look(done, () => `/milestones/${i}/done`);
  });
  file.actions?.forEach(({ done }, i) => {
    look(done, () => `/actions/${i}/done`);
  });
  file.consulted?.forEach(({ date }, i) => {
    look(date, () => `/consulted/${i}/date`);
  });
  file.revisions?.forEach(({ date }, i) => {
    look(date, () => `/revisions/${i}/date`);
  });
  return found;
}
