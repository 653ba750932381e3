import { endsForeign, FOREIGN_WORDS, SHARED_WORDS } from './foreign.ts';

/** Words that hardly any English sentence does without, and those that goals begin with. */
const ENGLISH = new Set(
  (
    'the of and to a in is our with by that we are for from on all at be as will least each per it this or within more than has have their ' +
    'an new who can no not every other its i you your they any out up into over under about between during through ' +
    'days weeks months year years quarter end time customers customer support service team teams people users agents staff ' +
    'increase reduce improve decrease grow keep make get give build create launch hire publish write develop deliver provide achieve reach ' +
    'answer complete maintain raise cut win open close move run hold train test review set start finish better faster less fewer'
  ).split(' '),
);
const LOOKED_AT = 60;
/** One word or one ending may be a name, unless nothing beside it is English. */
const FEWEST = 2;
/** A letter English has not; in a word with a capital it belongs to a name more often. */
const FOREIGN_LETTER = /^\p{Ll}*[ß-öø-ÿœąćęłńśźżğışőűčďěňřšťůž]/u;
/** A verb in the infinitive or a noun at the end of three words is worth as much as two small words. */
const CERTAIN = 2;

/** Whether a text may be judged as English: most of its letters are Latin, and its words are not those of another language. */
export function isEnglish(text: string): boolean {
  const ascii = /^[\0-\x7f]*$/.test(text);
  if (!ascii && !isLatin(text)) return false;
  const words = (text.match(ascii ? /[A-Za-z]+/g : /[\p{L}\p{M}]+/gu) ?? []).slice(0, LOOKED_AT);
  // Most statements: English words enough, and no word of another language.
  if (ascii && isPlainEnglish(words)) return true;
  let foreign = 0;
  let english = 0;
  for (const word of words) {
    const small = word.toLowerCase();
    const known = FOREIGN_WORDS.get(small) ?? 0;
    if (ENGLISH.has(small)) english += known > 0 || SHARED_WORDS.has(small) ? 0 : 1;
    else if (!SHARED_WORDS.has(small)) foreign += known + evidence(word, small, ascii);
  }
  return english === 0 ? foreign === 0 : foreign < FEWEST || foreign <= english;
}

function isPlainEnglish(words: readonly string[]): boolean {
  let english = 0;
  for (const word of words) {
    const small = word.toLowerCase();
    if (ENGLISH.has(small)) english++;
    else if (FOREIGN_WORDS.has(small)) return false;
  }
  return english >= 2 && 4 * english >= words.length;
}

function evidence(word: string, small: string, ascii: boolean): number {
  if (small.length > 6 && endsForeign(small)) return small.length > 11 ? CERTAIN : 1;
  return !ascii && FOREIGN_LETTER.test(word) ? 1 : 0;
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters >= 0.6;
}
