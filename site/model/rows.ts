import type { Goal } from '../../src/model/workspace.ts';
import type { DateView } from './format.ts';
import type { Link } from './links.ts';
import type { Page } from './page.ts';
import { isOpen, type PromiseView, promiseView, unpromised } from './promise.ts';

/** A goal as a line of a table. */
export interface GoalRow {
  readonly link: Link;
  readonly owner: Link | undefined;
  readonly promise: PromiseView;
  readonly due: DateView | undefined;
}

/** Goals as rows: what can still be reached first, by its deadline, then what is over, the latest first. */
export function goalRows(page: Page, goals: readonly Goal[]): GoalRow[] {
  return goals
    .map((goal) => ({ row: goalRow(page, goal), deadline: goal.deadline?.last ?? Number.POSITIVE_INFINITY }))
    .map(({ row, deadline }) => ({ row, deadline, over: !isOpen(row.promise.status.key) }))
    .sort((a, b) => Number(a.over) - Number(b.over) || (a.over ? compare(b.deadline, a.deadline) : compare(a.deadline, b.deadline)))
    .map(({ row }) => row);
}

/** Also where both are without end, which a difference would make no number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function goalRow(page: Page, goal: Goal): GoalRow {
  return {
    link: page.link(goal),
    owner: page.who(goal.owner),
    due: goal.deadline && page.shortDate(goal.deadline.last),
    promise: goal.promise === undefined ? unpromised(page, goal) : promiseView(page, goal.promise, goal.title),
  };
}
