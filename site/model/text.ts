const NO_BREAK = '\u00a0';

/** Keeps a number with the sign that belongs to it, and the groups of a long number, on one line: `83 %`, `€ 20`, `12 400`. */
export function together(text: string): string {
  return text.replace(/(?<=\d) (?=[%‰°\p{Sc}]|\d{3}(?!\d))|(?<=\p{Sc}) (?=\d)/gu, NO_BREAK);
}
