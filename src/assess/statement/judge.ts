import { leftover } from '../placeholders.ts';
import { isDeliverable } from './deliverable.ts';
import { gaps } from './gap.ts';
import { isEnglish } from './language.ts';
import { en } from './lexicon/en.ts';
import { compile, type Patterns } from './lexicon/lexicon.ts';
import { bare, withoutMarks } from './marks.ts';
import { parse } from './parsed.ts';
import { excerpt, read, type Statement } from './statement.ts';
import { hasTarget } from './target.ts';
import { objectOf } from './thing.ts';
import type { StatementKind, StatementReason, StatementVerdict } from './verdict.ts';

let compiled: Patterns | undefined;

/**
 * Whether a statement can be checked: given its period, two people would agree on the last day, from the sentence alone, whether it was met.
 * A number on the metric decides first, then a thing that will exist; vague words only say what is missing. Reads English; a text in any
 * other language is never refused. Never throws, and reads no more than the first 1000 characters.
 */
export function judgeStatement(raw: string): StatementVerdict {
  const lexicon = (compiled ??= compile(en));
  return judge(bare(excerpt(raw), lexicon), lexicon);
}

/** The same for the lines of a list, where a number before a statement is told from a quantity by the lines around it. */
export function judgeStatements(lines: readonly string[]): StatementVerdict[] {
  const lexicon = (compiled ??= compile(en));
  return withoutMarks(lines.map(excerpt), lexicon).map((statement) => judge(statement, lexicon));
}

function judge(text: string, lexicon: Patterns): StatementVerdict {
  const statement = read(text, lexicon);
  const parsed = parse(statement, lexicon);
  if (!isEnglish(statement.text)) return { measurable: true, kind: 'aspiration', language: 'unknown', reasons: [], parsed };
  const blank = placeholder(statement, lexicon);
  const number = blank === undefined && hasTarget(statement, lexicon);
  const thing = isDeliverable(statement, lexicon);
  const measurable = blank === undefined && (number || thing);
  const kind = kindOf(statement, lexicon, { number, thing });
  const verdict = { measurable, kind, language: 'en', reasons: measurable ? [] : reasons(statement, lexicon, blank), parsed } as const;
  return measurable && parsed.from === undefined && parsed.to === undefined
    ? { ...verdict, evidence: evidence(statement, kind === 'deliverable', lexicon) }
    : verdict;
}

/** What will be looked at: the thing, without its deadline, or the words of the threshold. */
function evidence({ text, core, claim }: Statement, thing: boolean, lexicon: Patterns): string | undefined {
  if (!thing)
    return [lexicon.wordyTargets, lexicon.alwaysOpen, lexicon.rhythms, lexicon.universals]
      .map((list) => list.exec(text)?.[0].trim())
      .find(Boolean);
  const named = lexicon.begins('doneVerbs', core) || lexicon.begins('makingVerbs', core) ? objectOf(claim) : claim;
  return named.replace(lexicon.deadlines, '').replace(/[\s.,;:]+$/, '') || undefined;
}

function reasons(statement: Statement, lexicon: Patterns, blank: string | undefined): readonly StatementReason[] {
  if (blank !== undefined) return [{ gap: 'placeholder', words: blank, add: `Replace \`${blank}\` with the real value` }];
  return gaps(statement, lexicon);
}

function placeholder({ text }: Statement, lexicon: Patterns): string | undefined {
  return leftover(text)?.text ?? lexicon.placeholders.exec(text)?.[0].trim();
}

function kindOf({ core }: Statement, lexicon: Patterns, { number, thing }: { number: boolean; thing: boolean }): StatementKind {
  if (thing && (!number || lexicon.begins('doneVerbs', core))) return 'deliverable';
  if (number) return 'metric-target';
  if (lexicon.begins('metricNames', core) || (lexicon.metrics.test(core) && lexicon.begins('directionVerbs', core))) return 'metric-target';
  if (lexicon.begins('endlessVerbs', core)) return 'activity';
  return lexicon.begins('doneVerbs', core) ? 'deliverable' : 'aspiration';
}
