import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { isMet } from '../../../src/assess/reading.ts';
import type { DeliverablePromise, Goal } from '../../../src/model/workspace.ts';
import { given, on, workspaceOf } from './workspace.ts';

const LOWER = 'better: lower\ncadence: monthly';
const HIGHER = 'better: higher\ncadence: monthly';

describe('the state of a promise', () => {
  const goal = 'start: 2026-02-01\nbaseline: { value: 40, date: 2026-01-31 }\ntarget: { value: 20, by: 2026-06-30 }';
  const falling = '2026-01 40, 2026-02 36, 2026-03 30, 2026-04 26, 2026-05 22, 2026-06 20';

  test('is not started before its first day, whatever the numbers say', async () => {
    expect((await given({ kpi: LOWER, observed: '2025-12 12', goal, asOf: '2026-01-31' })).promise.state).toBe('not started');
  });

  test('is running up to the deadline itself', async () => {
    expect((await given({ kpi: LOWER, observed: falling, goal, asOf: '2026-06-30' })).promise.state).toBe('running');
  });

  test('is achieved from the day after, when the target is exactly met', async () => {
    expect((await given({ kpi: LOWER, observed: falling, goal, asOf: '2026-07-01' })).promise.state).toBe('achieved');
  });

  test('is missed, when it is not', async () => {
    const observed = falling.replace('2026-06 20', '2026-06 20.1');
    expect((await given({ kpi: LOWER, observed, goal, asOf: '2026-07-01' })).promise.state).toBe('missed');
  });

  test('is the outcome once there is one', async () => {
    const closed = `${goal}\noutcome: { result: dropped, date: 2026-04-01 }`;
    expect((await given({ kpi: LOWER, observed: falling, goal: closed, asOf: '2026-07-01' })).promise.state).toBe('dropped');
  });

  test('is not yet the outcome on a day before it', async () => {
    const closed = `${goal}\noutcome: { result: dropped, date: 2026-04-01 }`;
    expect((await given({ kpi: LOWER, observed: falling, goal: closed, asOf: '2026-03-31' })).promise.state).toBe('running');
  });

  test('is no data where the target asks for no value at all', async () => {
    const empty = 'target: { by: 2026-06-30 }';
    const { promise } = await given({ kpi: LOWER, observed: falling, goal: empty, asOf: '2026-07-01' });
    expect(promise).toMatchObject({ state: 'no data', met: undefined, gap: undefined });
  });
});

describe('how far it is', () => {
  test('from 41 down to 20, seen at 31.2', async () => {
    const goal = 'baseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-12-31 }';
    const { promise } = await given({ kpi: LOWER, observed: '2026-05 31.2', goal, asOf: '2026-06-15' });
    expect(promise).toMatchObject({ gap: -11.2, met: false, direction: -1, daysLeft: 199 });
    expect(promise.travelled).toBeCloseTo(9.8 / 21, 9);
  });

  test('from below zero to above it', async () => {
    const goal = 'baseline: { value: -30, date: 2025-12-31 }\ntarget: { value: 10, by: 2026-12-31 }';
    const { promise } = await given({ kpi: HIGHER, observed: '2026-05 -20', goal, asOf: '2026-06-15' });
    expect(promise).toMatchObject({ gap: 30, travelled: 0.25, met: false });
  });

  test('to zero', async () => {
    const goal = 'baseline: { value: 4, date: 2025-12-31 }\ntarget: { value: 0, by: 2026-05-31 }';
    const { promise } = await given({ kpi: LOWER, observed: '2026-05 0', goal, asOf: '2026-06-15' });
    expect(promise).toMatchObject({ gap: 0, travelled: 1, met: true, state: 'achieved' });
  });

  test('beyond the target, and backwards', async () => {
    const goal = 'baseline: { value: 40, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-12-31 }';
    expect((await given({ kpi: LOWER, observed: '2026-05 10', goal, asOf: '2026-06-15' })).promise.travelled).toBe(1.5);
    expect((await given({ kpi: LOWER, observed: '2026-05 50', goal, asOf: '2026-06-15' })).promise.travelled).toBe(-0.5);
  });

  test('has no share where baseline and target are one', async () => {
    const goal = 'baseline: { value: 20, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-12-31 }';
    expect((await given({ kpi: LOWER, observed: '2026-05 22', goal, asOf: '2026-06-15' })).promise.travelled).toBeUndefined();
  });

  test('is the way to the nearest edge of a band, and nothing inside', async () => {
    const goal = 'target: { min: 80, max: 88, by: 2026-12-31 }';
    const seen = async (value: number) => (await given({ kpi: HIGHER, observed: `2026-05 ${value}`, goal, asOf: '2026-06-15' })).promise;
    expect(await seen(84)).toMatchObject({ gap: 0, met: true, travelled: undefined });
    expect(await seen(88)).toMatchObject({ gap: 0, met: true });
    expect(await seen(78.5)).toMatchObject({ gap: 1.5, met: false });
    expect(await seen(90)).toMatchObject({ gap: -2, met: false });
  });

  test('follows the way from baseline to target where the KPI names no better side', async () => {
    const goal = 'baseline: { value: 40, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-05-31 }';
    const { promise } = await given({ observed: '2026-05 18', goal, asOf: '2026-06-15' });
    expect(promise).toMatchObject({ direction: -1, state: 'achieved' });
  });
});

test('0.1 + 0.2 has reached 0.3', () => {
  expect(isMet(0.1 + 0.2, { value: 0.3, min: undefined, max: undefined }, -1)).toBe(true);
});

test('a target stays met whoever moves it to the worse side or the reading to the better one', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
  const better = fc.constantFrom<1 | -1>(1, -1);
  fc.assert(
    fc.property(number, number, fc.double({ noNaN: true, min: 0, max: 1e6 }), better, (value, target, step, direction) => {
      fc.pre(isMet(value, { value: target, min: undefined, max: undefined }, direction));
      expect(isMet(value + direction * step, { value: target, min: undefined, max: undefined }, direction)).toBe(true);
      expect(isMet(value, { value: target - direction * step, min: undefined, max: undefined }, direction)).toBe(true);
    }),
  );
});

describe('a goal closed before its deadline', () => {
  const goal = (closed: string) =>
    `baseline: { value: 40, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-12-31 }\noutcome: { result: achieved, date: ${closed} }`;
  const observed = '2025-12 40, 2026-04 20, 2026-05 24, 2026-12 31';

  test('is read on the day it was closed, whatever came later', async () => {
    const before = await given({ kpi: LOWER, observed, goal: goal('2026-05-04'), asOf: '2026-06-15' });
    expect(before.promise).toMatchObject({ state: 'achieved', met: true, reading: { value: 20, last: on('2026-04-30') } });
    const after = await given({ kpi: LOWER, observed, goal: goal('2026-05-04'), asOf: '2027-02-01' });
    expect(after.promise.reading).toEqual(before.promise.reading);
  });

  test('is read at its deadline, when it was closed later', async () => {
    const { promise } = await given({ kpi: LOWER, observed, goal: goal('2027-01-08'), asOf: '2027-02-01' });
    expect(promise).toMatchObject({ met: false, reading: { value: 31, last: on('2026-12-31') } });
  });

  test('has a mean of the whole stretch that ended then', async () => {
    const mean = goal('2026-05-04').replace('by: 2026-12-31 }', 'by: 2026-12-31, over: quarter }');
    const months = '2026-01 30, 2026-02 26, 2026-03 22, 2026-04 18, 2026-05 80';
    const { promise } = await given({ kpi: LOWER, observed: months, goal: mean, asOf: '2026-06-15' });
    expect(promise.reading).toMatchObject({ value: 22, first: on('2026-02-01'), last: on('2026-04-30') });
  });
});

describe('a sum that must stay low', () => {
  const months = (...values: number[]) => values.map((value, i) => `2026-${String(i + 1).padStart(2, '0')} ${value}`).join(', ');
  const value = 'baseline: { value: 378, date: 2025 }\ntarget: { value: 30, by: 2026-06-30, over: half, as: sum }';
  const band = 'target: { max: 30, by: 2026-06-30, over: half, as: sum }';

  test.each([value, band])('is not met while it can still grow: %s', async (goal) => {
    const half = await given({ kpi: LOWER, observed: months(4, 5, 6), goal, asOf: '2026-04-10' });
    expect(half.promise).toMatchObject({ state: 'running', met: false, reading: { value: 15 } });
    const lastDay = await given({ kpi: LOWER, observed: months(4, 5, 6, 4, 5), goal, asOf: '2026-06-30' });
    expect(lastDay.promise.met).toBe(false);
  });

  test('is met once its last period is in', async () => {
    const early = await given({ kpi: LOWER, observed: months(4, 5, 6, 4, 5, 6), goal: value, asOf: '2026-06-30' });
    expect(early.promise).toMatchObject({ state: 'running', met: true });
    const after = await given({ kpi: LOWER, observed: months(4, 5, 6, 4, 5, 6), goal: value, asOf: '2026-07-10' });
    expect(after.promise).toMatchObject({ state: 'achieved', met: true, reading: { value: 30 } });
  });

  test('is met before its stretch began, when the last whole stretch was', async () => {
    const goal = value.replace('2026-06-30', '2026-12-31');
    const { promise } = await given({ kpi: LOWER, observed: months(4, 5, 6, 4, 5, 6), goal, asOf: '2026-06-30' });
    expect(promise).toMatchObject({ met: true, reading: { value: 30, last: on('2026-06-30') } });
  });

  test('that must grow is met as soon as it is enough', async () => {
    const goal = value.replace('378', '2');
    expect((await given({ kpi: HIGHER, observed: months(20, 15), goal, asOf: '2026-03-10' })).promise.met).toBe(true);
  });
});

describe('a thing to be done', () => {
  const state = async (asOf: string, more = '') => {
    const workspace = await workspaceOf({
      'goals/handbook.goal.yaml': `title: Publish the handbook\nstart: 2026-02-01\ndone: It is online\nby: 2026-06\n${more}`,
    });
    const goal = workspace.find('goal', 'handbook') as Goal;
    return assess(workspace, { asOf: on(asOf) }).promise(goal.promise as DeliverablePromise);
  };

  test('runs from its start to the last day of its period', async () => {
    expect(await state('2026-01-31')).toMatchObject({ state: 'not started' });
    expect(await state('2026-06-30')).toMatchObject({ state: 'running', daysLeft: 0 });
  });

  test('is never taken for done, but waits for its outcome', async () => {
    expect(await state('2026-07-01')).toMatchObject({ state: 'no data', daysLeft: -1 });
    expect(await state('2026-07-01', 'outcome: { result: achieved }\n')).toMatchObject({ state: 'achieved' });
  });

  test('has milestones that are things done', async () => {
    const more = 'milestones:\n  - { title: Draft, by: 2026-03-31, done: 2026-04-02 }\n  - { title: Review, by: 2026-04-30 }\n';
    expect((await state('2026-05-01', more)).milestones).toMatchObject([
      { state: 'reached late', reached: on('2026-04-02') },
      { state: 'missed', reached: undefined },
    ]);
    expect((await state('2026-04-01', more)).milestones).toMatchObject([{ state: 'missed' }, { state: 'ahead' }]);
  });
});
