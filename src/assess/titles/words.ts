import { en } from './en.ts';

/**
 * What a language must say for its titles to be read. Every list holds fragments of regular expressions that stand between word boundaries.
 * A second language is a second file beside `en.ts`; titles in any other are left alone.
 */
export interface TitleWords {
  /** What may stand before the first word that counts: "we will", "our goal is to". */
  readonly openings: readonly string[];
  /** Verbs that say which way, and of everything: improve, optimise. Not "reduce": of that one knows at least which number. */
  readonly vagueVerbs: readonly string[];
  /** Praise and amounts without a yardstick: world-class, significantly. Comparatives that name what is compared (faster) are not among them. */
  readonly vagueWords: readonly string[];
  /** Praise that other languages write the same; it counts only beside a word of `anchors`. */
  readonly sharedWords: readonly string[];
  /** Words that show that a title is in this language. */
  readonly anchors: readonly string[];
  /** Where a purpose begins: what stands behind it does not carry the title. */
  readonly purposes: readonly string[];
  /** Verbs that promise a service rather than a thing, though they have an end in other sentences: deliver, provide. */
  readonly givingVerbs: readonly string[];

  /** How a title begins that tells what people do all day: work on, support the. */
  readonly activities: readonly string[];
  /** How it begins when they go somewhere: attend, take part in. */
  readonly attending: readonly string[];
  /** The same for what is held over and over again: the title is searched for one of the gatherings and one of the rhythms. */
  readonly holding: readonly string[];
  readonly gatherings: readonly string[];
  readonly rhythms: readonly string[];
  /** What stands around the name of a metric in titles that say no more than that: under control, offensive. */
  readonly slogans: readonly string[];
  /** What else is held, once or a few times; it counts only where the promise says no more than that it was: evenings, courses. */
  readonly events: readonly string[];
  /** How a title begins that ends in knowing something, in the same case: analyse. */
  readonly studies: readonly string[];
  /** So many calls a day. */
  readonly quotas: readonly string[];
  /** Verbs and things of titles that bring something in and stop there: roll out, chatbot, training. */
  readonly bringing: readonly string[];
  readonly tools: readonly string[];
  /** What only says that it has come, or who has it: live, staff. */
  readonly arrivals: readonly string[];
  /** What says that something becomes different, so that a title is more than an activity: until, so that, fewer. */
  readonly outcomes: readonly string[];
  /** Single words that only say that an activity took place: held, minutes, attendance. */
  readonly traces: readonly string[];

  /** Verbs of change, which are nothing but verbs: raise, reduce. */
  readonly changeVerbs: readonly string[];
  /** Verbs of making that are nothing but verbs: publish, hire. */
  readonly makeVerbs: readonly string[];
  /** Words that are verbs before an article or a number, and may be something else elsewhere: open, launch. */
  readonly eitherVerbs: readonly string[];
  /** What stands between a verb and its thing. */
  readonly determiners: readonly string[];
  /** What stays as it is, beside a goal: keep, hold. */
  readonly keepingVerbs: readonly string[];
  /** What joins two goals: and, as well as. */
  readonly joints: readonly string[];
  /** What leads to the value of a metric: to, below, within. */
  readonly thresholds: readonly string[];
  /** What may stand before that value: at least, about. */
  readonly roughly: readonly string[];
  /** What leads to the time something may take: within. */
  readonly deadlines: readonly string[];
  /** Where a subordinate clause begins: what is joined behind it belongs to it. */
  readonly clauses: readonly string[];
  /** What refers back to what was said: it, them, the results. */
  readonly references: readonly string[];
  /** Names of metrics that may stand in a title beside their value. */
  readonly metrics: readonly string[];

  /** What tells in a `done` that somebody felt or judged something, rather than what is there: improved, happier. */
  readonly soft: readonly string[];
  /** What can be seen or looked up: signed, on the website, in the register. */
  readonly concrete: readonly string[];
}

export type TitlePatterns = { readonly [List in keyof TitleWords]: RegExp } & {
  /** The offset behind what may stand before the first word that counts. */
  readonly start: (title: string) => number;
  /** Each place where two halves of a title are joined, by a word or a sign. */
  readonly joint: RegExp;
  /** A name at the beginning of a half, with its value: "cost below 4 €". */
  readonly named: RegExp;
  /** The same with the time that something may take: "letters within 5 days". */
  readonly timed: RegExp;
  /** A time that something may take. */
  readonly time: RegExp;
};

/** Lists that are looked for only where a text begins. */
const BEGINNINGS: ReadonlySet<string> = new Set<keyof TitleWords>([
  'vagueVerbs',
  'givingVerbs',
  'activities',
  'attending',
  'holding',
  'slogans',
  'studies',
  'quotas',
  'bringing',
  'traces',
  'arrivals',
  'changeVerbs',
  'makeVerbs',
  'eitherVerbs',
  'determiners',
  'keepingVerbs',
]);

let compiled: TitlePatterns | undefined;

/** The patterns of English, made when they are first needed; all of them linear in a title, of which `LONGEST` characters are read. */
export function titleWords(): TitlePatterns {
  return (compiled ??= compile(en));
}

/** Nobody reads a title to its end that is longer. */
export const LONGEST = 300;

/**
 * Letters are those of Europe's west, which is enough to see where an English word ends; expressions that know all of Unicode take longer to make
 * than most workspaces take to be judged.
 */
const LETTER = '[\\w\\u00c0-\\u024f]';

function compile(words: TitleWords): TitlePatterns {
  const lists = Object.fromEntries(
    Object.entries(words).map(([name, fragments]) => [name, pattern(fragments, BEGINNINGS.has(name) ? '^' : `(?<!${LETTER})`)]),
  );
  const opening = new RegExp(`^(?:(?:${words.openings.join('|')})(?!${LETTER})\\s*){0,3}`, 'i');
  const value = `(?:(?:${words.roughly.join('|')}) )?[€$£]?\\d`;
  const articles = `^(?:(?:${words.determiners.join('|')}) )?`;
  return {
    ...(lists as { [List in keyof TitleWords]: RegExp }),
    start: (title) => opening.exec(title)?.[0].length ?? 0,
    joint: new RegExp(`,? (?:${words.joints.join('|')}) |; ?(?:(?:${words.joints.join('|')}) )?| & | \\+ |\\. `, 'gi'),
    named: new RegExp(`${articles}((?:[\\w-]+ ){1,4})(?:(?:${words.thresholds.join('|')}) |[=:<>≤≥] ?)${value}`, 'i'),
    timed: new RegExp(`^(?:[a-z][\\w-]* ){1,3}(?:${words.deadlines.join('|')}) \\d`, 'i'),
    time: new RegExp(`(?:${words.deadlines.join('|')}) \\d`, 'i'),
  };
}

function pattern(fragments: readonly string[], before: string): RegExp {
  return new RegExp(`${before}(?:${fragments.join('|')})(?!${LETTER})`, 'i');
}

/** What a text begins with, by one of the lists of `BEGINNINGS`. */
export function atStart(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[0];
}
