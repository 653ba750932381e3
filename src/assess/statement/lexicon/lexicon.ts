/**
 * What a language must say for statements to be judged in it. Every list holds fragments of regular expressions that stand between word
 * boundaries, so that `publish(?:es|ed)?` covers the forms of a word and `as \w+ as possible` a phrase.
 */
export interface Lexicon {
  readonly numerals: Numerals;
  /** What may stand before the first word that counts: "we will", "our goal is to". */
  readonly openings: readonly string[];
  /** Verbs, in the form that begins a statement, whose end anyone can see: publish, hire. */
  readonly doneVerbs: readonly string[];
  /** Verbs whose end can be seen only when they make a thing: develop a course. */
  readonly makingVerbs: readonly string[];
  /** The same as done: published, has been hired. */
  readonly doneForms: readonly string[];
  /** Verbs without an end: explore, support. */
  readonly endlessVerbs: readonly string[];
  /** Verbs that say which way, not how far: improve, reduce. */
  readonly directionVerbs: readonly string[];
  /** Directions that reach an end: eliminate. */
  readonly endVerbs: readonly string[];
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

export type Patterns = { readonly [List in Exclude<keyof Lexicon, 'numerals'>]: RegExp } & {
  readonly numerals: Numerals;
  /** A statement whose first word is in the list. */
  readonly begins: (list: 'doneVerbs' | 'makingVerbs' | 'endlessVerbs' | 'directionVerbs' | 'metricNames', text: string) => boolean;
};

/** One expression a list; each is linear in a text of bounded length. */
export function compile({ numerals, ...lists }: Lexicon): Patterns {
  const any = Object.entries(lists).map(([name, fragments]) => [name, word(fragments)] as const);
  const first = Object.fromEntries(
    (['doneVerbs', 'makingVerbs', 'endlessVerbs', 'directionVerbs', 'metricNames'] as const).map((name) => [
      name,
      new RegExp(`^(?:${lists[name].join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
    ]),
  );
  return {
    ...(Object.fromEntries(any) as Record<Exclude<keyof Lexicon, 'numerals'>, RegExp>),
    numerals,
    begins: (list, text) => first[list]?.test(text) === true,
  };
}

function word(fragments: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${fragments.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
