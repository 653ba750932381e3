import { leftover } from '../placeholders.ts';
import { isDeliverable } from './deliverable.ts';
import { gaps } from './gap.ts';
import { isEnglish } from './language.ts';
import { en } from './lexicon/en.ts';
import { compile, type Patterns } from './lexicon/lexicon.ts';
import { parse } from './parsed.ts';
import { isDuration, read, type Statement } from './statement.ts';
import type { StatementKind, StatementReason, StatementVerdict } from './verdict.ts';

let compiled: Patterns | undefined;

/**
 * Whether a statement can be checked: given its period, two people would agree on the last day, from the sentence alone, whether it was met.
 * A number on the metric decides first, then a thing that will exist; vague words only say what is missing. Reads English; a text in any
 * other language is never refused. Never throws, and reads no more than the first 1000 characters.
 */
export function judgeStatement(raw: string): StatementVerdict {
  const lexicon = (compiled ??= compile(en));
  const statement = read(raw, lexicon);
  const parsed = parse(statement, lexicon);
  if (!isEnglish(statement.text)) return { measurable: true, kind: 'aspiration', language: 'unknown', reasons: [], parsed };
  const blank = placeholder(statement, lexicon);
  const number = blank === undefined && hasTarget(statement, lexicon);
  const thing = isDeliverable(statement, lexicon);
  const measurable = blank === undefined && (number || thing);
  const kind = kindOf(statement, lexicon, { number, thing });
  return { measurable, kind, language: 'en', reasons: measurable ? [] : reasons(statement, lexicon, blank), parsed };
}

function reasons(statement: Statement, lexicon: Patterns, blank: string | undefined): readonly StatementReason[] {
  if (blank !== undefined) return [{ gap: 'placeholder', words: blank, add: `Replace \`${blank}\` with the real value` }];
  return gaps(statement, lexicon);
}

function placeholder({ text }: Statement, lexicon: Patterns): string | undefined {
  return leftover(text)?.text ?? sensitive(lexicon.placeholders).exec(text)?.[0].trim();
}

/** Placeholders are told by their capitals: `N10`, but not "n 10". */
function sensitive(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, 'u');
}

function hasTarget(statement: Statement, lexicon: Patterns): boolean {
  const { text, core, claim, targets } = statement;
  if (lexicon.hedges.test(text)) return false;
  const windows = targets.filter((target) => isDuration(target, lexicon));
  if (targets.length > windows.length) return !pointsNowhere(core);
  // "Percentage of requests answered within 2 days" names a metric; how many is what it leaves out.
  if (lexicon.begins('metricNames', core) && !/[:=<>≤≥]/.test(core)) return false;
  if (windows.length > 0) return true;
  if (lexicon.endVerbs.test(core)) return true;
  if (lexicon.wordyTargets.test(text)) return true;
  if (lexicon.universals.test(claim) && lexicon.predicates.test(core))
    return !isVague(text, lexicon) && !isSoft(core, lexicon) && !lexicon.elsewhere.test(text);
  return lexicon.rhythms.test(core) && lexicon.rhythmVerbs.test(core) && !isVague(core, lexicon) && !isSoft(core, lexicon);
}

/** "Meet this 95 % of the time": a number on nothing that the sentence names. */
function pointsNowhere(core: string): boolean {
  return /^(?:meet|do|reach|achieve|keep|hit|make) (?:this|that|it|these|those|them)\b/i.test(core);
}

function isVague(text: string, { wishes, qualities, degrees }: Patterns): boolean {
  return wishes.test(text) || qualities.test(text) || degrees.test(text);
}

/** Begins with a verb that has no end, or only a direction. */
function isSoft(core: string, lexicon: Patterns): boolean {
  return (lexicon.begins('directionVerbs', core) && !/^make\b/i.test(core)) || lexicon.begins('endlessVerbs', core);
}

function kindOf({ core }: Statement, lexicon: Patterns, { number, thing }: { number: boolean; thing: boolean }): StatementKind {
  if (thing && (!number || lexicon.begins('doneVerbs', core))) return 'deliverable';
  if (number) return 'metric-target';
  if (lexicon.begins('metricNames', core) || (lexicon.metrics.test(core) && lexicon.begins('directionVerbs', core))) return 'metric-target';
  if (lexicon.begins('endlessVerbs', core)) return 'activity';
  return lexicon.begins('doneVerbs', core) ? 'deliverable' : 'aspiration';
}
