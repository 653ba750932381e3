import { describe, expect, test } from 'vitest';
import { given } from './workspace.ts';

const MONTHS = '2025-07 44, 2025-08 43, 2025-09 42, 2025-10 42, 2025-11 40, 2025-12 41, 2026-01 39';

async function readings(date: string, target = 'value: 20, by: 2026-12-31', kpi = 'cadence: monthly', observed = MONTHS) {
  const goal = `start: 2026-01-05\nbaseline: { value: 41, date: ${date} }\ntarget: { ${target} }`;
  const { promise } = await given({ kpi: `better: lower\n${kpi}`, observed, goal, asOf: '2026-06-15' });
  return promise.atBaseline.map(({ how, value }) => `${how} ${value}`);
}

describe('what the series says about the day of a baseline', () => {
  test('is the observation of the period that ends on it', async () => {
    expect(await readings('2025-12-31')).toEqual(['last 41']);
    expect(await readings('2025-12')).toEqual(['last 41']);
  });

  test('is for a day amid a period that of the period, or the one before, which was known then', async () => {
    expect(await readings('2026-01-05')).toEqual(['last 39', 'last 41']);
  });

  test('is the one before where the period itself was not observed', async () => {
    expect(await readings('2026-02-28')).toEqual(['last 39']);
  });

  test('is nothing when the last observation is older than that, or there was none yet', async () => {
    expect(await readings('2026-03-31')).toEqual([]);
    expect(await readings('2025-05-31')).toEqual([]);
  });

  test('is first of all a mean over the span, where such a mean is judged', async () => {
    expect(await readings('2025-12-31', 'value: 20, by: 2026-12-31, over: quarter')).toEqual(['mean 41', 'last 41']);
    expect(await readings('2025-09-30', 'value: 20, by: 2026-12-31, over: quarter')).toEqual(['mean 43', 'last 42']);
  });

  test('is a sum of as long a stretch, where a sum is judged', async () => {
    expect(await readings('2025-12-31', 'value: 250, by: 2026-06-30, as: sum')).toEqual(['sum 252', 'last 41']);
  });

  test('may be the mean or the sum of the period it is written as', async () => {
    expect(await readings('2025-Q4')).toEqual(['last 41', 'mean 41', 'sum 123']);
  });

  test('is the week that holds a day, and week 53 is followed by week 1', async () => {
    const weeks = '2020-W52 31, 2020-W53 30, 2021-W01 29';
    const weekly = (date: string) => readings(date, 'value: 20, by: 2026-12-31', 'cadence: weekly', weeks);
    expect(await weekly('2021-01-01')).toEqual(['last 30', 'last 31']);
    expect(await weekly('2021-01-04')).toEqual(['last 29', 'last 30']);
    expect(await weekly('2021-01-03')).toEqual(['last 30']);
  });

  test('is Friday for a baseline of Sunday, where nothing is measured at weekends', async () => {
    const days = '01 02 03 04 05 08 09 10 11 12'.split(' ').map((date) => `2026-06-${date} ${Number(date)}`);
    const daily = (date: string) => readings(date, 'value: 20, by: 2026-12-31', 'cadence: daily', days.join(', '));
    expect(await daily('2026-06-07')).toEqual(['last 5']);
    expect(await daily('2026-06-09')).toEqual(['last 9']);
  });
});
