import type { Workspace } from '../../model/workspace.ts';
import type { YamlDocument } from '../../parse/document.ts';
import type { Problem, ProblemCode, Repair } from '../../parse/problem.ts';
import { readsBetter } from '../../parse/proof.ts';
import type { Place } from '../../parse/text.ts';
import { fixOf } from '../fixing/fixes.ts';
import type { Case, Fix, ReportDetails, Visitor } from '../rule.ts';

/** Cases that bear the codes of the problems they put into words. */
export type ProblemCases = { readonly [Code in ProblemCode]?: Case };

/**
 * A visitor that reports what reading the files noticed. A rule claims a problem by a case of its code; a test proves that each code is
 * claimed by exactly one rule. Corrected lines and fixes that would only earn the next error are left out.
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
    const details = { data, corrected, fix: fixOf(problem), ...words(problem, workspace) };
    report(code as keyof Cases & string, place, proven(details, place, workspace));
  };
}

function proven(details: ReportDetails, place: Place, { documents }: Workspace): ReportDetails {
  if (details.corrected === undefined && details.fix === undefined) return details;
  const document = documents.find(({ text }) => text === place.text);
  if (document === undefined) return details;
  const fix = details.fix !== undefined && readsBetter(document, details.fix.edits.map(asRepair), true) ? details.fix : undefined;
  return { ...details, fix, corrected: isRight(details.corrected, place, document) ? details.corrected : undefined };
}

function asRepair({ place: { start, end }, text }: Fix['edits'][number]): Repair {
  return { from: start, to: end, text };
}

/** Whether corrected lines, put over as many from the one on which the place begins, leave nothing wrong there. */
function isRight(corrected: string | undefined, { text, start }: Place, document: YamlDocument): boolean {
  if (corrected === undefined) return false;
  const { line } = text.position(start);
  const last = line + corrected.split('\n').length - 1;
  return readsBetter(document, [{ from: text.lineStart(line), to: text.lineStart(last) + text.line(last).length, text: corrected }]);
}
