import { ALIKE_ROWS, SERIES_PROBLEMS } from './limits.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Slips that come in columns: who exports one such row exports a hundred. */
const ALIKE: ReadonlySet<ProblemCode> = new Set(['row-cells', 'row-date', 'row-number', 'row-empty']);

/**
 * Gathers the problems of one series: the first few of each kind and one that stands for the rest of them. A fourth and last one takes no more
 * room than the sentence that would stand for it.
 */
export class SeriesProblems {
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();
  #left = 0;

  add(problem: Problem): void {
    const { code } = problem;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (ALIKE.has(code) && count > ALIKE_ROWS + 1) return;
    if (this.#kept.length >= SERIES_PROBLEMS) this.#left++;
    else this.#kept.push(problem);
  }

  all(): Problem[] {
    const seen = new Map<ProblemCode, number>();
    const problems = this.#kept.map((problem) => {
      const { code, place, data } = problem;
      const nth = (seen.get(code) ?? 0) + 1;
      seen.set(code, nth);
      const count = (this.#counts.get(code) ?? 0) - ALIKE_ROWS;
      if (!ALIKE.has(code) || nth <= ALIKE_ROWS || count < 2) return problem;
      return { code: 'row-more' as const, place, data: { count, like: code, ...(data.column !== undefined && { column: data.column }) } };
    });
    const last = problems.at(-1);
    if (last !== undefined && this.#left > 0) problems[problems.length - 1] = { ...last, data: { ...last.data, more: this.#left } };
    return problems;
  }
}
