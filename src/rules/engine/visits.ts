import { isOpen } from '../../assess/open.ts';
import type { Entity, Workspace } from '../../model/workspace.ts';
import type { Day } from '../../parse/calendar.ts';
import type { Place } from '../../parse/text.ts';
import { rules as registry } from '../registry.ts';
import type { Case, Visitor } from '../rule.ts';
import type { ExceptionsOfFile } from './exceptions/exception.ts';
import { settingsProblems } from './settings.ts';

export type AnyVisitor = Visitor<Record<string, Case>, object>;

/** The things of one kind, and the file whose settings apply to each. */
export interface Visit<T = unknown> {
  readonly things: readonly T[];
  readonly pathOf: (thing: T) => string;
}

/** Visits by the name a rule asks for them; a kind without a visit is not shown. */
export type Visits = { readonly [K in keyof AnyVisitor]: Visit<Parameters<NonNullable<AnyVisitor[K]>>[0]> };

/** Everything a rule may ask to see in a workspace on a day; drafts are judged for their shape alone. */
export function visitsOf(workspace: Workspace, asOf: Day): Visits {
  const { config } = workspace;
  const promises = workspace.promises.filter((promise) => promise.kind === 'kpi');
  const openPlans = new Set(workspace.v2moms.filter((v2mom) => isOpen(v2mom, asOf)));
  const openGoals = new Set(workspace.goals.filter((goal) => isOpen(goal, asOf)));
  const ofDocument = (thing: { document: { path: string } }): string => thing.document.path;
  const ofHolder = (thing: { holder: { document: { path: string } } }): string => thing.holder.document.path;
  const ofPlace = (thing: { place: Place }): string => thing.place.text.path;
  return {
    problem: { things: [...workspace.problems, ...settingsProblems(config, registry)], pathOf: ofPlace },
    collision: { things: workspace.collisions, pathOf: ({ second }) => second.text.path },
    document: { things: workspace.documents.filter(({ value }) => value !== undefined), pathOf: ({ path }) => path },
    reference: { things: workspace.references, pathOf: (reference) => reference.place().text.path },
    goal: { things: workspace.goals.filter(({ draft }) => !draft), pathOf: ofDocument },
    openGoal: { things: [...openGoals], pathOf: ofDocument },
    v2mom: { things: workspace.v2moms.filter(({ draft }) => !draft), pathOf: ofDocument },
    openPlan: { things: [...openPlans], pathOf: ofDocument },
    kpi: { things: workspace.kpis, pathOf: ofDocument },
    promise: { things: promises, pathOf: ofHolder },
    openPromise: {
      things: promises.filter(({ holder }) => (holder.kind === 'goal' ? openGoals.has(holder) : openPlans.has(holder.v2mom))),
      pathOf: ofHolder,
    },
    workspace: { things: [workspace], pathOf: () => config.document.path },
  };
}

/** What can be seen only once everything else was judged. */
export function lateVisits(exceptions: readonly ExceptionsOfFile[]): Visits {
  return { exceptions: { things: exceptions, pathOf: ({ document }) => document.path } };
}

/** The thing a rule is looking at, where it has an address of its own. */
export function entityOf(thing: unknown): Entity | undefined {
  const candidate = thing as { kind?: string; document?: unknown; holder?: Entity };
  return candidate.holder ?? (candidate.document !== undefined && candidate.kind !== undefined ? (candidate as Entity) : undefined);
}
