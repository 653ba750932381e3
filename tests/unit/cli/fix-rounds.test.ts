import { describe, expect, test } from 'vitest';
import { fixWorkspace } from '../../../src/cli/fix-rounds.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import { lint } from '../../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import { memorySource } from '../../../src/source/memory.ts';
import type { Source } from '../../../src/source/source.ts';
import { sound } from '../../support/examples.ts';

const PATH = 'goals/a.goal.yaml';
const judge = async (source: Source) => lint(await loadWorkspace(source), { asOf: EXAMPLE_DAY });

/** A workspace in which somebody does something to one file after it was read for the first time. */
function meanwhile(content: string, then: () => Promise<Uint8Array>): Source {
  const source = memorySource({ ...sound, [PATH]: content });
  let reads = 0;
  return { ...source, read: (path) => (path === PATH && ++reads > 1 ? then() : source.read(path)) };
}

describe('fixing a workspace', () => {
  test('goes on until what one slip hid is fixed as well', async () => {
    const hidden = 'title: A\nonwer: [support]\nmilestones:\n\t- title: B\n\t  by: 31.12.2026\n';
    const { files } = await fixWorkspace(memorySource({ ...sound, [PATH]: hidden }), judge);
    expect(files).toHaveLength(1);
    expect(files[0]?.after).toBe('title: A\nowner: support\nmilestones:\n  - title: B\n    by: 2026-12-31\n');
    expect(files[0]?.count).toBe(4);
  });

  test('leaves a file alone that somebody saved since it was judged', async () => {
    const source = meanwhile('title: A\nonwer: support\n', async () => new TextEncoder().encode('title: Ab\nonwer: support\n'));
    expect((await fixWorkspace(source, judge)).files).toEqual([]);
  });

  test('leaves a file alone that somebody removed since it was judged', async () => {
    const source = meanwhile('title: A\nonwer: support\n', () => Promise.reject(new Error('gone')));
    expect((await fixWorkspace(source, judge)).files).toEqual([]);
  });

  test('changes only the files it may', async () => {
    const files = { ...sound, [PATH]: 'title: A\nonwer: support\n', 'goals/b.goal.yaml': 'title: B\nonwer: support\n' };
    const fixed = await fixWorkspace(memorySource(files), judge, (path) => path === PATH);
    expect(fixed.files.map(({ path }) => path)).toEqual([PATH]);
  });
});
