import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeStatement } from '../../../../src/assess/statement/judge.ts';

const gapOf = (text: string): string | undefined => judgeStatement(text).reasons[0]?.gap;

describe('a statement can be checked when it gives', () => {
  test.each([
    // a number on the metric, in every form people write
    'decrease churn from 2.4 % to 2.2 % a month',
    'Keep CSAT at 85%+',
    'More replies within the hour: >80%',
    'Time to hire ≤45 days',
    'Satisfaction at or above 90 per cent',
    'No more than 2 outages a quarter',
    'two (2) working days to answer a complaint',
    'Answer within twenty-four hours',
    'Grow sign-ups 2x',
    'Double our revenue',
    'Cut handle time in half',
    'Solve one third of tickets by self-service',
    'Forecast within +/- 25%',
    'Lower resolution time from 8.4 days on average to 7',
    'Raise the score by 5 points',
    'Signal to noise of 10:1',
    'Reduce complaints per 100,000 orders to 12',
    '95th percentile below 10 ms',
    'Survey mark >4.0/5',
    'NPS of 50',
    'Spend at most $50k',
    'A 20-30% lift in sign-ups',
    'Reply within 5 days (80% of the time)',
    'Reach at least 2000 users by 2027',
    'Grow to 2000 customers',
    'Respond by the end of the next business day',
    // a threshold in words
    'Every agent has passed the exam',
    'Zero overdue complaints at month end',
    'No customer waits longer than two days',
    'Fewer complaints than last year: more replies than in Q4 2026',
    'Keep response times below the national average',
    'Become carbon neutral by 2030',
    'There are no open audit findings',
    'Each manager will sign the code of conduct',
    'Read a book each month',
    'Bring approvals from weeks to days',
    'More than 60 % of refunds are paid on the first contact',
    // a thing that will exist
    'Complete the billing training by 31 March',
    'Publish the knowledge base',
    'Hire a support engineer',
    'The new website is live by 1 June',
    'Documentation for the plugin API is published',
    'Keep working on the parser, and eventually merge it',
    // whichever the verb, and whatever is said about the thing
    'Knit a blanket for the raffle',
    'Purchase new software to improve advice for everybody',
    'Make a list of all conferences relevant to our members',
    'Publish the Responsible Disclosure page',
    'Update PeerPad to use the new address',
    'Upgrade to Kubernetes 1.33',
    'Write and publish the field guide',
    'Security audit passed',
    'The lease is renewed',
    'Completing the move to the new ledger by May',
    // without a verb in front
    'New onboarding guide live by Q3',
    'Public landing page live at example.org',
    'Appointment of a family support worker',
    'Launch of the new help centre',
    // what looks like one that has no end
    'Build a deployment pipeline for the mobile app',
    'Engage a full-time education director',
    'Cut complaints across 3 regions by 20 %',
    'The help desk is available 24/7',
  ])('%s', (text) => {
    expect(judgeStatement(text)).toMatchObject({ measurable: true, language: 'en', reasons: [] });
  });
});

describe('a statement cannot be checked when', () => {
  test.each([
    ['help customers better', 'no-metric'],
    ['improve client loyalty', 'no-metric'],
    ['decrease churn', 'no-target'],
    ['Be the employer of choice', 'no-metric'],
    ['Deliver world-class customer support', 'no-metric'],
    ['Build trust with our customers', 'no-metric'],
    ['Increase NPS', 'no-target'],
    ['Improve NPS within 6 months', 'no-target'],
    ['Deliver excellent service 24/7', 'no-metric'],
    ['Win 2026', 'undefined-done-state'],
    ['Percentage of requests answered within two days', 'no-target'],
    ['Customer satisfaction score', 'no-target'],
    ['Grow revenue significantly in 2026', 'vague-quality'],
    ['Answer complaints as quickly as possible', 'vague-quality'],
    ['Provide timely advice', 'vague-quality'],
    ['Set up a scalable web infrastructure', 'vague-quality'],
    ['We usually answer within 24 hours', 'vague-quality'],
    ['Explore new pricing models', 'undefined-done-state'],
    ['Reaching out to former members', 'undefined-done-state'],
    ['Analyse which accounts are 60 days late', 'undefined-done-state'],
    ['Increase the use of our library', 'no-target'],
    ['Faster processing time', 'no-target'],
    ['Avg. days to pay an invoice', 'no-target'],
    ['Recruit, retain and delight staff', 'no-metric'],
    ['Continue to add articles', 'undefined-done-state'],
    ['Build accountability', 'no-metric'],
    ['Hold people accountable', 'vague-quality'],
    ['Deal with every enquiry politely', 'vague-quality'],
    ['Create a tool that is delightful to use', 'no-metric'],
    ['Comply with current legislation', 'external-target'],
    ['Collaborate with the product team', 'undefined-done-state'],
    ['Meet our SLAs', 'external-target'],
    ['Answer within service standards', 'external-target'],
    ['Deliver projects on time and on budget', 'external-target'],
    ['Hit all team revenue goals', 'external-target'],
    ['Reduce churn by X%', 'placeholder'],
    ['N10% net revenue retention', 'placeholder'],
    ['Bring CSAT to TBD', 'placeholder'],
    ['Strengthen SOC 2, Tier 1 and P2 handling in FY26', 'no-metric'],
    ['Call 1-800-555-1234 to improve', 'no-metric'],
    // numbers that count something else
    ['Improve collaboration across 3 regions', 'no-metric'],
    ['Strengthen our partnership with 5 suppliers', 'no-metric'],
    ['Improve communication between 2 offices', 'no-metric'],
    ['Help students in grades 3-8 and 11 succeed', 'no-metric'],
    // all of them, but nobody can see it
    ['All employees feel valued', 'no-metric'],
    ['Every employee has what they need', 'no-metric'],
    // verbs with an end, things without one
    ['Develop a pipeline of candidates', 'undefined-done-state'],
    ['Secure and maintain funding', 'undefined-done-state'],
    ['Create events that are appealing to families', 'vague-quality'],
    ['Costs are reduced or eliminated', 'no-target'],
    ['Get more customers', 'no-target'],
  ])('%s: %s', (text, gap) => {
    expect(judgeStatement(text).measurable).toBe(false);
    expect(gapOf(text)).toBe(gap);
  });

  test('it says what to add, and quotes the words', () => {
    expect(judgeStatement('Set up a scalable web infrastructure').reasons[0]).toEqual({
      gap: 'vague-quality',
      words: 'scalable',
      add: 'Say how `scalable` is measured, and from which value on it is reached',
    });
  });
});

test('a number excuses vague words', () => {
  expect(judgeStatement('Provide a great experience, as shown by a mean score of 4.5').measurable).toBe(true);
});

test.each([
  'Die Kundenzufriedenheit verbessern und die Wartezeit für alle senken',
  'Améliorer la satisfaction des clients dans le pays',
  'Mejorar la satisfacción de los clientes en el país',
  'Forbedre kundetilfredsheten og redusere ventetiden for alle på kontoret',
  '顧客満足度を上げる',
  'Повысить удовлетворённость клиентов',
])('text in a language nobody taught it is not refused: %s', (text) => {
  expect(judgeStatement(text)).toMatchObject({ measurable: true, language: 'unknown', reasons: [] });
});

describe('reads', () => {
  test.each([
    ['decrease churn from 2.4 % to 2.2 % a month', { metric: 'churn', from: 2.4, to: 2.2, unit: '%' }],
    ['Raise CSAT from 82% to 88% by Q3', { metric: 'CSAT', from: 82, to: 88, unit: '%', deadline: 'Q3' }],
    ['Reduce complaints by 25 % by 31 March 2027', { metric: 'complaints', to: -25, unit: '%', deadline: '31 March 2027' }],
    ['First response within one business day', { metric: 'First response', to: 1, unit: 'business day' }],
    ['CSAT 4.1 out of 5', { metric: 'CSAT', to: 4.1 }],
    ['Lower resolution time from 8.4 days on average to 7 by end of year', { from: 8.4, to: 7, unit: 'day', deadline: 'end of year' }],
  ])('%s', (text, parsed) => {
    expect(judgeStatement(text).parsed).toMatchObject(parsed);
  });
});

test('any text gets a verdict, and a refusal always a reason', () => {
  const word = fc.constantFrom(
    'improve',
    'N10',
    '95',
    '%',
    'from',
    'to',
    'all',
    'by',
    '(',
    '[',
    '$',
    'X',
    'Q3',
    'two',
    'half',
    '\u202e',
    '::',
    'publish',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (statement) => {
      const { measurable, reasons } = judgeStatement(statement);
      expect(reasons.length > 0).toBe(!measurable);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'a',
  ' ',
  '9 ',
  'to 5 %, ',
  '((',
  '[',
  'improve ',
  'all of the ',
  'from 1 to ',
  'create a ',
  'and launch ',
  'there are no ',
  'é',
  'Each a ',
])('a megabyte of %j costs no more than a page of it', (piece) => {
  const page = judgeStatement(piece.repeat(2000));
  const megabyte = judgeStatement(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  expect(megabyte).toEqual(page);
});
