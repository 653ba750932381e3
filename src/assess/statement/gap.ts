import type { Patterns } from './lexicon/lexicon.ts';
import { isDuration, type Statement } from './statement.ts';
import type { Gap, StatementReason } from './verdict.ts';

const ADD: Readonly<Record<Gap, (words: string) => string>> = {
  'no-metric': () => 'Name what will be counted, its value today and the value to reach',
  'vague-quality': (words) => `Say how \`${words}\` is measured, and from which value on it is reached`,
  'no-target': (words) => (words === '' ? 'Add the value to reach' : `Add from which value \`${words}\` starts and which it reaches`),
  'undefined-done-state': () => 'Say what will exist at the end, and where others can see it',
  'external-target': (words) => `Write the value itself in place of \`${words}\``,
  placeholder: (words) => `Replace \`${words}\` with the real value`,
};

/** Adverbs that stand where the number should. */
const STRONG = /\b(?:significant|substantial|massive|drastic|dramatical|considerab|noticeab|great)ly\b/i;

/** The name of a metric with the direction in front: "faster processing time". */
const COMPARATIVE = /^(?:faster|quicker|higher|lower|fewer|shorter|better|more|less|reduced|increased|decreased|improved)\b/i;

/** Adverbs of manner; the ones of time and extent say something that can be seen. */
const MANNER =
  /\b(?!(?:only|early|daily|weekly|monthly|quarterly|yearly|hourly|annually|apply|supply|reply|rely|multiply|family|july|italy|fully|directly|currently|automatically|publicly|internally|externally|globally|locally|family|assembly|anomaly|fly|ally|rally|tally|comply)\b)[a-z]{3,}ly\b/i;

/** Why a statement that names neither a target nor a deliverable cannot be checked; what to mend first leads. */
export function gaps({ core, targets }: Statement, lexicon: Patterns): StatementReason[] {
  const found: StatementReason[] = [];
  const add = (gap: Gap, words: string | undefined): void => {
    if (words !== undefined && !found.some((reason) => reason.gap === gap)) found.push({ gap, words, add: ADD[gap](words) });
  };
  const first = (list: 'elsewhere' | 'metrics' | 'wishes' | 'qualities' | 'degrees' | 'hedges'): string | undefined =>
    lexicon[list].exec(core)?.[0].trim();
  const direction = lexicon.begins('directionVerbs', core);
  const verb = core.split(' ')[0] ?? '';
  if (lexicon.begins('metricNames', core)) {
    add('external-target', first('elsewhere'));
    add('no-target', core.split(' ').slice(0, 4).join(' '));
  }
  if (targets.some((target) => !isDuration(target, lexicon)) && first('hedges') === undefined) add('undefined-done-state', verb);
  const elsewhere = first('elsewhere');
  if (elsewhere !== undefined) add('vague-quality', lexicon.qualities.exec(elsewhere)?.[0]);
  add('external-target', elsewhere);
  add('vague-quality', first('hedges'));
  const subject = core.split(/ (?:to|for|with|by|from|on|in|so|that|through|via)\b|[,;.]/)[0] ?? core;
  const metric = lexicon.metrics.exec(subject)?.[0];
  if (/^streamlin/i.test(verb)) add('vague-quality', verb);
  if (direction) add('vague-quality', STRONG.exec(core)?.[0]);
  if (lexicon.begins('amountVerbs', core)) {
    add('vague-quality', first('degrees'));
    const amount = metric ?? thing(core, subject, lexicon);
    if (amount !== undefined) add('no-target', amount);
  }
  if (COMPARATIVE.test(core)) add('no-target', metric);
  if (direction && metric !== undefined) {
    add('vague-quality', first('degrees'));
    add('no-target', metric);
  }
  if (/^(?:make|enable|ensure|maintain|keep|remain|stay|be|provide|have)\b/i.test(core))
    add('vague-quality', first('qualities') ?? first('degrees'));
  if (lexicon.begins('endlessVerbs', core) && !/\bas possible\b/.test(core)) add('undefined-done-state', verb);
  add('no-metric', first('wishes'));
  if (direction && !/\bas possible\b/.test(core)) add('no-metric', verb);
  add('vague-quality', first('qualities') ?? first('degrees'));
  if (metric !== undefined && isName(core, lexicon)) add('no-target', metric);
  if (lexicon.begins('doneVerbs', core)) add(lexicon.abstractions.test(subject) ? 'no-metric' : 'undefined-done-state', verb);
  if (metric !== undefined && !lexicon.begins('makingVerbs', core)) add('no-target', metric);
  add('no-target', lexicon.serviceVerbs.exec(subject)?.[0]);
  if (found.length === 0) add('vague-quality', MANNER.exec(core)?.[0]);
  if (found.length === 0 && /^(?!bring)\p{L}{3,}ing /iu.test(core)) add('undefined-done-state', verb);
  if (found.length === 0) add('no-metric', '');
  return found.slice(0, 2);
}

/** What there should be more or less of, unless no one could count it. */
function thing(core: string, subject: string, { abstractions }: Patterns): string | undefined {
  const words = (/^\S+ in ((?:[^\s,.;]+ ){0,3}[^\s,.;]+)/.exec(core)?.[1] ?? subject.replace(/^\S+ ?/, '')).split(' ').filter(Boolean);
  const last = words.at(-1);
  return last === undefined || abstractions.test(last) ? undefined : words.slice(-4).join(' ');
}

/** A name rather than a sentence: "Initial response". */
function isName(core: string, lexicon: Patterns): boolean {
  return (
    core.split(' ').length <= 5 &&
    !/ (?:is|are|will|has|have|to|be)\b/i.test(core) &&
    !lexicon.begins('doneVerbs', core) &&
    !lexicon.begins('makingVerbs', core)
  );
}
