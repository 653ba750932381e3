import { expect, test } from 'vitest';
import {
  type Day,
  dayAt,
  defineRule,
  type Goal,
  iso,
  judgeStatement,
  lint,
  loadWorkspace,
  memorySource,
  parseDay,
  type Rule,
  rules,
  type StatementVerdict,
} from '../../src/index.ts';

const FILES = {
  'goalpost.yaml': 'organisation: Testers\ntimezone: Pacific/Kiritimati\n',
  'goals/chat.goal.yaml': 'title: Answer chats!\n',
};

const loud: Rule = defineRule({
  id: 'house/loud',
  summary: 'Titles do not shout.',
  why: 'People read more calmly without it.',
  cases: { loud: { level: 'warn', message: 'The title shouts `{sign}`', help: 'Take it out.' } },
  visit: {
    goal(goal: Goal, { report }) {
      const at = goal.title.indexOf('!');
      if (at !== -1) report('loud', goal.place('/title'), { data: { sign: '!' } });
    },
  },
});

test('the library judges a workspace that exists only in memory, with a rule of its own', async () => {
  const workspace = await loadWorkspace(memorySource(FILES));
  const { findings, counts } = lint(workspace, { asOf: parseDay('2026-06-15') as Day, rules: [loud] });
  expect(counts).toEqual({ error: 0, warn: 1, info: 0 });
  expect(findings).toMatchObject([{ rule: 'house/loud', message: 'The title shouts `!`', about: { kind: 'goal', id: 'chat' } }]);
});

test('the library tells what day it is where the organisation is', async () => {
  const { config } = await loadWorkspace(memorySource(FILES));
  // Half past ten in the morning in Greenwich is half past midnight on the next day on Kiritimati.
  expect(iso(dayAt(Date.UTC(2024, 1, 28, 10, 30), config.timezone))).toBe('2024-02-29');
});

test('one rule of those that come with it can be asked alone', async () => {
  const workspace = await loadWorkspace(memorySource(FILES));
  const owner = rules.filter(({ id }) => id === 'specific/owner');
  const { findings } = lint(workspace, { asOf: parseDay('2026-06-15') as Day, rules: owner });
  expect(findings.map(({ rule, case: name }) => `${rule}/${name}`)).toEqual(['specific/owner/nobody']);
});

test('a sentence can be judged without any workspace', () => {
  const refused: StatementVerdict = judgeStatement('Improve client loyalty');
  expect(refused).toMatchObject({ measurable: false, reasons: [{ gap: 'no-metric', words: 'Improve' }] });
  expect(judgeStatement('Decrease churn from 2.4 % to 2.2 % a month')).toMatchObject({ measurable: true, parsed: { from: 2.4, to: 2.2 } });
});
