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
  const unit = unitOf(to, text, lexicon) ?? unitOf(from, text, lexicon);
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

function unitOf(quantity: Quantity | undefined, text: string, { durations }: Patterns): string | undefined {
  if (quantity === undefined || quantity.unit.length === 0) return undefined;
  const [first = '', second] = quantity.unit;
  if (/^(?:business|working|calendar)$/.test(first) && second !== undefined) return `${first} ${second}`;
  if (/^\P{L}/u.test(first) || durations.test(first)) return first;
  // "3 support engineers": what is counted stands in the plural, what comes before says which.
  const written = text.slice(quantity.end).match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const begin = written.findIndex((word) => word.toLowerCase().startsWith(first.slice(0, 3)));
  const plural = quantity.unit.findIndex((word, i) => written[begin + i]?.toLowerCase() !== word);
  return begin === -1 || plural === -1 ? first : quantity.unit.slice(0, plural + 1).join(' ');
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
