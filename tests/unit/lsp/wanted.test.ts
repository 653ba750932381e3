import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cursorAt } from '../../../src/lsp/cursor.ts';
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

const fixtures = join(root, 'tests/fixtures/sound');
/** Whole workspaces, most of them written by people who knew nothing of editors. */
const folders = [root, ...readdirSync(fixtures).map((name) => join(fixtures, name))];

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
  for (const folder of folders) {
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

test('a cursor on a reference stands where the parser says the reference stands', async () => {
  for (const folder of folders) {
    const { references } = await loadWorkspace(folderSource(folder));
    for (const reference of references) {
      const { text, start, end, pointer } = reference.place();
      const { line, column } = text.position(Math.min(start + 1, end));
      const cursor = cursorAt(text.content, { line: line - 1, character: column - 1 });
      const path = cursor?.path.map((step) => (step === '*' ? '0' : step)).join('/');
      expect(`${text.path}:${line} ${path} ${cursor?.word.text.replace(/^@/, '')}`).toBe(
        `${text.path}:${line} ${pointer.slice(1).replace(/(^|\/)\d+(?=\/|$)/g, '$10')} ${reference.id}`,
      );
    }
  }
});
