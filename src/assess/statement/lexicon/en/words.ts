/** A list written as text: blanks between the words, `\s` for a blank within one. */
export function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('\\s', ' '));
}
