import { quantities } from '../quantities.ts';
import { FILLER, stem, wordsOf } from '../reasons.ts';
import { isEnglish } from '../statement/language.ts';
import { atStart, LONGEST, titleWords } from './words.ts';

/**
 * Whether a title names a metric and says nothing about it, not even which way: "Churn", "Churn under control", "Retention offensive 2026". What is
 * left without slogans has to be in the name of the KPI, or to be a metric that everybody knows. Reads English, and asks `context`, a longer
 * text by the same people, which language that is.
 */
export function isOnlyName(title: string, kpiName: string, context: string): boolean {
  if (title.length > LONGEST) return false;
  const { slogans, metrics } = titleWords();
  const known = new Set(wordsOf(kpiName).map(stem));
  let isNamed = false;
  for (const word of wordsOf(title)) {
    const isKnown = known.has(stem(word));
    if (/\d/.test(word) || (!isKnown && SMALL.has(word)) || atStart(slogans, word) === word) continue;
    // Most titles end here with their first word.
    if (!isKnown && (FILLER.has(word) || metrics.exec(word)?.[0] !== word)) return false;
    isNamed ||= !FILLER.has(word);
  }
  return isNamed && quantities(title).length === 0 && isEnglish(`${title} ${context}`);
}

/** Of the words that say nothing only these: "get", "deliver" or "improve" would say what is done. */
const SMALL = new Set('a an and at for from in is of on our the to with'.split(' '));
