import type { Patterns } from './lexicon/lexicon.ts';
import type { Statement } from './statement.ts';

/** Whether a statement promises a thing whose existence an outsider can check: a verb with an end, and an artefact. */
export function isDeliverable({ core, claim }: Statement, lexicon: Patterns): boolean {
  if (lexicon.elsewhere.test(claim) || lexicon.begins('metricNames', core)) return false;
  if (lexicon.begins('endlessVerbs', core) && !lexicon.begins('makingVerbs', core)) return laterStep(core, lexicon);
  const object = claim.replace(/^\S+ ?/, '');
  const vague = lexicon.wishes.test(claim) || lexicon.qualities.test(claim) || lexicon.degrees.test(object);
  if (lexicon.begins('doneVerbs', core)) return !vague && object.length > 1 && !isAbstract(object, lexicon) && !isUnending(core);
  if (lexicon.begins('makingVerbs', core) && lexicon.artefacts.test(head(object)) && !lexicon.begins('endlessVerbs', core)) return !vague;
  if (laterStep(core, lexicon)) return true;
  return lexicon.doneForms.test(core) && !lexicon.begins('directionVerbs', core) && !vague;
}

/** Whether the last word that names the thing is one that no one can point at: "customer trust". */
function isAbstract(object: string, { abstractions }: Patterns): boolean {
  return abstractions.test(head(object).split(' ').at(-1) ?? '');
}

/** "Organise conferences": as many as there are, for as long as there are any; a name, a number or an article makes it a thing. */
function isUnending(core: string): boolean {
  return /^(?:run|organi[sz]e|host|hold|conduct|deliver|build|create|adopt|implement|integrate|introduce)(?: and \p{Ll}+)? (?:(?!(?:the|our|an?|all|for|to|of|in|on|with|from|each|every)\b|\d)[\p{L}/-]+ ){0,3}[\p{L}/-]+[^s\P{L}]s(?:\s*$|[.,]| (?:for|with|to|in|on|across|that)\b)/iu.test(
    core,
  );
}

/** "Keep working on it, and eventually merge it": the last step has an end. */
function laterStep(core: string, lexicon: Patterns): boolean {
  return core
    .split(/(?:,|;|\.) (?:and )?(?:then |eventually |finally )?| and (?:then |eventually |finally )/i)
    .slice(1)
    .some(
      (step) =>
        lexicon.begins('doneVerbs', step) &&
        step.split(' ').length > 1 &&
        !lexicon.abstractions.test(step) &&
        !lexicon.qualities.test(step) &&
        !lexicon.wishes.test(step),
    );
}

/** The words that name the thing, before what is said about it. */
function head(object: string): string {
  return (
    object.split(/ (?:of|as|with|in|on|at|from|among|between|across|around|about|and|by|where|who|via|through|using)\b|[,;:.(]/i)[0] ??
    object
  );
}
