import type { Goal, Kpi, Team, Workspace } from '../../src/model/workspace.ts';

/**
 * The team a goal or a KPI belongs to: its owner, or the team its owner works in. Somebody named by several teams is taken to work for the one they
 * lead, else for the first that counts them as a member.
 */
export function teamOf(workspace: Workspace, { owner }: Pick<Goal | Kpi, 'owner'>): Team | undefined {
  const who = owner?.target;
  if (who?.kind === 'team') return who;
  if (who?.kind !== 'person') return undefined;
  return (
    workspace.teams.find(({ lead }) => lead?.target === who) ??
    workspace.teams.find(({ members }) => members.some(({ target }) => target === who))
  );
}
