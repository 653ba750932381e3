import type { Observation } from '../model/workspace.ts';

/** Notes that tell only what everybody sees. */
const EMPTY = /^(?:n\/?a|none|missing|no (?:data|value|observation|reading)s?|unknown|tb[acd]|todo|see above|update[d]?|ok)$/i;

/** Whether the note of a row says something about what happened; that a value is provisional is not that. */
export function isExplained(observation: Observation | undefined): boolean {
  if (observation === undefined || observation.note === '') return false;
  const note = observation.note.replace(/provisional/gi, '').replace(/^[\s.,;:?!–—-]+|[\s.,;:?!–—-]+$/g, '');
  return /\p{L}/u.test(note) && !EMPTY.test(note);
}
