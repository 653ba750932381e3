import { expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { latestAbove } from '../../../src/assess/ends.ts';
import type { Goal } from '../../../src/model/workspace.ts';
import { iso } from '../../../src/parse/calendar.ts';
import { on, workspaceOf } from './workspace.ts';

const FILES = {
  'goals/csat.kpi.yaml': 'title: CSAT\n',
  'goals/year.v2mom.yaml': `title: The year
period: 2026
methods:
  - { id: answer, title: Answer }
obstacles:
  - { id: hiring, title: Hiring }
measures:
  - { id: early, methods: answer, kpi: csat, target: { value: 86, by: 2026-09-30 } }
  - { id: open, methods: answer, kpi: csat, target: { value: 86 } }
`,
  'goals/endless.v2mom.yaml': 'title: No period\nmethods:\n  - { id: drift, title: Drift }\n',
  'goals/spring.goal.yaml': 'title: Spring\ndone: It is there\nby: 2026-Q2\n',
};

test.each([
  ['answer', 'year 2026-12-31 /period'],
  ['hiring', 'year 2026-12-31 /period'],
  ['early', 'early 2026-09-30 /target/by'],
  ['open', 'year 2026-12-31 /period'],
  ['spring', 'spring 2026-06-30 /by'],
  ['[spring, early]', 'early 2026-09-30 /target/by'],
  ['[early, spring]', 'early 2026-09-30 /target/by'],
  ['[spring, drift]', undefined],
  ['[spring, nobody-knows]', undefined],
])('what supports %s may last until %s', async (supports, end) => {
  const workspace = await workspaceOf({ ...FILES, 'goals/a.goal.yaml': `title: A\nsupports: ${supports}\ndone: It is there\nby: 2027\n` });
  const latest = latestAbove(workspace.find('goal', 'a') as Goal, assess(workspace, { asOf: on('2026-06-15') }).cascade);
  expect(latest && `${latest.above.id} ${iso(latest.last)} ${latest.pointer}`).toBe(end);
});
