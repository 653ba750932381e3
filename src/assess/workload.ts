import type { Goal, Person, Team, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import { firstDay, hasBegun, isOpen } from './open.ts';

/** What one team or one person answers for at the same time. */
export interface Workload {
  readonly owner: Team | Person;
  /** The goals that have begun and are not over, the oldest first. */
  readonly goals: readonly Goal[];
}

/** Who answers for which running goals, directly: a team's goals are not those of its members, nor the other way round. */
export function workloads({ goals }: Workspace, asOf: Day): Workload[] {
  const running = goals.filter((goal) => isOpen(goal, asOf) && hasBegun(goal, asOf));
  return [...Map.groupBy(running, ({ owner }) => owner?.target)].flatMap(([owner, owned]) =>
    owner?.kind === 'team' || owner?.kind === 'person' ? [{ owner, goals: owned.sort(byFirstDay) }] : [],
  );
}

/** Goals of one day stay in the order of their files. */
function byFirstDay(a: Goal, b: Goal): number {
  return (firstDay(a) ?? 0) - (firstDay(b) ?? 0);
}
