import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadWorkspace, NoWorkspaceError } from '../../../src/model/load.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { folderSource } from '../../../src/source/folder.ts';
import { memorySource } from '../../../src/source/memory.ts';

const CONFIG = 'organisation: Testers\n';
const GOAL = 'title: A goal\n';

function workspaceOf(files: Readonly<Record<string, string>>): Promise<Workspace> {
  return loadWorkspace(memorySource({ 'goalpost.yaml': CONFIG, ...files }));
}

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

describe('what belongs to a workspace', () => {
  test('is told by the end of a name, in whatever folder', async () => {
    const workspace = await workspaceOf({
      'a.goal.yaml': GOAL,
      'x/b.goal.yml': GOAL,
      'x/y/teams.yml': '- id: chat\n',
      'notes/c.yaml': 'anything: goes\n',
    });
    expect(ids(workspace.goals)).toEqual(['a', 'b']);
    expect(ids(workspace.teams)).toEqual(['chat']);
    expect(workspace.problems).toEqual([]);
  });

  test('a YAML file among the goals whose name says nothing is reported, not passed over', async () => {
    const { problems } = await workspaceOf({ 'goals/chat.yaml': GOAL, 'x/Mail.Goal.yaml': GOAL, 'goals/team.yaml': '- id: chat\n' });
    expect(problems.map(({ code, place, data }) => [code, place.text.path, data.nearest])).toEqual([
      ['unknown-kind', 'goals/chat.yaml', 'chat.goal.yaml'],
      ['unknown-kind', 'goals/team.yaml', 'teams.yaml'],
      ['unknown-kind', 'x/Mail.Goal.yaml', 'mail.goal.yaml'],
    ]);
  });

  test('is not what `ignore` names', async () => {
    const workspace = await workspaceOf({
      'goalpost.yaml': `${CONFIG}ignore: [old/**]\n`,
      'a.goal.yaml': GOAL,
      'old/b.goal.yaml': 'title: [broken\n',
    });
    expect(ids(workspace.goals)).toEqual(['a']);
    expect(workspace.problems).toEqual([]);
  });

  test('needs a configuration to begin with', async () => {
    await expect(loadWorkspace(memorySource({ 'x/goalpost.yaml': CONFIG }))).rejects.toThrow(NoWorkspaceError);
  });
});

describe('on disk', () => {
  let folder: string;
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('hidden folders, build output and workspaces of their own are left out', async () => {
    folder = mkdtempSync(join(tmpdir(), 'goalpost-'));
    const files = {
      'goalpost.yaml': CONFIG,
      'goals/deep/er/a.goal.yaml': GOAL,
      '.cache/b.goal.yaml': GOAL,
      'node_modules/p/c.goal.yaml': GOAL,
      'dist/d.goal.yaml': GOAL,
      'teams/north/goalpost.yml': CONFIG,
      'teams/north/goals/e.goal.yaml': GOAL,
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const workspace = await loadWorkspace(folderSource(folder));
    expect(workspace.documents.map(({ path }) => path)).toEqual(['goalpost.yaml', 'goals/deep/er/a.goal.yaml']);
  });
});

describe('a series', () => {
  const KPI = 'title: Satisfaction\n';

  test.each(['csat.csv', 'csat.CSV'])('is the table beside its KPI: %s', async (name) => {
    const workspace = await workspaceOf({ 'kpis/csat.kpi.yaml': KPI, [`kpis/${name}`]: 'date,value\n2026-01,82\n' });
    expect(workspace.find('kpi', 'csat')?.series).toMatchObject({ path: `kpis/${name}`, observations: [{ value: 82 }] });
  });

  test('of that name in another folder is not it', async () => {
    const workspace = await workspaceOf({ 'kpis/csat.kpi.yaml': KPI, 'csat.csv': 'date,value\n2026-01,82\n' });
    expect(workspace.find('kpi', 'csat')?.series).toBeUndefined();
  });
});

describe('several teams files', () => {
  test('are one list; who stands in both is told once, with the name that is given anywhere', async () => {
    const workspace = await workspaceOf({
      'north/teams.yaml': '- id: chat\n  title: Chat\n  members: [ines]\n',
      'south/teams.yaml': '- id: mail\n  title: Mail\n  members: [{ id: ines, name: Ines Berg }]\n- id: chat\n  title: Chat again\n',
    });
    expect(workspace.teams.map(({ title }) => title)).toEqual(['Chat', 'Mail']);
    expect(workspace.people.map(({ id, title }) => [id, title])).toEqual([['ines', 'Ines Berg']]);
    expect(workspace.collisions.map(({ kind, id, second }) => [kind, id, second.text.path])).toEqual([
      ['team', 'chat', 'south/teams.yaml'],
    ]);
  });
});
