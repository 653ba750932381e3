import { describe, expect, test } from 'vitest';
import { cursorIn } from './support.ts';

/** `path part word`, as far as it matters. */
function told(text: string): string | undefined {
  const cursor = cursorIn(text);
  return cursor && `${cursor.path.join('/')} ${cursor.part} ${cursor.word.text}`.trim();
}

describe('a cursor knows where it stands', () => {
  test.each([
    ['behind a colon', 'title: A\nowner: ‸', 'owner value'],
    ['directly behind it', 'owner:‸', 'owner value'],
    ['in a value', 'owner: in‸es', 'owner value ines'],
    ['in a value in quotes', 'kpi: "cs‸at"', 'kpi value csat'],
    ['in a long name', 'supports: harbour.answer-fa‸', 'supports value harbour.answer-fa'],
    ['on a key', 'title: A\nown‸er: ines', 'owner key owner'],
    ['at the end of a key', 'owner‸: ines', 'owner key owner'],
    ['in a key half typed', 'title: A\nown‸', 'start own'],
    ['on an empty line', 'title: A\n‸\nowner: ines\n', 'start'],
    ['in an empty file', '‸', 'start'],
    ['below a key', 'target:\n  value: 1\n  ‸', 'target start'],
    ['in a value below a key', 'target:\n  by: 20‸', 'target/by value 20'],
    ['in a list', 'supports:\n  - answer-fast\n  - ke‸', 'supports/* start ke'],
    ['in a list at the edge', 'supports:\n- answer-fast\n- ke‸\nowner: a', 'supports/* start ke'],
    ['behind a dash', 'supports:\n  - ‸', 'supports/* start'],
    ['behind a dash without a blank', 'supports:\n  -‸', 'supports/* start'],
    ['where an entry would begin', 'milestones:\n  - title: A\n    value: 1\n  ‸', 'milestones start'],
    ['in an entry', 'milestones:\n  - title: A\n    val‸', 'milestones/* start val'],
    ['in the first key of an entry', 'guardrails:\n  - kpi: ‸', 'guardrails/*/kpi value'],
    ['in a list in a list', '- id: chat\n  members:\n    - ine‸', '*/members/* start ine'],
    ['in the list of the file', '- id: chat\n  par‸', '* start par'],
    ['in a key of an entry after a list', '- id: chat\n  members:\n    - ines\n  parent: ‸', '*/parent value'],
    ['two levels down', 'rules:\n  series/jump:\n    level: ‸', 'rules/series/jump/level value'],
    ['in braces', 'target: { value: 20, b‸ }', 'target start b'],
    ['in an open brace', 'target: { ‸', 'target start'],
    ['in a value in braces', 'guardrails:\n  - { kpi: cs‸, min: 82 }', 'guardrails/*/kpi value cs'],
    ['in brackets', 'supports: [answer-fast, ke‸]', 'supports/* value ke'],
    ['in brackets in braces', 'a: { b: [1, ‸] }', 'a/b/* value'],
    ['behind braces that end', 'target: { value: 20 } ‸', 'target value'],
    ['below something broken', 'title: "A\nkpi: ‸', 'kpi value'],
    ['above a tab', 'owner: ‸\n\tkpi: x', 'owner value'],
    ['with Windows line ends', 'title: A\r\nowner: in‸\r\n', 'owner value in'],
    ['behind emoji', 'title: 🎉\nowner: ‸', 'owner value'],
    ['behind a longer text', 'why: |\n  kpi: no\n  # nor this\n\nowner: ‸', 'owner value'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test.each([
    ['a comment', 'owner: ines # ‸'],
    ['a line of comment', '# owner: ‸'],
    ['a longer text', 'why: |\n  kpi: ‸\nowner: a'],
    ['a longer text in a list', 'actions:\n  - title: >\n      for: ‸\n    owner: a'],
    ['the indentation of a line', 'target:\n ‸ value: 1'],
  ])('and says nothing in %s', (_, text) => {
    expect(told(text)).toBeUndefined();
  });

  test('a # in a value or in quotes begins no comment', () => {
    expect(told('title: A#1 ‸')).toBe('title value');
    expect(told('title: "A # ‸"')).toBe('title value');
  });

  test.each([
    ['beside it', 'title: A\n‸\nowner: b\ntarget:\n  by: 2026', ['title', 'owner', 'target']],
    ['in its entry alone', 'causes:\n  - id: a\n    note: x\n  - id: b\n    ‸\n  - cause: other', ['id']],
    ['in the first line of its entry', 'causes:\n  - id: a\n  - ‸\n    note: x', ['note']],
    ['in its braces alone', 'target: { value: 1, ‸, by: 2026 }', ['value', 'by']],
    ['without the one it is on', 'title: A\nown‸er: b', ['title']],
    ['on the same level', 'target:\n  value: 1\n  ‸\nowner: a', ['value']],
  ])('knows which keys are written %s', (_, text, expected) => {
    expect([...(cursorIn(text)?.siblings ?? [])].sort()).toEqual([...expected].sort());
  });

  test('counts characters as editors do', () => {
    expect(cursorIn('title: 🎉🎉 cs‸at')?.word).toEqual({ text: 'csat', start: 12, end: 16 });
  });
});
