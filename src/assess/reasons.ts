import { PHRASES, PLATITUDES, SAYINGS, VOICES } from './platitudes.ts';

/**
 * Whether a reason gives one. Only two things are refused: words that would fit any goal in the world, and the title again. Made for English;
 * in other languages only the repetition and the shortest of texts are noticed.
 */

export type EmptyReason = 'says nothing' | 'repeats the title';

const FEWEST_WORDS = 3;
/** Shorter words are in every sentence. */
const SHORTEST_SHARED = 4;
/** Share of a reason's own words that the title holds already, from which on it repeats the title. */
const REPEATED = 0.8;

/** Words that carry no reason however they are strung together: "because it is very important for us to improve". */
export const FILLER: ReadonlySet<string> = new Set(
  (
    'a about achieve aim all also always an and any are as aspire at b be because been being best better big business by can client clients ' +
    'committed company continue continuous continuously could crucial customer customers day deliver do does drive each effort ensure essential ' +
    'every everyone excellence excellent for focus from get give go goal goals good great grow growth has have help high highly how i ' +
    'if imperative importance important improve improved improvement improvements improving in initiative into is it its just keep key like ' +
    'made make makes making management matter matters may more most much must n na necessary need needed needs new next of ' +
    'on one or organisation organization our part people performance please possible priority progress purpose quality quarter really reason ' +
    'reasons required requirement result results see should so some strategic strategically strategy strive success successful such support target team that ' +
    'the their them these they thing things this those time to top trust up update updated updates us value very vital want wanted wants ' +
    'was way we well were what when which who why will wish with work would year yes you your'
  ).split(' '),
);

/** The first of the scripts below begins here, so that most texts need no look at Unicode's tables. */
const FAR = /[\u0e00-\uffff]/;
const SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a text is in a script that puts no blank between words: counting would count sentences. */
export function isWithoutBlanks(text: string): boolean {
  return FAR.test(text) && SCRIPTS.test(text);
}

/** Why a reason ("why", "because", "evidence") does not count: words that fit everything, or the title again; undefined when it does. */
export function emptyReason(text: string, title: string): EmptyReason | undefined {
  if (isWithoutBlanks(text)) return text === title ? 'repeats the title' : undefined;
  const words = wordsOf(text);
  const known = new Set(wordsOf(title).map(stem));
  const isKnown = words.map((word) => known.has(stem(word)));
  const isOwn = words.map((word) => !FILLER.has(word));
  const own = isOwn.filter(Boolean).length;
  const repeated = words.filter((_, i) => isOwn[i] && isKnown[i]).length;
  const shared = words.filter((word, i) => isKnown[i] && word.length >= SHORTEST_SHARED).length;
  if (shared > 1 && repeated === own) return 'repeats the title';
  if (words.length < FEWEST_WORDS || own === 0 || isPlatitude(text, words, known)) return 'says nothing';
  return repeated === own || (own > 3 && repeated / own >= REPEATED) ? 'repeats the title' : undefined;
}

let empty: ReadonlySet<string> | undefined;
let sayings: ReadonlySet<string> | undefined;
let voices: ReadonlySet<string> | undefined;

/** Whether nothing is left of a reason without what would fit any other goal: "The board wants it", "Training is important for our people". */
function isPlatitude(text: string, words: readonly string[], title: ReadonlySet<string>): boolean {
  empty ??= new Set([...FILLER, ...PLATITUDES].map(stem));
  sayings ??= new Set(SAYINGS.map(stem));
  voices ??= new Set(VOICES);
  // Nearly every reason has a word that stands in no phrase, so that there is no need to look for them. Only "plays a … role" may hold any word.
  const says = (word: string): boolean => {
    const root = stem(word);
    return !FILLER.has(word) && !empty?.has(root) && !sayings?.has(root) && !title.has(root) && !/['’]/.test(word);
  };
  if (!/\bplays? an? /i.test(text) && words.some((word) => says(word) && !PHRASES.source.includes(word))) return false;
  let isSaid = false;
  let isVoiced = false;
  // Most reasons end here with one of their first words.
  for (const word of wordsOf(text.replace(PHRASES, ' '))) {
    const plain = word.replace(/['’](?:s|re|ve|ll|d|m)$/, '');
    const root = stem(plain);
    isVoiced ||= voices.has(plain);
    if (sayings.has(root)) isSaid = true;
    else if (!FILLER.has(plain) && !empty.has(root) && !title.has(root)) return false;
  }
  return !(isSaid && isVoiced);
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** The same for texts in plain letters, which are most: several times as fast. */
const PLAIN_WORD = /\d+(?:[.,]\d+)*|[a-z]+(?:['-][a-z]+)*/g;
const NOT_PLAIN = /[\u0080-\uffff]/;

/** Words and numbers in lower case; `e-mails` is one word, `2.4 %` the number 2.4. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(NOT_PLAIN.test(text) ? WORD : PLAIN_WORD) ?? [];
}

/** Without the endings that turn "answer" into "answering": enough to see that two words are one. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  const end = word.length - endingOf(word);
  return word.slice(0, word.endsWith('er', end) ? end - 2 : end);
}

/** How long the ending of a word is. By its last letter, because every word of every title and reason comes by here. */
function endingOf(word: string): number {
  switch (word.at(-1)) {
    case 'g':
      return word.endsWith('ing') ? 3 : 0;
    case 'd':
      return word.endsWith('ed') ? 2 : 0;
    case 's':
      return word.endsWith('es') ? 2 : 1;
    case 'e':
      return 1;
    default:
      return 0;
  }
}
