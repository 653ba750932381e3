import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { on, workspaceOf } from './workspace.ts';

const PLAN = `title: Company
owner: ines
period: 2026
methods:
  - { id: answer, title: Answer }
  - { id: care, title: Care }
  - { id: both, title: Both }
measures:
  - id: satisfaction
    methods: [answer, both]
    kpi: csat
    baseline: { value: 82, date: 2025-12-31 }
    target: { value: 86, by: 2026-12-31 }
  - id: wait
    methods: [care, both]
    kpi: wait
    baseline: { value: 41, date: 2025-12-31 }
    target: { value: 20, by: 2026-12-31 }
`;

const WAYS = {
  'goals/company.v2mom.yaml': PLAN,
  'goals/csat.kpi.yaml': 'title: CSAT\nbetter: higher\n',
  'goals/wait.kpi.yaml': 'title: Wait\nbetter: lower\n',
};

const share = (contributes: number | undefined, supports: string, more = 'by: 2026-12-31\n'): string =>
  `title: A share\nowner: ines\nsupports: ${supports}\ndone: It is there\n${contributes === undefined ? '' : `contributes: ${contributes}\n`}${more}`;

async function coverOf(goals: Readonly<Record<string, string>>, plan = PLAN) {
  const files = Object.fromEntries(Object.entries(goals).map(([id, text]) => [`goals/${id}.goal.yaml`, text]));
  const { cover } = assess(await workspaceOf({ ...WAYS, 'goals/company.v2mom.yaml': plan, ...files }), { asOf: on('2026-06-15') });
  return {
    covers: cover.covers.map(({ promise, way, sum, parts, others }) => ({
      of: promise.holder.id,
      way,
      sum,
      parts: parts.map(({ goal }) => goal.id),
      others: others.map(({ id }) => id),
    })),
    astray: cover.astray.map(({ id }) => id),
  };
}

describe('what goals contribute to a number', () => {
  test('is added up, without the noise of binary fractions', async () => {
    const { covers, astray } = await coverOf({
      a: share(0.1, 'satisfaction'),
      b: share(0.2, 'satisfaction'),
      c: share(undefined, 'satisfaction'),
    });
    expect(covers).toEqual([{ of: 'satisfaction', way: 4, sum: 0.3, parts: ['a', 'b'], others: ['c'] }]);
    expect(astray).toEqual([]);
  });

  test('is the same with and without a sign, where the number is to fall', async () => {
    expect((await coverOf({ a: share(11, 'wait'), b: share(-10, 'wait') })).covers).toMatchObject([{ of: 'wait', way: 21, sum: 21 }]);
  });

  test('leads away with a sign, where the number is to rise', async () => {
    expect((await coverOf({ a: share(-3, 'satisfaction') })).covers).toMatchObject([{ sum: -3 }]);
  });

  test('is meant for the measure of a method that has only one', async () => {
    const { covers, astray } = await coverOf({ a: share(2, 'answer'), b: share(2, 'both'), c: share(undefined, 'answer') });
    expect(covers).toEqual([{ of: 'satisfaction', way: 4, sum: 2, parts: ['a'], others: ['c'] }]);
    expect(astray).toEqual(['b']);
  });

  test('counts towards the first number, and towards others on the same KPI alone', async () => {
    const plan = PLAN.replace(
      '  - id: wait',
      '  - id: mood\n    methods: care\n    kpi: csat\n    baseline: { value: 80, date: 2025-12-31 }\n    target: { value: 90, by: 2026-12-31 }\n  - id: wait',
    );
    const { covers } = await coverOf({ a: share(2, '[satisfaction, wait, mood]') }, plan);
    expect(covers).toMatchObject([
      { of: 'satisfaction', sum: 2 },
      { of: 'mood', way: 10, sum: 2 },
    ]);
  });

  test('is not counted again below another share', async () => {
    const { covers } = await coverOf({
      parent: `title: Faster\nowner: ines\nsupports: satisfaction\nkpi: wait\nbaseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 31, by: 2026-12-31 }\ncontributes: 4\n`,
      part: share(10, '[parent, wait]'),
      twice: share(4, '[satisfaction, parent]'),
    });
    expect(covers).toEqual([
      { of: 'parent', way: 10, sum: 10, parts: ['part'], others: ['twice'] },
      { of: 'satisfaction', way: 4, sum: 4, parts: ['parent'], others: [] },
      { of: 'wait', way: 21, sum: 10, parts: ['part'], others: [] },
    ]);
  });

  test('is the way to the nearer edge of a band', async () => {
    const band = PLAN.replace('target: { value: 20,', 'target: { min: 10, max: 20,');
    expect((await coverOf({ a: share(21, 'wait') }, band)).covers).toMatchObject([{ way: 21, sum: 21 }]);
    const inside = PLAN.replace('target: { value: 20,', 'target: { max: 45,');
    expect((await coverOf({ a: share(21, 'wait') }, inside)).covers).toEqual([]);
  });

  test.each([
    ['the target lies on the worse side', PLAN.replace('value: 20,', 'value: 60,')],
    ['there is no baseline', PLAN.replace('    baseline: { value: 41, date: 2025-12-31 }\n', '')],
    ['the number is past', PLAN.replace('value: 20, by: 2026-12-31', 'value: 20, by: 2026-03-31')],
    ['the plan is closed', `${PLAN}outcome: { result: missed, date: 2026-05-31 }\n`],
  ])('is left alone where %s', async (_, plan) => {
    expect(await coverOf({ a: share(5, 'wait') }, plan)).toEqual({ covers: [], astray: [] });
  });

  test('leaves out what was dropped, what is a draft and what was over before', async () => {
    const { covers } = await coverOf({
      a: share(1, 'satisfaction'),
      dropped: share(1, 'satisfaction', 'by: 2026-12-31\noutcome: { result: dropped, date: 2026-05-31 }\n'),
      draft: share(1, 'satisfaction', 'by: 2026-12-31\ndraft: true\n'),
      'last-year': share(1, 'satisfaction', 'by: 2025-12-31\noutcome: { result: achieved, date: 2025-12-31 }\n'),
      achieved: share(1, 'satisfaction', 'by: 2026-03-31\noutcome: { result: achieved, date: 2026-03-31 }\n'),
    });
    expect(covers).toEqual([{ of: 'satisfaction', way: 4, sum: 2, parts: ['a', 'achieved'], others: [] }]);
  });

  test('is not all there is, while something else serves the number too', async () => {
    const { covers } = await coverOf({
      a: share(1, 'satisfaction'),
      closed: share(undefined, 'satisfaction', 'by: 2026-03-31\noutcome: { result: missed, date: 2026-03-31 }\n'),
      dropped: share(undefined, 'satisfaction', 'by: 2026-12-31\noutcome: { result: dropped, date: 2026-03-31 }\n'),
      'last-year': share(undefined, 'satisfaction', 'by: 2025-12-31\noutcome: { result: missed, date: 2025-12-31 }\n'),
      draft: share(undefined, 'satisfaction', 'by: 2026-12-31\ndraft: true\n'),
    });
    expect(covers).toMatchObject([{ parts: ['a'], others: ['closed'] }]);
  });

  test('is astray where nothing above has a number, but not where a name leads nowhere', async () => {
    const deliverable = 'title: A thing\nowner: ines\nsupports: answer\ndone: It is there\nby: 2026-12-31\n';
    const { astray } = await coverOf({ thing: deliverable, a: share(1, 'thing'), b: share(1, '[thing, nobody-knows]') });
    expect(astray).toEqual(['a']);
  });
});
