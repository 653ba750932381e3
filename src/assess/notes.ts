import type { Observation } from '../model/workspace.ts';

/** As much of a note as it takes to see whether it says something. */
const ENOUGH = 200;
/** Notes that tell only what everybody sees. */
const EMPTY = /^(?:n\/?a|none|missing|no (?:data|value|observation|reading)s?|unknown|tb[acd]|todo|see above|update[d]?|ok)$/i;

/** Whether the note of a row says something about what happened; that a value is provisional is not that. */
export function isExplained(observation: Observation | undefined): boolean {
  if (observation === undefined || observation.note === '') return false;
  const note = observation.note
    .slice(0, ENOUGH)
    .replace(/provisional/gi, '')
    .replace(/^[\s.,;:?!–—-]+|[\s.,;:?!–—-]+$/g, '');
  return /\p{L}/u.test(note) && !EMPTY.test(note);
}
