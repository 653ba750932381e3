import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iso } from '../../../src/parse/calendar.ts';
import { ALIKE_ROWS } from '../../../src/parse/limits.ts';
import { at, corrected, only, series, shown } from './support.ts';

/** Rows as `day value`, with n and note where there are any. */
function rows(content: string): string[] {
  return series(content).rows.map(({ day, value, n, note }) => [iso(day), value, n ?? '', note].join(' ').trimEnd());
}

describe('what exports give', () => {
  const expected = ['2026-01-11 41.2 812', '2026-01-18 40.1 790 new rota'];

  test.each([
    ['commas', 'date,value,n,note\n2026-01-11,41.2,812,\n2026-01-18,40.1,790,new rota\n'],
    ['semicolons and decimal commas', 'date;value;n;note\n2026-01-11;41,2;812;\n2026-01-18;40,1;790;new rota\n'],
    ['tabs and decimal commas', 'date\tvalue\tn\tnote\n2026-01-11\t41,2\t812\t\n2026-01-18\t40,1\t790\tnew rota\n'],
    ['Windows line breaks', 'date,value,n,note\r\n2026-01-11,41.2,812,\r\n2026-01-18,40.1,790,new rota\r\n'],
    ['old Mac line breaks', 'date,value,n,note\r2026-01-11,41.2,812,\r2026-01-18,40.1,790,new rota'],
    ['a byte-order mark', '\ufeffdate,value,n,note\n2026-01-11,41.2,812,\n2026-01-18,40.1,790,new rota'],
    ['a line that announces the delimiter', 'sep=;\r\ndate;value;n;note\r\n2026-01-11;41,2;812;\r\n2026-01-18;40,1;790;new rota\r\n'],
    ['columns in another order and case', 'Note,N,VALUE,Date\n,812,41.2,2026-01-11\nnew rota,790,40.1,2026-01-18\n'],
    [
      'columns of other systems in between',
      'date,team,value,n,note,id\n2026-01-11,chat,41.2,812,,7\n2026-01-18,chat,40.1,790,new rota,8\n',
    ],
    ['quotes around everything', '"date","value","n","note"\n"2026-01-11","41.2","812",""\n"2026-01-18","40.1","790","new rota"\n'],
    ['a quoted decimal comma', 'date,value,n,note\n2026-01-11,"41,2",812,\n2026-01-18,"40,1",790,new rota\n'],
    ['spaces around cells', ' date , value , n , note \n 2026-01-11 , 41.2 , 812 , \n 2026-01-18 , 40.1 , 790 , new rota \n'],
    ['blank lines', '\n\ndate,value,n,note\n\n2026-01-11,41.2,812,\n  \n2026-01-18,40.1,790,new rota\n\n\n'],
    ['rows without the last cells', 'date,value,n,note\n2026-01-11,41.2,812\n2026-01-18,40.1,790,new rota'],
    ['rows without anything in them', 'date;value;n;note\n2026-01-11;41,2;812;\n;;;\n2026-01-18;40,1;790;new rota\n ; ; ; \n;;;;;\n'],
    ['delimiters to spare', 'date,value,n,note,\n2026-01-11,41.2,812,,,,\n2026-01-18,40.1,790,new rota,\n'],
  ])('%s', (_, content) => {
    expect(series(content).problems).toEqual([]);
    expect(rows(content)).toEqual(expected);
  });

  test('quoted cells hold delimiters, quotes and line breaks', () => {
    const { rows, problems } = series('date,value,note\n2026-01-11,41.2,"a ""b"", c\nd"\n2026-01-18,40.1,"e"\n');
    expect(problems).toEqual([]);
    expect(rows.map(({ note }) => note)).toEqual(['a "b", c\nd', 'e']);
  });

  test('a quote without a partner is an ordinary character and swallows nothing', () => {
    expect(rows('date,value,note\n2026-01-11,41.2,"new rota\n2026-01-18,40.1,5" pipe\n')).toEqual([
      '2026-01-11 41.2  "new rota',
      '2026-01-18 40.1  5" pipe',
    ]);
  });

  test.each([
    ['2026-01-11', '2026-01-11'],
    ['2026-02-28', '2026-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-W03', '2026-01-18'],
    ['2026-02', '2026-02-28'],
    ['2026-Q4', '2026-12-31'],
    ['2026-H1', '2026-06-30'],
    ['2026', '2026-12-31'],
  ])('%s counts on its last day, %s', (written, day) => {
    expect(rows(`date,value\n${written},1\n`)).toEqual([`${day} 1`]);
  });

  test.each([
    ['0', 0],
    ['-3.5', -3.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e5', 100_000],
    ['1.5E-3', 0.0015],
    ['007', 7],
  ])('%s is %d', (written, value) => {
    expect(series(`date,value\n2026-01-11,${written}\n`).rows[0]?.value).toBe(value);
  });

  test.each(['provisional', 'Provisional: two offices missing', 'still PROVISIONAL'])('a note %j marks a value that may change', (note) => {
    expect(series(`date,value,note\n2026-01-11,1,${note}\n2026-01-12,1,final\n`).rows.map(({ provisional }) => provisional)).toEqual([
      true,
      false,
    ]);
  });
});

describe('places', () => {
  const read = series('note;value;date;n\r\n"first; row";41,2;2026-01-11;812\r\n\r\n; 40,1 ;2026-01-18\r\n');
  const [first, second] = read.rows;

  test.each([
    [first, 'value', '41,2', '2:14', '/rows/0/value'],
    [first, 'note', '"first; row"', '2:1', '/rows/0/note'],
    [first, undefined, '"first; row";41,2;2026-01-11;812', '2:1', '/rows/0'],
    [second, 'value', '40,1', '4:3', '/rows/1/value'],
    [second, 'date', '2026-01-18', '4:9', '/rows/1/date'],
    [second, 'n', '', '4:19', '/rows/1/n'],
  ] as const)('a cell is found again', (row, column, text, position, pointer) => {
    if (row === undefined) throw new Error('row missing');
    const place = read.place(row, column);
    expect([shown(place), at(place), place.pointer]).toEqual([text, position, pointer]);
  });
});

describe('what is wrong with a row', () => {
  test.each([
    ['2026-01-11,', 'row-empty', '2:12', { column: 'value' }, undefined],
    ['2026-01-11,n/a', 'row-number', '2:12', { found: 'n/a', column: 'value', number: '' }, undefined],
    ['2026-01-11,NaN', 'row-number', '2:12', { found: 'NaN', column: 'value', number: '' }, undefined],
    ['2026-01-11,Infinity', 'row-number', '2:12', { found: 'Infinity', column: 'value', number: '' }, undefined],
    ['2026-01-11,1e999', 'row-number', '2:12', { found: '1e999', column: 'value', number: '' }, undefined],
    ['2026-01-11,0x10', 'row-number', '2:12', { found: '0x10', column: 'value', number: '' }, undefined],
    ['2026-01-11,41%', 'row-number', '2:12', { found: '41%', column: 'value', number: '41' }, '2026-01-11,41'],
    ['2026-01-11,1 200', 'row-number', '2:12', { found: '1 200', column: 'value', number: '1200' }, '2026-01-11,1200'],
    ['2026-01-11,"1,200"', 'row-number', '2:12', { found: '1,200', column: 'value', number: '1200', otherwise: '1.2' }, '2026-01-11,1200'],
    ['2026-01-11,"1.200,5"', 'row-number', '2:12', { found: '1.200,5', column: 'value', number: '1200.5' }, '2026-01-11,1200.5'],
    ['31.12.2025,41', 'row-date', '2:1', { found: '31.12.2025', suggestion: '2025-12-31' }, '2025-12-31,41'],
    ['12/31/2025,41', 'row-date', '2:1', { found: '12/31/2025', suggestion: '2025-12-31' }, '2025-12-31,41'],
    ['1/2/2026,41', 'row-date', '2:1', { found: '1/2/2026', suggestion: '' }, undefined],
    ['2026-02-30,41', 'row-date', '2:1', { found: '2026-02-30', suggestion: '' }, undefined],
    ['2026-02-29,41', 'row-date', '2:1', { found: '2026-02-29', suggestion: '' }, undefined],
    [',41', 'row-empty', '2:1', { column: 'date' }, undefined],
    ['2026-01-11,41,2', 'row-cells', '2:1', { expected: 2, found: 3 }, '2026-01-11,41.2'],
    ['2026-01-11,41,new rota', 'row-cells', '2:1', { expected: 2, found: 3 }, undefined],
    ['2026-01-11', 'row-cells', '2:1', { expected: 2, found: 1 }, undefined],
    ['Total,', 'row-date', '2:1', { found: 'Total', suggestion: '' }, undefined],
  ])('%s is %s at %s', (row, code, position, data, line) => {
    const read = series(`date,value\n${row}\n2026-01-18,40\n`);
    const problem = only(read);
    expect([problem.code, at(problem.place), problem.data, problem.corrected]).toEqual([code, position, data, line]);
    expect(problem.place.pointer).toMatch(/^\/rows\/0/);
    expect(read.rows.map(({ value }) => value)).toEqual([40]);
    if (line !== undefined) expect(series(corrected(problem)).problems).toEqual([]);
  });

  test.each([
    ['812.5', ''],
    ['-3', ''],
    ['many', ''],
    ['"1,200"', '1200'],
  ])('a sample size `%s` is no count; the value stays', (written, number) => {
    const read = series(`date,value,n\n2026-01-11,41,${written}\n`);
    expect(only(read)).toMatchObject({ code: 'row-number', data: { column: 'n', number }, place: { pointer: '/rows/0/n' } });
    expect(read.rows[0]).toMatchObject({ value: 41 });
    expect(read.rows[0]?.n).toBeUndefined();
  });

  test('in a file with semicolons a point may mean thousands, so such a sample size is asked about', () => {
    const problem = only(series('date;value;n\n2026-01-11;41,5;1,200\n'));
    expect(problem).toMatchObject({ code: 'row-number', data: { column: 'n', number: '1200' }, corrected: '2026-01-11;41,5;1200' });
  });

  test('a date and a number wrong in one row are two problems', () => {
    expect(series('date,value\nsoon,many\n').problems.map(({ code }) => code)).toEqual(['row-date', 'row-number']);
  });

  test('dates out of order are put in order and reported where the order breaks', () => {
    const read = series('date,value\n2026-01-18,2\n2026-01-11,1\n2026-01-25,3\n');
    expect(only(read)).toMatchObject({
      code: 'row-order',
      data: { day: '2026-01-11', before: '2026-01-18' },
      place: { pointer: '/rows/1/date' },
    });
    expect(read.rows.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  test('a file from new to old is one mistake', () => {
    const read = series('date,value\n2026-01-25,3\n2026-01-18,2\n2026-01-11,1\n2026-01-04,0\n');
    expect(only(read)).toMatchObject({ code: 'row-order', data: { direction: 'newest first' } });
    expect(read.rows.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  });

  test('a day twice keeps the first value and shows both', () => {
    const read = series('date,value\n2026-01-18,1\n2026-W03,2\n2026-01-25,3\n');
    const problem = only(read);
    expect(problem).toMatchObject({ code: 'row-twice', data: { day: '2026-01-18' } });
    expect([at(problem.place), problem.related && at(problem.related)]).toEqual(['3:1', '2:1']);
    expect(read.rows.map(({ value }) => value)).toEqual([1, 3]);
  });

  test('a broken file gives a page of problems, not a book, and says how many more there are', () => {
    const { problems } = series(`date,value\n${'x,y\n'.repeat(500)}`);
    const more = problems.filter(({ code }) => code === 'row-more').map(({ data }) => [data.like, data.count]);
    expect(more).toEqual([
      ['row-date', 500 - ALIKE_ROWS],
      ['row-number', 500 - ALIKE_ROWS],
    ]);
    expect(problems).toHaveLength(2 * ALIKE_ROWS + 2);
  });

  test('four rows alike are all shown: the last takes no more room than a sentence about it', () => {
    expect(series(`date,value\n${'2026-01,y\n'.repeat(4)}`).problems.map(({ code }) => code)).toEqual(Array(4).fill('row-number'));
  });
});

describe('a decimal comma where the row has a cell to spare for it', () => {
  test.each([
    ['date,value,n,note\n2026-01,41.5,812,\n2026-02,40,1,790\n', '40,1', '3:9', '2026-02,40.1,790'],
    ['date,value,n,note\n2026-02,40,1,790,\n', '40,1', '2:9', '2026-02,40.1,790,'],
    ['date,value,note\n2026-01,41.5,\n2026-02,40,1\n', '40,1', '3:9', '2026-02,40.1'],
  ])('%j', (content, points, position, line) => {
    const problem = only(series(content));
    expect([problem.code, shown(problem.place), at(problem.place), problem.corrected]).toEqual(['row-number', points, position, line]);
  });

  test.each([
    ['whole numbers, and a ticket as the note', 'date,value,n,note\n2026-01,41,812,\n2026-02,40,12,4711\n'],
    ['a note that is a text', 'date,value,n,note\n2026-01,41.5,812,\n2026-02,40,12,7 days\n'],
    ['a value with decimals', 'date,value,n,note\n2026-01,41.5,812,\n2026-02,40.1,790,12\n'],
    ['cells divided by semicolons', 'date;value;n;note\n2026-01;41,5;812;\n2026-02;40;12;4711\n'],
    ['columns that do not follow each other', 'date,value,note,n\n2026-01,41.5,,812\n2026-02,40,,790\n'],
  ])('not %s', (_, content) => {
    expect(series(content).problems).toEqual([]);
  });
});

test('the minus sign of typesetting is a minus', () => {
  expect(rows('date;value\n2026-01;−30,5\n2026-02;−28\n')).toEqual(['2026-01-31 -30.5', '2026-02-28 -28']);
});

test('a number of any length is refused in no time', () => {
  const long = '1'.repeat(200_000);
  expect(series(`date,value\n2026-01,${long}x\n2026-02,${long}.${long}x\n`).problems.map(({ code }) => code)).toEqual([
    'row-number',
    'row-number',
  ]);
});

describe('what is wrong with a header', () => {
  test('no header at all: the rows are read as usual, and the line to put in is shown', () => {
    const read = series('2026-01-11;41,2\n2026-01-18;40,1\n');
    expect(only(read)).toMatchObject({
      code: 'header',
      data: { found: '2026-01-11;41,2', expected: 'date;value' },
      corrected: 'date;value\n2026-01-11;41,2',
    });
    expect(read.rows.map(({ value }) => value)).toEqual([41.2, 40.1]);
  });

  test.each(['day,reading\n2026-01-11,41\n', 'date\n2026-01-11\n', 'value,n\n41,3\n', 'hello\n'])(
    '%j names no date or no value',
    (content) => {
      const read = series(content);
      expect(only(read)).toMatchObject({
        code: 'header',
        data: { found: content.split('\n')[0], expected: 'date,value' },
        place: { start: 0 },
      });
      expect(read.rows).toEqual([]);
    },
  );

  test.each(['', '\n\n', '\ufeff', 'date,value', 'date;value\n\n'])('%j holds no observation', (content) => {
    const read = series(content);
    expect(only(read).code).toBe('empty-series');
    expect(read.rows).toEqual([]);
  });
});

test('whatever is written, quoted or not, comes back', () => {
  const note = fc.string({ unit: fc.constantFrom(...'ab ;,\t"\n\r5øé語🎯'), maxLength: 12 });
  const observation = fc.record({
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    n: fc.option(fc.nat()),
    note,
  });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(observation, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (list, delimiter, end) => {
        const lines = list.map(({ value, n, note }, i) => [iso((20_000 + i) as never), value, n ?? '', quote(note)].join(delimiter));
        const read = series([['date', 'value', 'n', 'note'].join(delimiter), ...lines].join(end));
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ value, n, note }) => ({ value, n: n ?? null, note }))).toEqual(
          list.map((row) => ({ ...row, note: row.note.trim() })),
        );
      },
    ),
    { numRuns: 500, seed: 20_260_105 },
  );
});
