import { describe, expect, test } from 'vitest';
import { employeeVoice, servedVoices } from '../../../src/assess/consultation.ts';
import { on, workspaceOf } from './workspace.ts';

const TEAMS = `- id: support
  lead: noor
  members: [ines, tom]
  serves: customers
- id: kitchen
  lead: per
  serves: shops in the north
`;
const goal = (owner: string, more = '') => `title: A goal\nowner: ${owner}\ndone: The desk is open\nby: 2026-12-31\n${more}`;
const asked = (who: string, more = 'how: An evening together') => `consulted:\n  - who: ${who}\n    ${more}\n`;

async function workspace(goals: Readonly<Record<string, string>>) {
  return workspaceOf({
    'goals/teams.yaml': TEAMS,
    ...Object.fromEntries(Object.entries(goals).map(([id, text]) => [`goals/${id}.goal.yaml`, text])),
  });
}

async function employees(goals: Readonly<Record<string, string>>) {
  const { silent, habit } = employeeVoice(await workspace(goals), on('2026-06-15'));
  return { silent: silent.map(({ id }) => id), habit };
}

describe('those who do the work', () => {
  test('set the goals of people who lead nobody themselves', async () => {
    const goals = { a: goal('support'), b: goal('noor'), c: goal('ines'), d: goal('ghost') };
    expect(await employees(goals)).toEqual({ silent: ['a', 'b'], habit: 'none' });
  });

  test.each([
    ['employees'],
    ['ines'],
    ['"@tom"'],
    ['support'],
    ['Mitarbeiter der Nacht'],
    ['the night watch'],
    ['お店のみんな'],
    ['Agents and customers'],
  ])('are meant by %s', async (who) => {
    expect(await employees({ a: goal('support', asked(who)) })).toEqual({ silent: [], habit: 'kept' });
  });

  test.each([
    ['customers', 'how: An evening together'],
    ['management', 'how: An evening together'],
  ])('are not heard in %s, %s', async (who, more) => {
    expect((await employees({ a: goal('support', asked(who, more)) })).silent).toEqual(['a']);
  });

  test.each(['date: 2026-01-10', 'how: "-"'])('are named, but that is all, by %s', async (more) => {
    expect(await employees({ a: goal('support', asked('employees', more)) })).toEqual({ silent: [], habit: 'none' });
  });

  test('are not asked about what is over, unfinished or promises nothing', async () => {
    const goals = {
      closed: goal('support', 'outcome: { result: missed }\n'),
      past: goal('support').replace('2026-12-31', '2026-06-14'),
      idea: goal('support', 'draft: true\n'),
      wish: 'title: Better\nowner: support\n',
    };
    expect(await employees(goals)).toEqual({ silent: [], habit: 'none' });
  });
});

describe('those a team works for', () => {
  const heard = async (goals: Readonly<Record<string, string>>) =>
    servedVoices(await workspace(goals), on('2026-06-15')).map(({ team, isHeard }) => [team.id, isHeard]);

  test('are heard when one goal of the team, or of one of its people, asked them', async () => {
    expect(await heard({ a: goal('support'), b: goal('kitchen') })).toEqual([
      ['support', false],
      ['kitchen', false],
    ]);
    expect(await heard({ a: goal('support'), b: goal('support', asked('Guests of three shops')) })).toEqual([['support', true]]);
    expect(await heard({ a: goal('support'), b: goal('tom', asked('eight customers')) })).toEqual([['support', true]]);
    expect(await heard({ a: goal('kitchen', asked('the shops')) })).toEqual([['kitchen', true]]);
  });

  test('are not those who work there, and a team without goals of its own has asked nobody anything', async () => {
    expect(await heard({ a: goal('support', asked('employees')) })).toEqual([['support', false]]);
    expect(await heard({ a: goal('tom') })).toEqual([]);
  });
});
