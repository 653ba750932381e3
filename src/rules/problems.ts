import type { Workspace } from '../model/workspace.ts';
import type { Problem, ProblemCode } from '../parse/problem.ts';
import { fixOf } from './fixes.ts';
import type { Case, ReportDetails, Visitor } from './rule.ts';

/** Cases that bear the codes of the problems they put into words. */
export type ProblemCases = { readonly [Code in ProblemCode]?: Case };

/**
 * A visitor that reports what reading the files noticed. A rule claims a problem by a case of its code; a test proves that each code is
 * claimed by exactly one rule.
 *
 * @param words a better help, data people can read, the meaning of a second place
 */
export function problemsOf<const Cases extends ProblemCases>(
  cases: Cases,
  words: (problem: Problem, workspace: Workspace) => ReportDetails = () => ({}),
): NonNullable<Visitor<Record<keyof Cases & string, Case>, object>['problem']> {
  return (problem, { report, workspace }) => {
    const { code, place, data, corrected } = problem;
    if (!Object.hasOwn(cases, code)) return;
    report(code as keyof Cases & string, place, { data, corrected, fix: fixOf(problem), ...words(problem, workspace) });
  };
}
