import { describe, expect, test } from 'vitest';
import { at, only, shown, yaml } from './support.ts';

describe('values', () => {
  test.each([
    ['41', 41],
    ['-3.5', -3.5],
    ['+7', 7],
    ['.5', 0.5],
    ['1e3', 1000],
    ['0x1F', 31],
    ['0o17', 15],
    ['2026', 2026],
    ['2026-12-31', '2026-12-31'],
    ['2026-Q4', '2026-Q4'],
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00Z'],
    ['12:30', '12:30'],
    ['1_000', '1_000'],
    ['0b11', '0b11'],
    ['yes', 'yes'],
    ['No', 'No'],
    ['on', 'on'],
    ['off', 'off'],
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['', null],
    ['"41"', '41'],
    ["'it''s'", "it's"],
    ['"a\\tb"', 'a\tb'],
    ['50% of calls', '50% of calls'],
    ['Ask; listen, answer', 'Ask; listen, answer'],
    ['R&D and A*', 'R&D and A*'],
    ['http://a.example/#top', 'http://a.example/#top'],
    ['[0, null]', [0, null]],
    ['!!str 2026', '2026'],
  ])('`value: %s` says %j', (written, expected) => {
    const { value, problems } = yaml(`about: ${written}\n`);
    expect(problems).toEqual([]);
    expect(value).toEqual({ about: expected });
  });

  test('texts over several lines are folded or kept as YAML says', () => {
    const { value } = yaml('why: Waiting\n  costs us\n  customers.\nnote: |\n  First.\n  Second.\nabout: >-\n  One\n  line.\n');
    expect(value).toEqual({ why: 'Waiting costs us customers.', note: 'First.\nSecond.\n', about: 'One line.' });
  });

  test('objects inherit nothing, so that no id can be mistaken for a method of theirs', () => {
    const { value } = yaml('baseline: { value: 41 }');
    for (const object of [value, (value as { baseline: unknown }).baseline]) {
      expect('toString' in (object as object)).toBe(false);
      expect('constructor' in (object as object)).toBe(false);
      expect('__proto__' in (object as object)).toBe(false);
    }
  });

  test('a part marked for it can be repeated', () => {
    const { value, problems } = yaml('first: &promise { value: 20 }\nsecond: *promise\n');
    expect(problems).toEqual([]);
    expect(value).toEqual({ first: { value: 20 }, second: { value: 20 } });
  });

  test('`<<` has no meaning of its own', () => {
    expect(yaml('a: &a { value: 1 }\nb:\n  <<: *a\n').value).toEqual({ a: { value: 1 }, b: { '<<': { value: 1 } } });
  });

  test('a directive for an older YAML changes nothing', () => {
    expect(yaml('%YAML 1.1\n---\nreview: yes\n').value).toEqual({ review: 'yes' });
  });

  test.each(['.nan', '.inf', '-.Inf', '1e999'])('`%s` is not a number anybody can promise, and is left out', (written) => {
    const raw = yaml(`title: x\nvalue: ${written}\n`);
    expect(raw.value).toEqual({ title: 'x' });
    expect(only(raw)).toMatchObject({ code: 'wrong-type', data: { key: 'value', expected: 'a number', found: `\`${written}\`` } });
    expect(raw.written('/value')).toBe(true);
  });

  test('what was written can be read back where a number lost its zeros', () => {
    const raw = yaml('id: 007\n');
    expect(raw.value).toEqual({ id: 7 });
    expect(shown(raw.place('/id'))).toBe('007');
  });
});

describe('places', () => {
  const raw = yaml(`# yaml-language-server: $schema=goal
title: "Answer: faster"   # the promise
target: { value: 20, by: 2026-12-31 }
milestones:
  - title: Triage bot   # live
    by: 2026-03-31
  - Second
why: >
  Waiting
  costs.
owner:
needs: []
a/b: { c~d: 1 }
`);

  test.each([
    ['/title', 'value', '"Answer: faster"', '2:8'],
    ['/title', 'key', 'title', '2:1'],
    ['/target', 'value', '{ value: 20, by: 2026-12-31 }', '3:9'],
    ['/target/by', 'value', '2026-12-31', '3:26'],
    ['/target/by', 'key', 'by', '3:22'],
    ['/milestones', 'value', '- title: Triage bot', '5:3'],
    ['/milestones/0', 'value', 'title: Triage bot', '5:5'],
    ['/milestones/0/by', 'value', '2026-03-31', '6:9'],
    ['/milestones/1', 'value', 'Second', '7:5'],
    ['/why', 'value', '>', '8:6'],
    ['/owner', 'value', 'owner', '11:1'],
    ['/needs', 'value', '[]', '12:8'],
    ['/a~1b/c~0d', 'value', '1', '13:13'],
    ['', 'value', 'title: "Answer: faster"', '2:1'],
  ] as const)('%s (%s) is `%s` at %s', (pointer, part, text, position) => {
    const place = raw.place(pointer, part);
    expect([shown(place), at(place), place.pointer]).toEqual([text, position, pointer]);
    expect(raw.written(pointer)).toBe(true);
  });

  test.each([
    ['/target/min', 'target', '3:1'],
    ['/target/value/deeper', 'value', '3:11'],
    ['/milestones/5', 'milestones', '4:1'],
    ['/milestones/0/value', 'title: Triage bot', '5:5'],
    ['/milestones/x', 'milestones', '4:1'],
    ['/nothing', 'title: "Answer: faster"   # the promise', '2:1'],
  ])('%s does not exist: its nearest parent, `%s`, is shown', (pointer, text, position) => {
    const place = raw.place(pointer);
    expect([shown(place), at(place)]).toEqual([text, position]);
    expect(raw.written(pointer)).toBe(false);
  });

  test('places lead through a repeated part', () => {
    const repeated = yaml('first: &promise { value: 20 }\nsecond: *promise\n');
    expect(at(repeated.place('/second/value'))).toBe('1:26');
    expect(at(repeated.place('/second'))).toBe('2:9');
  });

  test('Windows line breaks and other scripts do not shift columns', () => {
    const other = yaml('title: Mål 🎯\r\nwhy: שלום\r\nowner: chat\r\n');
    expect([shown(other.place('/owner')), at(other.place('/owner'))]).toEqual(['chat', '3:8']);
    expect([shown(other.place('/title')), shown(other.place('/why'))]).toEqual(['Mål 🎯', 'שלום']);
  });
});

describe('what a file must not hold', () => {
  test.each(['', ' \n\n', '# only a comment\n', '---\n'])('nothing at all: %j', (content) => {
    const raw = yaml(content);
    expect(only(raw).code).toBe('empty');
    expect(raw.value).toBeUndefined();
    expect(shown(raw.place('/title'))).toBe(content.split('\n')[0]?.trimEnd());
  });

  test('a key twice: the first counts and both are shown', () => {
    const raw = yaml('owner: chat\ntitle: x\nowner: support\n');
    const problem = only(raw);
    expect(problem).toMatchObject({ code: 'duplicate-key', data: { key: 'owner' } });
    expect([at(problem.place), problem.related && at(problem.related)]).toEqual(['3:1', '1:1']);
    expect(raw.value).toEqual({ owner: 'chat', title: 'x' });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key `%s`, which is dropped at every level', (key) => {
    const raw = yaml(`title: x\nbaseline:\n  ${key}: { polluted: true }\n  value: 1\n`);
    expect(only(raw)).toMatchObject({ code: 'unsafe-key', data: { key }, place: { pointer: `/baseline/${key}` } });
    expect(raw.value).toEqual({ title: 'x', baseline: { value: 1 } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a second document: the first is read', () => {
    const raw = yaml('title: x\n---\ntitle: y\n');
    expect(only(raw).code).toBe('several-documents');
    expect(at(only(raw).place)).toBe('2:1');
    expect(raw.value).toEqual({ title: 'x' });
  });

  test('a marker at the end opens no second document', () => {
    expect(yaml('---\ntitle: x\n---\n').problems).toEqual([]);
    expect(yaml('title: x\n...\n').problems).toEqual([]);
  });

  test('tabs in front of a line: one problem, at the first, and the rest is read', () => {
    const raw = yaml('title: x\nmilestones:\n\t- title: a\n\t- title: b\n\t- title: c\n');
    const problem = only(raw);
    expect(problem).toMatchObject({ code: 'tab', corrected: '  - title: a\n  - title: b\n  - title: c' });
    expect([at(problem.place), shown(problem.place)]).toEqual(['3:1', '\t']);
    expect(raw.value).toEqual({ title: 'x', milestones: [{ title: 'a' }, { title: 'b' }, { title: 'c' }] });
  });

  test('tabs elsewhere do no harm', () => {
    expect(yaml('title:\tx\t\nowner: a\tb\n')).toMatchObject({ value: { title: 'x', owner: 'a\tb' }, problems: [] });
  });

  test('something to repeat that nothing above is marked as', () => {
    const raw = yaml('a: &one x\nb: *one\nc: *two\n');
    expect(only(raw)).toMatchObject({ code: 'syntax', place: { pointer: '/c' } });
    expect(only(raw).data.reason).toContain('*two');
  });
});
