import { describe, expect, it } from 'vitest';
import { goal, series, siteOf } from './pages-support.ts';

const NBSP = '\u00a0';
/** What a page says about a goal, with ordinary spaces. */
async function finding(files: Record<string, string | null>, asOf?: string): Promise<string> {
  return (await siteOf(files, asOf))
    .goal('answers')
    .promise.finding.replaceAll(NBSP, ' ')
    .replace(/\u2009/g, '');
}

describe('what is said about a goal', () => {
  it('names the reading, the distance and the target', async () => {
    expect(await finding({})).toBe(
      'First response time: 30 minutes in the week to 8 March 2026, 10 minutes from the target of 20 minutes.',
    );
  });

  it('says when the target is met', async () => {
    expect(await finding({ 'goals/frt.csv': series('2026-02-22', [22, 20.0, 19.5]) })).toBe(
      'First response time: 19.5 minutes in the week to 8 March 2026, 0.5 minutes beyond the target of 20 minutes today.',
    );
  });

  it('does not call a target met that is only reached today', async () => {
    expect(await finding({ 'goals/frt.csv': series('2026-02-22', [22, 20.5, 20]) })).toBe(
      'First response time: 20 minutes in the week to 8 March 2026, at the target of 20 minutes today.',
    );
    const mean = goal({ target: { value: 20, by: '2026-12-31', over: 'quarter', as: 'mean' } });
    expect((await siteOf({ 'goals/answers.goal.yaml': mean })).goal('answers').promise.judged).toBe(
      'judged by its mean from 1 October to 31 December 2026',
    );
  });

  it.each([
    ['daily', 'on 8 March 2026', '8 March 2026', ['Day', '8 Mar 2026']],
    ['weekly', 'in the week to 8 March 2026', 'week to 8 March 2026', ['Week to', '8 Mar 2026']],
    ['monthly', 'in March 2026', 'March 2026', ['Month', 'Mar 2026']],
    ['quarterly', 'in Q1 2026', 'Q1 2026', ['Quarter', 'Q1 2026']],
    ['yearly', 'in 2026', '2026', ['Year', '2026']],
  ])('names the period of a %s reading, and no day of it', async (cadence, said, below, column) => {
    const site = await siteOf({
      'goals/frt.kpi.yaml': `title: First response time\nunit: minutes\nbetter: lower\ncadence: ${cadence}\n`,
      'goals/frt.csv': series('2026-03-08', [30]),
    });
    const { promise, figure } = site.goal('answers');
    expect(promise.finding).toContain(` ${said}, `);
    expect(promise.nowOn?.text).toBe(below);
    expect([figure?.table.period, figure?.table.rows[0]?.day]).toEqual(column);
  });

  it('writes the numbers of one KPI alike', async () => {
    const euros = {
      'goals/frt.kpi.yaml': 'title: Cost\nunit: euros\nbetter: lower\ncadence: weekly\n',
      'goals/frt.csv': series('2026-02-22', [7.62, 7.4, 7.17]),
      'goals/answers.goal.yaml': goal({ baseline: { value: 7.6, date: '2026-01-04' }, target: { value: 7, by: '2026-12-31' } }),
    };
    const { start, now, target } = (await siteOf(euros)).goal('answers').promise;
    expect([start, now, target].map((text) => text?.replaceAll(NBSP, ' '))).toEqual(['7.60 euros', '7.17 euros', '7 euros']);
  });

  it('warns of the wrong direction and of standing still, which numbers alone do not show', async () => {
    expect(await finding({ 'goals/frt.csv': series('2026-02-22', [42, 44, 45]) })).toMatch(/It was closer at the start: 41 minutes\.$/);
    expect(await finding({ 'goals/frt.csv': series('2026-02-22', [42, 44, 41]) })).toMatch(/It stands where it started\.$/);
  });

  it('calls the distance between percentages points', async () => {
    const percent = {
      'goals/frt.kpi.yaml': 'title: Satisfaction\nunit: "%"\nbetter: higher\ncadence: weekly\n',
      'goals/frt.csv': series('2026-03-01', [81, 82]),
    };
    const answers = goal({ baseline: { value: 80, date: '2026-01-04' }, target: { value: 88, by: '2026-12-31' } });
    expect(await finding({ ...percent, 'goals/answers.goal.yaml': answers })).toBe(
      'Satisfaction: 82 % in the week to 8 March 2026, 6 points from the target of 88 %.',
    );
  });

  it('never rounds a distance to nothing', async () => {
    const readings = series('2026-03-01', [20.4, 20.04]);
    expect(await finding({ 'goals/frt.csv': readings })).toBe(
      'First response time: 20.04 minutes in the week to 8 March 2026, 0.04 minutes from the target of 20 minutes.',
    );
    const mean = goal({ target: { value: 20, by: '2026-12-31', over: 'month', as: 'mean' } });
    expect(await finding({ 'goals/answers.goal.yaml': mean, 'goals/frt.csv': series('2026-03-01', [20, 20.001]) })).toMatch(
      /0\.0005 minutes from/,
    );
  });

  it('says of what days a mean is made, and of a sum', async () => {
    const mean = goal({ target: { value: 20, by: '2026-12-31', over: 'month', as: 'mean' } });
    expect(await finding({ 'goals/answers.goal.yaml': mean })).toBe(
      'First response time: 31.9 minutes on average from 9 February to 8 March 2026, 11.9 minutes from the target of 20 minutes.',
    );
    const sum = goal({ baseline: { value: 0, date: '2026-01-04' }, target: { value: 900, by: '2026-12-31', as: 'sum' } });
    expect(await finding({ 'goals/answers.goal.yaml': sum })).toMatch(
      /^First response time: 356\.5 minutes in total from 4 January to 8 March 2026/,
    );
  });

  it('tells a band from a point', async () => {
    const band = goal({ target: { min: 28, max: 32, by: '2026-12-31' } });
    expect(await finding({ 'goals/answers.goal.yaml': band })).toBe(
      'First response time: 30 minutes in the week to 8 March 2026, within the promise of 28 to 32 minutes.',
    );
    const outside = goal({ target: { max: 25, by: '2026-12-31' } });
    expect(await finding({ 'goals/answers.goal.yaml': outside })).toBe(
      'First response time: 30 minutes in the week to 8 March 2026, 5 minutes outside the promise of at most 25 minutes.',
    );
  });

  it('names one of a unit by its singular', async () => {
    const percent = { 'goals/frt.kpi.yaml': 'title: Satisfaction\nunit: "%"\nbetter: higher\ncadence: weekly\n' };
    const from = { baseline: { value: 80, date: '2026-01-04' }, target: { value: 83, by: '2026-12-31' } };
    expect(await finding({ ...percent, 'goals/frt.csv': series('2026-03-01', [81, 82]), 'goals/answers.goal.yaml': goal(from) })).toMatch(
      /82 % in the week to 8 March 2026, 1 point from the target of 83 %\.$/,
    );
    const least = goal({ target: { max: 1, by: '2026-12-31' } });
    expect(await finding({ 'goals/frt.csv': series('2026-03-01', [1, 2]), 'goals/answers.goal.yaml': least })).toBe(
      'First response time: 2 minutes in the week to 8 March 2026, 1 minute outside the promise of at most 1 minute.',
    );
    const odd = { 'goals/frt.kpi.yaml': 'title: Odd\nunit: constructor\nbetter: lower\ncadence: weekly\n' };
    expect(await finding({ ...odd, 'goals/frt.csv': series('2026-03-01', [20, 21]) })).toMatch(/, 1 constructor from/);
  });

  it('writes tiny numbers so that they can be told apart', async () => {
    const tiny = goal({ baseline: { value: 0.000002, date: '2026-01-04' }, target: { value: 0.0000012, by: '2026-12-31' } });
    expect(await finding({ 'goals/frt.csv': series('2026-03-01', [1.9e-6, 1.7e-6]), 'goals/answers.goal.yaml': tiny })).toBe(
      'First response time: 0.0000017 minutes in the week to 8 March 2026, 0.0000005 minutes from the target of 0.0000012 minutes.',
    );
  });

  it('does not take a sum that still grows for a step backwards', async () => {
    const sum = (baseline: number) =>
      goal({
        baseline: { value: baseline, date: '2025-12-31' },
        start: '2026-01-01',
        target: { value: 3000, by: '2026-12-31', as: 'sum' },
      });
    const early = (await siteOf({ 'goals/answers.goal.yaml': sum(2500) })).goal('answers').promise;
    expect(early.finding).not.toContain('closer at the start');
    expect(early).toMatchObject({ way: undefined, bullet: undefined });
    const over = (await siteOf({ 'goals/answers.goal.yaml': sum(2500) }, '2027-01-20')).goal('answers').promise;
    expect(over.status.key).toBe('no data');
  });

  it('knows nothing of an outcome to come', async () => {
    const closed = `${goal({})}outcome: { result: dropped, date: 2026-04-01, learned: Too hard }\nrevisions:\n  - date: 2026-04-01\n    changes: target\n    because: Later\nactions:\n  - title: Act\n    by: 2026-03-31\n    done: 2026-04-01\n`;
    const before = (await siteOf({ 'goals/answers.goal.yaml': closed }, '2026-03-10')).goal('answers');
    expect(before).toMatchObject({ outcomeHtml: undefined, revisions: [], actions: [{ state: 'open' }] });
    expect(before.promise.finding).not.toContain('Dropped');
    const after = (await siteOf({ 'goals/answers.goal.yaml': closed }, '2026-04-01')).goal('answers');
    expect(after).toMatchObject({ outcomeHtml: '<p>Too hard</p>', revisions: [{}], actions: [{ state: 'done' }] });
    expect(after.promise.finding).toMatch(/^Dropped on 1 April 2026\./);
  });

  it('calls no way what is no way', async () => {
    const standing = await siteOf({ 'goals/frt.csv': series('2026-02-22', [42, 44, 41.05]) });
    expect(standing.goal('answers').promise.way).toBe('0\u00a0%');
  });

  it('speaks of the past once the deadline is past', async () => {
    const due = goal({ target: { value: 20, by: '2026-03-08' } });
    expect(await finding({ 'goals/answers.goal.yaml': due })).toBe(
      'First response time: 30 minutes in the week to 8 March 2026, 10 minutes from the target of 20 minutes.',
    );
    const met = goal({ target: { value: 30, by: '2026-03-08' } });
    expect(await finding({ 'goals/answers.goal.yaml': met })).toBe(
      'First response time: 30 minutes in the week to 8 March 2026, at the target of 30 minutes.',
    );
  });

  it('does not pass an old reading off as today', async () => {
    expect(await finding({}, '2026-05-20')).toBe(
      'First response time: 30 minutes in the week to 8 March 2026, the last reading so far, 10 minutes from the target of 20 minutes.',
    );
  });

  it('puts an outcome somebody wrote beside the reading, without agreeing', async () => {
    const closed = `${goal({ target: { value: 20, by: '2026-03-08' } })}outcome: { result: achieved, date: 2026-03-09 }\n`;
    expect(await finding({ 'goals/answers.goal.yaml': closed })).toBe(
      'Closed as achieved on 9 March 2026. First response time: 30 minutes in the week to 8 March 2026, 10 minutes from the target of 20 minutes.',
    );
  });

  it('has a sentence where there is nothing to say', async () => {
    expect(await finding({ 'goals/frt.csv': null })).toBe('There is no reading of First response time that could judge this yet.');
    expect(await finding({ 'goals/answers.goal.yaml': goal({ kpi: 'nothing-like-it' }) })).toBe(
      'No usable KPI is named, so nothing can judge this yet.',
    );
    expect(await finding({ 'goals/answers.goal.yaml': 'title: Something\n' })).toBe('Nothing that could be judged is promised yet.');
    expect(await finding({ 'goals/answers.goal.yaml': goal({ start: '2026-06-01' }) })).toMatch(/^Starts on 1 June 2026\./);
  });

  it('tells a thing to be done apart from a number', async () => {
    const done = (more: object) =>
      goal({ kpi: null, baseline: null, target: null, done: 'All have the certificate', by: '2026-03-31', ...more });
    const site = await siteOf({ 'goals/answers.goal.yaml': done({}) });
    expect(site.goal('answers')).toMatchObject({ doneHtml: 'All have the certificate', figure: undefined });
    expect(site.goal('answers').promise.status.key).toBe('running');
    expect(await finding({ 'goals/answers.goal.yaml': done({}) }, '2026-04-02')).toBe(
      'The deadline is past, and how it ended is not recorded yet.',
    );
  });
});

describe('a goal that ended', () => {
  it('shows what decided it and nothing after', async () => {
    const over = {
      'goals/answers.goal.yaml': goal({ target: { value: 20, by: '2026-02-15' } }),
      'goals/frt.csv': series('2026-02-08', [34, 33, 32, 30.7]),
    };
    const { figure, promise } = (await siteOf(over)).goal('answers');
    expect(promise.now).toBe(`33${NBSP}minutes`);
    expect(figure?.table.rows[0]).toMatchObject({ day: '15 Feb 2026', value: '33.0' });
    expect(figure?.table.summary).toBe('The readings up to the deadline as a table');
    expect(figure?.wide).toMatch(/>33</);
    expect(figure?.wide).not.toContain('30.7');
  });
});

it('ends the chart of a mean that decided with that mean', async () => {
  const csv = { 'goals/frt.csv': series('2026-02-08', [34, 32, 31.5, 30.7, 29.9]) };
  const by = (day: string) => goal({ target: { value: 20, by: day, over: 'month', as: 'mean' } });
  const ended = (await siteOf({ ...csv, 'goals/answers.goal.yaml': by('2026-02-28') })).goal('answers');
  expect(ended.promise.now).toBe(`32.5${NBSP}minutes`);
  expect(ended.figure?.wide).toMatch(/>32\.5</);
  expect(ended.figure?.wide).not.toMatch(/>31\.5</);
  const running = (await siteOf({ ...csv, 'goals/answers.goal.yaml': by('2026-12-31') })).goal('answers');
  expect(running.figure?.wide).toMatch(/>29\.9</);
});

describe('a status', () => {
  const status = async (files: Record<string, string | null>, asOf?: string) => (await siteOf(files, asOf)).goal('answers').promise.status;

  it('is a word, with a mark when the target is met today', async () => {
    expect(await status({ 'goals/frt.csv': series('2026-03-01', [20, 19]) })).toMatchObject({
      key: 'running',
      word: 'Running',
      marks: [{ key: 'met' }],
    });
  });

  it('says that data is overdue as long as that matters', async () => {
    expect((await status({}, '2026-05-20')).marks.map(({ key }) => key)).toEqual(['stale']);
    expect(await status({ 'goals/answers.goal.yaml': goal({ target: { value: 20, by: '2026-03-08' } }) }, '2026-05-20')).toMatchObject({
      key: 'missed',
      marks: [],
    });
  });
});

describe('what is said about a KPI', () => {
  it('compares with a year before', async () => {
    const files = {
      'goals/frt.csv': series(
        '2025-03-02',
        Array.from({ length: 54 }, (_, week) => 50 - week * 0.5),
      ),
    };
    const { figure } = (await siteOf(files)).kpi('frt');
    expect(figure?.finding.replaceAll(NBSP, ' ')).toBe(
      'First response time: 23.5 minutes in the week to 8 March 2026, 26 minutes less than a year before.',
    );
  });

  it('calls a number that never moves by its name, and draws no limits around it', async () => {
    const view = (await siteOf({ 'goals/frt.csv': series('2026-01-04', Array(10).fill(7)) })).kpi('frt');
    expect(view.figure?.finding).toMatch(/^It has been 7\u00a0minutes in all 10 readings/);
    expect(view.limits).toBeUndefined();
    expect(view.figure?.wide).not.toContain('Upper');
  });

  it('counts what lies outside the natural limits', async () => {
    const values = [...Array.from({ length: 24 }, (_, week) => 40 + (week % 2)), 90, 91];
    expect((await siteOf({ 'goals/frt.csv': series('2025-09-07', values) })).kpi('frt').limits).toMatch(/2 of 26 readings lie outside\./);
  });

  it('marks no reading that equals a printed limit, and says what the limits rest on', async () => {
    // Limits of 40.5 ± 2.66.
    const values = [...Array.from({ length: 24 }, (_, week) => 40 + (week % 2)), 38, 43, 40];
    const view = (await siteOf({ 'goals/frt.csv': series('2025-09-07', values) })).kpi('frt');
    expect(view.limits?.replaceAll(NBSP, ' ')).toBe(
      'As long as nothing changes, expect readings from 37.8 to 43.2 minutes. The limits rest on its first 24 readings ' +
        '(7 September 2025 to 15 February 2026). None of the 27 readings lies outside.',
    );
    expect(view.figure?.wide).toContain('Upper 43.2');
  });

  it('says that a process has changed when its limits no longer describe it', async () => {
    const values = [...Array.from({ length: 16 }, (_, week) => 40 + (week % 2)), ...Array(10).fill(41)];
    expect((await siteOf({ 'goals/frt.csv': series('2025-09-14', values) })).kpi('frt').limits).toMatch(
      /The process has changed since: the last 11 readings all lie above the mean of 40\.7\sminutes\./,
    );
  });

  it('makes a page also without a series', async () => {
    const view = (await siteOf({ 'goals/frt.csv': null })).kpi('frt');
    expect(view).toMatchObject({ figure: undefined, csv: undefined, stale: false });
  });
});
