import type { Quantity } from '../quantities.ts';
import type { Patterns } from './lexicon/lexicon.ts';
import { isDuration, type Statement } from './statement.ts';
import { isAbstract, objectOf } from './thing.ts';
import { isVague } from './vague.ts';

/** Whether a statement gives a threshold on what it measures, in digits or in words. */
export function hasTarget(statement: Statement, lexicon: Patterns): boolean {
  const { text, core, claim } = statement;
  if (lexicon.hedges.test(text)) return false;
  const beside = lexicon.begins('endlessVerbs', core)
    ? tellsWhich(statement)
    : lexicon.begins('qualityVerbs', core)
      ? tellsWhere(statement, lexicon)
      : () => false;
  const targets = statement.targets.filter((target) => !beside(target));
  const windows = targets.filter((target) => isDuration(target, lexicon));
  if (targets.length > windows.length) return !pointsNowhere(core);
  // "Percentage of requests answered within 2 days" names a metric; how many is what it leaves out.
  if (lexicon.begins('metricNames', core) && !/[:=<>≤≥]/.test(core)) return false;
  if (windows.length > 0 || lexicon.wordyTargets.test(text)) return true;
  // "Excellent service 24/7": when is said, how is not.
  if (lexicon.alwaysOpen.test(text)) return !isVague(claim, lexicon);
  if (lexicon.endVerbs.test(core)) return !isAbstract(objectOf(core), lexicon);
  if (isDoneByAll(core, lexicon)) return true;
  if (lexicon.universals.test(claim) && lexicon.predicates.test(core))
    return !lexicon.states.test(core) && !isVague(text, lexicon) && !isSoft(core, lexicon) && !lexicon.elsewhere.test(text);
  if (!lexicon.rhythms.test(core)) return false;
  return (lexicon.rhythmVerbs.test(core) || lexicon.begins('doneVerbs', core)) && !isVague(claim, lexicon) && !isSoft(core, lexicon);
}

/** "Analyse which accounts are 60 days late", "rank the accounts in 60-day arrears": the number tells which, not how many. */
function tellsWhich({ text, core }: Statement): (target: Quantity) => boolean {
  const begin = text.length - core.length;
  return ({ start }) => /\b(?:which|that|who|whose)\b|\b(?:in|among) $/i.test(text.slice(begin, start));
}

/** "Improve communication between 2 offices": the number is on the offices; a share, a duration or a "from 3 to 4" would be on the metric. */
function tellsWhere({ text }: Statement, lexicon: Patterns): (target: Quantity) => boolean {
  return (target) =>
    target.role !== 'from' &&
    target.role !== 'by' &&
    /^\p{L}{3}/u.test(target.unit[0] ?? '') &&
    !/^(?:points?|stars?|percent|million|thousand)$/.test(target.unit[0] ?? '') &&
    !isDuration(target, lexicon) &&
    /\b(?:across|between|among|with|for|of|in|at)(?: (?:our|all|the|its|some))* $/i.test(text.slice(0, target.start));
}

/** "Each member shall sign the charter": all of them, and a verb with an end. */
function isDoneByAll(core: string, lexicon: Patterns): boolean {
  const deed = /^(?:each|every|all) (?:[^\s,.;]+ ){1,5}?(?:will|shall|must) (?:be able to )?(?:[a-z]+ly )?(.+)$/i.exec(core)?.[1];
  return deed !== undefined && lexicon.begins('doneVerbs', deed) && !isVague(deed, lexicon) && !isAbstract(objectOf(deed), lexicon);
}

/** "Meet this 95 % of the time": a number on nothing that the sentence names. */
function pointsNowhere(core: string): boolean {
  return /^(?:meet|do|reach|achieve|keep|hit|make) (?:this|that|it|these|those|them)\b/i.test(core);
}

/** Begins with a verb that has no end, or only a direction. */
function isSoft(core: string, lexicon: Patterns): boolean {
  return (lexicon.begins('directionVerbs', core) && !/^make\b/i.test(core)) || lexicon.begins('endlessVerbs', core);
}
