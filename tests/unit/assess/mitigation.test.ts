import { describe, expect, test } from 'vitest';
import { emptyMitigation } from '../../../src/assess/mitigation.ts';

const OBSTACLE = 'Hiring is frozen until July';

describe('says nothing', () => {
  test.each([
    'None',
    'n/a',
    'Monitor closely',
    'We will deal with it',
    'Accept the risk',
    'Wait and see',
    'To be resolved',
    'Communicate better',
    '-',
  ])('%s', (text) => {
    expect(emptyMitigation(text, OBSTACLE)).toBe('says nothing');
  });
});

test('the obstacle again is no answer to it', () => {
  expect(emptyMitigation('The hiring is frozen until July', OBSTACLE)).toBe('repeats the obstacle');
});

describe('says what is done, in however few words', () => {
  test.each([
    'Overtime',
    'Hire temps',
    'Ny ovn i mars',
    'Cross-train twelve people from the e-mail team',
    'Monitor the queue hourly and call in the second shift',
    'Aushilfen',
    '近くの宿と交代で働く',
    'Wait until July with the second desk',
  ])('%s', (text) => {
    expect(emptyMitigation(text, OBSTACLE)).toBeUndefined();
  });
});
