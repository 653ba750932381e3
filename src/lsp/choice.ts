import type { CompletionItemKind } from 'vscode-languageserver/node';
import type { Workspace } from '../model/workspace.ts';
import type { DocumentKind } from '../parse/document.ts';
import type { Cursor } from './cursor.ts';

/** Where something is to be completed. */
export interface CompletionSpot {
  readonly kind: DocumentKind;
  readonly path: string;
  /** What stands in the file now. */
  readonly text: string;
  readonly cursor: Cursor;
  /** Counted from 0. */
  readonly line: number;
  /** The workspace as it was when it was last judged. */
  readonly workspace: Workspace;
}

/** One word to choose. */
export interface Choice {
  readonly word: string;
  /** What it is, in a few words. */
  readonly detail?: string;
  readonly description?: string;
  readonly kind: CompletionItemKind;
}
