import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../../src/model/load.ts';
import { freshReader, rememberingReader } from '../../../src/parse/reader.ts';
import { lint } from '../../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { examples, lines, sound } from '../../support/examples.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a reader that remembers', () => {
  test('reads a file again only when it has changed', () => {
    const reader = rememberingReader();
    const read = (text: string) => reader.document('goals/a.goal.yaml', 'goal', 'a', bytes(text));
    const first = read('title: A\n');
    expect(read('title: A\n')).toBe(first);
    const second = read('title: B\n');
    expect(second.value).toEqual({ title: 'B' });
    // What it was before is forgotten: only the last reading is worth its room.
    expect(read('title: A\n')).not.toBe(first);
    const series = reader.series('goals/a.csv', bytes('date,value\n2026-01,1\n'));
    expect(reader.series('goals/a.csv', bytes('date,value\n2026-01,1\n'))).toBe(series);
    expect(reader.series('goals/b.csv', bytes('date,value\n2026-01,1\n'))).not.toBe(series);
  });

  test('leaves every verdict as it is, whatever was read before', async () => {
    const reader = rememberingReader();
    const verdict = async (files: Readonly<Record<string, string>>, through = freshReader) =>
      lines(lint(await loadWorkspace(memorySource({ ...sound, ...files }), through), { asOf: EXAMPLE_DAY }));
    for (const { example } of examples) expect(await verdict(example.files, reader)).toEqual(await verdict(example.files));
    expect(await verdict({}, reader)).toEqual([]);
  });
});
