import { describe, expect, test } from 'vitest';
import { vagueness } from '../../../../src/assess/titles/vague.ts';

describe('vague words carry', () => {
  test.each([
    ['Improve support', 'Improve'],
    ['Improve the handling of complaints', 'Improve'],
    ['Make our service better', 'better'],
    ['Be the best partner for our customers', 'the best'],
    ['Deliver excellent service to every guest', 'excellent service'],
    ['Provide a seamless experience', 'seamless'],
    ['Enhance the onboarding of new colleagues', 'Enhance'],
    ['Optimise our processes', 'Optimise'],
    ['Strengthen the relationship with key accounts', 'Strengthen'],
    ['Significantly reduce churn', 'Significantly'],
    ['Reduce churn significantly', 'significantly'],
    ['We want to become more customer-centric', 'customer-centric'],
    ['Foster a culture of feedback', 'Foster'],
    ['Answer complaints as quickly as possible', 'as quickly as possible'],
    ['Streamline hand-overs between shifts', 'Streamline'],
    ['World-class support in every channel', 'World-class'],
    ['Increase efficiency', 'efficiency'],
    ['A better start for new customers', 'better'],
    ['Take customer care to the next level', 'Take customer care to the next level'],
    ['Improve our average handle time', 'Improve'],
    ['Happy customers', 'Happy customers'],
    ['Transform customer service', 'Transform'],
    ['Be more proactive', 'proactive'],
    ['Maximise the value for members', 'Maximise'],
    ['Improve quality', 'Improve'],
  ])('%s', (title, words) => {
    const found = vagueness(title);
    expect(found?.words).toBe(words);
    expect(title.slice(found?.start)).toMatch(new RegExp(`^${words}`));
  });
});

describe('nothing to remark on:', () => {
  test.each([
    'Fewer complaints about late parcels',
    'Answer faster',
    'Less waiting at the counter',
    'Reduce churn',
    'Win more tenders',
    'Open the Great Hall to visitors',
    'Publish the improved price list',
    'Publish a better price list',
    'Close the efficiency project',
    'Launch Excellence Days',
    'Rewrite the letters in plain words',
    'A bilingual story hour',
    'Improve satisfaction to 86 %',
    'Improve two of three standard letters',
    'Halve the number of reminders',
    'Every case has one owner',
    'No letter older than a week',
    'Modern Slavery statement published',
    'Move the Modern Art collection online',
    'Innovative Lösungen für Kunden',
    'Un service excellent pour les clients',
    'Kundenzufriedenheit verbessern',
    'Effizienz steigern',
    'Optimale Betreuung',
    'First class parcels arrive on time',
    'Great Yarmouth desk open until eight',
    'Appropriate training for all 24 agents',
    'Grow the reading club',
    'Call back everyone who complained',
    'Happy Hour on Fridays brings 40 guests',
    'Keep our promises to callers',
    'Reliable answers at night',
  ])('%s', (title) => {
    expect(vagueness(title)).toBeUndefined();
  });
});
