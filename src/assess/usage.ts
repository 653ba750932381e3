import type { Entity, EntityKind, Goal, Kpi, Team, V2mom, Workspace } from '../model/workspace.ts';
import { guardrailsOf } from './guards.ts';
import { isNamed } from './names.ts';

/** What stands in the files and nothing makes use of. */
export interface Unused {
  readonly kpis: readonly Kpi[];
  readonly teams: readonly Team[];
}

/**
 * KPIs with numbers that no promise, guardrail or driver names, and teams that nothing names and nobody belongs to. Drafts count as use. Silent where a file
 * cannot be read or a name leads nowhere that may be meant: what looks unused may be used there.
 */
export function unused(workspace: Workspace): Unused {
  const { kpis, teams, documents, references } = workspace;
  const used = new Set<Entity>();
  const meant = new Set<string>();
  for (const { id: written, target, state, candidates, wants } of references) {
    if (target !== undefined) used.add(target);
    else if (state !== 'found') {
      for (const kind of wants) for (const id of candidates) meant.add(key(kind, id));
      if (wants.includes('kpi')) for (const kpi of kpis) if (isNamed(kpi, written)) used.add(kpi);
    }
  }
  for (const thing of draftsOf(workspace)) {
    for (const entity of namedBy(thing, workspace)) used.add(entity);
  }
  const isFree = (entity: Kpi | Team): boolean => !used.has(entity) && !meant.has(key(entity.kind, entity.id));
  const hasBroken = (...kinds: readonly string[]): boolean =>
    documents.some(({ kind, value }) => value === undefined && kinds.includes(kind));
  return {
    // Drivers name both ends: who says what moves a KPI looks at it.
    kpis: hasBroken('goal', 'v2mom', 'kpi')
      ? []
      : kpis.filter((kpi) => isFree(kpi) && kpi.series !== undefined && kpi.better !== 'none' && (kpi.file.drivers ?? []).length === 0),
    teams: hasBroken('goal', 'v2mom', 'kpi', 'teams')
      ? []
      : teams.filter((team) => isFree(team) && team.members.length === 0 && team.lead === undefined),
  };
}

function key(kind: EntityKind, id: string): string {
  return `${kind} ${id}`;
}

function draftsOf({ goals, v2moms }: Workspace): (Goal | V2mom)[] {
  return [...goals, ...v2moms].filter(({ draft }) => draft);
}

/** The KPIs and the team that a draft names. */
function namedBy(thing: Goal | V2mom, workspace: Workspace): Entity[] {
  const holders = thing.kind === 'goal' ? [thing] : thing.measures;
  const promised = holders.map(({ promise }) => (promise?.kind === 'kpi' ? promise.kpi.target : undefined));
  const guarding = holders.flatMap((holder) => guardrailsOf(holder, workspace).map(({ kpi }) => kpi));
  return [thing.owner?.target, ...promised, ...guarding].flatMap((entity) => entity ?? []);
}
