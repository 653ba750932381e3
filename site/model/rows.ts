import type { Goal } from '../../src/model/workspace.ts';
import type { DateView } from './format.ts';
import type { Link } from './links.ts';
import type { Page } from './page.ts';
import { type PromiseView, promiseView, unpromised } from './promise.ts';

/** A goal as a line of a table. */
export interface GoalRow {
  readonly link: Link;
  readonly owner: Link | undefined;
  readonly promise: PromiseView;
  readonly due: DateView | undefined;
}

export function goalRow(page: Page, goal: Goal): GoalRow {
  return {
    link: page.link(goal),
    owner: page.who(goal.owner),
    due: goal.deadline && page.shortDate(goal.deadline.last),
    promise: goal.promise === undefined ? unpromised(page, goal) : promiseView(page, goal.promise, goal.title),
  };
}
