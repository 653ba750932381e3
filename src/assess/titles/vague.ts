import { quantities } from '../quantities.ts';
import { judgeStatement } from '../statement/judge.ts';
import { atStart, LONGEST, titleWords } from './words.ts';

/** Words that carry a title without saying anything that could be checked. */
export interface Vagueness {
  readonly words: string;
  /** Offset in the title. */
  readonly start: number;
  /** Whether it is the verb that says nothing: "improve" what is named behind it may still be a metric. */
  readonly isVerb: boolean;
}

/**
 * The vague words that carry a title: it names neither a quantity nor a thing, begins with "improve" and the like, or lives on praise. Undefined
 * for titles that only say which way ("Answer faster"), whose praise stands in a purpose, and for languages other than English.
 */
export function vagueness(title: string): Vagueness | undefined {
  const found = find(title.slice(0, LONGEST));
  if (found === undefined || quantities(title).length > 0) return undefined;
  const { measurable, kind, language } = judgeStatement(title);
  if (measurable || language === 'unknown') return undefined;
  // "Publish the guide to great coffee" is a thing, whatever it is called; "deliver great support" is none.
  const { start, givingVerbs } = titleWords();
  if (kind === 'deliverable' && !found.isVerb && atStart(givingVerbs, title.slice(start(title))) === undefined) return undefined;
  return found;
}

function find(title: string): Vagueness | undefined {
  const words = titleWords();
  const start = words.start(title);
  const core = title.slice(start);
  const verb = atStart(words.vagueVerbs, core);
  if (verb !== undefined) return { words: verb, start, isVerb: true };
  const purpose = core.slice(1).search(words.purposes);
  const claim = title.slice(0, purpose === -1 ? title.length : start + 1 + purpose);
  const word = words.vagueWords.exec(claim) ?? (words.anchors.test(title) ? words.sharedWords.exec(claim) : null);
  if (word === null || isName(title, word)) return undefined;
  return { words: word[0], start: word.index, isVerb: false };
}

/** "Open the Great Hall": a capital amid a title makes praise a name. */
function isName(title: string, { index, 0: word }: RegExpExecArray): boolean {
  return index > 0 && /^\p{Lu}/u.test(word) && !/[.:!?] $/.test(title.slice(0, index)) && !isAllCapitals(title);
}

/** Titles Written Like This One, or SHOUTED, tell nothing by their capitals. */
function isAllCapitals(title: string): boolean {
  const long = title.match(/\p{L}{4,}/gu) ?? [];
  return long.every((word) => /^\p{Lu}/u.test(word));
}
