import { describe, expect, test } from 'vitest';
import { needsOf } from '../../../src/assess/needs.ts';
import type { Goal } from '../../../src/model/workspace.ts';
import { on, workspaceOf } from './workspace.ts';

async function needsIn(goal: string, asOf = '2026-06-15') {
  const workspace = await workspaceOf({
    'goals/teams.yaml': '- id: chat\n  lead: ines\n- id: platform\n  lead: omar\n',
    'goals/tags.goal.yaml': `title: Tags\n${goal}`,
  });
  return needsOf(workspace.find('goal', 'tags') as Goal, on(asOf));
}

describe('what is asked of others', () => {
  test.each([
    ['Support', true],
    ['Help and close collaboration', true],
    ['Their input, as needed', true],
    ['Resources', true],
    ['Skill tags', false],
    ['Two people for a week', false],
    ['Help with the tags', false],
    ['Zwei Leute', false],
    ['タグ', false],
  ])('%s is too vague to agree to: %s', async (what, vague) => {
    const [need] = await needsIn(`owner: chat\nneeds:\n  - team: platform\n    what: ${what}\n`);
    expect(need?.vague).toBe(vague);
  });

  test('waits since the first day of the goal, not since it was written down', async () => {
    const [need] = await needsIn('owner: chat\nstart: 2026-06-01\nneeds:\n  - team: platform\n');
    expect(need).toMatchObject({ waiting: 14, confirmed: undefined, vague: false, own: false });
    const [unknown] = await needsIn('owner: chat\nneeds:\n  - team: platform\n');
    expect(unknown?.waiting).toBeUndefined();
  });

  test('of oneself is none, unless a person asks the team', async () => {
    expect((await needsIn('owner: chat\nneeds:\n  - team: chat\n'))[0]?.own).toBe(true);
    expect((await needsIn('owner: ines\nneeds:\n  - team: chat\n'))[0]?.own).toBe(false);
  });
});
