import { describe, expect, test } from 'vitest';
import { metAtStart } from '../../../src/assess/start.ts';
import type { KpiPromise } from '../../../src/model/workspace.ts';
import { given } from './workspace.ts';

async function reached(kpi: string, observed: string, goal: string): Promise<number | undefined> {
  const it = await given({ kpi: `cadence: monthly\n${kpi}`, observed, goal, asOf: '2026-06-15' });
  return metAtStart(it.goal.promise as KpiPromise, it.promise, it.series)?.value;
}

const FALLING = '2025-12 41, 2026-01 38, 2026-02 34, 2026-03 30';

describe('a target that was met on the first day', () => {
  test('is met by the last reading known then, not by the baseline', async () => {
    const goal = 'start: 2026-03-01\nbaseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 35, by: 2026-12-31 }';
    expect(await reached('better: lower', FALLING, goal)).toBe(34);
    expect(await reached('better: lower', FALLING, goal.replace('2026-03-01', '2026-02-15'))).toBeUndefined();
    expect(await reached('better: lower', FALLING, goal.replace('value: 35', 'max: 35'))).toBe(34);
  });

  test('is none where the baseline is of the first day, or nobody knows more than it says', async () => {
    expect(
      await reached('better: lower', FALLING, 'baseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 35, by: 2026-12-31 }'),
    ).toBeUndefined();
    expect(
      await reached(
        'better: lower',
        '2025-12 41',
        'start: 2026-03-01\nbaseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 35, by: 2026-12-31 }',
      ),
    ).toBeUndefined();
  });

  test('is another mistake where the baseline itself meets it, by its own words or those of the series', async () => {
    const held = 'start: 2026-03-01\nbaseline: { value: 34, date: 2026-01-31 }\ntarget: { max: 40, by: 2026-12-31 }';
    expect(await reached('better: lower', FALLING, held)).toBeUndefined();
    const wrong = 'start: 2026-04-01\nbaseline: { value: 41, date: 2026-02-28 }\ntarget: { value: 35, by: 2026-12-31 }';
    expect(await reached('better: lower', FALLING, wrong)).toBeUndefined();
  });

  test('is not said of a sum, which is empty on its first day', async () => {
    const sum = 'start: 2026-03-01\nbaseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 35, by: 2026-12-31, as: sum }';
    expect(await reached('better: lower', FALLING, sum)).toBeUndefined();
  });

  test('is judged by a mean where the target is one', async () => {
    const mean =
      'start: 2026-04-01\nbaseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 35, by: 2026-12-31, over: quarter, as: mean }';
    expect(await reached('better: lower', FALLING, mean)).toBe(34);
    expect(await reached('better: lower', FALLING, mean.replace('value: 35', 'value: 33'))).toBeUndefined();
  });
});
