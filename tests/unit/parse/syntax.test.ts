import { describe, expect, test } from 'vitest';
import { at, corrected, only, yaml } from './support.ts';

describe('a slip of the pen is named, shown where it is, and mended', () => {
  test.each([
    ['title: "Answer\nowner: chat\n', '1:8', 'the " that opens here is never closed', 'title: "Answer"'],
    ["title: 'Answer\nowner: chat\n", '1:8', "the ' that opens here is never closed", "title: 'Answer'"],
    ['title: "Answer\nowner: "chat"\n', '1:8', 'the " that opens here is never closed', 'title: "Answer"'],
    ['why: "C:\\users"\n', '1:9', 'inside double quotes a backslash needs a second one', 'why: "C:\\\\users"'],
    ['target: { value: 20, by: 2026\nowner: chat\n', '1:9', 'the `{` that opens here is never closed', 'target: { value: 20, by: 2026 }'],
    ['members: [ines, tom\ntitle: Chat\n', '1:10', 'the `[` that opens here is never closed', 'members: [ines, tom]'],
    ['members: [ines, tom}\ntitle: Chat\n', '1:10', '`[` opens here, but `}` closes it', 'members: [ines, tom]'],
    ['target: { value: 20 }}\ntitle: x\n', '1:22', 'there is one `}` too many', 'target: { value: 20 }'],
    ['target: { value: 20 by: 2026 }\n', '1:20', 'a comma is missing in front of `by`', 'target: { value: 20, by: 2026 }'],
    ['target: { value: 20, by:2026 }\n', '1:24', 'a space is missing behind the colon', 'target: { value: 20, by: 2026 }'],
    ['target: { value:16,2, by: 2026 }\n', '1:16', 'a space is missing behind the colon', 'target: { value: 16.2, by: 2026 }'],
    ['target: {value:20,by:2026}\n', '1:15', 'a space is missing behind the colon', 'target: {value: 20,by: 2026}'],
    ['owner:chat\ntitle: x\n', '1:6', 'a space is missing behind the colon', 'owner: chat'],
    ['title: x\nowner chat\nwhy: y\n', '2:1', 'a colon is missing behind `owner`', 'owner: chat'],
    ['values:\n  -Own it\n  -Be kind\n', '2:3', 'a space is missing behind the dash', '  - Own it\n  - Be kind'],
    ['values:\n  -name: Own it\n  -name: Be kind\n', '2:3', 'a space is missing behind the dash', '  - name: Own it\n  - name: Be kind'],
    [
      'title: x\n  owner: chat\n  kpi: frt\nwhy: y\n',
      '2:3',
      'it begins further right than the lines it belongs with',
      'owner: chat\nkpi: frt',
    ],
    ['target:\n  value: 20\n by: 2026\n', '3:2', 'it does not begin at the column of the lines it belongs with', '  by: 2026'],
    ['a:\n - title: x\n  by: 1\n   why: z\n', '3:3', 'it does not begin at the column of the lines it belongs with', '   by: 1'],
    ['a:\n  - b: c\n    d: e\n   - b: f\n    d: g\n', '4:4', 'it does not begin at the column of the lines it belongs with', '  - b: f'],
    ['title: x\nowner = chat\nby: 2026\n', '2:7', 'a colon divides key and value, not `=`', 'owner: chat'],
    ['title: x\nowner：chat\nby: 2026\n', '2:6', 'a colon divides key and value, not the wide `：`', 'owner: chat'],
    ['target: { value: 20; by: 2026 }\n', '1:20', 'a comma divides what stands in braces, not `;`', 'target: { value: 20, by: 2026 }'],
    ['supports: - answer-fast\n', '1:11', 'a list begins on the line below its key, or stands in brackets', 'supports: [answer-fast]'],
    ['title:\u00a0Answer\nowner: chat\n', '1:7', 'a space that was pasted is not an ordinary one', 'title: Answer'],
    ['values:\n  * Own it\n  * Be kind\n', '2:3', 'an item of a list begins with `-`, not with `*`', '  - Own it\n  - Be kind'],
    ['values:\n  • Own it\n  • Be kind\n', '2:3', 'an item of a list begins with `-`, not with `•`', '  - Own it\n  - Be kind'],
    [
      'why: They wait\nand they leave\nowner: x\n',
      '2:1',
      'a text over several lines needs spaces in front of each further line',
      '  and they leave',
    ],
  ])('%j', (file, position, reason, line) => {
    const raw = yaml(file);
    const problem = only(raw);
    expect([at(problem.place), problem.code, problem.data.reason]).toEqual([position, 'syntax', reason]);
    expect(problem.corrected).toBe(line);
    expect(raw.value).toBeDefined();
  });

  test.each(['title: "Answer\nowner: chat\n', 'target: { value: 20, by: 2026\nowner: chat\n', 'owner chat\ntitle: x\n'])(
    '%j says what it would say with the line corrected',
    (file) => {
      const raw = yaml(file);
      expect(yaml(corrected(only(raw)))).toMatchObject({ problems: [], value: raw.value });
    },
  );
});

describe('what cannot be mended is said once, in plain words', () => {
  test.each([
    ['- a\n- b\nc: d\n', '3:1', 'there is more text behind a value that has already ended'],
    ['title: x\n- y\n', '2:1', 'this list item stands where a key was expected'],
    ['%50 more\ntitle: x\n', '1:1', 'a line must not begin with `%`'],
    ['title: "a\n  b" c\nowner: d\n', '2:6', 'there is more text behind a value that has already ended'],
    ['note: {\n  a: 1,\n  b: [2\n', '3:3', 'a bracket or brace is opened but never closed'],
    [
      '<<<<<<< HEAD\ntitle: x\n=======\ntitle: y\n>>>>>>> other\n',
      '1:1',
      'two versions of this file were merged and nobody chose between them',
    ],
  ])('%j', (file, position, reason) => {
    const raw = yaml(file);
    const problem = only(raw);
    expect([at(problem.place), problem.code, problem.data.reason]).toEqual([position, 'syntax', reason]);
    expect(raw.value).toBeUndefined();
  });

  test('the words of the grammar never reach a reader', () => {
    const files = [
      'a: b: c',
      '? [',
      '&a &b c',
      '*',
      '!!x !y z',
      'a: |9x',
      '"a" "b"',
      '[a, b',
      '{a: }}',
      ',',
      'a: @',
      '---\n%x',
      ': :',
      '- - :\n x',
      '"\\q"',
      'a: [b\nc]: d',
      '? a: b: c',
    ];
    for (const file of files) {
      for (const { data } of yaml(file).problems) {
        expect(String(data.reason ?? ''), file).not.toMatch(
          /scalar|mapping|sequence|node|token|pointer|alias|anchor|implicit|flow|indicator/i,
        );
      }
    }
  });
});

test('independent mistakes are all found, each once', () => {
  const raw = yaml('title: Answer: now\nowner chat\ntarget: { value: 16,2, by:2026 }\nmembers: [ines, tom\nwhy: "because\n');
  expect(raw.problems.map(({ code, place }) => `${code} ${at(place)}`)).toEqual([
    'lost-colon 1:14',
    'syntax 2:1',
    'decimal-comma 3:18',
    'syntax 3:26',
    'syntax 4:10',
    'syntax 5:6',
  ]);
  expect(raw.value).toEqual({
    title: 'Answer: now',
    owner: 'chat',
    target: { value: 16.2, by: 2026 },
    members: ['ines', 'tom'],
    why: 'because',
  });
});

test('a mistake that cannot be mended does not hide those above it', () => {
  const raw = yaml('title: Answer: now\nowner: chat\n- x\n');
  expect(raw.problems.map(({ code, place }) => `${code} ${at(place)}`)).toEqual(['lost-colon 1:14', 'syntax 3:1']);
  expect(raw.value).toBeUndefined();
});
