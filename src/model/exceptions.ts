import { type Day, parsePeriod } from '../parse/calendar.ts';
import type { YamlDocument } from '../parse/document.ts';
import type { AcceptedFile, ExceptionsFile } from '../parse/shapes.ts';
import type { Place } from '../parse/text.ts';
import { exceptionComments } from './exception-comments.ts';

/** What somebody wrote so that findings of a rule do not count. Nothing in it has been checked yet, and the engine decides what it does. */
export interface Exception {
  /** A comment above a line, an entry in `goalpost.exceptions.yaml`, or one in the list `goalpost.accepted.yaml`. */
  readonly how: 'comment' | 'exception' | 'list';
  readonly document: YamlDocument;
  /** As written; empty where a comment names none, or stands behind a value. */
  readonly rule: string;
  readonly covers: Covers;
  /** Empty where none is given; the list gives none. */
  readonly because: string;
  /** As written; empty where none is given. */
  readonly until: string;
  /** The last day of that; undefined where it is no day. */
  readonly lastDay: Day | undefined;
  /** Where a part of it stands; the whole of it where that part is left out. */
  place(part?: ExceptionPart): Place;
}

export type ExceptionPart = 'rule' | 'id' | 'because' | 'until';

/** Which findings are meant. */
export type Covers =
  /** Those that begin in a stretch of the file: the next line and what belongs to it. A comment behind a value has no such line. */
  | { readonly lines: { readonly from: number; readonly to: number } | undefined }
  /** Those about a thing; with a key, those there and below. In the list a finding of the thing as a whole has no key. */
  | { readonly id: string; readonly key: string | undefined };

/** Everything written in these files so that findings do not count, in their order. */
export function exceptionsOf(documents: readonly YamlDocument[]): Exception[] {
  return documents.flatMap((document) => {
    if (document.kind === 'exceptions' || document.kind === 'accepted') return entries(document);
    // A file that cannot be used is not judged either.
    return document.value === undefined ? [] : exceptionComments(document);
  });
}

function entries(document: YamlDocument): Exception[] {
  if (!Array.isArray(document.value)) return [];
  return (document.value as (ExceptionsFile[number] & AcceptedFile[number])[]).map(({ rule, id, key, because = '', until = '' }, i) => ({
    how: document.kind === 'accepted' ? 'list' : 'exception',
    document,
    rule,
    covers: { id, key },
    because,
    until: String(until),
    lastDay: parsePeriod(String(until))?.last,
    place: (part = 'rule') => document.place(`/${i}/${part}`),
  }));
}
