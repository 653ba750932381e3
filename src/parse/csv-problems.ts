import { ALIKE_ROWS, SERIES_PROBLEMS } from './limits.ts';
import type { Problem, ProblemCode, Repair } from './problem.ts';

/** Slips that come in columns: who exports one such row exports a hundred. */
const ALIKE: ReadonlySet<ProblemCode> = new Set(['row-cells', 'row-date', 'row-number', 'row-empty']);

/**
 * Gathers the problems of one series: the first few of each kind and one that stands for the rest of them. A fourth and last one takes no more
 * room than the sentence that would stand for it.
 */
export class SeriesProblems {
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();
  /** What mends the problems of each kind that are only counted. */
  readonly #repairs = new Map<ProblemCode, Repair[]>();
  readonly #doubtful = new Set<ProblemCode>();
  #left = 0;

  /**
   * @param isDoubtful whether it can be read in two ways. Then none of its kind may be mended unasked: how the others are written is what tells a
   * reader which way is meant.
   */
  add(problem: Problem, isDoubtful = false): void {
    const { code, repairs } = problem;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (isDoubtful) this.#doubtful.add(code);
    const isCounted = ALIKE.has(code) && count > ALIKE_ROWS + 1;
    if (isCounted || this.#kept.length >= SERIES_PROBLEMS) {
      if (repairs !== undefined) push(this.#repairs, code, repairs);
      if (!isCounted) this.#left++;
    } else this.#kept.push(problem);
  }

  all(): Problem[] {
    const seen = new Map<ProblemCode, number>();
    const last = new Map(this.#kept.map((problem) => [problem.code, problem]));
    const problems = this.#kept.map((kept) => {
      const problem = this.#withRepairs(kept, last.get(kept.code) === kept);
      const { code, place, data, repairs } = problem;
      const nth = (seen.get(code) ?? 0) + 1;
      seen.set(code, nth);
      const count = (this.#counts.get(code) ?? 0) - ALIKE_ROWS;
      if (!ALIKE.has(code) || nth <= ALIKE_ROWS || count < 2) return problem;
      const more = { count, like: code, ...(data.column !== undefined && { column: data.column }) };
      return { code: 'row-more' as const, place, data: more, ...(repairs && { repairs }) };
    });
    const end = problems.at(-1);
    if (end !== undefined && this.#left > 0) problems[problems.length - 1] = { ...end, data: { ...end.data, more: this.#left } };
    return problems;
  }

  /** The last of its kind stands for those that are only counted. */
  #withRepairs(problem: Problem, isLast: boolean): Problem {
    const { repairs: own, ...rest } = problem;
    if (this.#doubtful.has(problem.code)) return rest;
    const counted = isLast ? this.#repairs.get(problem.code) : undefined;
    return counted === undefined ? problem : { ...rest, repairs: [...(own ?? []), ...counted] };
  }
}

function push(into: Map<ProblemCode, Repair[]>, code: ProblemCode, repairs: readonly Repair[]): void {
  const all = into.get(code) ?? [];
  for (const repair of repairs) all.push(repair);
  into.set(code, all);
}
