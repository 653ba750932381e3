import { expect, test } from 'vitest';
import { dependentsOf } from '../../../src/assess/dependents.ts';
import type { Kpi } from '../../../src/model/workspace.ts';
import { on, workspaceOf } from './workspace.ts';

const PLAN = `title: The year
period: 2026
methods:
  - { id: answer, title: Answer }
measures:
  - id: satisfaction
    methods: answer
    kpi: csat
    target: { value: 86, by: 2026-12-31 }
    guardrails:
      - { kpi: cost, max: 8 }
  - { id: spring, methods: answer, kpi: csat, target: { value: 84, by: 2026-03-31 } }
`;
const goal = (more = '') =>
  `title: A\nkpi: wait\nstart: 2026-01-05\ntarget: { value: 20, by: 2026-12-31 }\nguardrails:\n  - { kpi: csat, min: 80 }\n${more}`;

async function dependents(files: Readonly<Record<string, string>>) {
  const kpis = Object.fromEntries(['csat', 'wait', 'cost'].map((id) => [`goals/${id}.kpi.yaml`, `title: ${id}\n`]));
  const workspace = await workspaceOf({ ...kpis, ...files });
  const found = dependentsOf(workspace, on('2026-06-15'));
  const of = (id: string) => found.get(workspace.find('kpi', id) as Kpi)?.map(({ holder, pointer }) => `${holder.id} ${pointer}`);
  return { csat: of('csat'), wait: of('wait'), cost: of('cost') };
}

test('running goals, measures and their guardrails wait for a KPI', async () => {
  expect(await dependents({ 'goals/year.v2mom.yaml': PLAN, 'goals/a.goal.yaml': goal() })).toEqual({
    csat: ['satisfaction /kpi', 'a /guardrails/0/kpi'],
    wait: ['a /kpi'],
    cost: ['satisfaction /guardrails/0/kpi'],
  });
});

test('what is closed, past, to come or a draft waits for nothing', async () => {
  expect(
    await dependents({
      'goals/year.v2mom.yaml': `${PLAN}outcome: { result: missed, date: 2026-05-31 }\n`,
      'goals/closed.goal.yaml': goal('outcome: { result: achieved, date: 2026-05-31 }\n'),
      'goals/past.goal.yaml': goal().replace('2026-12-31', '2026-06-14'),
      'goals/to-come.goal.yaml': goal().replace('2026-01-05', '2026-06-16'),
      'goals/draft.goal.yaml': goal('draft: true\n'),
    }),
  ).toEqual({ csat: undefined, wait: undefined, cost: undefined });
});

test('a goal that guards what it promises waits once', async () => {
  expect((await dependents({ 'goals/a.goal.yaml': goal().replace('kpi: csat', 'kpi: wait') })).wait).toEqual(['a /kpi']);
});
