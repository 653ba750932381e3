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
  const loads = new Map<Team | Person, Goal[]>();
  for (const goal of goals) {
    const owner = goal.owner?.target;
    if ((owner?.kind !== 'team' && owner?.kind !== 'person') || !isOpen(goal, asOf) || !hasBegun(goal, asOf)) continue;
    const list = loads.get(owner);
    if (list === undefined) loads.set(owner, [goal]);
    else list.push(goal);
  }
  return [...loads].map(([owner, owned]) => ({ owner, goals: owned.sort(byFirstDay) }));
}

/** Goals of one day stay in the order of their files. */
function byFirstDay(a: Goal, b: Goal): number {
  return (firstDay(a) ?? 0) - (firstDay(b) ?? 0);
}
