import { describe, expect, test } from 'vitest';
import type { Exception } from '../../../src/model/exceptions.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import { iso } from '../../../src/parse/calendar.ts';
import { memorySource } from '../../../src/source/memory.ts';

async function exceptions(files: Readonly<Record<string, string>>): Promise<readonly Exception[]> {
  return (await loadWorkspace(memorySource({ 'goalpost.yaml': 'organisation: Testers\n', ...files }))).exceptions;
}

async function comment(text: string): Promise<Exception> {
  const [only, ...others] = await exceptions({ 'a.goal.yaml': `${text}\ntitle: A\n` });
  expect(others).toEqual([]);
  return only as Exception;
}

/** The lines, from 1, that a comment is about. */
async function covered(goal: string): Promise<string | undefined> {
  const [
    {
      covers,
      document: { text },
    },
  ] = (await exceptions({ 'a.goal.yaml': goal })) as [Exception];
  const lines = 'lines' in covers ? covers.lines : undefined;
  return lines && text.content.slice(lines.from, lines.to);
}

describe('a comment', () => {
  const WHOLE = { rule: 'relevant/why', until: '2026-12-31', because: 'The board decides: in May.' };

  test.each([
    ['as documented', '# goalpost-ignore relevant/why until 2026-12-31: The board decides: in May.'],
    ['without blanks', '#goalpost-ignore relevant/why until 2026-12-31:The board decides: in May.'],
    ['with a colon too many', '## Goalpost-Ignore: relevant/why: until 2026-12-31 : The board decides: in May.'],
    ['with a blank for the colon', '#   goalpost-ignore  relevant/why  until  2026-12-31   The board decides: in May.  '],
  ])('%s says rule, last day and reason', async (_, text) => {
    expect(await comment(text)).toMatchObject(WHOLE);
  });

  test.each([
    ['nothing', '# goalpost-ignore', { rule: '', until: '', because: '' }],
    ['a rule', '# goalpost-ignore relevant/why', { rule: 'relevant/why', until: '', because: '' }],
    ['a rule and a reason', '# goalpost-ignore relevant/why: In May.', { rule: 'relevant/why', until: '', because: 'In May.' }],
    ['no rule', '# goalpost-ignore until 2026-12-31: In May.', { rule: '', until: '2026-12-31', because: 'In May.' }],
    ['two rules', '# goalpost-ignore a/b, c/d until 2026: In May.', { rule: 'a/b, c/d', until: '2026', because: 'In May.' }],
    ['an end in words', '# goalpost-ignore a/b until 31 May 2026: So.', { rule: 'a/b', until: '31 May 2026', because: 'So.' }],
    ['an empty end', '# goalpost-ignore a/b until: In May.', { rule: 'a/b', until: '', because: 'In May.' }],
    ['no reason', '# goalpost-ignore a/b until 2026-12-31:', { rule: 'a/b', until: '2026-12-31', because: '' }],
  ])('that gives %s is read as far as it goes', async (_, text, parts) => {
    expect(await comment(text)).toMatchObject(parts);
  });

  test('knows where each of its parts stands', async () => {
    const { place } = await comment('# goalpost-ignore relevant/why until 2026-12-31: The board decides.');
    const shown = (part?: 'rule' | 'until' | 'because'): string => {
      const { text, start, end } = place(part);
      return text.content.slice(start, end);
    };
    expect([shown('rule'), shown('until'), shown('because')]).toEqual(['relevant/why', '2026-12-31', 'The board decides.']);
    expect(shown()).toBe('# goalpost-ignore relevant/why until 2026-12-31: The board decides.');
  });

  test('ends with the last day of a period', async () => {
    const { lastDay } = await comment('# goalpost-ignore a/b until 2026-Q3: So.');
    expect(lastDay === undefined ? undefined : iso(lastDay)).toBe('2026-09-30');
  });

  test.each(['# goalpost-ignored a/b: c', '# see goalpost-ignore', '# goalpost-ignore-next a/b'])(
    'of other words is none: %s',
    async (text) => {
      expect(await exceptions({ 'a.goal.yaml': `${text}\ntitle: A\n` })).toEqual([]);
    },
  );

  test('inside a text is text', async () => {
    expect(await exceptions({ 'a.goal.yaml': 'title: A\nwhy: |\n  # goalpost-ignore a/b until 2026: no\n  So.\n' })).toEqual([]);
  });

  test('in a file that cannot be used means nothing', async () => {
    expect(await exceptions({ 'a.goal.yaml': '# goalpost-ignore a/b until 2026: So.\n] }\n' })).toEqual([]);
  });

  test('of a quarter of a megabyte is read in no time', async () => {
    const long = ' '.repeat(120_000);
    expect(await comment(`# goalpost-ignore a/b until${long}x${long}y`)).toMatchObject({ rule: 'a/b', because: '' });
    expect((await comment(`# goalpost-ignore ${'a,'.repeat(100_000)}`)).rule).toMatch(/^a,a/);
  });
});

describe('what a comment is about', () => {
  const IGNORE = '# goalpost-ignore a/b until 2026: So.\n';

  test.each([
    ['the line below', `title: A\n${IGNORE}owner: b\nwhy: c\n`, 'owner: b\n'],
    ['the next line that says something', `${IGNORE}\n# more\n---\n\ntitle: A\nwhy: c\n`, 'title: A\n'],
    [
      'a key with what stands below it',
      `title: A\n${IGNORE}target:\n  value: 1\n\n  by: 2026\nwhy: c\n`,
      'target:\n  value: 1\n\n  by: 2026\n',
    ],
    [
      'a list, also at the column of its key',
      `${IGNORE}causes:\n- id: a\n  note: b\n- id: c\nwhy: d\n`,
      'causes:\n- id: a\n  note: b\n- id: c\n',
    ],
    ['one item of a list', `causes:\n  - id: a\n  ${IGNORE}  - id: b\n    note: c\n  - id: d\n`, '  - id: b\n    note: c\n'],
    ['one key of an item', `causes:\n  - id: a\n    ${IGNORE}    note: b\n  - id: c\n`, '    note: b\n'],
    ['a text over several lines', `title: A\n${IGNORE}why: |\n  one\n\n  two\nowner: b\n`, 'why: |\n  one\n\n  two\n'],
    ['braces over several lines', `title: A\n${IGNORE}target: {\n  value: 1\n}\nowner: b\n`, 'target: {\n  value: 1\n}\n'],
  ])('%s', async (_, goal, lines) => {
    expect(await covered(goal)).toBe(lines);
  });

  test('nothing, where it stands behind a value', async () => {
    expect(await covered(`title: A ${IGNORE}owner: b\n`)).toBeUndefined();
  });

  test('nothing, where nothing follows', async () => {
    expect(await covered(`title: A\n${IGNORE}`)).toBe('');
  });

  test('comments in a row are about the same line', async () => {
    const found = await exceptions({ 'a.goal.yaml': `${IGNORE}${IGNORE}title: A\nowner: b\n` });
    expect(found.map(({ covers }) => covers)).toEqual([found[0]?.covers, found[0]?.covers]);
    expect(found).toHaveLength(2);
  });
});

describe('the files beside the configuration', () => {
  const ENTRY = '- rule: a/b\n  id: c\n  because: So.\n  until: 2026\n';

  test('are read in order, each entry with its place', async () => {
    const [first, second] = await exceptions({
      'goalpost.accepted.yaml': '- rule: a/b\n  id: c\n  key: target.by\n',
      'goalpost.exceptions.yaml': ENTRY,
    });
    expect(first).toMatchObject({ how: 'list', rule: 'a/b', covers: { id: 'c', key: 'target.by' }, because: '' });
    expect(second).toMatchObject({ how: 'exception', rule: 'a/b', covers: { id: 'c', key: undefined }, because: 'So.', until: '2026' });
    expect(second?.place('until').text.path).toBe('goalpost.exceptions.yaml');
    expect(second?.place('until').pointer).toBe('/0/until');
  });

  test('may hold nothing any more', async () => {
    const files = { 'goalpost.yaml': 'organisation: A\n', 'goalpost.exceptions.yaml': '# none left\n', 'goalpost.accepted.yaml': '[]\n' };
    const { problems, exceptions: found } = await loadWorkspace(memorySource(files));
    expect({ problems, found }).toEqual({ problems: [], found: [] });
  });

  test('leave out an entry whose shape is wrong: that is reported', async () => {
    const files = { 'goalpost.yaml': 'organisation: A\n', 'goalpost.exceptions.yaml': `- rule: a/b\n  id: c\n  until: soon\n${ENTRY}` };
    const { problems, exceptions: found } = await loadWorkspace(memorySource(files));
    expect(problems.map(({ code, place }) => [code, place.pointer]).toSorted()).toEqual([
      ['bad-date', '/0/until'],
      ['missing-key', '/0/because'],
    ]);
    expect(found.map(({ because }) => because)).toEqual(['So.']);
  });

  test.each([
    ['goalpost.exeptions.yaml', 'goalpost.exceptions.yaml'],
    ['goalpost-exceptions.yaml', 'goalpost.exceptions.yaml'],
    ['goalpost.ignore.yml', 'goalpost.exceptions.yaml'],
    ['goalpost.acepted.yaml', 'goalpost.accepted.yaml'],
    ['goals/support/goalpost.exceptions.yaml', '../../goalpost.exceptions.yaml'],
  ])('have those names alone: %s is told', async (path, nearest) => {
    const { problems } = await loadWorkspace(memorySource({ 'goalpost.yaml': 'organisation: A\n', [path]: ENTRY }));
    expect(problems.map(({ code, data }) => [code, data.nearest])).toEqual([['unknown-kind', nearest]]);
  });
});
