import { type EmptyReason, emptyReason, FILLER, WITHOUT_BLANKS, wordsOf } from './reasons.ts';

/** A thing and what became of it: "Contract signed". */
const FEWEST_WORDS = 2;

/** What people feel, or that something is finished: said of anything, and seen by nobody. */
const SOFT = new Set(
  (
    'achieved complete completed completely content delighted done easier everything faster feel feels felt finalised finalized finish finished ' +
    'fine fully happier happy implemented looks nicely nicer ok okay reached ready satisfied satisfaction seem seems smoother smoothly successfully true ' +
    'went were worked works'
  ).split(' '),
);

/** Verbs of degree: they name a direction, not a thing that is there in the end. */
const DEGREE =
  /^(?:be|become|better|boost|build up|care|deepen|enhance|ensure|focus|foster|further|grow|improve|increase|maximi[sz]e|minimi[sz]e|optimi[sz]e|promote|raise|reduce|strengthen|strive|support|work on)\b/i;

/**
 * Why a text under `done` cannot be checked: it says nothing ("yes", "when customers are happier"), or says again a title that itself only names a
 * direction ("Improve communication"). A title that names a thing may be repeated: "The handbook is published". Undefined when it can be checked.
 */
export function emptyDone(text: string, title: string): EmptyReason | undefined {
  if (WITHOUT_BLANKS.test(text)) return undefined;
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS || words.every((word) => FILLER.has(word) || SOFT.has(word))) return 'says nothing';
  if (/\d/.test(text) || !DEGREE.test(title.trim())) return undefined;
  return emptyReason(text, title) === 'repeats the title' ? 'repeats the title' : undefined;
}
