import type { Goal, Workspace } from '../model/workspace.ts';
import { type Day, parsePeriod } from '../parse/calendar.ts';
import { type Habit, habit } from './habit.ts';
import { isOpen } from './open.ts';
import { reviewFacts } from './reviews.ts';

/** An action whose day has passed, with nothing that says it was done. */
export interface LateAction {
  /** Inside the goal: `/actions/0`. */
  readonly pointer: string;
  readonly due: Day;
}

/** A running goal with late actions, the one that waits longest first. */
export interface LateGoal {
  readonly goal: Goal;
  readonly actions: readonly [LateAction, ...LateAction[]];
}

/** Which running goals have late actions, and whether it is written down here that actions are done. */
export interface ActionHabit {
  /** Somebody looks at them as often as was agreed. */
  readonly watched: readonly LateGoal[];
  /** Their check-ins are overdue as well: nobody has looked, and that is one thing. */
  readonly unwatched: readonly LateGoal[];
  readonly habit: Habit;
}

/**
 * How actions are seen through in a workspace.
 *
 * @param grace so many days after its own an action is not late yet: somebody has to find the time to write it down
 */
export function actionHabit({ goals }: Workspace, asOf: Day, grace: number): ActionHabit {
  const watched: LateGoal[] = [];
  const unwatched: LateGoal[] = [];
  let done = 0;
  let late = 0;
  for (const goal of goals) {
    if (goal.file.actions === undefined || !isOpen(goal, asOf)) continue;
    done += goal.file.actions.filter((action) => action.done !== undefined).length;
    const [first, ...rest] = lateActions(goal, asOf, grace);
    if (first === undefined) continue;
    late += 1 + rest.length;
    (reviewFacts(goal, asOf).overdue ? unwatched : watched).push({ goal, actions: [first, ...rest] });
  }
  return { watched, unwatched, habit: habit(done, late) };
}

function lateActions(goal: Goal, asOf: Day, grace: number): LateAction[] {
  const late = (goal.file.actions ?? []).flatMap(({ by }, index): LateAction[] => {
    const due = by === undefined ? undefined : parsePeriod(String(by))?.last;
    return due === undefined || asOf <= due + grace || goal.written(`actions/${index}/done`) ? [] : [{ pointer: `/actions/${index}`, due }];
  });
  return late.sort((a, b) => a.due - b.due);
}
