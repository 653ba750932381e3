import { emptyReason, FILLER, WITHOUT_BLANKS, wordsOf } from './reasons.ts';
import { judgeStatement } from './statement/judge.ts';
import { titleWords } from './titles/words.ts';

/** Why a text under `done` cannot be checked. */
export type DoneFault =
  /** Words that could be said of anything: "yes", "all done". */
  | { readonly kind: 'says nothing' }
  /** Again a title that itself only names a direction. */
  | { readonly kind: 'repeats the title' }
  /** A feeling or a comparison and nothing one could look at; `words` is the one that carries it. */
  | { readonly kind: 'vague'; readonly words: string };

/** A thing and what became of it: "Contract signed". */
const FEWEST_WORDS = 2;

/** What people feel, or that something is finished: said of anything, and seen by nobody. */
const SOFT = new Set(
  (
    'achieved complete completed completely content delighted did done easier everything faster feel feels felt finalised finalized finish finished ' +
    'fine fully happier happy implemented looks nicely nicer ok okay reached ready satisfied satisfaction seem seems smoother smoothly successfully true ' +
    'went were worked works'
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
  if (WITHOUT_BLANKS.test(text)) return undefined;
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS || words.every((word) => FILLER.has(word) || SOFT.has(word))) return { kind: 'says nothing' };
  if (/\d/.test(text)) return undefined;
  const fault = suspect(text, title);
  // Asked last: nearly all texts are beyond suspicion, and the words of a language take time to get ready.
  return fault === undefined || isAccepted(text) ? undefined : fault;
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
