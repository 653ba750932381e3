import { bareEntries } from '../../assess/consultation.ts';
import type { Goal } from '../../model/workspace.ts';
import type { RuleContext } from '../rule.ts';

/** What both rules say of an entry that only names a group. */
export const bare = {
  level: 'info',
  message: 'Neither how `{who}` were asked nor what they said is written',
  help: 'Add `how:` or, better, what was `learned:`.',
} as const;

/** Reports a goal's entries under `consulted` that say no more than who it was, of one of the two groups. */
export function reportBare(
  goal: Goal,
  group: 'employees' | 'customers',
  { workspace, report }: RuleContext<{ readonly bare: typeof bare }, object>,
): void {
  if (goal.file.consulted === undefined) return;
  for (const { who, of, pointer } of bareEntries(goal, workspace)) {
    if (of === group) report('bare', goal.place(`${pointer}/who`), { data: { who } });
  }
}
