import type { Workspace } from '../model/workspace.ts';

/** A fact that depends on a workspace alone: computed when it is first asked for, and then kept as long as the workspace is. */
export function oncePerWorkspace<T>(compute: (workspace: Workspace) => T): (workspace: Workspace) => T {
  const known = new WeakMap<Workspace, { readonly fact: T }>();
  return (workspace) => {
    let kept = known.get(workspace);
    if (kept === undefined) known.set(workspace, (kept = { fact: compute(workspace) }));
    return kept.fact;
  };
}
