import { leftover } from '../../../assess/placeholders.ts';
import { emptyReason } from '../../../assess/reasons.ts';
import type { Exception } from '../../../model/exceptions.ts';
import type { Day } from '../../../parse/calendar.ts';
import type { Finding } from '../../rule.ts';
import { isFirm } from '../firm.ts';
import type { Flaw } from './exception.ts';

/** The rule about exceptions: one that could be excepted from would be none. */
const OWN = 'quality/exception';

/** Whether findings of a rule count whatever anybody writes. */
export function isBeyondExceptions(rule: string): boolean {
  return isFirm(rule) || rule === OWN;
}

/**
 * Why an exception accepts nothing; undefined when it holds.
 *
 * @param findings what it is about
 * @param known the rules that exist
 */
export function flawOf(exception: Exception, findings: readonly Finding[], asOf: Day, known: ReadonlySet<string>): Flaw | undefined {
  const { how, rule, covers, because, until, lastDay } = exception;
  if ('lines' in covers && covers.lines === undefined) return 'misplaced';
  if (rule === '' || rule.includes(',')) return 'no-rule';
  if (isBeyondExceptions(rule)) return 'firm';
  if (!known.has(rule)) return 'unknown-rule';
  if (how === 'list') return undefined;
  if (until === '') return 'no-end';
  if (lastDay === undefined) return 'bad-end';
  if (because.trim() === '') return 'no-reason';
  if (leftover(because) !== undefined) return 'unfinished';
  if (emptyReason(because, findings[0]?.about?.title ?? '') !== undefined) return 'empty-reason';
  return lastDay < asOf ? 'expired' : undefined;
}
