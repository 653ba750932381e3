import type { Entity, Goal, Kpi, Measure, Team, V2mom, Workspace } from '../model/workspace.ts';
import type { Facts } from './facts.ts';
import { groupOf } from './groups.ts';
import { isOpen } from './open.ts';

/** A team that works for customers and counts a good deal, but nothing of what its customers think or do. */
export interface Aloof {
  readonly team: Team;
  readonly serves: string;
  /** Its plan, or the first of its goals. */
  readonly at: V2mom | Goal;
  /** Its plans and goals. */
  readonly own: readonly (Goal | V2mom)[];
  /** How many numbers it promises. */
  readonly promises: number;
}

/**
 * Teams that serve people outside and promise numbers, none of them about the relationship: in their plans, their goals, those of their
 * members, and the plans of the teams above; of several below each other the one at the top. A guardrail on such a KPI counts, and so does a KPI that does not say what it is about.
 */
export function aloofTeams(workspace: Workspace, facts: Facts): Aloof[] {
  const { teams, goals, v2moms } = workspace;
  const open = [...v2moms, ...goals].filter((thing) => isOpen(thing, facts.asOf));
  const byOwner = Map.groupBy(open, ({ owner }) => owner?.target);
  const ownOf = (owner: Entity | undefined): readonly (Goal | V2mom)[] => (owner === undefined ? [] : (byOwner.get(owner) ?? []));
  const watches = (thing: Goal | V2mom): boolean => holdersOf(thing).some((holder) => watchesRelationship(holder, facts));
  const aloof = teams.flatMap((team) => {
    const { serves } = team;
    const own = ownOf(team);
    const [at] = own;
    if (serves === undefined || at === undefined || groupOf(serves) === 'employees') return [];
    const promises = own.flatMap(holdersOf).filter(({ promise }) => promise?.kind === 'kpi').length;
    if (promises === 0) return [];
    const people = [team.lead, ...team.members].flatMap((member) => ownOf(member?.target));
    const above = teamsAbove(team).flatMap((upper) => ownOf(upper).filter(({ kind }) => kind === 'v2mom'));
    return [...own, ...people, ...above].some(watches) ? [] : [{ team, serves, at, own, promises }];
  });
  // What is missing in a plan is missing for all below it: it is said at the top.
  const found = new Set(aloof.map(({ team }) => team));
  return aloof.filter(({ team }) => !teamsAbove(team).some((upper) => found.has(upper)));
}

function holdersOf(thing: Goal | V2mom): readonly (Goal | Measure)[] {
  return thing.kind === 'goal' ? [thing] : thing.measures;
}

function watchesRelationship(holder: Goal | Measure, facts: Facts): boolean {
  const { promise } = holder;
  const kpis: (Kpi | undefined)[] = facts.guardrails(holder).map(({ kpi }) => kpi);
  if (promise?.kind === 'kpi') kpis.push(promise.kpi.target?.kind === 'kpi' ? promise.kpi.target : undefined);
  return kpis.some((kpi) => kpi?.about === undefined || kpi.about === 'relationship');
}

function teamsAbove(team: Team): Team[] {
  const above = new Set<Team>();
  for (let at = team.parent?.target; at?.kind === 'team' && at !== team && !above.has(at); at = at.parent?.target) above.add(at);
  return [...above];
}
