import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SERIES_BYTES, SERIES_PROBLEMS, YAML_BYTES, YAML_PROBLEMS } from '../../../src/parse/limits.ts';
import { series, yaml } from './support.ts';

const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const GOAL = `title: Answer new chats within 20 minutes, down from 41
owner: chat
why: "Customers who wait: they leave."
baseline: { value: 41, date: 2026-01-05 }
target: { value: 20, by: 2026-12-31 }     # or min / max
milestones:
  - title: Triage bot live
    value: 33
    by: 2026-03-31
note: |
  First: this.
  Then #that.
`;

const SERIES = 'date,value,n,note\n2026-01-11,41.2,812,\n2026-W03,40.1,790,"new, rota"\n2026-01-25,39.8,801,provisional\n';

/** Everything there is to ask of a file, so that lazy parts are reached as well. */
function exercise(content: string): void {
  const raw = yaml(content);
  for (const pointer of ['', '/title', '/target/by', '/milestones/0/title', '/nothing/at/all', '/a~1b']) {
    for (const part of ['value', 'key'] as const) {
      const place = raw.place(pointer, part);
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThanOrEqual(place.start);
      expect(place.end).toBeLessThanOrEqual(content.length);
    }
    raw.written(pointer);
  }
  for (const { place, related } of raw.problems) {
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(content.length);
    if (related) expect(related.end).toBeLessThanOrEqual(content.length);
  }
  expect(raw.problems.length).toBeLessThanOrEqual(YAML_PROBLEMS + 20);
  if (raw.value === undefined) expect(raw.problems.length).toBeGreaterThan(0);
  JSON.stringify(raw.value);
}

function exerciseSeries(content: string): void {
  const read = series(content);
  expect(read.problems.length).toBeLessThanOrEqual(SERIES_PROBLEMS);
  for (const { place } of read.problems) expect(place.end).toBeLessThanOrEqual(content.length);
  let last = Number.NEGATIVE_INFINITY;
  for (const row of read.rows) {
    expect(row.day).toBeGreaterThan(last);
    expect(Number.isFinite(row.value)).toBe(true);
    last = row.day;
  }
  const [first] = read.rows;
  if (first) expect(read.place(first, 'value').end).toBeLessThanOrEqual(content.length);
}

describe('a file made to bring the reader down is refused in words', () => {
  test('a few lines that unfold into billions', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const { problems } = yaml(lines.join('\n'));
    expect(problems.map(({ code }) => code)).toEqual(['too-many-aliases']);
  });

  test('more repetitions than anybody writes', () => {
    const { problems } = yaml(`a: &a x\nb: [${Array(101).fill('*a').join(', ')}]`);
    expect(problems).toMatchObject([{ code: 'too-many-aliases', data: { limit: 100 } }]);
    expect(yaml(`a: &a x\nb: [${Array(100).fill('*a').join(', ')}]`).problems).toEqual([]);
  });

  test('a part that repeats itself', () => {
    exercise('a: &a [*a, *a]');
    exercise('a: &a { b: *a }\nc: *a');
  });

  test.each(['[', '{', '- ', '? ', '[{', '{a: '])('`%s` for a hundred thousand characters', (piece) => {
    const { value, problems } = yaml(filled(piece, 100_000));
    expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
    expect(value).toBeUndefined();
  });

  test('keys within keys: as deep as allowed, and one deeper', () => {
    const nested = (depth: number) => `${Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} x`;
    expect(yaml(nested(32)).problems).toEqual([]);
    expect(yaml(nested(33)).problems).toMatchObject([{ code: 'too-deep', data: { limit: 32 } }]);
    expect(yaml(nested(600)).problems).toMatchObject([{ code: 'too-deep' }]);
  });

  test('keys that reach into objects, by every way of writing them', () => {
    for (const key of ['__proto__', '"__proto__"', "'__proto__'", '? __proto__\n', '&a __proto__', '!!str __proto__', '"\\x5f_proto__"']) {
      const { value } = yaml(`${key}: { polluted: yes }\nx: 1`);
      expect(Object.getOwnPropertyNames(value ?? {}), key).not.toContain('__proto__');
    }
    expect((Object.prototype as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a thousand duplicate keys are a page of problems, with the rest counted', () => {
    const { problems } = yaml('a: 1\n'.repeat(1000));
    expect(problems).toHaveLength(YAML_PROBLEMS);
    expect(problems.at(-1)?.data.more).toBe(999 - YAML_PROBLEMS);
  });
});

describe('nonsense at length', () => {
  const signs = [...'x \n\t\r\0"\'#,:]}&*!|>%@`\u202e語', '\ud83c', '---\n', '--- a\n', '...\n'];
  const lines = [
    ...['a: b\n', 'a: b: c\n', 'a: "x" y\n', 'a:\n\tb: c\n', '{a: b}}\n', 'a: ]\n', 'a: @x\n', 'a: |x\n', '- *a\n', '- &a b\n', '- !a b\n'],
    ...[
      '%a\n',
      'a: [b\n',
      'a: {b: c d: e\n',
      'a: b #c\n',
      'a #b\n',
      'a: "\n',
      '-a\n',
      ' a\n  b\n',
      'a: b\n  c: d\n',
      '<<: a\n',
      '"a": [b\n',
    ],
  ];

  test.each([...signs, ...lines].map((piece) => [JSON.stringify(piece), filled(piece, 12 * 1024)]))('%s over and over', (_, content) => {
    exercise(content);
  });

  // Each of these is a trap for a pattern that looks at the same stretch again and again.
  const full = (start: string, piece: string, end = '') => start + filled(piece, YAML_BYTES - start.length - end.length) + end;
  test.each(
    [
      full('title: a', ' ', '#12'),
      full('a:\n', '\t'),
      full('a: {b: ', ', '),
      full('a: {b: c', ',d', '}'),
      full('[', 'a,', ']'),
      full('a: "b"', ' ', 'c'),
      full('a: ', 'x: '),
      full('title: [', ']x['),
      full('a: ', '1,'),
      full('- ', '-a '),
      full("a: '", 'b'),
      full('k: {', '"a" '),
      full('a:\n', ' -b\n', ' c: d\n e'),
    ].map((content) => [JSON.stringify(content.slice(0, 12)), content]),
  )('a file that begins with %s and is as large as it may be', (_, content) => {
    exercise(content);
  });
});

describe('megabytes of series', () => {
  const much = (piece: string) => filled(piece, SERIES_BYTES / 4);

  test('sound rows are all read', () => {
    const start = 2_000_000;
    const count = 300_000;
    const content = `date,value\n${Array.from({ length: count }, (_, i) => `2026-01-11,${start + i}.25`).join('\n')}`;
    const read = series(content);
    expect(read.rows).toHaveLength(1);
    expect(read.problems.at(-1)?.data.more).toBe(count - 1 - SERIES_PROBLEMS);
  });

  test.each(['x', ',', '"', '\n', '\r', '""', '"a\n', ',""x', ',"""x\n', '",""x', ' ', ';\t,', '\0'])('%j over and over', (piece) => {
    exerciseSeries(`date,value\n${much(piece)}`);
    exerciseSeries(much(piece).slice(0, 100_000));
  });
});

describe('whatever stands in a file, reading it never fails', () => {
  const RUNS = { numRuns: 300, seed: 20_260_105 };
  const sign = fc.constantFrom(
    ...'\n\n  \t:-,#"\'[]{}&*!|>%@`?~\\ab1.0é語\r\0\u2028\u202e\ud800',
    ': ',
    '\n  - ',
    ' #',
    '---\n',
    '{ a: b, c }',
    '16,2',
    'value',
    'title',
    '*a',
    '&a ',
  );
  const noise = fc.array(sign, { maxLength: 60 }).map((parts) => parts.join(''));

  test('noise', () => {
    fc.assert(fc.property(noise, exercise), { ...RUNS, numRuns: 1500 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), exercise), RUNS);
    fc.assert(
      fc.property(noise, (text) => exerciseSeries(`date,value\n${text}`)),
      RUNS,
    );
    fc.assert(fc.property(noise, exerciseSeries), RUNS);
  });

  /** A sound file with a stretch replaced by something else. */
  const mutated = (file: string) =>
    fc
      .tuple(fc.nat(file.length), fc.nat(8), fc.oneof(sign, fc.string({ maxLength: 4 })))
      .map(([from, length, text]) => file.slice(0, from) + text + file.slice(from + length));

  test('a sound goal with a slip in it', () => {
    fc.assert(fc.property(mutated(GOAL), exercise), { ...RUNS, numRuns: 1500 });
    fc.assert(fc.property(mutated(GOAL).chain(mutated), exercise), RUNS);
    fc.assert(fc.property(mutated(GOAL.replaceAll('\n', '\r\n')), exercise), RUNS);
  });

  test('a sound series with a slip in it', () => {
    fc.assert(fc.property(mutated(SERIES).chain(mutated), exerciseSeries), { ...RUNS, numRuns: 1500 });
  });

  test('a corrected line never leaves a file worse than it was', () => {
    fc.assert(
      fc.property(mutated(GOAL), (content) => {
        const { problems, value } = yaml(content);
        const [first] = problems;
        if (problems.length !== 1 || first?.corrected === undefined) return;
        const { line } = first.place.text.position(first.place.start);
        const lines = content.split('\n');
        const mended = [...lines.slice(0, line - 1), first.corrected, ...lines.slice(line - 1 + first.corrected.split('\n').length)].join(
          '\n',
        );
        const again = yaml(mended);
        expect(
          again.problems.map(({ code, data }) => ({ code, data })),
          content,
        ).toEqual([]);
        expect(again.value, content).toEqual(value);
      }),
      { ...RUNS, numRuns: 1500 },
    );
  });
});
