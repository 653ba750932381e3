import { expect, test } from 'vitest';
import { actionHabit, type LateGoal } from '../../../src/assess/actions.ts';
import { on, workspaceOf } from './workspace.ts';

const late = (...actions: string[]) => `title: A\nactions:\n${actions.map((action) => `  - { title: Do, ${action} }\n`).join('')}`;

async function habitOf(goals: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(Object.entries(goals).map(([id, text]) => [`goals/${id}.goal.yaml`, text]));
  const { watched, unwatched, habit } = actionHabit(await workspaceOf(files), on('2026-06-15'), 7);
  const told = (list: readonly LateGoal[]) =>
    list.map(({ goal, actions }) => [goal.id, ...actions.map(({ pointer }) => pointer.slice(-1))]);
  return { watched: told(watched), unwatched: told(unwatched), habit };
}

test('late is what is past its day and a few more, and not done; the action that waits longest comes first', async () => {
  expect(
    await habitOf({ a: late('by: 2026-06-07', 'by: 2026-06-08', 'by: 2026-05', 'by: 2026-01-31, done: 2026-06-01', 'for: x') }),
  ).toEqual({
    watched: [['a', '2', '0']],
    unwatched: [],
    habit: 'begun',
  });
});

test('what nobody looks at any more is told apart', async () => {
  const goals = { a: late('by: 2026-05'), b: `${late('by: 2026-05')}start: 2026-01-05\nreview: weekly\n` };
  expect(await habitOf(goals)).toEqual({ watched: [['a', '0']], unwatched: [['b', '0']], habit: 'none' });
});

test('a goal that is closed has no late actions', async () => {
  expect(await habitOf({ a: `${late('by: 2026-05')}outcome: { result: missed }\n` })).toEqual({
    watched: [],
    unwatched: [],
    habit: 'none',
  });
});
