import type { Entity, Workspace } from '../../../model/workspace.ts';

/** Which names an exception can be about, and whether what bears one could be judged. Gathered when it is first asked. */
export class Holders {
  readonly #workspace: Workspace;
  #known: Map<string, boolean> | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Ids before paths. */
  names(): string[] {
    return [...this.#names.keys()];
  }

  /** Whether rules are silent about it for a reason of their own: a file of that name is broken, or a draft. */
  isUnsettled(name: string): boolean {
    return this.#names.get(name) ?? false;
  }

  get #names(): ReadonlyMap<string, boolean> {
    return (this.#known ??= gather(this.#workspace));
  }
}

function gather({ goals, v2moms, kpis, teams, people, documents }: Workspace): Map<string, boolean> {
  const names = new Map<string, boolean>();
  const add = (name: string, isUnsettled: boolean): void => {
    names.set(name, isUnsettled || (names.get(name) ?? false));
  };
  const parts: Entity[] = v2moms.flatMap(({ methods, measures, obstacles }) => [...methods, ...measures, ...obstacles]);
  const drafts = new Set([...goals, ...v2moms].filter(({ draft }) => draft).map(({ document }) => document));
  for (const { id, document } of [...goals, ...v2moms, ...kpis, ...teams, ...people, ...parts]) {
    add(id, document.problems.length > 0 || drafts.has(document));
  }
  for (const { id, series } of kpis) if (series !== undefined) add(id, series.broken);
  for (const document of documents) {
    const isUnsettled = document.problems.length > 0 || drafts.has(document);
    // A file that could not be used at all is no goal yet, and bears its id all the same.
    if (document.value === undefined) add(document.id, true);
    add(document.path, isUnsettled);
  }
  for (const { series } of kpis) if (series !== undefined) add(series.path, series.broken);
  return names;
}
