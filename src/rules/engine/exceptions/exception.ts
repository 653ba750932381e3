import type { Exception } from '../../../model/exceptions.ts';
import type { Day } from '../../../parse/calendar.ts';
import type { YamlDocument } from '../../../parse/document.ts';
import type { Place } from '../../../parse/text.ts';
import type { Finding } from '../../rule.ts';

/** A finding that does not count: somebody said why and until when, or it stood there when the rules came. */
export interface Accepted {
  readonly finding: Finding;
  /** A comment above the line, an entry in `goalpost.exceptions.yaml`, or one in the list `goalpost.accepted.yaml`. */
  readonly how: Exception['how'];
  /** As written; the list gives no reasons. */
  readonly because: string | undefined;
  /** The last day on which it is accepted; the list has none. */
  readonly until: Day | undefined;
  /** Where it says so. */
  readonly place: Place;
}

/** Why an exception accepts nothing; the first that applies, in this order. */
export type Flaw =
  | 'misplaced' // a comment behind a value
  | 'no-rule' // names no rule, or several
  | 'unknown-rule'
  | 'firm' // a rule that has no exceptions
  | 'no-end'
  | 'bad-end' // an end that is no day
  | 'no-reason'
  | 'unfinished' // a reason that is still to be written
  | 'empty-reason' // a reason that says nothing
  | 'expired';

/** An exception with what became of it. */
export interface JudgedException {
  readonly exception: Exception;
  readonly flaw: Flaw | undefined;
  /** The findings it is about, whether it holds or not. */
  readonly findings: readonly Finding[];
  /** Whether it may be about something that was not judged: its file is broken or a draft, or its rule was left out. */
  readonly unsettled: boolean;
  /** What its rule found in the same file or thing at another place, and nobody accepted: most likely it was meant. */
  elsewhere(): Finding | undefined;
  /** Names near the rule, or near the id, that nobody knows; best first. Dear: to be asked for what is reported. */
  nearest(): readonly string[];
}

/** The exceptions written in one file. */
export interface ExceptionsOfFile {
  readonly document: YamlDocument;
  readonly exceptions: readonly JudgedException[];
}
