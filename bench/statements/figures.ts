import type { Row } from './rows.ts';

export type Refuses = (text: string) => boolean;

/** A positive is a refusal; each is NaN where there is nothing to divide by. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the good statements that are refused. */
  readonly lost: number;
}

export function figures(rows: readonly Row[], refuses: Refuses): Figures {
  const good = rows.filter(({ measurable }) => measurable);
  const bad = rows.filter(({ measurable }) => !measurable);
  const caught = bad.filter(({ text }) => refuses(text)).length;
  const lost = good.filter(({ text }) => refuses(text)).length;
  const precision = caught / (caught + lost);
  const recall = caught / bad.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), lost: lost / good.length };
}

export function shown({ precision, recall, f1, lost }: Figures): string {
  return [precision, recall, f1, lost].map((figure) => (Number.isNaN(figure) ? '–' : figure.toFixed(3)).padStart(6)).join(' ');
}
