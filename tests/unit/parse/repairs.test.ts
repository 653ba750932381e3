import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/parse/problem.ts';
import { readDocument } from '../../../src/parse/read.ts';
import { applyFixes } from '../../../src/rules/fixing/edits.ts';
import { fixOf } from '../../../src/rules/fixing/fixes.ts';
import { series } from './support.ts';

const encoder = new TextEncoder();

function goalProblems(content: string): readonly Problem[] {
  return readDocument('goals/a.goal.yaml', 'goal', 'a', encoder.encode(content)).problems;
}

/** A text with everything mended that needs no decision. */
function mended(content: string, problems: readonly Problem[]): string {
  return applyFixes(
    content,
    problems.flatMap((problem) => fixOf(problem) ?? []),
  ).text;
}

const goal = (content: string) => mended(content, goalProblems(content));
const table = (content: string) => mended(content, series(content).problems);

describe('in YAML, what can mean only one thing is mended', () => {
  test.each([
    ['title: Close issue #12, the long wait', 'title: "Close issue #12, the long wait"'],
    ['title: Hand-overs: each one costs a day', 'title: "Hand-overs: each one costs a day"'],
    ['title: %s\n', 'title: "%s"\n'],
    ['title: @desk\r\nowner: desk\r\n', 'title: "@desk"\r\nowner: desk\r\n'],
    ['title: "Fast" replies # not slow', `title: '"Fast" replies' # not slow`],
    ['title: A\nbaseline: { value: 16,2, date: 2026 }', 'title: A\nbaseline: { value: 16.2, date: 2026 }'],
    ['title: A\ncontributes: 1.200,50', 'title: A\ncontributes: 1200.5'],
    ['title: A\ncontributes: 1 200', 'title: A\ncontributes: 1200'],
    ['title: A\ncontributes: "5"', 'title: A\ncontributes: 5'],
    ['title: A\nmilestones:\n\t- title: B\n\t  value: 5\n', 'title: A\nmilestones:\n  - title: B\n    value: 5\n'],
    ['title: A\nowner:chat', 'title: A\nowner: chat'],
    ['title: A\nmilestones:\n  • title: B\n  • title: C\n', 'title: A\nmilestones:\n  - title: B\n  - title: C\n'],
    ['title: A\nsupports:\n  • cheaper\n  • faster\n', 'title: A\nsupports:\n  - cheaper\n  - faster\n'],
    ['title: A\nonwer: chat', 'title: A\nowner: chat'],
    ['title: A\nOwner: chat', 'title: A\nowner: chat'],
    ['title: A\n"Owner": chat', 'title: A\nowner: chat'],
    ['title: A\nreview: Montly', 'title: A\nreview: monthly'],
    ['title: A\nambition: Stretch # hard', 'title: A\nambition: stretch # hard'],
    ['title: A\ndraft: yes', 'title: A\ndraft: true'],
    ['title: A\ndraft: "no"', 'title: A\ndraft: false'],
    ['title: A\nowner: [chat]', 'title: A\nowner: chat'],
    ['title: 2026', 'title: "2026"'],
    ['title: A\nowner: chat\nowner: chat\nreview: monthly\n', 'title: A\nowner: chat\nreview: monthly\n'],
    ['title: A\nowner: chat\nowner: chat', 'title: A\nowner: chat\n'],
    ['title: A\nstart: 2026/12/31', 'title: A\nstart: 2026-12-31'],
    ['title: A\nstart: 2026.12.31', 'title: A\nstart: 2026-12-31'],
    ['title: A\nstart: 31 December 2026', 'title: A\nstart: 2026-12-31'],
    ['title: A\nstart: 13/04/2026', 'title: A\nstart: 2026-04-13'],
    ['title: A\nstart: 2026-12-31 00:00:00', 'title: A\nstart: 2026-12-31'],
    ['title: A\ntarget: { value: 5, by: Q4 2026 }', 'title: A\ntarget: { value: 5, by: 2026-Q4 }'],
  ])('%j → %j', (written, expected) => {
    expect(goal(written)).toBe(expected);
    expect(goalProblems(expected)).toEqual([]);
  });
});

describe('in YAML, what needs a decision stays', () => {
  test.each([
    ['a comment or a part of the text', 'title: Answer faster #soon'],
    ['a quote that lacks its partner', "title: 'Every third reader who's in the queue"],
    ['a quote inside quotes', 'title: "He said "no" to it"'],
    ['a key that may have lost its line', 'title: Answer faster owner: chat'],
    ['two owners', 'title: A\nactions: [{ title: B, owner: ines, tom }]'],
    ['thousands or decimals', 'title: A\ncontributes: 1,200'],
    ['a unit, which may not be that of the KPI', 'title: A\ncontributes: 5 minutes'],
    ['a share, which may be of anything', 'title: A\ncontributes: 85%'],
    ['April or March', 'title: A\nstart: 03/04/2026'],
    ['a time that may be the day before elsewhere', 'title: A\nstart: 2026-12-31T23:30:00-05:00'],
    ['a day that does not exist', 'title: A\nstart: 2026-06-31'],
    ['a word of another tool', 'title: A\ndeadline: 2026-12-31\nassignee: chat'],
    ['a word that is far from all', 'title: A\nreview: often'],
    ['a key whose right name is taken', 'title: A\nowner: chat\nonwer: desk'],
    ['two values for one key', 'title: A\nowner: chat\nowner: desk'],
    ['two owners in brackets', 'title: A\nowner: [chat, desk]'],
    ['a number written in its own way', 'title: 1.50'],
    ['a bracket that never closes', 'title: A\nbaseline: { value: 5, date: 2026'],
    ['a line at a column of its own', 'title: A\nmilestones:\n  - title: B\n   value: 5'],
    ['a colon where no text is wanted', 'title: A\nmilestones:\n  Second desk open: 10\n'],
    ['an item of its own, or the rest of the one above', 'title: A\nsupports:\n  • cheaper\n  – faster\n'],
    ['a tab that may be part of a text', 'title: A\nwhy: |\n\tBecause\nowner: chat'],
  ])('%s: %j', (_, written) => {
    expect(goalProblems(written)).not.toEqual([]);
    expect(goal(written)).toBe(written);
  });

  test('what follows from a guess is one, too', () => {
    const written = 'title: "Never closed\nowner: %desk\n';
    expect(goalProblems(written).map(({ code }) => code)).toContain('syntax');
    expect(goal(written)).toBe(written);
  });
});

const WHOLE = `title: Answer new chats within 20 minutes, down from 41
owner: chat
supports: [answer-fast, be-kind]
why: Customers who wait leave twice as often.
start: 2026-01-05
kpi: chat-first-response
baseline: { value: 41, date: 2026-01-05 }
target: { value: 20, by: 2026-12-31 }
ambition: stretch
milestones:
  - title: Triage bot live
    value: 33
    by: 2026-03-31
consulted:
  - { who: employees, how: Workshop with agents, date: 2026-01-10 }
review: monthly
`;
const BITS = [
  '\t',
  ' ',
  '#',
  ' #1',
  '"',
  "'",
  ': ',
  ':',
  ',',
  ';',
  '{',
  '}',
  '[',
  ']',
  '%',
  '@',
  '*',
  '!',
  '>',
  '- ',
  '• ',
  '\n',
  '\n  ',
  '\u00a0',
  '=',
  'x',
  '1,5',
];

/** Whether everything that one value says is said by another one, too; entries may have come in between. */
function isPart(some: unknown, whole: unknown): boolean {
  if (typeof some !== 'object' || some === null) return Object.is(some, whole);
  if (typeof whole !== 'object' || whole === null || Array.isArray(some) !== Array.isArray(whole)) return false;
  if (Array.isArray(some)) return some.every((item) => (whole as unknown[]).some((other) => isPart(item, other)));
  return Object.entries(some).every(([key, item]) => isPart(item, (whole as Record<string, unknown>)[key]));
}

test('whatever is typed amid a file, mending takes nothing away that could be read, and ends', () => {
  const slip = fc.tuple(fc.nat(WHOLE.length), fc.nat(2), fc.constantFrom(...BITS));
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 2 }), (slips) => {
      let text = WHOLE;
      for (const [at, length, bit] of slips) text = text.slice(0, at) + bit + text.slice(at + length);
      const read = (content: string) => readDocument('goals/a.goal.yaml', 'goal', 'a', encoder.encode(content));
      let last = text;
      for (let round = 0; round < 4; round++) last = goal(last);
      expect(goal(last)).toBe(last);
      const before = read(text).value;
      if (before !== undefined) expect(isPart(before, read(last).value), `${text}\n→\n${last}`).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('in a table, what can mean only one thing is mended', () => {
  test.each([
    ['date,value\n31.12.2025,5\n2026-01,6\n', 'date,value\n2025-12-31,5\n2026-01,6\n'],
    ['date,value\r\n"1,234.5",1\r\n2026-01,"1,234.5"\r\n', 'date,value\r\n"1,234.5",1\r\n2026-01,1234.5\r\n'],
    ['date;value\n2026-01;1 234,5\n', 'date;value\n2026-01;1234.5\n'],
    ['Monat;Wert\n2026-01;5\n', 'date;value\n2026-01;5\n'],
    ['2026-01,5\r\n2026-02,6\r\n', 'date,value\r\n2026-01,5\r\n2026-02,6\r\n'],
    ['date,value\n2026-03,3\n2026-02,2\n2026-01,1', 'date,value\n2026-01,1\n2026-02,2\n2026-03,3'],
    ['date,value\n2026-01,1\n\n2026-03,3,\n2026-02,2\n\n', 'date,value\n2026-01,1\n\n2026-02,2\n2026-03,3,\n\n'],
    ['date,value\n2026-01,1\n2026-02,2\n2026-01,1\n', 'date,value\n2026-01,1\n2026-02,2\n'],
  ])('%j → %j', (written, expected) => {
    const once = table(written);
    expect(table(once)).toBe(expected);
  });

  test('in every row, those that are only counted included', () => {
    const rows = Array.from({ length: 28 }, (_, i) => i + 1);
    const written = `date,value\n${rows.map((day) => `${day}/12/2026,5\n`).join('')}`;
    const sure = written.replace(/^(?:[1-9]|1[0-2])\/12.*\n/gm, '');
    expect(table(sure)).toBe(
      `date,value\n${rows
        .slice(12)
        .map((day) => `2026-12-${day},5\n`)
        .join('')}`,
    );
    // As soon as one of them may be December in another month, how the others are written is what tells.
    expect(table(written)).toBe(written);
  });
});

describe('in a table, what needs a decision stays', () => {
  test.each([
    ['a row in last year', 'date,value\n2025-11,1\n2025-12,2\n2026-01,3\n2025-02,4\n2026-03,5\n'],
    ['a day that stands there with two values', 'date,value\n2026-02,2\n2026-01,1\n2026-02,3\n'],
    ['thousands or decimals', 'date,value\n2026-01,"1,200"\n2026-02,"1,234.5"\n'],
    ['a unit', 'date,value\n2026-01,10.4 min\n'],
    ['a comma that may divide cells', 'date,value,n\n2026-01,10,4,820\n'],
    ['a third column without a name', '2026-01,5,300\n2026-02,6,310\n'],
    ['a third column below the first row', '2026-01,5\n2026-02,5,6\n'],
    ['two columns that may be the value', 'Datum,Wert,Ergebnis\n2026-01,5,6\n'],
  ])('%s', (_, written) => {
    expect(series(written).problems).not.toEqual([]);
    expect(table(written)).toBe(written);
  });
});
