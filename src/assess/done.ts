import { emptyReason, wordsOf } from './reasons.ts';
import { judgeStatement } from './statement/judge.ts';
import { titleWords } from './titles/words.ts';

/** Why a text under `done` cannot be checked. */
export type DoneFault =
  /** Only that it is: "yes", "all done". */
  | { readonly kind: 'says nothing' }
  /** A feeling about nobody and nothing in particular: "Customers are happier". */
  | { readonly kind: 'hollow' }
  /** Again a title that itself only names a direction. */
  | { readonly kind: 'repeats the title' }
  /** A feeling or a comparison and nothing one could look at; `words` is the one that carries it. */
  | { readonly kind: 'vague'; readonly words: string };

/** What says that something is finished, and not what; a list of its own, as an error hangs on it. */
const ONLY_DONE = new Set(
  (
    'achieved accomplished complete completed done finalised finalized finish finished implemented ok okay ready reached success successful true x y yes ' +
    'erledigt fertig gemacht ja fait fini oui terminé hecho listo sí terminado fatto finito feito sim klaar afgerond ferdig færdig gjort klart'
  ).split(' '),
);
/** What may stand around it and adds nothing: "It is all done", "The goal has been reached successfully". */
const AROUND = new Set(
  'a all and been completely did everything fully goal has have is it its successfully the this was we were'.split(' '),
);

/** What people feel, or that it went well: said of anything, and seen by nobody. */
const SOFT = new Set(
  (
    'better best content delighted easier faster feel feels felt fine good great happier happy improved looks nicely nicer progress satisfied satisfaction ' +
    'seem seems smoother smoothly trust went well worked works'
  ).split(' '),
);
/** Whom or what it may be said of without naming a thing. */
const ANYBODY = new Set(
  (
    'are at be been being by client clients customer customers employees every everybody everyone for go goes had in made more most much of on our out people ' +
    'should so staff team teams that their them they things to us very when will with work'
  ).split(' '),
);

/** Verbs of degree: they name a direction, not a thing that is there in the end. */
const DEGREE =
  /^(?:be|become|better|boost|build up|care|deepen|enhance|ensure|focus|foster|further|grow|improve|increase|maximi[sz]e|minimi[sz]e|optimi[sz]e|promote|raise|reduce|strengthen|strive|support|work on)\b/i;

/**
 * Why a text under `done` cannot be checked; undefined when it can, or when nobody can be sure. Only words that say so are found fault with: judged alone,
 * "Tom has passed the course" names neither a number nor a thing, and everybody knows where to look. What `judgeStatement` accepts, alone or as
 * one of several sentences, can always be checked. A title that names a thing may be repeated: "The handbook is published".
 */
export function doneFault(text: string, title: string): DoneFault | undefined {
  const words = wordsOf(text);
  if (isOnlyDone(words)) return { kind: 'says nothing' };
  if (isHollow(words)) return { kind: 'hollow' };
  if (/\d/.test(text)) return undefined;
  const fault = suspect(text, title);
  // Asked last: nearly all texts are beyond suspicion, and the words of a language take time to get ready.
  return fault === undefined || isAccepted(text) ? undefined : fault;
}

/** A tick or a dash has no words at all. */
function isOnlyDone(words: readonly string[]): boolean {
  return words.every(isAside) && (words.length === 0 || words.some((word) => ONLY_DONE.has(word)));
}

function isHollow(words: readonly string[]): boolean {
  return words.some((word) => SOFT.has(word)) && words.every((word) => SOFT.has(word) || ANYBODY.has(word) || isAside(word));
}

function isAside(word: string): boolean {
  return ONLY_DONE.has(word) || AROUND.has(word);
}

function suspect(text: string, title: string): DoneFault | undefined {
  if (DEGREE.test(title.trim()) && emptyReason(text, title) === 'repeats the title') return { kind: 'repeats the title' };
  const { soft, concrete, anchors, sharedWords } = titleWords();
  const vague = soft.exec(text)?.[0];
  if (vague === undefined || concrete.test(text) || hasName(text)) return undefined;
  return sharedWords.test(vague) && !anchors.test(text) ? undefined : { kind: 'vague', words: vague };
}

function isAccepted(text: string): boolean {
  if (judgeStatement(text).measurable) return true;
  const sentences = text.split(/[.;:!?\n]\s+|, and /);
  return sentences.length > 1 && sentences.some((sentence) => wordsOf(sentence).length > 1 && judgeStatement(sentence).measurable);
}

/** Somebody or something called by name can be asked or looked at. */
function hasName(text: string): boolean {
  return /[\p{Ll}\p{N}),"“”] +["“]?\p{Lu}\p{Ll}/u.test(text);
}
