import { describe, expect, test } from 'vitest';
import { emptyReason } from '../../../src/assess/reasons.ts';

const TITLE = 'Answer e-mails within 20 hours, down from 41';

test.each([
  'because',
  'Important.',
  'update',
  'trust us',
  'n/a',
  'To improve',
  'Strategic priority',
  'This is important to us and to our customers.',
  'Because we want to be the best.',
  'To ensure continuous improvement and customer value.',
  '!!!',
])('"%s" says nothing', (text) => {
  expect(emptyReason(text, TITLE)).toBe('says nothing');
});

test.each([
  'Answer e-mails within 20 hours, down from 41',
  'We want to answer e-mails within 20 hours.',
  'Answering e-mails in 20 hours instead of 41 is our goal.',
  'So that e-mails are answered within 20 hours',
])('"%s" repeats the title', (text) => {
  expect(emptyReason(text, TITLE)).toBe('repeats the title');
});

describe('a reason is a reason', () => {
  test.each([
    'Customers who wait two days for a reply cancel twice as often.',
    'Each lost point of satisfaction costs 1.2 M a year.',
    'Faster e-mails keep shops from calling.',
    'The bot slipped by a month and the board agreed.',
    'A pilot with two people reached 22 hours in November.',
    'Churn costs 40,000 a month.',
    'Jeder Tag ohne Antwort kostet uns drei Stammkunden.',
    'Les clients qui attendent partent.',
    '返信を待つお客様は二倍解約します。',
    'Клиенты, которые ждут, уходят.',
  ])('%s', (text) => {
    expect(emptyReason(text, TITLE)).toBeUndefined();
  });
});

test('an upper-case I is the same letter everywhere', () => {
  expect(emptyReason('IMPORTANT FOR THE BUSINESS INITIATIVE', TITLE)).toBe('says nothing');
});
