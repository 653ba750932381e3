import { describe, expect, test } from 'vitest';
import { type Day, iso } from '../../../src/parse/calendar.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import { lines, lintExample, sound } from '../../support/examples.ts';

const GOAL = 'goals/answers.goal.yaml';
const FRT = 'goals/kpis/first-response.csv';
const CSAT_KPI = 'goals/kpis/csat.kpi.yaml';
const CSAT = 'goals/kpis/csat.csv';

async function said(changes: Readonly<Record<string, string>>): Promise<string[]> {
  return lines(await lintExample(changes));
}

function instead(path: string, written: string, now: string): Readonly<Record<string, string>> {
  const file = sound[path] as string;
  expect(file, `${path} holds ${written}`).toContain(written);
  return { [path]: file.replace(written, now) };
}

describe('a slip in a date or a number is told once', () => {
  test.each([
    // A deadline in the wrong year says nothing about the stages, nor about what is supported.
    ['target: { value: 20, by: 2026-12-31 }', 'target: { value: 20, by: 2025-12-31 }', ['8:26 timely/deadline before-start']],
    ['start: 2026-01-05', 'start: 2027-01-05', ['8:26 timely/deadline before-start']],
    ['target: { value: 20, by: 2026-12-31 }', 'target: { value: 20, by: 2027-12-31 }', ['8:26 relevant/period later']],
    // Nor does a number on the wrong side.
    ['    by: 2026-06-30', '    by: 2025-06-30', ['14:9 timely/milestones before-start']],
    ['    by: 2026-06-30', '    by: 2027-06-30', ['14:9 timely/milestones after-deadline']],
    ['    value: 30', '    value: 3,0', ['13:12 file/yaml decimal-comma']],
    ['    value: 30', '    value: 300', ['13:12 timely/milestones outside']],
    ['    value: 30', '    value: -30', ['13:12 measurable/bounds promised']],
    ['  - date: 2026-06-02', '  - date: 2026-06-31', ['38:11 file/shape bad-date']],
    ['  - date: 2026-06-02', '  - date: 2027-06-02', ['38:11 timely/checkin future']],
    ['review: monthly', 'review: month', ['36:9 file/shape not-allowed']],
    ['review: monthly', 'review: monthly\ncontributes: -4', ['37:14 relevant/cover away']],
    ['review: monthly', 'review: monthly\ncontributes: 4 points', ['37:14 file/yaml decimal-comma']],
  ])('%j → %j', async (written, now, findings) => {
    expect(await said(instead(GOAL, written, now))).toEqual(findings.map((finding) => `${GOAL}:${finding}`));
  });

  test('in the last row of a table', async () => {
    expect(await said(instead(FRT, '2026-05,31.2,657\n', ''))).toEqual([]);
    expect(await said(instead(FRT, '2026-04,33.5,649\n2026-05,31.2,657\n', ''))).toEqual([`${FRT}:10:1 timely/freshness behind`]);
    expect(await said(instead(FRT, '2026-04,33.5,649\n2026-05,31.2,657\n', '2026-04,soon,649\n'))).toEqual([
      `${FRT}:11:9 series/shape row-number`,
    ]);
    expect(await said(instead(FRT, '2026-04,33.5,649\n2026-05,31.2,657\n', '2026-40,33.5,649\n'))).toHaveLength(1);
    expect(await said(instead(FRT, '2026-04,33.5,649\n2026-05,31.2,657\n', '2027-04,33.5,649\n'))).toEqual([
      `${FRT}:11:1 series/future future`,
    ]);
  });
});

describe('the numbers of every day', () => {
  /** A year of them, the last so many days ago. */
  const daily = (late: number) => ({
    ...instead(CSAT_KPI, 'cadence: monthly', 'cadence: daily'),
    [CSAT]: [
      'date,value',
      ...Array.from({ length: 365 }, (_, i) => `${iso((EXAMPLE_DAY - late - 364 + i) as Day)},${(82 + (i % 5) / 10).toFixed(1)}`),
      '',
    ].join('\n'),
  });
  const told = async (late: number) => (await said(daily(late))).filter((line) => line.includes('timely/freshness'));

  test('may be three days late', async () => {
    expect(await told(0)).toEqual([]);
    expect(await told(3)).toEqual([]);
  });

  test('are missed on the fourth', async () => {
    expect(await told(4)).toEqual([`${CSAT}:366:1 timely/freshness behind`]);
  });
});

test('what nothing depends on today may be old', async () => {
  const old = 'date,value\n2025-11,40.3\n2025-12,41.0\n';
  const closed = `${sound[GOAL]}outcome:\n  result: dropped\n  date: 2026-05-04\n  learned: The night desk answers now.\n`;
  expect((await said({ [FRT]: old })).map((line) => line.split(' ')[1])).toEqual(['timely/freshness']);
  expect(await said({ [FRT]: old, [GOAL]: closed })).toEqual([]);
});
