import type { Goal, Measure } from '../../model/workspace.ts';
import type { Place } from '../../parse/text.ts';
import { followedBy, headline, rewritten } from './places.ts';

/** The key the deadline belongs to: that of the promise, as far as one is made. */
function promiseKey(thing: Goal | Measure): 'target' | 'done' | undefined {
  if (hasAim(thing)) return 'target';
  return thing.written('done') ? 'done' : undefined;
}

/** Whether a value to reach or to hold is written. */
export function hasAim(thing: Goal | Measure): boolean {
  return ['value', 'min', 'max'].some((key) => thing.written(`target/${key}`));
}

/** Where a deadline is missing: at the promise, else at the title. */
export function missingPlace(thing: Goal | Measure): Place {
  const key = promiseKey(thing);
  return key === undefined ? headline(thing) : thing.place(`/${key}`, 'key');
}

/** The line of the promise, with the deadline in it or below it. */
export function withDeadline(thing: Goal | Measure, example: string): string | undefined {
  const key = promiseKey(thing);
  if (key === undefined) return undefined;
  const value = thing.place(`/${key}`);
  if (key === 'done') return followedBy(value, `by: ${example}`);
  const { text, start, end } = value;
  const written = text.content.slice(start, end);
  if (written.startsWith('{')) return rewritten(value, `${written.slice(0, -1).trimEnd().replace(/,$/, '')}, by: ${example} }`);
  const { line } = text.position(thing.place('/target', 'key').start);
  const indent = ' '.repeat(text.position(start).column - 1);
  return `${text.line(line)}\n${indent}by: ${example}`;
}

export function deadlinePlace(thing: Goal | Measure): Place {
  return thing.place(thing.written('target/by') ? '/target/by' : '/by');
}

/** The day that counts as the start: as written, else that of the baseline, else the plan's first. */
export function startPlace(thing: Goal | Measure): Place {
  if (thing.written('start')) return thing.place('/start');
  if (thing.written('baseline/date')) return thing.place('/baseline/date');
  return thing.kind === 'measure' ? thing.v2mom.place('/period') : thing.place();
}
