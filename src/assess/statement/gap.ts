import type { Patterns } from './lexicon/lexicon.ts';
import { isDuration, type Statement } from './statement.ts';
import { MANNER_ADVERB } from './vague.ts';
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

/** Verbs that promise a quality of what there is already. */
const SERVING = /^(?:make|enable|ensure|maintain|keep|remain|stay|be|provide|have)\b/i;

/** What there should be more of, and can be counted. */
const MORE = /^\p{L}+ (?:more|fewer) ((?:[\p{L}-]+ ){0,2}?\p{L}{2,}[^s\P{L}]s)\b/u;

/** A rate without its value: "replies per ticket". */
const RATE = / per (?:\d|an?\b|each\b|[a-z]+$)/i;

/** Why a statement that names neither a target nor a deliverable cannot be checked; what to mend first leads. At most two. */
export function gaps(statement: Statement, lexicon: Patterns): StatementReason[] {
  const found: StatementReason[] = [];
  for (const [gap, words] of candidates(statement, lexicon)) {
    if (words === undefined || found.some((reason) => reason.gap === gap || overlap(reason.gap, gap))) continue;
    found.push({ gap, words, add: ADD[gap](words) });
    if (found.length === 2) return found;
  }
  if (found.length > 0) return found;
  const [gap, words] = lastResort(statement.core);
  return [{ gap, words, add: ADD[gap](words) }];
}

/** Whoever is told that a metric lacks its value need not hear that nothing is counted. */
function overlap(one: Gap, other: Gap): boolean {
  return (one === 'no-target' && other === 'no-metric') || (one === 'no-metric' && other === 'no-target');
}

/** Gaps in the order people name them first; words are undefined where there is none. */
function* candidates({ core, targets }: Statement, lexicon: Patterns): Generator<[Gap, string | undefined]> {
  const first = (list: 'elsewhere' | 'metrics' | 'wishes' | 'qualities' | 'degrees' | 'hedges'): string | undefined =>
    lexicon[list].exec(core)?.[0].trim();
  const direction = lexicon.begins('directionVerbs', core);
  // "Get more customers": how many more.
  const counted = direction ? undefined : MORE.exec(core)?.[1];
  if (counted !== undefined && !lexicon.abstractions.test(counted)) yield ['no-target', counted];
  const asPossible = /\bas possible\b/.test(core);
  const verb = core.split(' ', 1)[0] ?? '';
  if (lexicon.begins('metricNames', core)) {
    yield ['external-target', first('elsewhere')];
    yield ['no-target', core.split(' ').slice(0, 4).join(' ')];
  }
  if (targets.some((target) => !isDuration(target, lexicon)) && first('hedges') === undefined && !lexicon.begins('qualityVerbs', core))
    yield ['undefined-done-state', verb];
  const elsewhere = first('elsewhere');
  if (elsewhere !== undefined) yield ['vague-quality', lexicon.qualities.exec(elsewhere)?.[0]];
  yield ['external-target', elsewhere];
  yield ['vague-quality', first('hedges')];
  const subject = core.split(/ (?:to|for|with|by|from|on|in|so|that|through|via)\b|[,;.]/, 1)[0] ?? core;
  const metric = lexicon.metrics.exec(subject)?.[0];
  if (/^streamlin/i.test(verb)) yield ['vague-quality', verb];
  if (direction) yield ['vague-quality', STRONG.exec(core)?.[0]];
  if (lexicon.begins('amountVerbs', core)) {
    yield ['vague-quality', first('degrees')];
    yield ['no-target', metric ?? thing(core, subject, lexicon)];
  }
  if (COMPARATIVE.test(core)) yield ['no-target', metric];
  if (direction && metric !== undefined) {
    yield ['vague-quality', first('degrees')];
    yield ['no-target', metric];
  }
  if (SERVING.test(core)) yield ['vague-quality', first('qualities') ?? first('degrees')];
  if (!asPossible && lexicon.begins('endlessVerbs', core)) yield ['undefined-done-state', verb];
  yield ['no-metric', first('wishes')];
  if (!asPossible && direction) yield ['no-metric', verb];
  yield ['vague-quality', first('qualities') ?? first('degrees')];
  if (metric !== undefined && isName(core, lexicon)) yield ['no-target', metric];
  if (!direction && RATE.test(core)) yield ['no-target', core];
  if (lexicon.begins('doneVerbs', core)) yield [lexicon.abstractions.test(subject) ? 'no-metric' : 'undefined-done-state', verb];
  if (metric !== undefined && !lexicon.begins('makingVerbs', core)) yield ['no-target', metric];
  yield ['no-target', lexicon.serviceVerbs.exec(subject)?.[0]];
}

/** Where no listed word stands: how something is done, or that it is being done, or that nothing is counted. */
function lastResort(core: string): [Gap, string] {
  const manner = MANNER_ADVERB.exec(core)?.[0];
  if (manner !== undefined) return ['vague-quality', manner];
  const doing = /^(?!bring)\p{L}{3,}ing(?= )/iu.exec(core)?.[0];
  return doing === undefined ? ['no-metric', ''] : ['undefined-done-state', doing];
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
