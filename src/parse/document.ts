import type { Problem } from './problem.ts';
import type { Place, SourceText } from './text.ts';

export type DocumentKind = 'goal' | 'v2mom' | 'kpi' | 'teams' | 'config' | 'exceptions' | 'accepted';

/** A YAML file that was parsed once: plain values, and where each of them stands. */
export interface YamlDocument {
  readonly path: string;
  readonly kind: DocumentKind;
  /** The file's stem: `chat-answers` of `goals/support/chat-answers.goal.yaml`. */
  readonly id: string;
  readonly text: SourceText;
  /** What it says, without the values that broke the schema; undefined when it could not be parsed at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Place of a key or value by JSON Pointer; the nearest existing parent's key when there is no such value. */
  place(pointer: string, part?: 'value' | 'key'): Place;
  /** Whether something stands at the pointer in the file, usable or not. */
  written(pointer: string): boolean;
}
