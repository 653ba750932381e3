import { CannotRun } from './errors.ts';

/** `## Objectives`, `Key results:`, `|---|:--|`; but neither `# of tickets` nor `???`, which says that something is missing. */
const NO_STATEMENT =
  /^\s*(?:#{2,6}\s.*|#\s+(?=\p{Lu})(?!\p{Lu}\p{Ll}* of\b).*|[*_]*(?:[Kk]ey [Rr]esults?|KRs?|[Oo]bjectives?|[Gg]oals?|[Tt]argets?|[Mm]easures?|OKRs?|[Aa]ctions?)(?: \d+)?[*_]*:?[*_]*|[-=*_|:+~`\s]{2,})\s*$/u;

/**
 * The statements of a file: one a line, without blank lines, headings of Markdown and lines of nothing but signs; or, where the first line is a JSON object, the `text` of each line.
 *
 * @throws CannotRun when a line of a JSON file is none, or has no `text`
 */
export function readStatements(content: string, file: string): string[] {
  const lines = content.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  const isJson =
    lines
      .find((line) => line.trim() !== '')
      ?.trimStart()
      .startsWith('{') === true;
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || (!isJson && NO_STATEMENT.test(line))) return [];
    return [isJson ? textIn(line, `${file === '-' ? 'standard input' : file}:${index + 1}`) : line.trim()];
  });
}

function textIn(line: string, where: string): string {
  const help = 'Write one object a line: `{"text": "Improve client loyalty"}`.';
  try {
    const { text } = JSON.parse(line) as { text?: unknown };
    if (typeof text === 'string') return text;
  } catch (cause) {
    throw new CannotRun(`\`${where}\` is no JSON`, { help, cause });
  }
  throw new CannotRun(`\`${where}\` has no \`text\``, { help });
}
