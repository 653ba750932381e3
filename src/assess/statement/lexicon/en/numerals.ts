/** Number words, and numbers that measure nothing. */
import type { Lexicon } from '../lexicon.ts';
import { words } from './words.ts';

export const numbers: Pick<Lexicon, 'numerals' | 'notMeasuring' | 'durations'> = {
  numerals: {
    words: {
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
      one: 1,
      zero: 0,
    },
    fractions: [
      ['(?:one|a) half(?= of\\b)|half(?= of\\b| the\\b| our\\b| as\\b)', '50%'],
      ['(?:one|a)[- ]third', '33%'],
      ['two[- ]thirds', '67%'],
      ['(?:one|a)[- ]quarter(?= of (?!the year|a year|20))', '25%'],
      ['three[- ]quarters', '75%'],
    ],
    factors: [
      ['two[- ]?fold|twofold', '2x'],
      ['(?:three|3)[- ]?fold', '3x'],
      ['ten[- ]?fold', '10x'],
      ['(?:a|one) dozen', '12'],
      ['a hundred', '100'],
    ],
    notBehind: words('as number no any every each this that which only day another'),
    notBefore: words(
      'of another (?:more)?time(?!s) stop place size click[- ]? or tolerance trust sum sitting go voice roof direction vision source mind [a-z]+\\sto\\s(?:the\\snext|another)',
    ),
  },
  notMeasuring: words(
    'ages? aged ages?\\s\\d+\\s(?:to|and) aged\\s\\d+\\s(?:to|and) grades? grades\\s[\\d–-]+,?\\s(?:and|to) the these those our its their first last next past previous following coming initial over\\sthe all\\sthe other my your',
  ),
  durations: words('seconds? minutes? hours? days? workdays? weeks? months? quarters? years? decades? weekdays?'),
};
