import { Lexer } from 'yaml';

/** A comment of a YAML file, from its `#` to the end of its line; offsets into the text. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** Tokens that stand for no text: a document begins, braces end too early, a text follows. */
const SCALAR = '\u001f';
const MARKS = new Set(['\u0002', '\u0018', SCALAR]);

/**
 * The comments of a YAML file, in order. A line that begins with `#` inside a text over several lines is none, and only a lexer can tell.
 * Works for files that do not parse, too.
 */
export function commentsOf(content: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let isText = false;
  for (const token of new Lexer().lex(content)) {
    if (!isText && MARKS.has(token)) {
      isText = token === SCALAR;
      continue;
    }
    if (!isText && token.startsWith('#')) comments.push({ start: at, end: at + token.trimEnd().length });
    isText = false;
    at += token.length;
  }
  return comments;
}
