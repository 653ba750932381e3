import { describe, expect, test } from 'vitest';
import { stageFaults, stageHabit } from '../../../src/assess/stages.ts';
import type { AnyPromise, Goal } from '../../../src/model/workspace.ts';
import { on, workspaceOf } from './workspace.ts';

const NUMBER = 'kpi: wait\nstart: 2026-01-05\nbaseline: { value: 40, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-12-31 }\n';

async function faultsOf(stages: readonly string[], promise = NUMBER, kpi = 'better: lower\nbounds: [0, null]\n'): Promise<string[]> {
  const milestones = stages.map((stage) => `  - { title: Stage, ${stage} }\n`).join('');
  const workspace = await workspaceOf({
    'goals/wait.kpi.yaml': `title: Wait\n${kpi}`,
    'goals/a.goal.yaml': `title: A\n${promise}milestones:\n${milestones}`,
  });
  const faults = stageFaults((workspace.find('goal', 'a') as Goal).promise as AnyPromise);
  return faults.map(({ kind, milestone }) => `${milestone.pointer.split('/').at(-1)} ${kind}`);
}

describe('stages in time', () => {
  test('are sound from the first day to the last', async () => {
    expect(await faultsOf(['by: 2026-01-05', 'by: 2026-06', 'by: 2026-Q2', 'by: 2026-12-31'])).toEqual([]);
  });

  test('are not due before the start, unless they are done', async () => {
    expect(await faultsOf(['by: 2025-12-01, done: 2025-12-02', 'by: 2025-12-15', 'by: 2026-06-30'])).toEqual(['1 before-start']);
  });

  test('are not due after the deadline', async () => {
    expect(await faultsOf(['by: 2026-06-30', 'by: 2027'])).toEqual(['1 after-deadline']);
  });

  test('written backwards are one mistake', async () => {
    expect(await faultsOf(['value: 25, by: 2026-09-30', 'value: 30, by: 2026-06-30', 'value: 35, by: 2026-03-31'])).toEqual(['1 order']);
  });

  test('in the wrong year are not out of order as well', async () => {
    expect(await faultsOf(['by: 2026-03-31', 'by: 2025-06-30', 'by: 2026-09-30'])).toEqual(['1 before-start']);
    expect(await faultsOf(['by: 2027-03-31', 'by: 2026-06-30', 'by: 2026-09-30'])).toEqual(['0 after-deadline']);
  });

  test('are left alone where the goal is over before it begins', async () => {
    expect(await faultsOf(['by: 2026-03-31'], NUMBER.replace('by: 2026-12-31', 'by: 2025-12-31'))).toEqual([]);
  });

  test('of a thing to be done have an order too', async () => {
    expect(await faultsOf(['by: 2026-06-30', 'by: 2026-03-31'], 'start: 2026-01-05\ndone: It is there\nby: 2026-12-31\n')).toEqual([
      '1 order',
    ]);
  });
});

describe('values of stages', () => {
  test('lie on the way, its ends included', async () => {
    expect(await faultsOf(['value: 40, by: 2026-03-31', 'value: 30, by: 2026-06-30', 'value: 20, by: 2026-12-31'])).toEqual([]);
  });

  test.each([19, 41])('do not lie off it, like %d', async (value) => {
    expect(await faultsOf([`value: ${value}, by: 2026-06-30`])).toEqual(['0 outside']);
  });

  test('lie on the way up as well', async () => {
    const up = NUMBER.replace('value: 20', 'value: 80');
    const stages = ['value: 39, by: 2026-03-31', 'value: 60, by: 2026-06-30', 'value: 55, by: 2026-09-30', 'value: 81, by: 2026-12-31'];
    expect(await faultsOf(stages, up, 'better: higher\n')).toEqual(['0 outside', '2 backwards', '3 outside']);
  });

  test('fall back from the last sound one, not from one that is wrong itself', async () => {
    const stages = ['value: 30, by: 2026-03-31', 'value: 35, by: 2026-06-30', 'value: 28, by: 2026-09-30'];
    expect(await faultsOf(stages)).toEqual(['1 backwards']);
  });

  test('that cannot occur are another mistake', async () => {
    expect(await faultsOf(['value: -30, by: 2026-06-30'])).toEqual([]);
  });

  test('differ on one day once', async () => {
    expect(await faultsOf(['value: 30, by: 2026-06-30', 'value: 28, by: 2026-06', 'value: 30, by: 2026-Q2'])).toEqual(['1 same-day']);
  });

  test.each([
    ['of a band', NUMBER.replace('value: 20', 'max: 20'), 'better: lower\n'],
    ['of a sum', NUMBER.replace('by: 2026-12-31', 'by: 2026-12-31, as: sum'), 'better: lower\n'],
    ['on the way to the worse side', NUMBER.replace('value: 20', 'value: 200'), 'better: lower\n'],
    ['without a way', NUMBER.replace('value: 20', 'value: 40'), 'better: lower\n'],
    ['without a baseline', NUMBER.replace('baseline: { value: 40, date: 2025-12-31 }\n', ''), 'better: lower\n'],
  ])('%s are not compared with a way', async (_, promise, kpi) => {
    expect(await faultsOf(['value: 5, by: 2026-03-31', 'value: 12, by: 2026-06-30'], promise, kpi)).toEqual([]);
  });
});

test('of a thing done have no value, which is told once', async () => {
  const done = 'start: 2026-01-05\ndone: It is there\nby: 2026-12-31\n';
  expect(await faultsOf(['by: 2026-03-31', 'value: 5, by: 2026-06-30', 'value: 9, by: 2026-09-30'], done)).toEqual(['1 no-number']);
});

describe('the habit of stages', () => {
  const long = 'start: 2026-01-05\ndone: It is there\nby: 2026-12-31\n';
  const habitOf = async (goals: Record<string, string>, cadence = 'monthly') => {
    const files = Object.fromEntries(Object.entries(goals).map(([id, text]) => [`goals/${id}.goal.yaml`, `title: A\n${text}`]));
    const workspace = await workspaceOf({ 'goals/wait.kpi.yaml': `title: Wait\ncadence: ${cadence}\n`, ...files });
    const { unnoticed, noticed, habit } = stageHabit(workspace, on('2026-06-15'));
    return { unnoticed: unnoticed.map(({ id }) => id), noticed: noticed.map(({ id }) => id), habit };
  };

  test('is asked of what lasts longer than a quarter', async () => {
    expect(
      await habitOf({
        long,
        short: long.replace('2026-01-05', '2026-10-01'),
        'nearly-over': long.replace('2026-12-31', '2026-07-13'),
        'five-weeks-left': long.replace('2026-12-31', '2026-07-20'),
        'no-start': long.replace('start: 2026-01-05\n', ''),
        'to-come': long.replace('2026-01-05', '2026-07-01'),
        past: long.replace('2026-12-31', '2026-05-31'),
        closed: `${long}outcome: { result: achieved, date: 2026-05-31 }\n`,
        draft: `${long}draft: true\n`,
      }),
    ).toEqual({ unnoticed: ['five-weeks-left', 'long', 'to-come'], noticed: [], habit: 'none' });
  });

  test('is one once more goals have stages than lack them; an empty list is none', async () => {
    const staged = `${long}milestones:\n  - title: Half\n`;
    expect(await habitOf({ long, empty: `${long}milestones: []\n`, staged })).toMatchObject({
      unnoticed: ['empty', 'long'],
      habit: 'begun',
    });
    expect(await habitOf({ long, a: staged })).toMatchObject({ unnoticed: ['long'], habit: 'begun' });
    expect(await habitOf({ long, a: staged, b: staged })).toMatchObject({ unnoticed: ['long'], habit: 'kept' });
  });

  test('is wanted less where a delay shows by itself', async () => {
    const reviewed = `${NUMBER}review: monthly\n`;
    const goals = {
      acting: `${long}actions:\n  - { title: Begin, by: 2026-04-30 }\n`,
      'acting-late': `${long}actions:\n  - { title: Begin, by: 2026-12-31 }\n  - { title: Think }\n`,
      reviewed,
      unseen: NUMBER,
    };
    expect(await habitOf(goals)).toMatchObject({ unnoticed: ['acting-late', 'unseen'], noticed: ['acting', 'reviewed'] });
    expect(await habitOf(goals, 'quarterly')).toMatchObject({ unnoticed: ['acting-late', 'reviewed', 'unseen'], noticed: ['acting'] });
  });
});
