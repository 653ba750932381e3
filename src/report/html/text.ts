import { reveal } from '../escape.ts';
import { xmlText } from '../xml.ts';

/** Plain text on one line. */
export const htmlText = xmlText;

/** Text with `code` in back-ticks, as messages are written. */
export function htmlMessage(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, i) => (i % 2 === 1 ? `<code>${htmlText(part)}</code>` : htmlText(part)))
    .join('');
}

/** A part of a line of a file: blanks and tabs stay as they are. */
export function htmlCode(text: string): string {
  return text
    .split('\t')
    .map((part) => htmlText(reveal(part)))
    .join('\t');
}
