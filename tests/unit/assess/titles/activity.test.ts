import { describe, expect, test } from 'vitest';
import { activity, tellsOnlyThat } from '../../../../src/assess/titles/activity.ts';

describe('an activity and nothing else', () => {
  test.each([
    ['Hold weekly meetings', 'Hold weekly meetings', 'gathering'],
    ['Hold weekly meetings with the bakery', 'Hold weekly meetings', 'gathering'],
    ['Work on the backlog', 'Work on', 'work'],
    ['Attend three conferences', 'Attend', 'gathering'],
    ['Support the sales team', 'Support', 'work'],
    ['Participate in the city fair', 'Participate in', 'gathering'],
    ['Run regular retrospectives', 'Run regular retrospectives', 'gathering'],
    ['Monitor customer feedback', 'Monitor', 'work'],
    ['Explore new channels', 'Explore', 'work'],
    ['Have monthly one-to-ones with each agent', 'Have monthly one-to-ones', 'gathering'],
    ['Keep working on the portal', 'Keep working', 'work'],
    ['Focus on quality', 'Focus on', 'work'],
    ['Organise quarterly townhalls', 'Organise quarterly townhalls', 'gathering'],
    ['Look into the causes of churn', 'Look into', 'work'],
    ['Take part in two trade fairs', 'Take part in', 'gathering'],
    ['Discuss the new rota with the works council', 'Discuss', 'work'],
  ])('%s', (title, words, kind) => {
    expect(activity(title)).toEqual({ words, kind, start: 0 });
  });

  test('whatever politely stands before it', () => {
    expect(activity('We will work on the backlog')).toEqual({ words: 'work on', kind: 'work', start: 8 });
    expect(activity('Continue to support the team')).toEqual({ words: 'support', kind: 'work', start: 12 });
  });
});

describe('more than an activity', () => {
  test.each([
    'Continue to reduce churn',
    'Keep improving the response time',
    'Run one storm drill with all three desks before Christmas',
    'Hold the annual conference in Lisbon',
    'Learn to sort mail',
    'Work with 12 shops on one return form',
    'Start a story hour in two more languages',
    'Keep a desk open at night',
    'Hold satisfaction at 80 %',
    'Join the two mailing lists into one',
    'Support calls answered within 2 minutes',
    'Support tickets closed within 2 days',
    'Attend to every emergency within 8 minutes',
    'Hold weekly meetings until no order is lost',
    'Work on complaints so that fewer are opened again',
    'Support in three languages',
    'Monitor uptime above 99.9 %',
    'Focus on what callers need: 78 % solved at the first contact',
    'Join up tickets and calls',
    'Support desk open on Sundays',
  ])('%s', (title) => {
    expect(activity(title)).toBeUndefined();
  });
});

describe('what was promised tells', () => {
  test.each([
    ['The meetings were held every week', 'Hold weekly meetings with the bakery'],
    ['Minutes of all meetings', 'Hold weekly meetings with the bakery'],
    ['Three conferences attended', 'Attend three conferences'],
    ['We have supported the team all year', 'Continue to support the team'],
    ['Meetings held', 'Hold weekly meetings'],
  ])('only that it took place: %s', (done, title) => {
    expect(tellsOnlyThat(done, title)).toBe(true);
  });

  test.each([
    ['Both shifts have signed the new order slip', 'Hold weekly meetings with the bakery'],
    ['Tom has passed the course', 'Attend the course on sorting mail'],
    ['A list of ten ideas, each with a sponsor', 'Attend three conferences'],
    ['Customer satisfaction', 'Hold weekly meetings with customers'],
  ])('what came of it: %s', (done, title) => {
    expect(tellsOnlyThat(done, title)).toBe(false);
  });

  test('no more when it says who was there', () => {
    expect(tellsOnlyThat('Tom and Ines attended the conference', 'Attend a conference on support')).toBe(false);
    expect(tellsOnlyThat('Tom and Ines attended the conference', 'Attend a conference on support', ['tom', 'Ines Lund'])).toBe(true);
  });
});
