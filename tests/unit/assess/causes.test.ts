import { expect, test } from 'vitest';
import { causesOf } from '../../../src/assess/causes.ts';
import type { Goal } from '../../../src/model/workspace.ts';
import { workspaceOf } from './workspace.ts';

async function causesIn(text: string) {
  const workspace = await workspaceOf({ 'goals/tags.goal.yaml': `title: Tags\n${text}` });
  const { causes, loose } = causesOf(workspace.find('goal', 'tags') as Goal);
  return { causes: causes.map(({ actions }) => actions.map(({ title }) => title)), loose: loose.map(({ title }) => title) };
}

test('an action answers the cause it names; one that names none, or one that is not there, is loose', async () => {
  const text = `causes:
  - { id: forms, cause: process }
  - { id: skills, cause: skills }
  - { cause: tools, note: No scanner }
actions:
  - { title: One form, for: forms }
  - { title: No form, for: forms }
  - { title: Something }
  - { title: A slip of the pen, for: form }
`;
  expect(await causesIn(text)).toEqual({ causes: [['One form', 'No form'], [], []], loose: ['Something', 'A slip of the pen'] });
});

test('a goal without causes has only loose actions', async () => {
  expect(await causesIn('actions:\n  - title: Something\n')).toEqual({ causes: [], loose: ['Something'] });
});
