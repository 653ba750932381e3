import { leftover } from '../placeholders.ts';
import { isDeliverable } from './deliverable.ts';
import { gaps } from './gap.ts';
import { isEnglish } from './language.ts';
import { en } from './lexicon/en.ts';
import { compile, type Patterns } from './lexicon/lexicon.ts';
import { parse } from './parsed.ts';
import { read, type Statement } from './statement.ts';
import { hasTarget } from './target.ts';
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
  return leftover(text)?.text ?? lexicon.placeholders.exec(text)?.[0].trim();
}

function kindOf({ core }: Statement, lexicon: Patterns, { number, thing }: { number: boolean; thing: boolean }): StatementKind {
  if (thing && (!number || lexicon.begins('doneVerbs', core))) return 'deliverable';
  if (number) return 'metric-target';
  if (lexicon.begins('metricNames', core) || (lexicon.metrics.test(core) && lexicon.begins('directionVerbs', core))) return 'metric-target';
  if (lexicon.begins('endlessVerbs', core)) return 'activity';
  return lexicon.begins('doneVerbs', core) ? 'deliverable' : 'aspiration';
}
