import type { Goal } from '../model/workspace.ts';
import { type Day, parsePeriod } from '../parse/calendar.ts';
import { valueAt } from '../parse/pointer.ts';

/** A day on which something is said to have happened. */
export interface PastDay {
  /** Inside the goal's file: `/outcome/date`. */
  readonly pointer: string;
  /** As written: a day, or a period, of which the first day counts. */
  readonly written: string;
  readonly day: Day;
}

/** Lists whose entries say when they happened, and the key that does. Check-ins and what others agreed to are facts of their own. */
const LISTS = { milestones: 'done', actions: 'done', consulted: 'date', revisions: 'date' } as const;

/** Every day of a goal that tells of the past but is still to come. */
export function pastToCome(goal: Goal, asOf: Day): PastDay[] {
  const pointers = ['/outcome/date'];
  for (const [list, key] of Object.entries(LISTS)) {
    const entries = goal.file[list as keyof typeof LISTS] ?? [];
    for (let i = 0; i < entries.length; i++) pointers.push(`/${list}/${i}/${key}`);
  }
  return pointers.flatMap((pointer) => {
    const value = valueAt(goal.file, pointer);
    const written = value === undefined ? '' : String(value);
    const day = written === '' ? undefined : parsePeriod(written)?.first;
    return day !== undefined && day > asOf ? [{ pointer, written, day }] : [];
  });
}
