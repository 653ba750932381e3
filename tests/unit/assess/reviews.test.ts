import { describe, expect, test } from 'vitest';
import { isLong, reviewFacts, reviewHabit } from '../../../src/assess/reviews.ts';
import type { Goal } from '../../../src/model/workspace.ts';
import { on, workspaceOf } from './workspace.ts';

async function goalOf(text: string): Promise<Goal> {
  const workspace = await workspaceOf({ 'goals/a.goal.yaml': `title: A\nowner: ines\ndone: It is there\n${text}` });
  return workspace.find('goal', 'a') as Goal;
}

describe('a review', () => {
  test.each([
    // Two working days after a Monday, a Thursday and a Friday.
    ['daily', '2026-06-01', '2026-06-03'],
    ['daily', '2026-06-04', '2026-06-08'],
    ['daily', '2026-06-05', '2026-06-09'],
    ['daily', '2026-06-06', '2026-06-09'],
    ['weekly', '2026-06-01', '2026-06-15'],
    ['monthly', '2026-01-31', '2026-03-28'],
    ['monthly', '2026-04-15', '2026-06-15'],
    ['quarterly', '2025-12-15', '2026-06-15'],
    ['yearly', '2024-06-15', '2026-06-15'],
  ])('that is %s has time for two of them after %s, until %s', async (review, date, last) => {
    const goal = await goalOf(`by: 2026-12-31\nreview: ${review}\ncheckins:\n  - date: ${date}\n`);
    expect(reviewFacts(goal, on(last)).overdue).toBe(false);
    expect(reviewFacts(goal, (on(last) + 1) as ReturnType<typeof on>).overdue).toBe(true);
  });

  test('is counted from the start, where nobody has checked in yet', async () => {
    const goal = await goalOf('start: 2026-04-01\nby: 2026-12-31\nreview: monthly\n');
    expect(reviewFacts(goal, on('2026-06-01'))).toMatchObject({ last: undefined, since: on('2026-04-01'), overdue: false });
    expect(reviewFacts(goal, on('2026-06-02')).overdue).toBe(true);
  });

  test('is never overdue without a cadence, nor without a day to count from', async () => {
    expect(reviewFacts(await goalOf('start: 2020-01-01\nby: 2026-12-31\n'), on('2026-06-15')).overdue).toBe(false);
    expect(reviewFacts(await goalOf('by: 2026-12-31\nreview: weekly\n'), on('2026-06-15')).overdue).toBe(false);
  });

  test('takes the latest check-in, whatever their order, and none from the future', async () => {
    const goal = await goalOf(
      'by: 2026-12-31\nreview: monthly\ncheckins:\n  - date: 2026-05-04\n  - date: 2026-02-02\n  - date: 2026-07-01\n',
    );
    expect(reviewFacts(goal, on('2026-06-15'))).toMatchObject({
      last: { pointer: '/checkins/0', day: on('2026-05-04') },
      future: [{ pointer: '/checkins/2', day: on('2026-07-01') }],
    });
  });
});

test.each([
  ['2026-01-05', '2026-03-31', false],
  ['2026-01-01', '2026-04-08', false],
  ['2026-01-01', '2026-04-09', true],
  ['2025-11-30', '2026-02-28', false],
  ['2026-01-05', '2026-06-30', true],
])('from %s to %s is longer than a quarter: %s', async (start, by, long) => {
  expect(isLong(await goalOf(`start: ${start}\nby: ${by}\n`))).toBe(long);
});

test('nobody knows how long a goal is without a beginning', async () => {
  expect(isLong(await goalOf('by: 2026-12-31\n'))).toBeUndefined();
});

describe('the habit of reviews', () => {
  const TEAMS = '- { id: support, title: Support, lead: ines }\n';
  const goal = (more: string, owner = 'support') =>
    `title: A\nowner: ${owner}\ndone: It is there\nby: 2026-12-31\nstart: 2026-01-05\n${more}`;
  const kpi = (id: string, cadence: string) => [`goals/${id}.kpi.yaml`, `title: Calls\ncadence: ${cadence}\n`];
  const habitOf = async (goals: Record<string, string>) => {
    const files = Object.fromEntries(
      Object.entries(goals).map(([id, text]) => (id.startsWith('../') ? kpi(id.slice(3), text) : [`goals/${id}.goal.yaml`, text])),
    );
    const habit = reviewHabit(await workspaceOf({ 'goals/teams.yaml': TEAMS, ...files }), on('2026-06-15'));
    const ids = (list: readonly Goal[]) => list.map(({ id }) => id);
    return {
      ...habit,
      ahead: habit.ahead.map(({ goal }) => goal.id),
      overdue: ids(habit.overdue),
      silent: ids(habit.silent),
      quiet: ids(habit.quiet),
      withoutCadence: ids(habit.withoutCadence),
    };
  };

  test('tells those who are late from those who never began', async () => {
    expect(
      await habitOf({
        late: goal('review: weekly\ncheckins:\n  - date: 2026-05-04\n'),
        mute: goal('review: monthly\n'),
        fine: goal('review: monthly\ncheckins:\n  - date: 2026-06-01\n'),
      }),
    ).toEqual({ ahead: [], overdue: ['late'], silent: ['mute'], quiet: [], withoutCadence: [], checkIns: 'kept', cadences: 'kept' });
  });

  test('is missed less where a number comes at least monthly', async () => {
    const number = (id: string, cadence: string) => ({
      [id]: goal('review: weekly\n').replace('done: It is there\nby: 2026-12-31', `kpi: ${id}\ntarget: { value: 9, by: 2026-12-31 }`),
      [`../${id}`]: cadence,
    });
    const goals = { ...number('daily-calls', 'daily'), ...number('monthly-calls', 'monthly'), ...number('quarterly-calls', 'quarterly') };
    expect(await habitOf(goals)).toMatchObject({ silent: ['quarterly-calls'], quiet: ['daily-calls', 'monthly-calls'] });
  });

  test('asks for a cadence where a team works longer than a quarter and writes no notes', async () => {
    expect(
      await habitOf({
        team: goal(''),
        person: goal('', 'ines'),
        nobody: goal('', 'tom'),
        short: goal('').replace('2026-01-05', '2026-10-01'),
        noted: goal('checkins:\n  - date: 2026-06-01\n'),
        'noted-long-ago': goal('checkins:\n  - date: 2026-03-01\n'),
      }),
    ).toMatchObject({ withoutCadence: ['noted-long-ago', 'team'], checkIns: 'kept', cadences: 'none' });
  });

  test('is none yet while most goals are without', async () => {
    const goals = {
      mute: goal('review: monthly\n'),
      still: goal('review: monthly\n'),
      loud: goal('review: monthly\ncheckins:\n  - date: 2026-06-01\n'),
    };
    expect(await habitOf(goals)).toMatchObject({ silent: ['mute', 'still'], checkIns: 'begun', cadences: 'kept' });
  });

  test('cannot be kept in advance, not even before the start', async () => {
    const checkin = 'review: monthly\ncheckins:\n  - date: 2026-06-16\n';
    expect(
      await habitOf({
        running: goal(checkin).replace('2026-01-05', '2026-06-01'),
        'to-come': goal(checkin).replace('2026-01-05', '2026-07-01'),
        closed: goal(`${checkin}outcome: { result: achieved, date: 2026-05-31 }\n`),
      }),
    ).toMatchObject({ ahead: ['running', 'to-come'], overdue: [], silent: [] });
  });

  test('is not asked of what is over, to come, closed or a draft', async () => {
    const review = 'review: monthly\n';
    expect(
      await habitOf({
        past: goal(review).replace('2026-12-31', '2026-05-31'),
        'to-come': goal(review).replace('2026-01-05', '2026-07-01'),
        closed: goal(`${review}outcome: { result: achieved, date: 2026-05-31 }\n`),
        draft: goal(`${review}draft: true\n`),
      }),
    ).toMatchObject({ overdue: [], silent: [], withoutCadence: [] });
  });
});
