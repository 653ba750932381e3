import { beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../../../src/lsp/completion.ts';
import { cursorAt } from '../../../src/lsp/cursor.ts';
import { kindOf } from '../../../src/lsp/files.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { sound } from '../../support/examples.ts';
import { marked } from './support.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await loadWorkspace(memorySource(sound));
});

function complete(withMark: string, path = 'goals/new.goal.yaml'): CompletionItem[] {
  const { text, position } = marked(withMark);
  const cursor = cursorAt(text, position);
  const kind = kindOf(path);
  if (cursor === undefined || kind === undefined) return [];
  return completionsAt({ kind, path, text, cursor, line: position.line, workspace });
}

function labels(withMark: string, path?: string): string[] {
  return complete(withMark, path).map(({ label }) => label);
}

/** The text once the item of that name is chosen. */
function chosen(withMark: string, label: string, path?: string): string {
  const item = complete(withMark, path).find((each) => each.label === label);
  const { textEdit } = item as CompletionItem;
  if (textEdit === undefined || !('range' in textEdit)) throw new Error(`${label} says not what it writes`);
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'yaml', 1, marked(withMark).text), [textEdit]);
}

describe('where a reference is wanted', () => {
  test('the ids of what it may name are offered, with titles', () => {
    expect(labels('kpi: ‸').sort()).toEqual(workspace.kpis.map(({ id }) => id).sort());
    expect(labels('guardrails:\n  - kpi: ‸')).toEqual(labels('kpi: ‸'));
    expect(labels('guardrails:\n  - { kpi: ‸, min: 1 }')).toEqual(labels('kpi: ‸'));
    const [first] = complete('kpi: ‸');
    expect(first?.detail).toBe(workspace.find('kpi', first?.label ?? '')?.title);
    expect(first?.documentation).toBe('KPI');
  });

  test('of those kinds alone', () => {
    const owners = [...workspace.teams, ...workspace.people].map(({ id }) => id);
    expect(labels('owner: ‸').sort()).toEqual([...new Set(owners)].sort());
    expect(labels('follows: ‸').sort()).toEqual(workspace.goals.map(({ id }) => id).sort());
    expect(labels('supports:\n  - ‸')).toEqual(
      expect.arrayContaining(workspace.v2moms.flatMap(({ methods }) => methods.map(({ id }) => id))),
    );
    expect(labels('supports: ‸')).not.toContain(workspace.kpis[0]?.id);
  });

  test('by their long names where the short ones mean something else as well', async () => {
    const plan = (id: string) => `title: A\nmethods:\n  - id: ${id}\n    title: A\n`;
    const files = { 'goals/b.v2mom.yaml': plan('same'), 'goals/c.v2mom.yaml': plan('same'), 'goals/d.v2mom.yaml': plan('answers') };
    const found = await loadWorkspace(memorySource({ ...sound, ...files }));
    const { text, position } = marked('supports: ‸');
    const cursor = cursorAt(text, position) as NonNullable<ReturnType<typeof cursorAt>>;
    const items = completionsAt({ kind: 'goal', path: 'goals/a.goal.yaml', text, cursor, line: 0, workspace: found });
    expect(items.map(({ label, documentation }) => `${documentation} ${label}`)).toEqual(
      expect.arrayContaining(['method b.same', 'method c.same', 'method d.answers', 'goal answers', 'method answer-fast']),
    );
    expect(items.map(({ label }) => label)).not.toContain('same');
  });

  test('but none that cannot be written as it is', async () => {
    const odd = { 'goals/odd.goal.yaml': 'title: A\nowner: "a\\nb: c"\n', 'goals/odd2.goal.yaml': 'title: A\nowner: "\\u202eada"\n' };
    const { 'goals/teams.yaml': _, ...rest } = sound;
    const { text, position } = marked('owner: ‸');
    const found = await loadWorkspace(memorySource({ ...rest, ...odd, 'goals/even.goal.yaml': 'title: A\nowner: zoë.k\n' }));
    expect(found.people.map(({ id }) => id)).toEqual(expect.arrayContaining(['a\nb: c', '\u202eada', 'zoë.k']));
    const cursor = cursorAt(text, position) as NonNullable<ReturnType<typeof cursorAt>>;
    const spot = { kind: 'goal', path: 'goals/a.goal.yaml', text, cursor, line: 0, workspace: found } as const;
    const offered = completionsAt(spot).map(({ label }) => label);
    expect(offered).toContain('zoë.k');
    expect(offered.filter((label) => /ada|\n/.test(label))).toEqual([]);
  });

  test('but never the goal itself', () => {
    const [goal] = workspace.goals;
    const { id, document } = goal as NonNullable<typeof goal>;
    expect(labels('supports: ‸', 'goals/other.goal.yaml')).toContain(id);
    expect(labels('supports: ‸', document.path)).not.toContain(id);
  });

  test('what is half typed gives way, and a blank follows the colon', () => {
    expect(chosen('title: A\nkpi: firs‸\nowner: a', 'first-response')).toBe('title: A\nkpi: first-response\nowner: a');
    expect(chosen('kpi:‸', 'first-response')).toBe('kpi: first-response');
    expect(chosen('supports: [answer-fast, ‸]', 'answer-fast')).toBe('supports: [answer-fast, answer-fast]');
    expect(chosen('kpi: "firs‸"', 'first-response')).toBe('kpi: "first-response"');
  });

  test('causes and methods come from the very file, even while it does not parse', () => {
    const goal =
      'title: "A\ncauses:\n  - id: handovers\n    note: A case changes hands # often\n  - id: tools\nactions:\n  - title: Route\n    for: ‸\n';
    expect(complete(goal).map(({ label, detail }) => [label, detail])).toEqual([
      ['handovers', 'A case changes hands'],
      ['tools', undefined],
    ]);
    const plan = 'title: "A\nmethods:\n  - id: brand-new\n    title: Open at night\nmeasures:\n  - id: m\n    methods: ‸';
    expect(labels(plan, 'goals/new.v2mom.yaml')[0]).toBe('brand-new');
  });
});

describe('where a key is wanted', () => {
  test('those that are missing at this level are offered, in the order of the files', () => {
    const missing = labels('title: A\n‸\nowner: b');
    expect(missing.slice(0, 3)).toEqual(['supports', 'why', 'start']);
    expect(missing).not.toContain('title');
    expect(missing).not.toContain('owner');
    expect(labels('target:\n  by: 2026\n  ‸')).toEqual(['value', 'min', 'max', 'over', 'as']);
    expect(labels('target: { value: 1, ‸ }')).toEqual(['by', 'over', 'as']);
    expect(labels('target: { min: 1, ‸ }')).toEqual(['max', 'by', 'over', 'as']);
  });

  test('with what they mean, and whether they are needed', () => {
    const keys = complete('‸', 'goals/new.kpi.yaml');
    expect(keys.find(({ label }) => label === 'better')).toMatchObject({ documentation: expect.stringMatching(/\w+ \w+.*\./) });
    expect(complete('‸').find(({ label }) => label === 'title')?.detail).toBe('Title (needed)');
  });

  test('what follows a key is begun', () => {
    expect(chosen('ow‸', 'owner')).toBe('owner: ');
    expect(chosen('‸', 'milestones')).toBe('milestones:\n  - ');
    expect(chosen('‸', 'target')).toBe('target:\n  ');
    expect(chosen('guardrails:\n  - kpi: csat\nmeasures:\n  - ‸', 'target', 'goals/new.v2mom.yaml')).toBe(
      'guardrails:\n  - kpi: csat\nmeasures:\n  - target:\n      ',
    );
    expect(chosen('own‸: ines', 'owner')).toBe('owner: ines');
    expect(chosen('target: { b‸ }', 'by')).toBe('target: { by:  }');
    expect(chosen('milestones:\n  ‸', '- title')).toBe('milestones:\n  - title: ');
    expect(chosen('milestones:\n  - ‸', 'title')).toBe('milestones:\n  - title: ');
  });

  test('in the list of teams', () => {
    expect(labels('- id: chat\n  ‸', 'goals/teams.yaml')).toEqual(['title', 'parent', 'lead', 'members', 'serves']);
  });
});

describe('where a word of the schema is wanted', () => {
  test('the words that are allowed are offered', () => {
    expect(labels('review: ‸')).toEqual(['daily', 'weekly', 'monthly', 'quarterly', 'yearly']);
    expect(labels('draft: ‸')).toEqual(['true', 'false']);
    expect(labels('like: ‸', 'goals/new.kpi.yaml')).toContain('frt');
    expect(labels('revisions:\n  - changes: ‸')).toEqual(expect.arrayContaining(['target', 'milestones']));
    expect(labels('revisions:\n  - changes: [target, ‸]', 'goals/new.kpi.yaml')).toContain('definition');
  });

  test('nothing is offered where people write their own words, in comments and in series', () => {
    expect(labels('title: ‸')).toEqual([]);
    expect(labels('why: a ‸')).toEqual([]);
    expect(labels('# ‸')).toEqual([]);
    expect(labels('date,‸', 'goals/kpis/csat.csv')).toEqual([]);
  });
});

test('exceptions name rules and things that exist', () => {
  expect(labels('- rule: ‸', 'goalpost.exceptions.yaml')).toContain('timely/deadline');
  expect(labels('- id: ‸', 'goalpost.exceptions.yaml')).toEqual(expect.arrayContaining(['answers', 'csat', 'answer-fast']));
});

describe('in goalpost.yaml', () => {
  test('rules, their levels, cases and options are offered', () => {
    expect(labels('rules:\n  ‸', 'goalpost.yaml')).toContain('measurable/baseline');
    expect(labels('rules:\n  series/jump: off\n  ‸', 'goalpost.yaml')).not.toContain('series/jump');
    expect(labels('overrides:\n  - files: a/**\n    rules:\n      ‸', 'goalpost.yaml')).toContain('measurable/baseline');
    expect(labels('rules:\n  measurable/baseline: ‸', 'goalpost.yaml')).toEqual(['off', 'info', 'warn', 'error']);
    expect(labels('rules:\n  measurable/baseline:\n    ‸', 'goalpost.yaml')).toEqual(expect.arrayContaining(['level', 'cases']));
    expect(labels('rules:\n  measurable/baseline:\n    cases:\n      ‸', 'goalpost.yaml')).toContain('disagrees');
    expect(labels('rules:\n  measurable/baseline:\n    cases:\n      disagrees: ‸', 'goalpost.yaml')).toEqual([
      'off',
      'info',
      'warn',
      'error',
    ]);
    expect(chosen('rules:\n  measurable/base‸', 'measurable/baseline', 'goalpost.yaml')).toBe('rules:\n  measurable/baseline: ');
  });
});
