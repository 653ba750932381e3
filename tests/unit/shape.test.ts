import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/parse/document.ts';
import { checkShape, checkValue, originalPointer, prune, type ShapeError } from '../../src/parse/shape.ts';
import { SAMPLES } from './shape-samples.ts';

test.each(Object.entries(SAMPLES))('a complete %s file has nothing to find', (kind, value) => {
  expect(checkShape(kind as DocumentKind, value)).toEqual([]);
});

test('a goal needs no more than a title', () => {
  expect(checkShape('goal', { title: 'Answer chats within 20 minutes' })).toEqual([]);
});

test('empty lists have the right shape: what is missing is for the rules to say', () => {
  expect(checkShape('v2mom', { title: 'Harbour', values: [], methods: [], obstacles: [], measures: [] })).toEqual([]);
  expect(checkShape('teams', [])).toEqual([]);
});

test('a year without quotes is a period, although YAML reads a number', () => {
  expect(checkShape('goal', { title: 'Publish the report', done: 'It is on the website', by: 2026 })).toEqual([]);
});

describe('one mistake gives one problem', () => {
  test('a mistyped key', () => {
    expect(only('goal', { title: 'x', ownr: 'chat' })).toMatchObject({
      code: 'unknown-key',
      pointer: '/ownr',
      part: 'key',
      data: { key: 'ownr', nearest: 'owner', where: 'here', allowed: expect.arrayContaining(['title', 'owner', 'target']) },
    });
  });

  test('a mistyped key that the file cannot do without is not missing as well', () => {
    expect(only('goal', { tittle: 'x' })).toMatchObject({ code: 'unknown-key', data: { nearest: 'title' } });
    expect(only('kpi', { name: 'Churn' })).toMatchObject({ code: 'unknown-key', data: { nearest: 'title' } });
  });

  test.each([
    ['metric', 'kpi'],
    ['measures', 'kpi'],
    ['parent', 'supports'],
    ['assignee', 'owner'],
    ['Owner', 'owner'],
    ['check-ins', 'checkins'],
    ['mile_stones', 'milestones'],
  ])("another tool's word, `%s`, is translated to `%s`", (written, nearest) => {
    expect(only('goal', { title: 'x', [written]: 'y' }).data).toMatchObject({ key: written, nearest, where: 'here' });
  });

  test('a key that is like nothing at all', () => {
    expect(only('goal', { title: 'x', zebra: 1 }).data).toMatchObject({ nearest: '', where: 'nowhere' });
  });

  test('a key that belongs one level down', () => {
    const goal = { title: 'x', kpi: 'churn', target: { value: 2 } };
    expect(only('goal', { ...goal, deadline: '2026-12-31' }).data).toMatchObject({ nearest: 'target: by', where: 'below' });
    expect(only('goal', { ...goal, by: '2026-12-31' })).toMatchObject({ code: 'unknown-key', data: { nearest: 'target: by' } });
    expect(only('goal', { ...goal, impact: 3 }).data).toMatchObject({ nearest: 'priority: impact', where: 'below' });
    expect(only('config', { organisation: 'x', url: 'https://x.example' }).data).toMatchObject({ nearest: 'site: url' });
  });

  test('a deadline of a thing done stands where it belongs', () => {
    expect(checkShape('goal', { title: 'x', done: 'The report is published', by: '2026-12-31' })).toEqual([]);
    expect(only('goal', { title: 'x', done: 'The report is published', deadline: '2026-12-31' }).data).toMatchObject({ nearest: 'by' });
  });

  test('a key that belongs one level up', () => {
    expect(only('goal', { title: 'x', target: { value: 2, owner: 'chat' } })).toMatchObject({
      pointer: '/target/owner',
      data: { nearest: 'owner', where: 'above' },
    });
  });

  test.each<[DocumentKind, object, string, string, string]>([
    ['goal', { title: 2026 }, 'text', 'the number `2026`', '"2026"'],
    ['goal', { title: null }, 'text', 'nothing', ''],
    ['goal', { title: ['a'] }, 'text', 'a list', 'a'],
    ['goal', { title: ['a b'] }, 'text', 'a list', ''],
    ['goal', { title: ['a', 'b'] }, 'text', 'a list', ''],
    ['goal', { title: { a: 1 } }, 'text', 'keys of its own (`a`)', ''],
    ['goal', { title: 'x', owner: false }, 'an id', '`false`', ''],
    ['goal', { title: 'x', supports: 5 }, 'an id or a list of ids', 'the number `5`', ''],
    ['goal', { title: 'x', contributes: '85%' }, 'a number', 'the text `85%`', '85'],
    ['goal', { title: 'x', contributes: 'lots' }, 'a number', 'the text `lots`', ''],
    ['goal', { title: 'x', draft: 'yes' }, '`true` or `false`', 'the text `yes`', 'true'],
    ['goal', { title: 'x', start: true }, 'a date such as `2026-12-31`', '`true`', ''],
    ['goal', { title: 'x', target: 20 }, 'keys of its own (`value`, `min`, `max`, `by`, `over`, `as`)', 'the number `20`', ''],
    ['goal', { title: 'x', milestones: 'none' }, 'a list', 'the text `none`', ''],
    ['goal', { title: 'x', review: ['weekly'] }, '`daily`, `weekly`, `monthly`, `quarterly` or `yearly`', 'a list', 'weekly'],
    ['kpi', { title: 'x', bounds: [0, 'none'] }, 'a number or `null`', 'the text `none`', ''],
    ['kpi', { title: 'x', unit: 5 }, 'text', 'the number `5`', '"5"'],
  ])('%s %j: another type than wanted', (kind, value, expected, found, suggestion) => {
    expect(only(kind, value)).toMatchObject({ code: 'wrong-type', part: 'value', data: { expected, found, suggestion } });
  });

  test('a whole file of the wrong type', () => {
    expect(only('goal', ['a'])).toMatchObject({ code: 'wrong-type', pointer: '', data: { key: 'this file', found: 'a list' } });
    expect(only('teams', { id: 'chat' })).toMatchObject({ code: 'wrong-type', pointer: '', data: { expected: 'a list' } });
  });

  test('a part of the wrong type hides what is wrong inside it', () => {
    expect(only('goal', { title: 'x', target: [{ zebra: 1, value: 'y' }] })).toMatchObject({ code: 'wrong-type', pointer: '/target' });
  });

  test('a word that is not among the allowed ones', () => {
    expect(only('goal', { title: 'x', review: 'week' })).toMatchObject({
      code: 'not-allowed',
      pointer: '/review',
      data: { key: 'review', found: 'week', nearest: 'weekly', allowed: ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] },
    });
    expect(only('kpi', { title: 'x', better: 'up' }).data).toMatchObject({ nearest: 'higher' });
    expect(only('kpi', { title: 'x', better: 7 }).data).toMatchObject({ found: '7', nearest: '' });
  });

  test('a key that is missing', () => {
    expect(only('goal', {})).toMatchObject({ code: 'missing-key', pointer: '/title', part: 'key', data: { key: 'title' } });
    expect(only('teams', [{ title: 'Chat' }])).toMatchObject({ code: 'missing-key', pointer: '/0/id', data: { key: 'id' } });
  });

  test.each([
    ['2026-02-30', ''],
    ['31.12.2026', '2026-12-31'],
    ['2026-1-5', '2026-01-05'],
    ['next spring', ''],
    [20261231, '2026-12-31'],
    [2026.5, '2026-05'],
  ])('the date %j', (written, suggestion) => {
    const error = only('goal', { title: 'x', target: { value: 1, by: written } });
    expect(error).toMatchObject({ code: 'bad-date', pointer: '/target/by', data: { key: 'by', found: String(written), suggestion } });
  });

  test('a period where a day is wanted, without a suggestion that would not be a day either', () => {
    expect(only('goal', { title: 'x', start: '2026-Q1' })).toMatchObject({
      code: 'bad-date',
      data: { expected: 'a date such as `2026-12-31`', suggestion: '' },
    });
    expect(only('goal', { title: 'x', start: 2026 }).data).toMatchObject({ found: '2026', suggestion: '' });
  });

  test('a number out of range', () => {
    const checkins = [{ date: '2026-02-02', confidence: 60 }];
    expect(only('goal', { title: 'x', checkins }).data).toMatchObject({ expected: 'a number from 0 to 1', found: 'the number `60`' });
    expect(only('goal', { title: 'x', priority: { impact: 2.5 } }).data).toMatchObject({ expected: 'a whole number from 1 to 5' });
  });

  test('an empty text', () => {
    expect(only('goal', { title: 'x', why: '  ' })).toMatchObject({ code: 'bad-value', data: { key: 'why', found: 'an empty text' } });
  });

  test('an id that is none, with one made of it', () => {
    const methods = [{ id: 'Réponse rapide!' }];
    expect(only('v2mom', { title: 'x', methods })).toMatchObject({ code: 'bad-value', data: { key: 'id', suggestion: 'reponse-rapide' } });
  });

  test('a list with too few values', () => {
    expect(only('kpi', { title: 'x', range: [80] }).data).toMatchObject({
      expected: 'a list of two values such as `[80, 88]`',
      found: '1 value',
    });
  });

  test('a target that is a point and a band at once', () => {
    expect(only('goal', { title: 'x', target: { value: 20, min: 10, max: 30 } })).toMatchObject({
      code: 'bad-value',
      pointer: '/target',
      data: { expected: 'either `value`, or `min` and `max`', found: '`value`, `min` and `max` together' },
    });
  });

  test.each<[object, Partial<ShapeError>]>([
    [{ attainable: 'warn' }, { code: 'bad-value', pointer: '/rules/attainable', part: 'key' }],
    [{ 'timely/deadline': 'warning' }, { code: 'not-allowed', pointer: '/rules/timely~1deadline' }],
    [{ 'timely/deadline': 3 }, { code: 'wrong-type', pointer: '/rules/timely~1deadline' }],
    [{ 'timely/deadline': { level: 'wran' } }, { code: 'not-allowed', pointer: '/rules/timely~1deadline/level' }],
    [{ 'timely/deadline': { cases: { late: 'no' } } }, { code: 'not-allowed', pointer: '/rules/timely~1deadline/cases/late' }],
  ])('the setting %j of a rule', (rules, expected) => {
    expect(only('config', { organisation: 'x', rules })).toMatchObject(expected);
  });

  test('a member with a name but no handle', () => {
    expect(only('teams', [{ id: 'chat', members: ['ines', { name: 'Tom' }] }])).toMatchObject({
      code: 'missing-key',
      pointer: '/0/members/1/id',
    });
  });
});

test('no problem speaks the language of schemas', () => {
  const wrong = { title: {}, owner: [], supports: {}, why: 1, start: {}, kpi: [], target: 'x', milestones: {}, priority: [], draft: 'x' };
  const words = checkShape('goal', wrong).map(({ data }) => `${data.expected} ${data.found}`);
  expect(words).toHaveLength(Object.keys(wrong).length);
  expect(words.join('\n')).not.toMatch(/\b(string|object|array|mapping|scalar|sequence|pointer|boolean|integer|enum|schema|undefined)\b/i);
});

test('keys that are dangerous elsewhere are only unknown keys', () => {
  const value = Object.create(null);
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) value[key] = { polluted: true };
  value.title = 'x';
  const errors = checkShape('goal', value);
  expect(errors.map(({ code }) => code)).toEqual(Array(4).fill('unknown-key'));
  expect(prune(value, errors)).toEqual({ title: 'x' });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('prune', () => {
  test('leaves out what broke the schema and shares the rest', () => {
    const goal = {
      title: 'x',
      zebra: 1,
      target: { value: 'many', by: '2026-12-31' },
      milestones: [{ by: '2026-03-31' }, 5, { by: 'soon', value: 3 }],
      consulted: [{ who: 'customers' }],
    };
    const pruned = prune(goal, checkShape('goal', goal)) as typeof goal;
    expect(pruned).toEqual({
      title: 'x',
      target: { by: '2026-12-31' },
      milestones: [{ by: '2026-03-31' }, { value: 3 }],
      consulted: [{ who: 'customers' }],
    });
    expect(pruned.consulted).toBe(goal.consulted);
    expect(pruned.milestones[0]).toBe(goal.milestones[0]);
    expect(goal.target.value).toBe('many');
  });

  test('leaves out an item that lacks what it cannot be without', () => {
    const v2mom = {
      title: 'x',
      methods: [{ title: 'nameless' }, { id: 5 }, { Id: 'a' }, { id: 'b', owner: 5 }],
      outcome: { date: '2026-12-31' },
    };
    expect(prune(v2mom, checkShape('v2mom', v2mom))).toEqual({ title: 'x', methods: [{ id: 'b' }] });
  });

  test('leaves out a pair of numbers as a whole', () => {
    const kpi = { title: 'x', bounds: [0, 'open'], range: [1, 2] };
    expect(prune(kpi, checkShape('kpi', kpi))).toEqual({ title: 'x', range: [1, 2] });
  });

  test('returns the very same value when nothing is wrong, and nothing when everything is', () => {
    const goal = { title: 'x' };
    expect(prune(goal, [])).toBe(goal);
    expect(prune([], checkShape('goal', []))).toBeUndefined();
  });

  test('keeps a file whose title is missing', () => {
    expect(prune({ owner: 'chat' }, checkShape('goal', { owner: 'chat' }))).toEqual({ owner: 'chat' });
  });
});

test('what moved up because an item was left out is still found where it stands in the file', () => {
  const goal = { title: 'x', milestones: [5, { value: 1 }, 'b', { value: 2 }], needs: [{ team: 'web' }] };
  const original = originalPointer(checkShape('goal', goal));
  expect(original('/milestones/0/value')).toBe('/milestones/1/value');
  expect(original('/milestones/1/value')).toBe('/milestones/3/value');
  expect(original('/needs/0/team')).toBe('/needs/0/team');
  expect(original('/target/by')).toBe('/target/by');
  expect(original('')).toBe('');
});

test('the option of a rule is checked in the same words', () => {
  expect(checkValue({ type: 'integer', minimum: 1 }, 0, 'days')).toMatchObject([
    { code: 'bad-value', pointer: '', data: { key: 'days', expected: 'a whole number, 1 or more', found: 'the number `0`' } },
  ]);
  expect(checkValue({ type: 'integer', minimum: 1 }, 5, 'days')).toEqual([]);
});

function only(kind: DocumentKind, value: unknown): ShapeError {
  const errors = checkShape(kind, value);
  expect(errors).toHaveLength(1);
  return errors[0] as ShapeError;
}
