import { type Cursor, cursorAt } from '../../../src/lsp/cursor.ts';

/** Where the cursor stands in a text of a test. */
const MARK = '‸';

export interface Marked {
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** The text without its mark, and where that stood. */
export function marked(withMark: string): Marked {
  const [before = '', after] = withMark.split(MARK);
  if (after === undefined) throw new Error(`No cursor in ${JSON.stringify(withMark)}`);
  const lines = before.split(/\r\n|\n/);
  return { text: before + after, position: { line: lines.length - 1, character: (lines.at(-1) as string).length } };
}

export function cursorIn(withMark: string): Cursor | undefined {
  const { text, position } = marked(withMark);
  return cursorAt(text, position);
}
