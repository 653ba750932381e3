import { inDigits } from '../numerals.ts';

/**
 * What a language must say for statements to be judged in it. Every list holds fragments of regular expressions that stand between word
 * boundaries, so that `publish(?:es|ed)?` covers the forms of a word and `as \w+ as possible` a phrase.
 */
export interface Lexicon {
  readonly numerals: Numerals;
  /** What names a line of a list, with its number: `KR 1.2`, `Objective 3:`. */
  readonly labels: readonly string[];
  /** What may stand before the first word that counts: "we will", "our goal is to". */
  readonly openings: readonly string[];
  /** What makes of a deed with an end one without: continue to publish. */
  readonly ongoing: readonly string[];
  /** Verbs, in the form that begins a statement, whose end anyone can see: publish, hire. */
  readonly doneVerbs: readonly string[];
  /** Verbs whose end can be seen only when they make a thing: develop a course. */
  readonly makingVerbs: readonly string[];
  /** Verbs with an end that may be repeated for ever: hold a meeting, hold meetings. */
  readonly repeatableVerbs: readonly string[];
  /** The same as done: published, has been hired. */
  readonly doneForms: readonly string[];
  /** Ends that need a thing one can point at before them: the contract is renewed, but not "issues are resolved". */
  readonly settledForms: readonly string[];
  /** Verbs without an end: explore, support. */
  readonly endlessVerbs: readonly string[];
  /** Verbs that say which way, not how far: improve, reduce. */
  readonly directionVerbs: readonly string[];
  /** Of these, the ones that speak of an amount, so that only the amount is missing: reduce, but not "improve". */
  readonly amountVerbs: readonly string[];
  /** Directions that reach an end: eliminate. */
  readonly endVerbs: readonly string[];
  /** A deed named by a noun, before its thing: the launch of the portal. */
  readonly doneNouns: readonly string[];
  /** Of the directions, the ones that say how something should be, not how much of it: a number behind "across" is no target of theirs. */
  readonly qualityVerbs: readonly string[];
  /** Things that never end, whatever article they have: a pipeline of candidates. */
  readonly boundless: readonly string[];
  /** What all may be without anybody seeing it: feel valued. */
  readonly states: readonly string[];
  /** Things that either exist or do not. */
  readonly artefacts: readonly string[];
  /** What no one can point at: trust, awareness. */
  readonly abstractions: readonly string[];
  /** Things with a number, whether the number stands there or not: churn, response time. */
  readonly metrics: readonly string[];
  /** Work whose measure is how soon or how often: respond. */
  readonly serviceVerbs: readonly string[];
  /** How a name of a metric begins: percentage of. */
  readonly metricNames: readonly string[];
  /** Conditions of the world to wish for: world-class, competitive. */
  readonly wishes: readonly string[];
  /** Properties of a service or a thing without a yardstick: timely, scalable. */
  readonly qualities: readonly string[];
  /** Amounts without a number: significantly, most. */
  readonly degrees: readonly string[];
  /** Targets that are kept elsewhere: as per plan. */
  readonly elsewhere: readonly string[];
  /** Words that take a threshold back: usually, rarely. */
  readonly hedges: readonly string[];
  /** Thresholds without a digit: all, no one, the same day. */
  readonly universals: readonly string[];
  /** What can be seen to hold for all or for none: has, is answered; but not "listen". */
  readonly predicates: readonly string[];
  readonly wordyTargets: readonly string[];
  /** Thresholds on when something is there, not on how it is: 24/7. */
  readonly alwaysOpen: readonly string[];
  /** Rhythms that can be counted: monthly, every week. */
  readonly rhythms: readonly string[];
  /** What can be done in a rhythm and be seen to be done. */
  readonly rhythmVerbs: readonly string[];
  readonly placeholders: readonly string[];
  /** What a number names rather than measures when it stands right before it: the 6 customers, the next 3 years. */
  readonly notMeasuring: readonly string[];
  /** Where a purpose begins: vague words behind it do not judge the deliverable. */
  readonly purposes: readonly string[];
  readonly deadlines: readonly string[];
  /** Units of time, for telling a window or deadline from a count. */
  readonly durations: readonly string[];
}

export interface Numerals {
  readonly words: Readonly<Record<string, number>>;
  readonly fractions: readonly (readonly [phrase: string, share: string])[];
  readonly factors: readonly (readonly [phrase: string, factor: string])[];
  /** Words behind which the word for 1 is no number: as one, every one. */
  readonly notBehind: readonly string[];
  /** Words before which a number word is none: one of, one another. */
  readonly notBefore: readonly string[];
}

/** Lists that are looked for where a statement begins. */
export type Opener =
  | 'qualityVerbs'
  | 'doneVerbs'
  | 'makingVerbs'
  | 'repeatableVerbs'
  | 'endlessVerbs'
  | 'directionVerbs'
  | 'amountVerbs'
  | 'metricNames';

export type Patterns = {
  readonly [List in Exclude<keyof Lexicon, 'numerals' | 'labels' | 'openings' | 'placeholders' | 'notMeasuring'>]: RegExp;
} & {
  /** The name of a line of a list, where it begins; told by its capitals: `O2 Improve`, but not "O2 saturation". */
  readonly labels: RegExp;
  /** What stands before the first word that counts, once. */
  readonly opening: RegExp;
  /** Told by their capitals: `N10`, but not "n 10". */
  readonly placeholders: RegExp;
  /** Whether a text ends with what names the number behind it. */
  readonly naming: RegExp;
  readonly inDigits: (text: string) => string;
  /** A statement whose first word is in the list, in any form that begins a statement. */
  readonly begins: (list: Opener, text: string) => boolean;
};

/** One expression a list; each is linear in a text of bounded length. */
export function compile({ numerals, labels, openings, placeholders, notMeasuring, ...lists }: Lexicon): Patterns {
  const any = Object.entries(lists).map(([name, fragments]) => [name, new RegExp(word(fragments), 'i')] as const);
  const openers: Readonly<Record<Opener, (text: string) => boolean>> = {
    doneVerbs: opener(lists.doneVerbs, true),
    makingVerbs: opener(lists.makingVerbs, false),
    repeatableVerbs: opener(lists.repeatableVerbs, false),
    endlessVerbs: opener(lists.endlessVerbs, false),
    directionVerbs: opener(lists.directionVerbs, false),
    amountVerbs: opener(lists.amountVerbs, false),
    qualityVerbs: opener(lists.qualityVerbs, false),
    metricNames: opener(lists.metricNames, false),
  };
  return {
    ...(Object.fromEntries(any) as Record<keyof typeof lists, RegExp>),
    labels: new RegExp(`^(?:${latin(labels.join('|'))})`),
    opening: new RegExp(`^${word(openings)}\\s*`, 'i'),
    placeholders: new RegExp(word(placeholders)),
    naming: new RegExp(`(?:${word(notMeasuring)}|\\bper) ?$`, 'i'),
    inDigits: inDigits(numerals),
    begins: (list, text) => openers[list](text),
  };
}

/** Classes of all letters of the world make an expression several times slower; the languages to come here are written in Latin ones. */
const LETTER = 'a-zA-Z\\u00aa-\\u024f';
const LETTERS = { '': LETTER, u: 'A-Z\\u00c0-\\u00de', l: 'a-z\\u00df-\\u00ff' };

const PLAIN = /^[a-z-]+$/;

/**
 * Single words are looked up, the rest is matched. A verb may stand with -s or -ing; one with an end only before its thing ("completing the
 * audit"), because by itself that form is the name of an activity ("training for all").
 */
function opener(fragments: readonly string[], ended: boolean): (text: string) => boolean {
  const single = new Set(fragments.filter((fragment) => PLAIN.test(fragment)));
  const rest = fragments.filter((fragment) => !PLAIN.test(fragment));
  const phrase = rest.length === 0 ? undefined : new RegExp(`^(?:${latin(rest.join('|'))})(?![${LETTER}\\d])`, 'i');
  return (text) => {
    const first = (/^[a-z]+(?:-[a-z]+)?/i.exec(text)?.[0] ?? '').toLowerCase();
    if (single.has(first) || single.has(first.split('-')[0] ?? '') || phrase?.test(text) === true) return true;
    if (first.endsWith('ing') && (!ended || /^\S+ (?:an?|the|our|all|each|every|\d\S*) /i.test(text))) {
      const stem = first.slice(0, -3);
      return single.has(stem) || single.has(`${stem}e`) || single.has(stem.replace(/(.)\1$/, '$1'));
    }
    return !ended && first.endsWith('s') && (single.has(first.slice(0, -1)) || (first.endsWith('es') && single.has(first.slice(0, -2))));
  };
}

function word(fragments: readonly string[]): string {
  return `(?<![${LETTER}\\d])(?:${latin(fragments.join('|'))})(?![${LETTER}\\d])`;
}

function latin(fragment: string): string {
  const letters = (text: string): string => text.replace(/\\p\{L([ul]?)\}/g, (_, kind: string) => LETTERS[kind as keyof typeof LETTERS]);
  return fragment.replace(/\[[^\]]*\]|\\p\{L[ul]?\}/g, (all) => (all.startsWith('[') ? letters(all) : `[${letters(all)}]`));
}
