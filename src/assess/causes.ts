import type { Goal } from '../model/workspace.ts';
import type { Action, Cause } from '../parse/shapes.ts';

/** One reason for a gap, and what is done about it. */
export interface CauseFacts {
  readonly cause: Cause;
  /** Inside the goal: `/causes/0`. */
  readonly pointer: string;
  /** The actions that name it. */
  readonly actions: readonly Action[];
}

export interface CausesFacts {
  readonly causes: readonly CauseFacts[];
  /** Actions that name none of the goal's causes: each may be meant for any of them. */
  readonly loose: readonly Action[];
}

/** Which action of a goal answers which of its causes. */
export function causesOf({ file: { causes = [], actions = [] } }: Goal): CausesFacts {
  const byCause = Map.groupBy(actions, (action) => action.for);
  const ids = new Set(causes.map(({ id }) => id));
  return {
    causes: causes.map((cause, index) => ({
      cause,
      pointer: `/causes/${index}`,
      actions: cause.id === undefined ? [] : (byCause.get(cause.id) ?? []),
    })),
    loose: actions.filter((action) => action.for === undefined || !ids.has(action.for)),
  };
}
