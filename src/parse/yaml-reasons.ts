import type { TreeError } from './yaml-tree.ts';

const COLUMN = 'it does not begin at the column of the lines it belongs with';
const RESERVED = 'a text that begins with `&`, `*` or `!` needs quotes around it';

/** By what the library says, most special first; its words speak of YAML's grammar, ours of what is on the line. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing/, 'a quote is opened but never closed'],
  [/must (?:be sufficiently indented and )?end with a/, 'a bracket or brace is opened but never closed'],
  [/^Flow .*must/, 'a bracket or brace is opened but never closed'],
  [/flow-(?:map|seq)-end|flow-error-end/, 'there is a closing bracket or brace that nothing opened'],
  [/block-seq-ind/, 'a list begins on a line of its own'],
  [/Block scalar header|Not a YAML token/, 'behind `|` or `>` the text begins on the next line'],
  [/Unexpected (?:,|empty item)/, 'there is a comma with nothing in front of it'],
  [/at node end/, 'there is more text behind a value that has already ended'],
  [/^Missing , /, 'a comma is missing'],
  [/^Missing space after :/, 'a space is missing behind the colon'],
  [/^Comments must/, 'a space is missing in front of the `#`'],
  [/directives-end/, 'a line must not begin with `%`'],
  [/followed by map values/, 'a colon is missing on it'],
];

const BY_CODE: Readonly<Record<string, string>> = {
  ALIAS_PROPS: RESERVED,
  BAD_ALIAS: RESERVED,
  BAD_PROP_ORDER: RESERVED,
  MULTIPLE_ANCHORS: RESERVED,
  MULTIPLE_TAGS: RESERVED,
  TAG_RESOLVE_FAILED: RESERVED,
  BAD_DIRECTIVE: 'a line must not begin with `%`',
  BAD_DQ_ESCAPE: 'inside double quotes a backslash needs a second one',
  BAD_INDENT: COLUMN,
  BAD_SCALAR_START: 'a text that begins with this character needs quotes around it',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes around it',
  BLOCK_IN_FLOW: 'inside braces a text with a colon in it needs quotes around it',
  KEY_OVER_1024_CHARS: 'the text in front of a colon is too long',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing on it, or the text above needs quotes around it',
};

/** What is wrong with a line, in words for somebody who never heard of YAML. */
export function reasonFor({ code, message }: TreeError, line: string): string {
  if (/^ *(?:`{3}|~{3})/.test(line)) return 'the marks of a code block were pasted with the text';
  if (/^Sequence item/.test(message)) return COLUMN;
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^ *- /.test(line)) return 'this list item stands where a key was expected';
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code] ?? 'it follows no form that is known here';
}
