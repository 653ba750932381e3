import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../src/model/load.ts';
import { lint } from '../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/registry.ts';
import { memorySource } from '../../src/source/memory.ts';
import { sound } from '../support/examples.ts';

/** Where the example of each page stands in a workspace. */
const PATHS = {
  goal: ['goals/new.goal.yaml'],
  v2mom: ['goals/new.v2mom.yaml'],
  kpi: ['goals/kpis/new.kpi.yaml'],
  teams: ['goals/teams.yaml'],
  config: ['goalpost.yaml'],
  exceptions: ['goalpost.exceptions.yaml'],
  accepted: ['goalpost.accepted.yaml'],
  series: ['goals/kpis/csat.csv', 'goals/kpis/csat.csv'],
};

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const blocks = Object.entries(PATHS).flatMap(([name, paths]) => {
  const found = [...read(`docs/files/${name}.md`).matchAll(/^```(?:yaml|csv)\n([\s\S]*?)^```$/gm)].map(([, block]) => block as string);
  return paths.map((path, index) => ({
    title: `${name} ${index + 1}`,
    path,
    block: found[index] ?? '',
    count: found.length,
    wanted: paths.length,
  }));
});

test.each(blocks)('the example of $title is accepted as it stands', async ({ path, block, count, wanted }) => {
  expect(count).toBe(wanted);
  const workspace = await loadWorkspace(
    memorySource({ ...sound, 'goals/labs/first.goal.yaml': 'draft: true\ntitle: First\n', [path]: block }),
  );
  const { findings } = lint(workspace, { asOf: EXAMPLE_DAY });
  const own = findings.filter(({ place, rule }) => place.text.path === path && /^file\/(?!reference)|^series\/(?!hole)/.test(rule));
  expect(own.map(({ message }) => message)).toEqual([]);
});

test('every example of a setting names a rule that exists, and a case of it', () => {
  const settings: Record<string, unknown>[] = [];
  const collect = (node: unknown, key = ''): void => {
    if (typeof node !== 'object' || node === null) return;
    if (key === 'rules' && !('$ref' in node)) settings.push(node as Record<string, unknown>);
    for (const [name, child] of Object.entries(node)) {
      if (name === 'examples' && key === 'ruleSettings') settings.push(...(child as Record<string, unknown>[]));
      collect(child, name);
    }
  };
  collect(JSON.parse(read('schemas/config.schema.json')));
  const named = settings.flatMap((setting) => Object.keys(setting));
  expect(named.length).toBeGreaterThan(3);
  const known: string[] = rules.map(({ id }) => id);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
