import { stepsOf } from '../../parse/pointer.ts';
import type { Finding } from '../rule.ts';

/** What stays the same about a finding when lines move, words change and other findings come and go. */
export interface Identity {
  readonly rule: string;
  /** The id of the thing found fault with; the file's path where there is none. */
  readonly id: string;
  /** Where in it, as a person writes it: `target.by`, `milestones.1.value`; empty for the thing as a whole. */
  readonly key: string;
}

/** By it exceptions, lists of accepted findings and other programs' records know a finding again. */
export function identity({ rule, about, place }: Pick<Finding, 'rule' | 'about' | 'place'>): Identity {
  return { rule, id: about?.id ?? place.text.path, key: stepsOf(place.pointer).join('.') };
}
