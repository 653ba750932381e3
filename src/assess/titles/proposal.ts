import type { Kpi, KpiPromise } from '../../model/workspace.ts';
import { withUnit } from '../numbers.ts';
import { wordsOf } from '../reasons.ts';

/** Longer titles are not read. */
const LONGEST = 100;

/**
 * A title made of a promise's own data: "Bring first response time down to 20 hours, from 41", "Keep satisfaction at 80 % or more". Undefined
 * where the promise says no value, or the sentence would be too long to be a title.
 */
export function proposedTitle({ target, baseline }: KpiPromise, kpi: Kpi): string | undefined {
  if (target === undefined || !kpi.written('title')) return undefined;
  const name = inSentence(kpi.title);
  // "Complaints to 180 complaints" says it twice.
  const unit = kpi.unit !== undefined && wordsOf(kpi.unit).some((word) => wordsOf(kpi.title).includes(word)) ? undefined : kpi.unit;
  const { value, min, max } = target;
  const title =
    value !== undefined
      ? move(
          name,
          withUnit(value, unit),
          baseline && { value: withUnit(baseline.value, undefined), way: Math.sign(value - baseline.value) },
        )
      : hold(name, min, max, unit);
  return title === undefined || title.length > LONGEST ? undefined : title;
}

function move(name: string, to: string, from: { readonly value: string; readonly way: number } | undefined): string {
  if (from === undefined) return `Bring ${name} to ${to}`;
  if (from.way === 0) return `Keep ${name} at ${to}`;
  return from.way > 0 ? `Raise ${name} to ${to}, up from ${from.value}` : `Bring ${name} down to ${to}, from ${from.value}`;
}

function hold(name: string, min: number | undefined, max: number | undefined, unit: string | undefined): string | undefined {
  if (min !== undefined && max !== undefined) return `Keep ${name} between ${withUnit(min, undefined)} and ${withUnit(max, unit)}`;
  if (min !== undefined) return `Keep ${name} at ${withUnit(min, unit)} or more`;
  return max === undefined ? undefined : `Keep ${name} at ${withUnit(max, unit)} or less`;
}

/**
 * "First response time, e-mail" as it stands amid a sentence: "first response time (e-mail)"; "the share of …". Names and short forms keep their
 * capitals.
 */
function inSentence(title: string): string {
  const [head = '', ...rest] = title.replace(/\s+/g, ' ').trim().split(', ');
  const isName = /^\p{Lu}[^\p{Ll}]|^\S+ \p{Lu}/u.test(head);
  const start = isName ? head : head.charAt(0).toLowerCase() + head.slice(1);
  const name = /^(?:share|number|rate|percentage|proportion) of /.test(start) ? `the ${start}` : start;
  return rest.length === 0 ? name : `${name} (${rest.join(', ')})`;
}
