/**
 * Text that came from a file is data. Here, and only here, it is made harmless for whatever prints it: a terminal, a log that a CI runner
 * reads commands from, or Markdown.
 */

/**
 * What a terminal would obey or not show: controls, lone surrogates, line separators, direction overrides, everything meant to be
 * ignored when shown (zero-width characters, tags, fillers), and interlinear annotations.
 */
const HOSTILE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u{fff9}-\u{fffb}]/gu;
/** Joiners and variation selectors that belong to an emoji stay: without them a family falls apart. */
const EMOJI_JOINT = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|[#*0-9]|\ufe0f)(?:\ufe0f|\u200d(?=\p{Extended_Pictographic}))/gu;
const LINE_BREAKS = /[\t ]*(?:\r\n?|[\n\u2028\u2029])\s*|\t/g;

/** One line of text with everything invisible made visible, as `<U+202E>`; tabs and line breaks become one blank. */
export function visible(text: string): string {
  return reveal(text.replace(LINE_BREAKS, ' '));
}

/** Like {@link visible}, but tabs stay; for a source line, where they have a width. */
export function reveal(text: string): string {
  if (isPlain(text)) return text;
  const joints = new Set(Array.from(text.matchAll(EMOJI_JOINT), ({ index }) => index));
  return text.replace(HOSTILE, (character, index: number) => (character === '\t' || joints.has(index) ? character : codePoint(character)));
}

/** `<U+202E>` */
function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Only printable ASCII: nothing to do, and by far the most common case. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Opens a workflow command at the start of a line, after blanks and colour codes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
const COMMAND_START = /^((?:\s|\u001b\[[\d;]*m)*)::/gm;

/**
 * Keeps what is printed from being read as a command by a CI runner that scans the log: `::error::` at the start of a line,
 * `##[error]` anywhere in it. A backslash shows that something was there.
 */
export function disarm(output: string): string {
  return output.replace(COMMAND_START, '$1\\::').replaceAll('##[', '#\\#[');
}

/**
 * JSON of the same value, in printable characters: a terminal obeys nothing in it, and a CI runner that scans the log finds no command.
 */
export function jsonText(value: unknown): string {
  return jsonCharacters(JSON.stringify(value, undefined, 2));
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return jsonCharacters(JSON.stringify(value));
}

function jsonCharacters(json: string): string {
  return json.replaceAll('##[', '#\\u0023[').replace(HOSTILE, (character) => (character === '\n' ? character : codeUnits(character)));
}

/** `\u202e`, as JSON writes it. */
function codeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** The text of a workflow command. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property of a workflow command. A control has no escape there, and a terminal would obey it. */
export function commandProperty(text: string): string {
  return reveal(commandData(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** An invisible break: GitHub finds no mention, reference or address across it. */
const BREAK = '&#8203;';

/** Plain text in Markdown, on one line: no markup, no HTML, no link, no mention, no formula, no cell border comes out of it. */
export function markdownText(text: string): string {
  return (
    visible(text)
      .replace(/[\\`*_[\]~|]/g, '\\$&')
      .replace(/^(\s*)([#>+=-])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\/(?=\/)|\bwww(?=\.)/gi, `$&${BREAK}`)
      // A backslash does not keep GitHub from reading a formula between two of them; this does.
      .replaceAll('$', () => '<span>$</span>')
  );
}

/** A code span that holds exactly the text. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (shown.trim() === '') return '` `';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** Text with `code` in back-ticks, as messages are written: the spans stay spans, the rest becomes plain text. */
export function markdownMessage(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, i) => (i % 2 === 1 ? markdownCode(part) : markdownText(part)))
    .join('');
}

/** Markdown of one line as a cell of a table: no bar in it, code spans included, ends the cell. */
export function markdownCell(markdown: string): string {
  return markdown.replace(/\\?\|/g, '\\|');
}

/** A fenced block that nothing inside can close. */
export function markdownFence(content: string, language = ''): string {
  const lines = content.replace(/\r?\n$/, '').split(/\r\n?|\n/);
  const ticks = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${ticks}${language}\n${lines.map(reveal).join('\n')}\n${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
