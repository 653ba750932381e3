import type { Patterns } from './lexicon/lexicon.ts';

/** Ways of doing something that leave open when it is done, wherever they stand. */
export const NO_END =
  /\bas (?:[a-z]+ )?(?:possible|soon as|appropriate|practicable)\b|\b(?:appropriate|reasonable|suitable) (?:time ?frames?|time|manner)\b/i;

/** Whether two people would read a text differently. Names keep their words: "Responsible Disclosure" promises no responsibility. */
export function isVague(text: string, { wishes, qualities, degrees }: Patterns): boolean {
  const rest = withoutNames(text);
  return NO_END.test(rest) || wishes.test(rest) || qualities.test(rest) || degrees.test(rest);
}

/** The same for a thing to make, in what is said of it; the verb in front is no degree: "expand". */
export function isVagueThing(said: string, object: string, { wishes, qualities, degrees }: Patterns, claim = said): boolean {
  const rest = withoutNames(said, claim);
  return NO_END.test(rest) || wishes.test(rest) || qualities.test(rest) || degrees.test(withoutNames(object, claim));
}

/** Capitals within a sentence; in a Title With Capitals they tell nothing. */
function withoutNames(text: string, whole = text): string {
  const capitals = whole.match(/ [A-Z]/g)?.length ?? 0;
  const small = whole.match(/ [a-z]/g)?.length ?? 0;
  return capitals === 0 || capitals > small
    ? text
    : text.replace(/(?<=[\p{Ll}\d,'’] )\p{Lu}[\p{L}'’-]*/gu, (name) => '_'.repeat(name.length));
}

/** Adverbs of manner; the ones of time, place and extent say something that can be seen. */
export const MANNER_ADVERB =
  /\b(?!(?:only|early|daily|weekly|monthly|quarterly|yearly|hourly|annually|apply|supply|reply|rely|multiply|family|july|italy|fully|directly|currently|previously|newly|automatically|publicly|internally|externally|globally|locally|assembly|anomaly|fly|ally|rally|tally|comply|likely)\b)[a-z]{3,}ly\b/i;
