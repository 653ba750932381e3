import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wantedAt } from '../../../src/lsp/wanted.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import type { Reference } from '../../../src/model/workspace.ts';
import { folderSource } from '../../../src/source/folder.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { root } from '../../support/process.ts';

/** Every key that holds a reference, once. */
const EVERYTHING = {
  'goalpost.yaml': 'organisation: Testers\n',
  'goals/all.goal.yaml': `title: A
owner: a
supports: [a, b]
follows: a
kpi: a
guardrails:
  - kpi: a
needs:
  - team: a
actions:
  - title: A
    owner: a
`,
  'goals/all.v2mom.yaml': `title: A
owner: a
supports: a
methods:
  - id: a
    title: A
    owner: a
obstacles:
  - id: b
    title: B
    owner: a
    blocks: a
measures:
  - id: c
    methods: [a]
    kpi: a
    guardrails:
      - kpi: a
`,
  'goals/all.kpi.yaml': 'title: A\nowner: a\ndrivers:\n  - kpi: a\n',
  'goals/teams.yaml': '- id: a\n  parent: b\n  lead: c\n  members: [d, { id: e, name: E }]\n',
};

/** `goal owner team person` for each place where the model finds a reference. */
function told(references: readonly Reference[]): { model: string; editor: string }[] {
  return references.map((reference) => {
    const { pointer, text } = reference.place();
    const path = pointer
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? '*' : step));
    const kind = /teams|goal(?=\.yaml)|v2mom|kpi(?=\.yaml)/.exec(text.path.replace(/^.*\//, ''))?.[0] as 'goal';
    return {
      model: `${kind} ${path.join('/')}: ${reference.wants.join(' ')}`,
      editor: `${kind} ${path.join('/')}: ${wantedAt(kind, path).join(' ')}`,
    };
  });
}

test('an editor offers ids exactly where the model reads a reference, of the same kinds', async () => {
  const all = told((await loadWorkspace(memorySource(EVERYTHING))).references);
  expect(all.map(({ editor }) => editor)).toEqual(all.map(({ model }) => model));
  const fixtures = join(root, 'tests/fixtures/sound');
  for (const folder of [root, ...readdirSync(fixtures).map((name) => join(fixtures, name))]) {
    const found = told((await loadWorkspace(folderSource(folder))).references);
    expect(found.map(({ editor }) => editor)).toEqual(found.map(({ model }) => model));
    expect(found.length).toBeGreaterThan(0);
  }
});

test('every key that the schemas call a reference is offered something', () => {
  const keys = (file: string): string[] => {
    const found: string[] = [];
    const walk = (node: unknown, key: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { $ref } = node as { $ref?: string };
      if ($ref?.endsWith('/reference') || $ref?.endsWith('/references')) found.push(key);
      for (const [name, child] of Object.entries(node)) walk(child, name === 'items' || name === 'properties' ? key : name);
    };
    walk(JSON.parse(readFileSync(join(root, `schemas/${file}.schema.json`), 'utf8')) as { properties?: object; items?: object }, '');
    return found;
  };
  // Causes are named within one file; the catalogue and the people of a check-in are no part of the model.
  expect(keys('goal')).toEqual(['owner', 'supports', 'kpi', 'for', 'owner', 'team', 'who', 'follows']);
  expect(keys('v2mom')).toEqual(['owner', 'supports', 'owner', 'blocks', 'owner', 'methods', 'kpi']);
  expect(keys('kpi')).toEqual(['owner', 'kpi', 'like']);
});
