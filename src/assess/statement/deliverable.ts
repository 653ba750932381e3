import type { Patterns } from './lexicon/lexicon.ts';
import type { Statement } from './statement.ts';
import { isVagueThing, MANNER } from './vague.ts';

/** What makes a thing one thing: an article, a number, an owner, a name. */
const DETERMINED =
  /^(?:the|an?|our|my|your|their|its|his|her|this|that|these|those|all|each|every|both|first|next|one|\d[\d,.]*|[^\s]+['’]s?)(?= )/i;
/** A verb, whichever it is, with its thing: no noun stands before an article. */
const IMPERATIVE = /^\p{Lu}?\p{Ll}+(?<!ing) (?:an?|the|our|my|this) \p{L}/u;
/** "Polished on all teams that …": what follows the thing says what it should be like. */
const RELATIVE = /\b(?:that|which|who) ((?:is|are|feels?|looks?|suits?|meets?|reflects?|inspires?|delights?)\b.+)$/i;

/** Whether a statement promises a thing whose existence an outsider can check: a verb with an end, and an artefact. */
export function isDeliverable({ core, claim }: Statement, lexicon: Patterns): boolean {
  if (MANNER.test(core) || lexicon.elsewhere.test(claim) || lexicon.begins('metricNames', core)) return false;
  const relative = RELATIVE.exec(core)?.[1];
  if (relative !== undefined && (lexicon.wishes.test(relative) || lexicon.qualities.test(relative))) return false;
  if (lexicon.begins('doneVerbs', core)) return isReached(claim, core, lexicon);
  if (lexicon.begins('makingVerbs', core)) return isMade(claim, core, lexicon) || laterStep(core, lexicon);
  if (lexicon.begins('endlessVerbs', core)) return laterStep(core, lexicon);
  if (laterStep(core, lexicon)) return true;
  if (lexicon.begins('directionVerbs', core)) return false;
  if (IMPERATIVE.test(core) && isReached(claim, core, lexicon)) return true;
  if (isVagueThing(claim, objectOf(claim), lexicon)) return false;
  return lexicon.doneForms.test(core) || ((DETERMINED.test(core) || /^new /i.test(core)) && isSettled(claim, lexicon));
}

/** Whether a verb with an end has something to end at. */
function isReached(claim: string, core: string, lexicon: Patterns): boolean {
  const object = objectOf(claim);
  if (object.length < 2 || isAbstract(object, lexicon)) return false;
  // What is told apart from others is there or not, whatever is said about it further on.
  if (isDetermined(object)) return !lexicon.wishes.test(object) && !isVagueThing(head(object, false), head(object, false), lexicon);
  return !isVagueThing(claim, object, lexicon) && !isOpenEnded(core, object, lexicon);
}

/** The same for verbs that need a thing to have an end: "provide a guide", but neither "provide help" nor "provide guides". */
function isMade(claim: string, core: string, lexicon: Patterns): boolean {
  const object = objectOf(claim);
  const thing = head(object);
  if (!lexicon.artefacts.test(thing) && !/^(?:an? |[`\p{Lu}])/u.test(object)) return false;
  if (lexicon.begins('endlessVerbs', core) && !isDetermined(object)) return false;
  return isReached(claim, core, lexicon) && !isPlural(thing, object);
}

function objectOf(claim: string): string {
  return claim.replace(/^\S+(?: (?:up|out|off|down|over|on) (?=\p{L}))? ?/u, '');
}

/** Whether the last word that names the thing is one that no one can point at: "customer trust". */
function isAbstract(object: string, { abstractions }: Patterns): boolean {
  return [head(object), head(object, false)].some((thing) => abstractions.test(thing.split(' ').at(-1) ?? ''));
}

/** "Organise conferences": as many as there are, for as long as there are any; a name, a number or an article makes it a thing. */
function isOpenEnded(core: string, object: string, lexicon: Patterns): boolean {
  return lexicon.begins('repeatableVerbs', core) && isPlural(head(object), object);
}

function isPlural(thing: string, object: string): boolean {
  const words = thing.split(' ');
  return (
    !DETERMINED.test(object) &&
    words.length <= 5 &&
    /^[\p{Ll}/-]*[^s\P{L}]s$/u.test(words.at(-1) ?? '') &&
    !words.some((word) => /^\d/.test(word))
  );
}

/** Has an article, a number or an owner in front, or is a name. */
function isDetermined(object: string): boolean {
  return DETERMINED.test(object) || /^(?:`|\p{Lu}[\p{L}.]+ (?:\p{Ll}|$))/u.test(object);
}

/** "The contract is renewed", "a decision tree agreed with the leads": something one can point at, and an end it has come to. */
function isSettled(claim: string, { settledForms }: Patterns): boolean {
  return settledForms.test(claim.replace(/^\S+ \S+ /, ''));
}

/** "Keep working on it, and eventually merge it": the last step has an end. */
function laterStep(core: string, lexicon: Patterns): boolean {
  return core
    .split(/(?:,|;|\.) (?:and )?(?:then |eventually |finally )?| and (?:then |eventually |finally )/i)
    .slice(1)
    .some(
      (step) =>
        step.includes(' ') && lexicon.begins('doneVerbs', step) && !lexicon.abstractions.test(step) && isReached(step, step, lexicon),
    );
}

const ABOUT =
  'of|as|to|with|in|on|at|from|for|among|between|across|around|about|by(?! step\\b| side\\b)|where|who|that|via|through|using|into|before|until';
const FIRST_OF_ALL = new RegExp(` (?:${ABOUT}|and)\\b|[,;:.(]`, 'i');
const ALL = new RegExp(` (?:${ABOUT})\\b|[,;:.(]`, 'i');

/** The words that name the thing, before what is said about it; the first of several joined by "and", or all of them. */
function head(object: string, first = true): string {
  return object.split(first ? FIRST_OF_ALL : ALL)[0] ?? object;
}
