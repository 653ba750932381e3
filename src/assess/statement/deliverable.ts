import type { Patterns } from './lexicon/lexicon.ts';
import type { Statement } from './statement.ts';
import { head, isAbstract, isDetermined, isName, isPlural, objectOf } from './thing.ts';
import { isVagueThing, MANNER_ADVERB, NO_END } from './vague.ts';

/** A verb, whichever it is, with its thing: no noun stands before an article. */
const IMPERATIVE = /^\p{Lu}?\p{Ll}+(?<!ing) (?:an?|the|our|my|this) \p{L}/u;
/** "Polished on all teams that …": what follows the thing says what it should be like. */
const RELATIVE = /\b(?:that|which|who) ((?:is|are|feels?|looks?|suits?|meets?|reflects?|inspires?|delights?)\b.+)$/i;

/** Whether a statement promises a thing whose existence an outsider can check: a verb with an end, and an artefact. */
export function isDeliverable({ text, core, claim }: Statement, lexicon: Patterns): boolean {
  if (
    NO_END.test(core) ||
    (claim.includes(' of ') && lexicon.boundless.test(claim)) ||
    lexicon.elsewhere.test(claim) ||
    lexicon.begins('metricNames', core)
  )
    return false;
  const relative = RELATIVE.exec(core)?.[1];
  if (relative !== undefined && (lexicon.wishes.test(relative) || lexicon.qualities.test(relative))) return false;
  if (lexicon.ongoing.test(text)) return laterStep(core, lexicon);
  if (lexicon.begins('doneVerbs', core)) return isReached(claim, core, lexicon);
  if (lexicon.begins('makingVerbs', core)) return isMade(claim, core, lexicon) || laterStep(core, lexicon);
  if (lexicon.begins('endlessVerbs', core)) return laterStep(core, lexicon);
  if (laterStep(core, lexicon)) return true;
  if (lexicon.begins('directionVerbs', core)) return false;
  if (IMPERATIVE.test(core) && !MANNER_ADVERB.test(core) && isReached(claim, core, lexicon)) return true;
  if (isVagueThing(claim, objectOf(claim), lexicon)) return false;
  if (lexicon.doneForms.test(core)) return true;
  const made = doneNoun(claim, lexicon);
  if (made !== undefined) return isDetermined(made) && isReached(made, core, lexicon, made);
  return isDetermined(core) || /^new /i.test(core) ? isSettled(claim, lexicon) : isSettledSingly(core, lexicon);
}

/** Whether a verb with an end has something to end at. */
function isReached(claim: string, core: string, lexicon: Patterns, object = objectOf(claim)): boolean {
  if (object.length < 2 || isAbstract(object, lexicon) || isMixed(core, lexicon)) return false;
  // "Win 2026": a time is no thing.
  if (object.replace(lexicon.deadlines, '').trim() === '') return false;
  // What is told apart from others is there or not, whatever is said about it further on.
  if (isDetermined(object)) {
    const thing = head(object, true);
    return !lexicon.wishes.test(object) && !isVagueThing(thing, thing, lexicon, claim);
  }
  if (isVagueThing(claim, object, lexicon)) return false;
  // To hold meetings has no end, to hold a meeting has; to publish minutes has one each time, and nobody minds how often.
  return !(lexicon.begins('repeatableVerbs', core) && isPlural(object));
}

/** "Launch of the new help centre": what the noun of a deed is about. */
function doneNoun(claim: string, { doneNouns }: Patterns): string | undefined {
  const [, deed, made] = /^(?:the )?([\p{L}-]+) of (.+)$/iu.exec(claim) ?? [];
  return deed !== undefined && doneNouns.test(deed) ? made : undefined;
}

/** "Recruit, expand and retain": one of several verbs has no end. */
function isMixed(core: string, lexicon: Patterns): boolean {
  const [, second = ''] = /^\p{L}+ (?:and|&|or) (\p{Ll}+) /u.exec(core) ?? [];
  if (second !== '' && !isDetermined(objectOf(core)) && isEndless(second, lexicon)) return true;
  const others = /^\S+((?:, (?!and\b|or\b)\p{Ll}+)+)(?:,? (?:and|&|or) (\p{Ll}+))?/u.exec(core);
  if (others === null) return false;
  return [...(others[1] ?? '').split(', '), others[2] ?? ''].some((verb) => isEndless(verb, lexicon));
}

function isEndless(verb: string, lexicon: Patterns): boolean {
  return lexicon.begins('directionVerbs', verb) || lexicon.begins('endlessVerbs', verb);
}

/** The same for verbs that need a thing to have an end: "provide a guide", but neither "provide help" nor "provide guides". */
function isMade(claim: string, core: string, lexicon: Patterns): boolean {
  const object = objectOf(claim);
  if (!isArtefact(head(object), lexicon) && !/^(?:an?|the) /.test(object) && !isName(object)) return false;
  if (lexicon.begins('endlessVerbs', core) && !isDetermined(object)) return false;
  return isReached(claim, core, lexicon) && !isPlural(object);
}

/** Whether the words that name a thing end in one: a policy, but not "policy change". */
function isArtefact(thing: string, { artefacts }: Patterns): boolean {
  return artefacts.test(thing.split(' ').slice(-2).join(' '));
}

/** "The contract is renewed", "a decision tree agreed with the leads": something one can point at, and an end it has come to. */
function isSettled(claim: string, { settledForms }: Patterns): boolean {
  return settledForms.test(claim.replace(/^\S+ \S+ /, ''));
}

/** "Security audit passed": one thing and the end it has come to, and nothing else. */
function isSettledSingly(core: string, { settledForms }: Patterns): boolean {
  const [, thing, end] =
    /^((?:[\p{L}/-]+ ){1,4}?[\p{L}-]+) (?:(?:is|are|has been|have been|was|were) )?(\p{L}+(?: and \p{L}+)?)[.!]?$/u.exec(core) ?? [];
  return thing !== undefined && end !== undefined && !/[^s]s$/.test(thing) && settledForms.test(end);
}

/** "Keep working on it, and eventually merge it": the last step has an end. */
function laterStep(core: string, lexicon: Patterns): boolean {
  return core
    .split(/(?:,|;|\.) (?:and )?(?:then |eventually |finally )?| and (?:then |eventually |finally )/i)
    .slice(1)
    .some(
      (step) =>
        lexicon.begins('doneVerbs', step) &&
        (isDetermined(objectOf(step)) || /[#\d`]| (?:it|them)\s*$/.test(step)) &&
        !lexicon.abstractions.test(step) &&
        isReached(step, step, lexicon),
    );
}
