import { expect, test } from 'vitest';
import { workloads } from '../../../src/assess/workload.ts';
import { on, workspaceOf } from './workspace.ts';

const goal = (owner: string, more = '') => `title: A goal\nowner: ${owner}\ndone: The desk is open\nby: 2026-12-31\n${more}`;

test('counts what has begun and is not over, for each owner apart, the oldest first', async () => {
  const workspace = await workspaceOf({
    'goals/teams.yaml': '- id: chat\n  lead: ines\n  members: [ines, tom]\n',
    'goals/a.goal.yaml': goal('ines', 'start: 2026-03-01\n'),
    'goals/b.goal.yaml': goal('ines', 'start: 2026-01-01\n'),
    'goals/c.goal.yaml': goal('ines'),
    'goals/of-the-team.goal.yaml': goal('chat'),
    'goals/later.goal.yaml': goal('ines', 'start: 2026-06-16\n'),
    'goals/closed.goal.yaml': goal('ines', 'outcome: { result: achieved }\n'),
    'goals/past.goal.yaml': goal('ines').replace('2026-12-31', '2026-06-14'),
    'goals/idea.goal.yaml': goal('ines', 'draft: true\n'),
    'goals/nobody.goal.yaml': goal('ghost'),
  });
  const loads = workloads(workspace, on('2026-06-15')).map(({ owner, goals }) => [owner.id, goals.map(({ id }) => id)]);
  expect(loads).toEqual([
    ['ines', ['c', 'b', 'a']],
    ['chat', ['of-the-team']],
  ]);
});
