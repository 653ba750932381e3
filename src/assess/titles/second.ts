import { quantities } from '../quantities.ts';
import { FILLER, stem, wordsOf } from '../reasons.ts';
import { isEnglish } from '../statement/language.ts';
import { atStart, LONGEST, type TitlePatterns, titleWords } from './words.ts';

/** The second of two goals in one title. */
export interface SecondGoal {
  /** As written, from its verb or its metric to the end. */
  readonly text: string;
  /** Offset in the title. */
  readonly start: number;
  /** Offset at which the first one ends. */
  readonly end: number;
}

/** All or none of something, at the beginning. */
const EXTREME = /^(?:\d+(?:\.\d+)? ?(?:%|per ?cent) |(?:zero|no) )\p{L}/iu;
const SHARE_OF = /\d ?(?:%|per ?cent) of (?:the |our |all |new )*([\p{L}-]+)/iu;

/**
 * The second goal in a title that holds two: two verbs of change or making with a thing each ("Cut waiting time and launch the portal"), or two
 * values of two metrics ("CSAT to 90 % and cost below 4 €"). Made to miss rather than to accuse: two words for one thing, one thing that is made and
 * then used, a level to hold besides and everything in a subordinate clause are one goal. Reads English.
 */
export function secondGoal(title: string): SecondGoal | undefined {
  const text = title.slice(0, LONGEST);
  const words = titleWords();
  const start = words.start(text);
  for (const joint of text.matchAll(words.joint)) {
    const left = text.slice(start, joint.index).trim();
    const at = joint.index + joint[0].length;
    const right = text.slice(at);
    if (isSecond(left, right, words)) return isEnglish(text) ? { text: right.trim(), start: at, end: joint.index } : undefined;
  }
  return secondOfList(text, start, words);
}

/** "Hire six agents, open the desk and paint the walls": a list whose last verb may be an unknown one; "100 % satisfied, zero complaints and …". */
function secondOfList(text: string, start: number, words: TitlePatterns): SecondGoal | undefined {
  const comma = /, (?!and )/.exec(text);
  if (comma === null || comma.index < start) return undefined;
  const [left, right] = [text.slice(start, comma.index).trim(), text.slice(comma.index + 2)];
  if (right.search(words.joint) === -1 || words.references.test(right)) return undefined;
  if (!areTwoDeeds(left, right, words) && !areTwoExtremes(left, right)) return undefined;
  return isEnglish(text) ? { text: right.trim(), start: comma.index + 2, end: comma.index } : undefined;
}

/** "100 % satisfied customers, zero complaints". */
function areTwoExtremes(left: string, right: string): boolean {
  return EXTREME.test(left) && EXTREME.test(right) && /^\d/.test(left) !== /^\d/.test(right);
}

function isSecond(left: string, right: string, words: TitlePatterns): boolean {
  if (left === '' || right.trim() === '' || words.references.test(right.split(/[,;]/)[0] ?? '')) return false;
  return areTwoDeeds(left, right, words) || areTwoMetrics(left, right, words) || areTwoServices(left, right, words);
}

function areTwoDeeds(left: string, right: string, words: TitlePatterns): boolean {
  const first = verb(left, words) ?? atStart(words.eitherVerbs, left);
  const second = verb(right, words);
  if (first === undefined || second === undefined || words.clauses.test(left)) return false;
  const [one, other] = [left.slice(first.length), right.slice(second.length)];
  // "Write, test and publish the answers": three verbs for one thing.
  if (one.startsWith(',') || !/\p{L}{3}/u.test(one) || !/\p{L}{3}/u.test(other)) return false;
  const isChange = atStart(words.changeVerbs, left) === first && atStart(words.changeVerbs, right) === second;
  // What is made and then used is one thing: "Write the guide and publish the guide".
  if (!isChange && content(other).some((word) => content(one).includes(word))) return false;
  return first.toLowerCase() !== second.toLowerCase() || isChange;
}

/** A verb at the beginning; one that may be something else counts before an article or a number, and for the first of two. */
function verb(text: string, words: TitlePatterns): string | undefined {
  const sure = atStart(words.changeVerbs, text) ?? atStart(words.makeVerbs, text);
  if (sure !== undefined) return sure;
  const either = atStart(words.eitherVerbs, text);
  return either !== undefined && atStart(words.determiners, text.slice(either.length).trimStart()) !== undefined ? either : undefined;
}

function areTwoMetrics(left: string, right: string, { metrics, named, thresholds, changeVerbs, keepingVerbs }: TitlePatterns): boolean {
  if (atStart(keepingVerbs, right) !== undefined) return false;
  const second = named.exec(right.slice(atStart(changeVerbs, right)?.length ?? 0).trimStart())?.[1];
  if (second === undefined || !metrics.test(second)) return false;
  const at = left.search(/\d/);
  const first = left.slice(0, Math.max(0, at));
  if (!metrics.test(first) || !(thresholds.test(first) || /[=:<>≤≥]/.test(first))) return false;
  const known = new Set(content(first));
  return content(second).some((word) => !known.has(word));
}

/** "Answer chats within 5 minutes and e-mails within 8 hours", "75 % of calls … and 90 % of e-mails …". */
function areTwoServices(left: string, right: string, { time, timed }: TitlePatterns): boolean {
  const [one, other] = [SHARE_OF.exec(left)?.[1], /^\d/.test(right) ? SHARE_OF.exec(right)?.[1] : undefined];
  if (one !== undefined && other !== undefined) return one.toLowerCase() !== other.toLowerCase();
  return time.test(left) && timed.test(right) && quantities(left).length > 0;
}

/** What a stretch of a title is about: its words without the small ones. */
function content(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !FILLER.has(word) && !/^\d/.test(word) && word.length > 2)
    .map(stem);
}
