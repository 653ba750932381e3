import type { Goal, Kpi, Measure, Method, Reference, Supportable, Team, V2mom, Workspace } from '../model/workspace.ts';
import { cyclesOf } from './cycles.ts';
import type { Cascade, Servant } from './facts.ts';
import type { Timed } from './timed.ts';

/** Ties goals and V2MOMs to what they serve, in both directions, once. */
export function buildCascade(workspace: Workspace, timed: Timed): Cascade {
  const goals = workspace.goals.filter(({ draft }) => !draft);
  const v2moms = workspace.v2moms.filter(({ draft }) => !draft);
  const servants = new Map<Supportable, Servant[]>();
  const measures = new Map<Method, Measure[]>();
  const users = new Map<Kpi, (Goal | Measure)[]>();

  for (const servant of [...v2moms, ...goals]) {
    for (const above of supported(servant)) push(servants, above, servant);
  }
  for (const { measures: all } of v2moms) {
    for (const measure of all) {
      for (const { target } of measure.methods) if (target?.kind === 'method') push(measures, target, measure);
    }
  }
  for (const promise of workspace.promises) {
    if (promise.kind === 'kpi' && promise.kpi.target?.kind === 'kpi') push(users, promise.kpi.target, promise.holder);
  }
  let cycles: Servant[][] | undefined;
  let teamCycles: Team[][] | undefined;
  let sequelCycles: Goal[][] | undefined;
  return {
    servants: (of) => servants.get(of) ?? [],
    measures: (of) => measures.get(of) ?? [],
    supported,
    line,
    get cycles() {
      return (cycles ??= timed(() => cyclesOf<Servant>([...v2moms, ...goals], (servant) => supported(servant).map(servantBehind))));
    },
    get teamCycles() {
      return (teamCycles ??= timed(() =>
        cyclesOf(workspace.teams, ({ parent }) => (parent?.target?.kind === 'team' ? [parent.target] : [])),
      ));
    },
    get sequelCycles() {
      return (sequelCycles ??= timed(() =>
        cyclesOf(goals, ({ follows }) => (follows?.target?.kind === 'goal' && !follows.target.draft ? [follows.target] : [])),
      ));
    },
    goalsOn: (kpi) => users.get(kpi) ?? [],
  };
}

/** A draft is not published, so nothing can be shown to serve it. */
function supported(by: Servant): Supportable[] {
  return by.supports.flatMap(({ target }: Reference) =>
    target !== undefined && isSupportable(target) && !servantBehind(target).draft ? [target] : [],
  );
}

function isSupportable(entity: NonNullable<Reference['target']>): entity is Supportable {
  return entity.kind === 'goal' || entity.kind === 'method' || entity.kind === 'measure' || entity.kind === 'obstacle';
}

/** From a goal upwards: what it serves, the V2MOM that is part of, what that serves, and so on. */
function line(of: Servant): (Supportable | V2mom)[] {
  const chain: (Supportable | V2mom)[] = [];
  const seen = new Set<Servant>([of]);
  let at: Servant | undefined = of;
  while (at !== undefined) {
    const above: Supportable | undefined = supported(at)[0];
    if (above === undefined) break;
    const next = servantBehind(above);
    if (seen.has(next)) break;
    seen.add(next);
    chain.push(above);
    if (above.kind !== 'goal') chain.push(above.v2mom);
    at = next;
  }
  return chain;
}

/** The file that a supported thing stands in: itself for a goal, its V2MOM for a method, measure or obstacle. */
function servantBehind(above: Supportable): Servant {
  return above.kind === 'goal' ? above : above.v2mom;
}

/** Adds a value to a list that is filled one value after the other: what is named twice stands at the end already. */
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
