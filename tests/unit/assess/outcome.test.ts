import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { contradiction } from '../../../src/assess/outcome.ts';
import type { Goal } from '../../../src/model/workspace.ts';
import { csv, on, workspaceOf } from './workspace.ts';

interface Case {
  readonly result: string;
  readonly observed: string;
  readonly target?: string;
  readonly closed?: string | undefined;
  readonly more?: string;
  readonly kpi?: string;
  readonly asOf?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const TARGET = '{ value: 20, by: 2026-06-30 }';

async function said({
  result,
  observed,
  target = TARGET,
  closed = '2026-07-08',
  more = '',
  kpi = 'lower',
  asOf = '2026-08-01',
  files,
}: Case) {
  const workspace = await workspaceOf({
    'goals/wait.kpi.yaml': `title: Wait\nbetter: ${kpi}\ncadence: monthly\n`,
    'goals/wait.csv': csv(observed),
    'goals/a.goal.yaml': `title: A\nkpi: wait\nstart: 2026-01-01\nbaseline: { value: 40, date: 2025-12-31 }\ntarget: ${target}
outcome: { result: ${result}${closed === '' ? '' : `, date: ${closed}`} }\n${more}`,
    ...files,
  });
  const found = contradiction(workspace.find('goal', 'a') as Goal, workspace, assess(workspace, { asOf: on(asOf) }));
  return found && `${found.kind} ${found.reading.value}`;
}

/** January to May, then June. */
const months = (june: number | string) => `2025-12 40, 2026-01 36, 2026-02 33, 2026-03 30, 2026-04 26, 2026-05 22, 2026-06 ${june}`;

test('a target typed on the wrong side of its baseline is mended before anybody is contradicted', async () => {
  expect(await said({ result: 'missed', observed: months(30), target: '{ value: 200, by: 2026-06-30 }' })).toBeUndefined();
});

describe('an outcome at the deadline', () => {
  test.each([
    ['achieved', 20, undefined],
    ['achieved', 20.4, undefined],
    ['achieved', 20.6, 'achieved 20.6'],
    ['missed', 21, undefined],
    ['missed', 20.4, undefined],
    ['missed', 20, 'missed 20'],
    ['partly', 21, undefined],
    ['partly', 19, 'partly-met 19'],
    ['partly', 40, 'partly-still 40'],
    ['partly', 44, 'partly-still 44'],
    ['partly', 39.9, undefined],
    ['dropped', 19, undefined],
  ])('%s with a reading of %d: %s', async (result, june, found) => {
    expect(await said({ result, observed: months(june) })).toBe(found);
  });

  test('is rounded as the target is written', async () => {
    expect(await said({ result: 'achieved', observed: months(20.4), target: '{ value: 20.0, by: 2026-06-30 }' })).toBe('achieved 20.4');
  });

  test('is no matter of what came after it', async () => {
    expect(await said({ result: 'achieved', observed: `${months(20)}, 2026-07 35` })).toBeUndefined();
    expect(await said({ result: 'achieved', observed: `${months(25)}, 2026-07 15` })).toBe('achieved 25');
  });

  test('of a band is that of its edge', async () => {
    const target = '{ min: 15, max: 20, by: 2026-06-30 }';
    expect(await said({ result: 'achieved', observed: months(14), target })).toBe('achieved 14');
    expect(await said({ result: 'achieved', observed: months(14.6), target })).toBeUndefined();
    expect(await said({ result: 'missed', observed: months(16), target })).toBe('missed 16');
    expect(await said({ result: 'partly', observed: months(44), target })).toBeUndefined();
  });

  test.each([
    ['the last value is missing', { observed: '2025-12 40, 2026-04 26' }],
    ['nothing was observed since the start', { observed: '2025-12 40' }],
    ['today is the deadline', { observed: months(30), closed: '', asOf: '2026-06-30' }],
    ['the outcome is still to come', { observed: months(30), closed: '2026-06-29', asOf: '2026-06-20' }],
    [
      'the last value may be restated',
      { observed: '', files: { 'goals/wait.csv': 'date,value,note\n2026-05,44,\n2026-06,44,provisional\n' } },
    ],
  ] as const)('is not contradicted where %s', async (_, given) => {
    expect(await said({ result: 'achieved', ...given })).toBeUndefined();
  });

  test('is contradicted without a day as well', async () => {
    expect(await said({ result: 'achieved', observed: months(30), closed: '' })).toBe('achieved 30');
  });

  test('may be partly for a milestone that was reached', async () => {
    const done = 'milestones:\n  - { title: Everybody trained, by: 2026-03-31, done: 2026-03-20 }\n';
    expect(await said({ result: 'partly', observed: months(44), more: done })).toBeUndefined();
  });

  test('may be missed at the target, where a guardrail broke', async () => {
    const more = 'guardrails:\n  - { kpi: csat, min: 80 }\n';
    const csat = (value: number) => ({
      'goals/csat.kpi.yaml': 'title: CSAT\nbetter: higher\ncadence: monthly\n',
      'goals/csat.csv': `date,value\n2026-06,${value}\n2026-07,99\n`,
    });
    expect(await said({ result: 'missed', observed: months(19), more, files: csat(79) })).toBeUndefined();
    expect(await said({ result: 'missed', observed: months(19), more, files: csat(80) })).toBe('missed 19');
  });
});

describe('an outcome over a stretch', () => {
  const target = '{ value: 24, by: 2026-06-30, over: quarter }';

  test('is a mean of it', async () => {
    expect(await said({ result: 'achieved', observed: months(24), target })).toBeUndefined();
    expect(await said({ result: 'achieved', observed: months(30), target })).toBe('achieved 26');
  });

  test('is not contradicted with holes in it', async () => {
    const observed = '2025-12 40, 2026-03 30, 2026-04 26, 2026-06 90';
    expect(await said({ result: 'achieved', observed, target })).toBeUndefined();
    expect(await said({ result: 'achieved', observed: '2026-05 80, 2026-06 90', target })).toBeUndefined();
  });

  test('is a sum of it', async () => {
    const sum = '{ value: 60, by: 2026-06-30, over: quarter, as: sum }';
    expect(await said({ result: 'achieved', observed: months(13), target: sum })).toBe('achieved 61');
    expect(await said({ result: 'missed', observed: months(12), target: sum })).toBe('missed 60');
  });
});

describe('an outcome before the deadline', () => {
  const target = '{ value: 20, by: 2026-12-31 }';
  const early = (observed: string, closed: string, result = 'achieved', more: Partial<Case> = {}) =>
    said({ result, observed, closed, target, ...more });

  test('is held against the last value known on that day', async () => {
    expect(await early(months(30), '2026-07-08')).toBe('achieved 30');
    expect(await early(months(20), '2026-07-08')).toBeUndefined();
    expect(await early(`${months(20)}, 2026-07 33`, '2026-07-08')).toBeUndefined();
  });

  test('may be that of the month which was not yet over', async () => {
    expect(await early(months(20), '2026-06-24')).toBeUndefined();
    expect(await early(months(24), '2026-06-24')).toBe('achieved 22');
  });

  test('is not contradicted by old numbers', async () => {
    expect(await early(months(30), '2026-09-08')).toBeUndefined();
  });

  test('is nobody else’s business where somebody gave up', async () => {
    expect(await early(months(18), '2026-07-08', 'missed')).toBeUndefined();
    expect(await early(months(44), '2026-07-08', 'partly')).toBeUndefined();
  });

  test('is open as long as a limit can still be broken, or kept', async () => {
    const limit = '{ value: 400, by: 2026-12-31, over: year, as: sum }';
    expect(await early(months(20), '2026-07-08', 'achieved', { target: limit })).toBeUndefined();
    const enough = '{ value: 100, by: 2026-12-31, over: year, as: sum }';
    expect(await early(months(20), '2026-07-08', 'achieved', { target: enough, kpi: 'higher' })).toBeUndefined();
    const more = '{ value: 400, by: 2026-12-31, over: year, as: sum }';
    expect(await early(months(20), '2026-07-08', 'achieved', { target: more, kpi: 'higher' })).toBe('achieved 167');
  });
});

test('a thing to be done is contradicted by no series', async () => {
  const workspace = await workspaceOf({
    'goals/a.goal.yaml': 'title: A\ndone: It is there\nby: 2026-03-31\noutcome: { result: achieved, date: 2026-03-31 }\n',
  });
  const goal = workspace.find('goal', 'a') as Goal;
  expect(contradiction(goal, workspace, assess(workspace, { asOf: on('2026-06-15') }))).toBeUndefined();
});
