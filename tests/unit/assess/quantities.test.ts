import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantities } from '../../../src/assess/quantities.ts';

/** `to 20 minute`: role, value and unit of each. */
function told(sentence: string): string[] {
  return quantities(sentence).map(({ role, value, upTo, unit }) =>
    [role, upTo === undefined ? value : `${value}–${upTo}`, ...unit].join(' '),
  );
}

describe('the quantities of a sentence', () => {
  test.each([
    ['Answer new chats within 20 minutes, down from 41', ['to 20 minute', 'from 41']],
    ['Raise NPS from −30 to 10', ['from -30', 'to 10']],
    ['Keep NPS above -10', ['to -10']],
    ['Decrease churn from 2.4 % to 2.2 % a month', ['from 2.4 %', 'to 2.2 %']],
    ['41 → 20 hours', ['from 41', 'to 20 hour']],
    ['Keep CSAT at 85%+', ['to 85 %']],
    ['Reduce backlog to 1,200 open tickets', ['to 1200 open ticket']],
    ['Halve the wait to 1 200 s', ['to 1200 second']],
    ['Count from 0 000 to 0,000,000', ['from 0', 'to 0']],
    ['Close 0/0', ['none 0', 'none 0']],
    ['A rate of 0,125', ['to 0.125']],
    ['Grow to 1.2k customers and 5M', ['to 1200 customer', 'none 5000000']],
    ['Spend at most €50k', ['to 50000 eur']],
    ['Spend 2,5 EUR a call', ['none 2.5 eur']],
    ['20–30 % of cases', ['none 20–30 %']],
    ['first reply in 20min (was 45)', ['to 20 minute', 'from 45']],
    ['48-hour promise', ['none 48 hour promise']],
    ['Cut the wait by at least 25 %', ['by 25 %']],
    ['20 % fewer complaints', ['by 20 % fewer complaint']],
    ['Get the score to 90 percent', ['to 90 %']],
    ['Fewer than 5 per cent of the companies', ['to 5 %']],
    ['Call 12 companies', ['none 12 company']],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test('are shares where something is told of every so many', () => {
    expect(told('Four in five chats')).toEqual(['share 80 %']);
    expect(told('Resolve 9 of 10 cases')).toEqual(['share 90 %', 'share 9']);
    expect(told('Reach 4.5 out of 5')).toEqual(['share 90 %', 'share 4.5']);
  });

  test.each([
    'by 31 December 2026',
    'from March 5th on',
    'by 2026-12-31 or 2026-Q4 or Q3',
    'in 2026, FY26, FY26-27 and 2026/27',
    'on 31.12.2026 at 17:30 or 5 pm',
    'SOC2, SOC 2, P2, B2B, COVID-19, 3D, 2FA and v2',
    'Tier 1 and 2, phase 3, top 10, level 2.1',
    '24/7 and 24x7',
    'the 2nd line, #12',
    'call +47 912 34 567',
    'cases older than 30 days',
  ])('are none in: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  test('stand where they say', () => {
    const sentence = 'Answer 1,200 chats within 20 minutes';
    expect(quantities(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(['1,200', '20']);
  });

  test('can be read from any text, each in its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,-–/% €kMxby to from in of 2026'.split('')), maxLength: 60 }),
        (text) => {
          for (const { start, end, value } of quantities(text)) {
            expect(Number.isNaN(value)).toBe(false);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
