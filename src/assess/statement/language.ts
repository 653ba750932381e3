/** Words that occur in nearly every sentence of a language and hardly ever in English; enough to see that a text is not English. */
const FOREIGN = new Set(
  (
    'der die das und ist nicht mit für auf ein eine einer einen den dem des von zu im wir unsere bis werden wird alle sich ' +
    'le la les des du et est une un pour dans sur avec nous notre nos plus au aux ce cette qui que par ' +
    'el los las y es para con por una nuestro nuestra más del se lo ' +
    'il gli che di per con una nel della dei più sono ' +
    'o os as e para com uma não da do em nosso mais ' +
    'het een en van voor met op zijn niet wij onze naar ' +
    'og er på til av som med vi ikke det den för att och är inte av till'
  ).split(' '),
);
/** Of these some are English words as well; they count for neither. */
const ENGLISH = new Set(
  (
    'the of and to a in is our with by that we are for from on all at be as will least each per it this or within more than has have their ' +
    'an new who can no days customers support team increase reduce improve'
  ).split(' '),
);
const LOOKED_AT = 60;
const FEWEST = 2;

/** Whether a text may be judged as English: most of its letters are Latin, and its small words are not those of another language. */
export function isEnglish(text: string): boolean {
  const ascii = /^[\0-\x7f]*$/.test(text);
  if (!ascii && !isLatin(text)) return false;
  const words = (text.toLowerCase().match(ascii ? /[a-z]+/g : /[\p{L}\p{M}]+/gu) ?? []).slice(0, LOOKED_AT);
  const foreign = words.filter((word) => FOREIGN.has(word) && !ENGLISH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word) && !FOREIGN.has(word)).length;
  const accented = ascii ? 0 : words.filter((word) => /[à-öø-ÿœšžąćęłńśźżğışőű]/u.test(word)).length;
  return foreign < FEWEST || foreign + accented <= english;
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters >= 0.6;
}
