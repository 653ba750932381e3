import type { Goal, V2mom } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';

/**
 * Whether work on a goal or a plan can still change it: published, not closed, and its last day not past. What is over is history, and no
 * habit mends it. An outcome dated after today closes nothing yet.
 */
export function isOpen(thing: Goal | V2mom, asOf: Day): boolean {
  if (thing.draft || isClosed(thing, asOf)) return false;
  const last = thing.kind === 'goal' ? thing.deadline?.last : thing.period?.last;
  return last === undefined || last >= asOf;
}

function isClosed(thing: Goal | V2mom, asOf: Day): boolean {
  const day = thing.kind === 'goal' ? thing.outcome?.day : undefined;
  return thing.written('outcome') && !(day !== undefined && day > asOf);
}

/** Whether the first day of a goal has come. A goal that names none is taken to have begun. */
export function hasBegun(goal: Goal, asOf: Day): boolean {
  const start = firstDay(goal);
  return start === undefined || start <= asOf;
}

/** The first day that counts for a goal, by its own words or those of its baseline. */
export function firstDay({ start, promise }: Goal): Day | undefined {
  return start ?? promise?.start;
}
