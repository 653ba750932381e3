import type { Day } from '../../parse/calendar.ts';
import type { Place } from '../../parse/text.ts';
import type { Finding } from '../rule.ts';

/** A finding that does not count: somebody said why and until when, or it stood there when the rules came. */
export interface Accepted {
  readonly finding: Finding;
  /** A comment above the line, an entry in `goalpost.exceptions.yaml`, or one in the list `goalpost.accepted.yaml`. */
  readonly how: 'comment' | 'exception' | 'list';
  /** As written; the list gives no reasons. */
  readonly because: string | undefined;
  /** The last day on which it is accepted; the list has none. */
  readonly until: Day | undefined;
  /** Where it says so. */
  readonly place: Place;
}
