import type { Patterns } from './lexicon/lexicon.ts';

/** What makes a thing one thing: an article, a number, an owner. */
const DETERMINED =
  /^(?:the|an?|our|my|your|their|its|his|her|this|that|these|those|all|each|every|both|first|next|one|\d[\d,.]*|[^\s]+['’]s?)(?= )/i;
/** A name by itself: "PeerPad to …", but not "EV charging". */
const NAME = /^(?:`|\p{Lu}[\p{L}.]*(?= (?:to|with|for|into|from|on|in|by)\b|[,.;]|$))/u;
const SAID_ABOUT =
  'of|as|to|with|in|on|at|from|for|among|between|across|around|about|by(?! step\\b| side\\b)|where|who|that|via|through|using|into|before|until';
const FIRST = new RegExp(` (?:${SAID_ABOUT}|and)\\b|[,;:.(]`, 'i');
const WHOLE = new RegExp(` (?:${SAID_ABOUT})\\b|[,;:.(]`, 'i');

/** What the verb is about, with everything said about it: "the handbook for new agents" of "Write and publish the handbook for new agents". */
export function objectOf(claim: string): string {
  return claim.replace(/^\S+(?:(?:, \S+)*,? (?:and|&|or) \p{Ll}+(?= ))?(?: (?:up|out|off|down|over|on) (?=\p{L}))? ?/u, '');
}

/** The words that name a thing, before what is said about it; the first of several joined by "and", or all of them. */
export function head(object: string, several = false): string {
  return object.split(several ? WHOLE : FIRST)[0] ?? object;
}

/** Whether the last word that names a thing is one that no one can point at: "customer trust". */
export function isAbstract(object: string, { abstractions }: Patterns): boolean {
  return [head(object), head(object, true)].some((thing) => {
    const last = thing.split(' ').at(-1) ?? '';
    return !/^\p{Lu}/u.test(last) && abstractions.test(last);
  });
}

/** Has an article, a number or an owner in front, or is a name. */
export function isDetermined(object: string): boolean {
  return DETERMINED.test(object) || isName(object);
}

export function isName(object: string): boolean {
  return NAME.test(object);
}

/** "Conferences": as many as there are, for as long as there are any; a name, a number or an article makes it a thing. */
export function isPlural(object: string): boolean {
  const words = head(object).split(' ');
  if (DETERMINED.test(object) || words.length > 5 || words.some((word) => /^\d/.test(word))) return false;
  return /^[\p{Ll}/-]*[^s\P{L}]s$/u.test(words.at(-1) ?? '');
}
