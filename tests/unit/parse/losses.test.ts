import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostColonAt } from '../../../src/parse/yaml.ts';
import { at, corrected, only, shown, yaml } from './support.ts';

/** A file, what it points at and where, and the line as it should read. */
type Case = [file: string, code: string, points: string, position: string, line: string];

const COMMAS: Case[] = [
  [
    'note: { title: Fast, friendly help, by: 2026 }',
    'lost-comma',
    'friendly help',
    '1:22',
    'note: { title: "Fast, friendly help", by: 2026 }',
  ],
  ['{ title: Fast, friendly help }', 'lost-comma', 'friendly help', '1:16', '{ title: "Fast, friendly help" }'],
  ['note: { what: b, c d }', 'lost-comma', 'c d', '1:18', 'note: { what: "b, c d" }'],
  [
    'note: { what: Calls, mails, visits, by: 2026 }',
    'lost-comma',
    'mails, visits',
    '1:22',
    'note: { what: "Calls, mails, visits", by: 2026 }',
  ],
  ['note: { what: A "quoted", word }', 'lost-comma', 'word', '1:27', `note: { what: 'A "quoted", word' }`],
];

const HASHES: Case[] = [
  ['title: Fix issue #12 now', 'lost-comment', '#12 now', '1:18', 'title: "Fix issue #12 now"'],
  ['title: Be number #1', 'lost-comment', '#1', '1:18', 'title: "Be number #1"'],
  ['title: Become #1', 'lost-comment', '#1', '1:15', 'title: "Become #1"'],
  ['title: Answer under #WeCare every day', 'lost-comment', '#WeCare every day', '1:21', 'title: "Answer under #WeCare every day"'],
  ['title: #1 in Norway', 'lost-start', '#', '1:8', 'title: "#1 in Norway"'],
  ['values:\n  - Be the #1', 'lost-comment', '#1', '2:12', '  - "Be the #1"'],
  ['note: { title: Fix #12 now, by: 2026 }', 'lost-comment', '#12 now', '1:20', 'note: { title: "Fix #12 now", by: 2026 }'],
  ['why: Fix #12 now and\n  not later', 'lost-comment', '#12 now and', '1:10', 'why: "Fix #12 now and\n  not later"'],
];

const COLONS: Case[] = [
  ['title: Answer fast: chat first', 'lost-colon', ':', '1:19', 'title: "Answer fast: chat first"'],
  ['title: Answer fast:', 'lost-colon', ':', '1:19', 'title: "Answer fast:"'],
  ['title: One: two: three   # why', 'lost-colon', ':', '1:11', 'title: "One: two: three"   # why'],
  ['methods:\n  - title: Note: call back\n    owner: chat', 'lost-colon', ':', '2:16', '  - title: "Note: call back"'],
  ['note: { title: Own it: see it through, by: 2026 }', 'lost-colon', ':', '1:22', 'note: { title: "Own it: see it through", by: 2026 }'],
  ['note: {\n  title: Own it: always,\n  by: 2026\n}', 'lost-colon', ':', '2:16', '  title: "Own it: always",'],
  ['why: Waiting costs\n  Reason: they leave', 'lost-colon', 'Waiting costs', '1:6', 'why: "Waiting costs\n  Reason: they leave"'],
];

const STARTS: Case[] = [
  ['title: %50 of calls', 'lost-start', '%', '1:8', 'title: "%50 of calls"'],
  ['title: @jo leads', 'lost-start', '@', '1:8', 'title: "@jo leads"'],
  ['title: `chat` first', 'lost-start', '`', '1:8', 'title: "`chat` first"'],
  ['title: *Important* calls', 'lost-start', '*', '1:8', 'title: "*Important* calls"'],
  ['title: *Important*', 'lost-start', '*', '1:8', 'title: "*Important*"'],
  ['title: &Support comes first', 'lost-start', '&', '1:8', 'title: "&Support comes first"'],
  ['title: & Support', 'lost-start', '&', '1:8', 'title: "& Support"'],
  ['title: !Now answer', 'lost-start', '!', '1:8', 'title: "!Now answer"'],
  ['title: ! do it', 'lost-start', '!', '1:8', 'title: "! do it"'],
  ['title: |a| counts', 'lost-start', '|', '1:8', 'title: "|a| counts"'],
  ['title: >90 per cent answered', 'lost-start', '>', '1:8', 'title: ">90 per cent answered"'],
  ['title: > 90 per cent answered', 'lost-start', '>', '1:8', 'title: "> 90 per cent answered"'],
  ['title: [draft] Answer', 'lost-start', '[', '1:8', 'title: "[draft] Answer"'],
  ['title: {draft} Answer', 'lost-start', '{', '1:8', 'title: "{draft} Answer"'],
  ['title: {{ goal title }}', 'lost-start', '{', '1:8', 'title: "{{ goal title }}"'],
  ['title: - Answer', 'lost-start', '-', '1:8', 'title: "- Answer"'],
  ['title: ? Answer', 'lost-start', '?', '1:8', 'title: "? Answer"'],
  ['title: , and then', 'lost-start', ',', '1:8', 'title: ", and then"'],
  ['title: "Fast" is the word', 'lost-start', '"', '1:8', `title: '"Fast" is the word'`],
  ["title: 'Tis the season", 'lost-start', "'", '1:8', `title: "'Tis the season"`],
  ['members:\n  - @ines\n  - tom', 'lost-start', '@', '2:5', '  - "@ines"'],
  ['members: [ada, @ines]', 'lost-start', '@', '1:16', 'members: [ada, "@ines"]'],
  ['checkins:\n  - { who: @ines, note: fine }', 'lost-start', '@', '2:12', '  - { who: "@ines", note: fine }'],
];

const NUMBERS: Case[] = [
  ['target: { value: 16,2, date: 2025-12-31 }', 'decimal-comma', '16,2', '1:18', 'target: { value: 16.2, date: 2025-12-31 }'],
  ['target: { date: 2025-12-31, value: 0,5 }', 'decimal-comma', '0,5', '1:36', 'target: { date: 2025-12-31, value: 0.5 }'],
  ['target: { value: 1,200, by: 2026 }', 'decimal-comma', '1,200', '1:18', 'target: { value: 1200, by: 2026 }'],
  ['target: { value: 1,200,000, by: 2026 }', 'decimal-comma', '1,200,000', '1:18', 'target: { value: 1200000, by: 2026 }'],
  ['target: { value: €16,2, by: 2026 }', 'decimal-comma', '€16,2', '1:18', 'target: { value: 16.2, by: 2026 }'],
  ['value: 16,2', 'decimal-comma', '16,2', '1:8', 'value: 16.2'],
  ['value: "16,2"', 'decimal-comma', '"16,2"', '1:8', 'value: 16.2'],
  ['value: 1 200', 'decimal-comma', '1 200', '1:8', 'value: 1200'],
  ['value: 1.200,50', 'decimal-comma', '1.200,50', '1:8', 'value: 1200.5'],
  ['value: -3,5', 'decimal-comma', '-3,5', '1:8', 'value: -3.5'],
  ['min: 41%', 'decimal-comma', '41%', '1:6', 'min: 41'],
  ['max: 20 min', 'decimal-comma', '20 min', '1:6', 'max: 20'],
  ['contributes: 1.2M', 'decimal-comma', '1.2M', '1:14', 'contributes: 1200000'],
  ['confidence: 60 %', 'decimal-comma', '60 %', '1:13', 'confidence: 0.6'],
  ['bounds: [0,5, 100]', 'decimal-comma', '[0,5, 100]', '1:9', 'bounds: [0.5, 100]'],
  ['range:\n  - 80,5\n  - 88', 'decimal-comma', '80,5', '2:5', '  - 80.5'],
];

describe.each([
  ['a comma inside braces', COMMAS],
  ['a hash', HASHES],
  ['a colon', COLONS],
  ['a first character', STARTS],
  ['a number in the wrong clothes', NUMBERS],
])('%s', (_, cases) => {
  test.each(cases)('%j is %s at `%s`, %s', (file, code, points, position, line) => {
    const problem = only(yaml(file));
    expect([problem.code, shown(problem.place), at(problem.place)]).toEqual([code, points, position]);
    expect(problem.corrected).toBe(line);
  });

  test.each(cases)('%j says what it would say with the line corrected', (file) => {
    const raw = yaml(file);
    const mended = yaml(corrected(only(raw)));
    expect(mended.problems).toEqual([]);
    expect(raw.value).toEqual(mended.value);
  });
});

describe('data', () => {
  test('a cut text tells its key, what YAML kept and what it lost', () => {
    expect(only(yaml('note: { title: Fast, friendly help }')).data).toEqual({ key: 'title', kept: 'Fast', lost: 'friendly help' });
    expect(only(yaml('title: Fix issue #12 now')).data).toEqual({ key: 'title', kept: 'Fix issue', lost: '#12 now' });
    expect(only(yaml('note: { title: Fix #12 now }')).data).toEqual({ key: 'title', kept: 'Fix', lost: '#12 now' });
    expect(only(yaml('title: Answer: now')).data).toEqual({ key: 'title' });
    expect(only(yaml('values:\n  - @ines')).data).toEqual({ key: 'values', character: '@' });
  });

  test('a number tells how it was written, and the other reading where there is a doubt', () => {
    expect(only(yaml('value: 16,2')).data).toEqual({ key: 'value', written: '16,2', number: '16.2' });
    expect(only(yaml('value: 1,200')).data).toEqual({ key: 'value', written: '1,200', number: '1200', otherwise: '1.2' });
  });

  test('the problem belongs to the text, not to the key that the comma made', () => {
    expect(only(yaml('note: { title: Fast, friendly help }')).place.pointer).toBe('/note/title');
  });

  test('a line with two losses is shown with both mended', () => {
    const { problems, value } = yaml('target: { value: 16,2, title: Fast, friendly, by: 2026 }');
    expect(problems.map(({ code }) => code)).toEqual(['decimal-comma', 'lost-comma']);
    for (const problem of problems) expect(problem.corrected).toBe('target: { value: 16.2, title: "Fast, friendly", by: 2026 }');
    expect(value).toEqual({ target: { value: 16.2, title: 'Fast, friendly', by: 2026 } });
  });

  test('every loss of a file is found, each on its line, and nothing else is hidden by them', () => {
    const raw = yaml(
      'title: Answer: now\nowner: chat\nwhy: @ines said so\nnote: Fix bug #3 soon\nbaseline: { value: 4,5, date: 2026-01-01 }\nvalues:\n  - "a" b\n',
    );
    expect(raw.problems.map(({ code, place }) => `${code} ${at(place)}`)).toEqual([
      'lost-colon 1:14',
      'lost-start 3:6',
      'lost-comment 4:15',
      'decimal-comma 5:20',
      'lost-start 7:5',
    ]);
    expect(raw.value).toEqual({
      title: 'Answer: now',
      owner: 'chat',
      why: '@ines said so',
      note: 'Fix bug #3 soon',
      baseline: { value: 4.5, date: '2026-01-01' },
      values: ['"a" b'],
    });
    expect([at(raw.place('/owner')), at(raw.place('/baseline/date')), shown(raw.place('/why'))]).toEqual(['2:8', '5:31', '@ines said so']);
  });
});

describe('not a loss', () => {
  test.each([
    'title: Answer chats   # how fast is open',
    'title: Answer chats #TODO check with Ines',
    'title: Answer chats #goalpost-ignore specific/vague until 2026-12-31: agreed',
    'title: Answer chats ## later',
    'by: 2026-12-31 #final',
    'by: 2026-Q4 #final',
    'value: 41 #median',
    'owner: chat #ines',
    'causes: #why the gap is there\n  - id: a',
    'title: "Fix issue #12 now"',
    'title: C#12 and F#',
    'url: https://harbour.example/#goals',
    'title: Answer at 10:30, or at 11',
    'title: Ratio 3:1',
    'title: "Answer: now"',
    'title: Ask & answer * well',
    'title: 5 - 3',
    'note: { title: "Fast, friendly help", by: 2026 }',
    'members: [ines, tom, ada]',
    'bounds: [0, null]',
    'bounds: [0,100]',
    'range: [80.5, 88]',
    'title: 1,200 calls a day',
    'title: 20 min',
    'why: |\n  Fix: issue #12, now\n  @ines',
    'why: >-\n  # 1 of 2: @all\n',
    '"title": x',
    'baseline: {}',
    'needs: []',
    'first: &a Shared text\nsecond: *a',
    'title: !!str 2026',
  ])('%j', (file) => {
    expect(yaml(file).problems).toEqual([]);
  });

  test('braces that lack a value stay as they are: no text was cut', () => {
    expect(yaml('target: { value: 41, date }')).toMatchObject({ value: { target: { value: 41, date: null } }, problems: [] });
    expect(yaml('target: { date: 2026-01-01, value }')).toMatchObject({ value: { target: { value: null } }, problems: [] });
  });
});

describe('a colon that made a key where a text was wanted', () => {
  test('an item of a list', () => {
    const raw = yaml('values:\n  - Own it: whoever picks a case up\n  - Be kind\n');
    const problem = lostColonAt(raw, '/values/0');
    expect(problem).toMatchObject({ code: 'lost-colon', data: { key: 'values' }, corrected: '  - "Own it: whoever picks a case up"' });
    expect(problem && at(problem.place)).toBe('2:11');
  });

  test('a text on the line below its key, and one that ends with the colon', () => {
    expect(lostColonAt(yaml('why:\n  They leave: too slow\n'), '/why')?.corrected).toBe('  "They leave: too slow"');
    expect(lostColonAt(yaml('values:\n  - Own it:\n'), '/values/0')?.corrected).toBe('  - "Own it:"');
  });

  test('keys that somebody meant are none', () => {
    for (const file of [
      'why:\n  note: x\n',
      'why: { Own it: x }\n',
      'why:\n  Own it: x\n  And: y\n',
      'why:\n  Own it: [x]\n',
      'why: text\n',
    ]) {
      expect(lostColonAt(yaml(file), '/why'), file).toBeUndefined();
    }
    expect(lostColonAt(yaml('why: text\n'), '/nothing')).toBeUndefined();
  });
});

describe('whatever the text, the corrected line brings it back whole', () => {
  const RUNS = { numRuns: 400, seed: 20_260_105 };
  const letter = fc.constantFrom(...'abcdefghijklmnoprstuvwyzABCDEØåéß語🎯\'"\\%@&*!()/.;+=~^$€');
  const first = fc.constantFrom(...'abcdefghijklmnoprstuvwyzABCDEØåéß語🎯(/.;+=^$€');
  const word = fc.tuple(first, fc.string({ unit: letter, maxLength: 7 })).map((parts) => parts.join(''));
  const words = (least: number) => fc.array(word, { minLength: least, maxLength: 5 }).map((list) => list.join(' '));
  const places = fc.constantFrom<[string, string]>(
    ['owner: chat\n', 'title: '],
    ['methods:\n  - id: a\n', '    title: '],
    ['values:\n  - one\n', '  - '],
  );

  function comesBack(before: string, lead: string, written: string, meant: string, code: string): void {
    const file = `${before}${lead}${written}\nend: 1\n`.replace(/^( +- .*\n)end: 1\n$/m, '$1');
    const raw = yaml(file);
    const problem = only(raw);
    expect(problem.code, file).toBe(code);
    const line = (problem.corrected ?? '').slice(lead.length);
    expect(yaml(`x: ${line}`).value, file).toEqual({ x: meant });
    const mended = yaml(corrected(problem));
    expect(mended.problems, file).toEqual([]);
    expect(raw.value, file).toEqual(mended.value);
  }

  test('a colon', () => {
    fc.assert(
      fc.property(places, words(1), words(1), ([before, lead], a, b) => {
        fc.pre(lead.includes('title'));
        comesBack(before, lead, `${a}: ${b}`, `${a}: ${b}`, 'lost-colon');
      }),
      RUNS,
    );
  });

  test('a hash', () => {
    fc.assert(
      fc.property(places, words(2), fc.constantFrom('1', 'a', 'Ø', '語'), words(1), ([before, lead], a, start, b) => {
        comesBack(before, lead, `${a} #${start}${b}`, `${a} #${start}${b}`, 'lost-comment');
      }),
      RUNS,
    );
  });

  test('a first character', () => {
    const marks = fc.constantFrom('%', '@', '`', '&', '*', '!', '|', '>', ']', '}', ',', '- ', '? ', '[x] ', '{x} ', '"x" ', "'x' ");
    fc.assert(
      fc.property(places, marks, words(2), ([before, lead], mark, text) => {
        fc.pre(lead.includes('title') || (mark !== '- ' && mark !== '? '));
        comesBack(before, lead, mark + text, mark + text, 'lost-start');
      }),
      RUNS,
    );
  });

  test('commas inside braces', () => {
    fc.assert(
      fc.property(words(1), fc.array(words(1), { minLength: 1, maxLength: 3 }), fc.boolean(), (kept, lost, more) => {
        const text = [kept, ...lost].join(', ');
        const raw = yaml(`note: { title: ${text}${more ? ', by: 2026' : ''} }\nend: 1\n`);
        const problem = only(raw);
        expect(problem.code).toBe('lost-comma');
        expect(raw.value).toEqual({ note: more ? { title: text, by: 2026 } : { title: text }, end: 1 });
        expect(yaml(corrected(problem))).toMatchObject({ value: raw.value, problems: [] });
      }),
      RUNS,
    );
  });

  test('decimal commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), fc.boolean(), (whole, part, braces) => {
        const written = `${whole},${part}`;
        const raw = yaml(braces ? `target: { value: ${written}, by: 2026 }` : `target:\n  value: ${written}\n  by: 2026`);
        const problem = only(raw);
        expect(problem.code).toBe('decimal-comma');
        expect(raw.value).toEqual({ target: { value: Number(`${whole}.${part}`), by: 2026 } });
        expect(yaml(corrected(problem))).toMatchObject({ value: raw.value, problems: [] });
      }),
      RUNS,
    );
  });
});

describe('a comma between thousands is never taken for a decimal one', () => {
  test.each([
    ['[0, 10,000]', '[0, 10000]', '[0, 10]'],
    ['[0, 100,000]', '[0, 100000]', '[0, 100]'],
    ['[0, 2001,200]', '[0, 2001.2]', '[0, 2001200]'],
  ])('bounds: %s', (written, number, otherwise) => {
    const problem = only(yaml(`bounds: ${written}\n`));
    expect(problem).toMatchObject({ code: 'decimal-comma', data: { number, otherwise } });
    expect([problem.corrected, problem.repairs]).toEqual([undefined, undefined]);
  });

  test('nor a number in braces whose second comma is missing', () => {
    expect(corrected(only(yaml('baseline: { value: 41,5 date: 2026-01-04 }\n')))).toBe('baseline: { value: 41.5, date: 2026-01-04 }\n');
    expect(only(yaml('baseline: { value: 41,500 date: 2026-01-04 }\n')).repairs).toBeUndefined();
  });
});

test('a dash that has its space stays as it is beside one that lacks it', () => {
  const [repair, ...others] = only(yaml('blocks:\n  -pick-up\n  - chat-waiting\n')).repairs ?? [];
  expect(others).toEqual([]);
  expect(repair).toMatchObject({ text: ' ' });
});
