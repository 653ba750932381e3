import type { Quantity } from '../quantities.ts';
import type { Patterns } from './lexicon/lexicon.ts';
import type { Statement } from './statement.ts';
import type { ParsedStatement } from './verdict.ts';

const LESS = /\b(?:reduc|decreas|lower|cut|shrink|shorten|drop|fewer|less|declin|minimi[sz])/i;

/** Metric, from, to, unit and deadline, as far as the sentence says. */
export function parse({ text, core, targets }: Statement, lexicon: Patterns): ParsedStatement {
  const from = targets.find(({ role }) => role === 'from');
  // "4.1 out of 5" is a mark of 4.1; "nine in ten" is 90 %.
  const mark = /\d ?(?:\/|out of) ?(?:5|7|10)\b/.test(text)
    ? targets.find(({ role, unit }) => role === 'share' && unit.length === 0)
    : undefined;
  const to =
    mark ??
    targets.find(({ role, unit }) => role !== 'from' && unit[0] === '%') ??
    targets.find(({ role }) => role === 'to') ??
    targets.find(({ role }) => role !== 'from');
  const change = to?.role === 'by' && from === undefined && LESS.test(text);
  const unit = unitOf(to) ?? unitOf(from);
  return {
    metric: metricOf(core, lexicon),
    from: from?.value,
    to: to === undefined ? undefined : change ? -Math.abs(to.value) : to.value,
    unit,
    deadline: lexicon.deadlines
      .exec(text)?.[0]
      .trim()
      .replace(/^(?:by|before|until|in|on|for|during|no later than|at|as of|from) (?:the )?/i, ''),
  };
}

function unitOf(quantity: Quantity | undefined): string | undefined {
  if (quantity === undefined || quantity.unit.length === 0) return undefined;
  const [first = '', second] = quantity.unit;
  return /^(?:business|working|calendar)$/.test(first) && second !== undefined ? `${first} ${second}` : first;
}

/** What the sentence is about: behind the verb, up to the first number or where its target begins. */
function metricOf(core: string, lexicon: Patterns): string | undefined {
  const verb = (['directionVerbs', 'doneVerbs', 'makingVerbs'] as const).some((list) => lexicon.begins(list, core));
  const rest = (verb ? core.replace(/^\S+ /, '') : core).replace(
    /^(?:at least |at most |more than |over |less than |fewer than )?[\d.,]+ ?%? (?:of )?(?:the |all |our )?/i,
    '',
  );
  const metric = rest
    .split(/ (?:to|from|by|within|in|at|above|below|under|over|is|are|will|of at least|so that) (?=\S)|[:=<>≤≥.(→]| \d/)[0]
    ?.trim();
  return metric === undefined || metric === '' ? undefined : metric.slice(0, 80);
}
