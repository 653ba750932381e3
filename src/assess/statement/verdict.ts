/** What a statement promises: a number, a thing that exists afterwards, a wish, or something to do. */
export type StatementKind = 'metric-target' | 'deliverable' | 'aspiration' | 'activity';

/** What keeps two people from agreeing, on the last day, whether it was met. */
export type Gap = 'no-metric' | 'vague-quality' | 'no-target' | 'undefined-done-state' | 'external-target' | 'placeholder';

export interface StatementReason {
  readonly gap: Gap;
  /** The words that carry it, as written; empty when something is missing rather than wrong. */
  readonly words: string;
  /** What to add, as an imperative. */
  readonly add: string;
}

/** What could be read from the sentence; undefined where it does not say. */
export interface ParsedStatement {
  readonly metric: string | undefined;
  readonly from: number | undefined;
  /** The value to reach or to keep; for a change ("by 25 %") the change, negative where less is wanted. */
  readonly to: number | undefined;
  /** `%`, a duration with its kind of day (`business day`), or what is counted; singular. */
  readonly unit: string | undefined;
  /** As written: `31 March 2027`, `Q3`, `end of year`. */
  readonly deadline: string | undefined;
}

export interface StatementVerdict {
  /** Whether two people would agree, from the sentence alone, whether it was met. False is a refusal; doubt is none. */
  readonly measurable: boolean;
  readonly kind: StatementKind;
  /** The language it was judged in; text in any other is never refused. */
  readonly language: 'en' | 'unknown';
  /** Empty when it is measurable; otherwise the gap to close first leads. */
  readonly reasons: readonly StatementReason[];
  readonly parsed: ParsedStatement;
  /** Where it is measurable without a number: what shows it, as written. Undefined where the sentence does not name it in one phrase. */
  readonly evidence?: string | undefined;
}
