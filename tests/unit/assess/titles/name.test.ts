import { describe, expect, test } from 'vitest';
import { isOnlyName } from '../../../../src/assess/titles/name.ts';

const ENGLISH = 'Share of households that cancel in the calendar month.';

describe('only a name:', () => {
  test.each([
    ['Churn', 'Customer churn'],
    ['Customer churn', 'Customer churn'],
    ['Churn under control', 'Customer churn'],
    ['No more churn', 'Customer churn'],
    ['Fight churn!', 'Customer churn'],
    ['Retention offensive 2026', 'Customer churn'],
    ['First response time, chat', 'First response time, chat'],
    ['The churn initiative', 'Customer churn'],
    ['Our NPS', 'Net promoter score nps'],
    ['Focus on handle time', 'Average handle time'],
    ['Complaints in 2026', 'Complaints about parcels'],
  ])('%s', (title, kpi) => {
    expect(isOnlyName(title, kpi, ENGLISH)).toBe(true);
  });
});

describe('more than a name:', () => {
  test.each([
    ['Reduce churn', 'Customer churn'],
    ['Churn below 2 %', 'Customer churn'],
    ['Fewer complaints about late parcels', 'Complaints'],
    ['Zero complaints', 'Complaints'],
    ['Churn down', 'Customer churn'],
    ['Lower churn', 'Customer churn'],
    ['Halve churn', 'Customer churn'],
    ['Customers stay', 'Customer churn'],
    ['Answer faster', 'First response time'],
    ['Nobody waits', 'Waiting time'],
    ['Happy callers', 'Caller satisfaction'],
    ['Get churn moving', 'Customer churn'],
    ['Keep our promise on callbacks', 'Callbacks kept'],
    ['Solve it at first contact', 'First contact resolution'],
    ['Break the churn record', 'Customer churn'],
    ['', 'Customer churn'],
  ])('%s', (title, kpi) => {
    expect(isOnlyName(title, kpi, ENGLISH)).toBe(false);
  });

  test('in languages it does not know', () => {
    expect(isOnlyName('Churn', 'Churn', 'Anteil der Kunden, die im Monat kündigen und nicht zurückkommen')).toBe(false);
    expect(isOnlyName('Kundenzufriedenheit', 'Kundenzufriedenheit', 'Anteil der Antworten, die gut sind')).toBe(false);
  });
});
