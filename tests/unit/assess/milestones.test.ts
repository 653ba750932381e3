import { describe, expect, test } from 'vitest';
import { given, on } from './workspace.ts';

const LOWER = 'better: lower\ncadence: monthly';
const GOAL = `start: 2026-01-01
baseline: { value: 40, date: 2025-12-31 }
target: { value: 20, by: 2026-12-31 }
milestones:
  - title: Three quarters
    value: 30
    by: 2026-03-31`;

async function milestone(observed: string, asOf: string, goal = GOAL, kpi = LOWER) {
  return (await given({ kpi, observed, goal, asOf })).promise.milestones[0];
}

describe('a milestone with a value', () => {
  test('is reached on the first day of the readings that have stayed there', async () => {
    expect(await milestone('2025-12 40, 2026-01 29, 2026-02 31, 2026-03 30', '2026-04-01')).toMatchObject({
      state: 'reached',
      reached: on('2026-03-31'),
    });
    expect(await milestone('2025-12 40, 2026-01 31, 2026-02 29, 2026-03 30', '2026-04-01')).toMatchObject({ reached: on('2026-02-28') });
  });

  test('is reached before its day', async () => {
    expect(await milestone('2026-01 28', '2026-02-10')).toMatchObject({ state: 'reached', reached: on('2026-01-31') });
  });

  test('stays reached when the readings leave it after its day', async () => {
    expect(await milestone('2026-03 30, 2026-04 36', '2026-05-05')).toMatchObject({ state: 'reached', reached: on('2026-03-31') });
  });

  test('is missed once the observation that decides is in', async () => {
    expect(await milestone('2026-01 38, 2026-02 35, 2026-03 31', '2026-04-05')).toMatchObject({ state: 'missed', reached: undefined });
  });

  test('is still ahead while that observation is missing', async () => {
    expect(await milestone('2026-01 38, 2026-02 35', '2026-04-05')).toMatchObject({ state: 'ahead', reached: undefined });
  });

  test('is reached late by readings that have stayed there since', async () => {
    expect(await milestone('2026-03 31, 2026-04 30, 2026-05 28', '2026-06-05')).toMatchObject({
      state: 'reached late',
      reached: on('2026-04-30'),
    });
    expect(await milestone('2026-03 31, 2026-04 30, 2026-05 33', '2026-06-05')).toMatchObject({ state: 'missed' });
  });

  test('does not count what was before the start', async () => {
    expect(await milestone('2025-11 28, 2025-12 29', '2026-01-15')).toMatchObject({ state: 'ahead' });
  });

  test.each([
    ['down to a highest value', 'max: 20', 40, 28, 33],
    ['up to a lowest value', 'min: 80', 20, 32, 27],
    ['down into a band', 'min: 10, max: 20', 40, 28, 33],
    ['up into a band', 'min: 80, max: 90', 20, 32, 27],
  ])('lies on the way %s', async (_, band, from, beyond, short) => {
    const goal = GOAL.replace('value: 20', band).replace('value: 40', `value: ${from}`);
    const march = (value: number) =>
      milestone(`2025-12 ${from}, 2026-02 ${from}, 2026-03 ${value}`, '2026-04-05', goal, 'cadence: monthly');
    expect(await march(beyond)).toMatchObject({ state: 'reached', reached: on('2026-03-31') });
    expect(await march(short)).toMatchObject({ state: 'missed' });
  });

  test('adds up where the target is a sum', async () => {
    const goal = GOAL.replace('value: 20, by: 2026-12-31', 'value: 100, by: 2026-12-31, as: sum');
    const higher = 'better: higher\ncadence: monthly';
    expect(await milestone('2025-12 40, 2026-01 10, 2026-02 12, 2026-03 8', '2026-04-02', goal, higher)).toMatchObject({
      state: 'reached',
      reached: on('2026-03-31'),
    });
    expect(await milestone('2025-12 40, 2026-01 10, 2026-02 12, 2026-03 7', '2026-04-02', goal, higher)).toMatchObject({ state: 'missed' });
  });

  test('is reached on its day alone, where the sum must stay low', async () => {
    const goal = GOAL.replace('value: 20, by: 2026-12-31', 'value: 100, by: 2026-12-31, as: sum');
    expect(await milestone('2025-12 40, 2026-01 4, 2026-02 5', '2026-03-20', goal)).toMatchObject({ state: 'ahead', reached: undefined });
    const march = (value: number) => milestone(`2025-12 40, 2026-01 10, 2026-02 12, 2026-03 ${value}`, '2026-04-02', goal);
    expect(await march(8)).toMatchObject({ state: 'reached', reached: on('2026-03-31') });
    expect(await march(9)).toMatchObject({ state: 'missed', reached: undefined });
  });

  test('is a mean where the target is one', async () => {
    const goal = GOAL.replace('by: 2026-12-31 }', 'by: 2026-12-31, over: quarter }');
    expect(await milestone('2026-01 34, 2026-02 31, 2026-03 25', '2026-04-02', goal)).toMatchObject({ state: 'reached' });
    expect(await milestone('2026-01 36, 2026-02 31, 2026-03 25', '2026-04-02', goal)).toMatchObject({ state: 'missed' });
  });

  test('is ahead as long as there is no series', async () => {
    const { promise } = await given({ kpi: LOWER, goal: GOAL, asOf: '2026-06-01' });
    expect(promise.milestones[0]).toMatchObject({ state: 'ahead' });
  });
});
