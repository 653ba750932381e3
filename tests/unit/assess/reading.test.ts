import { describe, expect, test } from 'vitest';
import { given } from './workspace.ts';

const YEAR =
  '2026-01 40, 2026-02 38, 2026-03 36, 2026-04 34, 2026-05 32, 2026-06 30, 2026-07 28, 2026-08 26, 2026-09 24, 2026-10 22, 2026-11 21, 2026-12 18';

describe('the reading of a running promise', () => {
  test('is the last observation up to today', async () => {
    const { promise } = await given({
      observed: YEAR,
      goal: 'start: 2026-01-05\ntarget: { value: 20, by: 2026-12-31 }',
      asOf: '2026-06-15',
    });
    expect(promise.reading).toMatchObject({ how: 'last', value: 32 });
  });

  test('is the mean of the last whole span, where a span is judged', async () => {
    const { promise } = await given({ observed: YEAR, goal: 'target: { value: 20, by: 2026-12-31, over: quarter }', asOf: '2026-06-15' });
    expect(promise.reading).toMatchObject({ how: 'mean', value: 34 });
    expect(promise.reading?.observations).toHaveLength(3);
  });

  test('is the mean since the start, where no span is named', async () => {
    const goal = 'start: 2026-02-01\ntarget: { value: 20, by: 2026-12-31, as: mean }';
    const { promise } = await given({ observed: YEAR, goal, asOf: '2026-04-30' });
    expect(promise.reading).toMatchObject({ how: 'mean', value: 36 });
  });

  test('is the sum of what came in since the start', async () => {
    const goal = 'start: 2026-02-01\ntarget: { value: 300, by: 2026-12-31, as: sum }';
    const { promise } = await given({ kpi: 'better: higher', observed: YEAR, goal, asOf: '2026-04-30' });
    expect(promise.reading).toMatchObject({ how: 'sum', value: 108 });
    expect(promise.gap).toBe(192);
  });

  test('is the sum of the last whole span until the judged one begins, then what came in since', async () => {
    const goal = 'target: { value: 100, by: 2026-12-31, over: quarter, as: sum }';
    const before = await given({ kpi: 'better: higher', observed: YEAR, goal, asOf: '2026-06-30' });
    expect(before.promise.reading?.value).toBe(96);
    const within = await given({ kpi: 'better: higher', observed: YEAR, goal, asOf: '2026-11-30' });
    expect(within.promise.reading?.value).toBe(43);
  });

  test('counts the 29th of February', async () => {
    const goal = 'target: { value: 5, by: 2024-02-29, over: month, as: sum }';
    const { promise } = await given({
      kpi: 'cadence: daily',
      observed: '2024-01-31 1, 2024-02-01 2, 2024-02-29 3',
      goal,
      asOf: '2024-02-29',
    });
    expect(promise.reading?.value).toBe(5);
  });

  test('is undefined without an observation', async () => {
    const { promise } = await given({ goal: 'target: { value: 20, by: 2026-12-31 }', asOf: '2026-06-15' });
    expect(promise.reading).toBeUndefined();
    expect(promise.state).toBe('no data');
  });
});

describe('the reading that decides after the deadline', () => {
  const goal = 'target: { value: 20, by: 2026-12-31 }';

  test('waits for the last complete period', async () => {
    const early = await given({ kpi: 'better: lower', observed: YEAR.replace(', 2026-12 18', ''), goal, asOf: '2027-01-03' });
    expect(early.promise.reading).toBeUndefined();
    expect(early.promise.state).toBe('no data');
    const { promise } = await given({ kpi: 'better: lower', observed: YEAR, goal, asOf: '2027-01-03' });
    expect(promise).toMatchObject({ state: 'achieved', reading: { value: 18 } });
  });

  test('is not changed by what came later', async () => {
    const { promise } = await given({ kpi: 'better: lower', observed: `${YEAR}, 2027-01 45`, goal, asOf: '2027-02-10' });
    expect(promise).toMatchObject({ state: 'achieved', reading: { value: 18 } });
  });

  test('is the period before, where the deadline falls amid one', async () => {
    const amid = 'target: { value: 22, by: 2026-11-15 }';
    const { promise } = await given({ kpi: 'better: lower', observed: YEAR, goal: amid, asOf: '2027-01-03' });
    expect(promise).toMatchObject({ state: 'achieved', reading: { value: 22 } });
  });

  test('is that of week 53 where the year has one', async () => {
    const observed = '2026-W51 23, 2026-W52 22, 2026-W53 19';
    const before = await given({ kpi: 'better: lower\ncadence: weekly', observed, goal, asOf: '2027-01-04' });
    // Week 53 ends on 3 January 2027: the last week that was complete on 31 December is week 52.
    expect(before.promise).toMatchObject({ state: 'missed', reading: { value: 22 } });
    const week = await given({
      kpi: 'better: lower\ncadence: weekly',
      observed,
      goal: 'target: { value: 20, by: 2026-W53 }',
      asOf: '2027-01-04',
    });
    expect(week.promise).toMatchObject({ state: 'achieved', reading: { value: 19 } });
  });

  test('does not wait for a day on which nothing is ever measured', async () => {
    // 31 May 2026 is a Sunday.
    const weekdays = Array.from({ length: 29 }, (_, i) => i + 1).filter((date) => new Date(Date.UTC(2026, 4, date)).getUTCDay() % 6 !== 0);
    const observed = weekdays.map((date) => `2026-05-${String(date).padStart(2, '0')} 19`).join(', ');
    const { promise } = await given({
      kpi: 'better: lower\ncadence: daily',
      observed,
      goal: 'target: { value: 20, by: 2026-05-31 }',
      asOf: '2026-06-02',
    });
    expect(promise.state).toBe('achieved');
  });

  test('is the mean of exactly the span that was promised', async () => {
    const quarter = 'target: { value: 21, by: 2026-Q4, over: quarter }';
    const { promise } = await given({ kpi: 'better: lower', observed: YEAR, goal: quarter, asOf: '2027-01-03' });
    expect(promise.reading?.value).toBeCloseTo(61 / 3, 9);
    expect(promise.state).toBe('achieved');
  });
});
