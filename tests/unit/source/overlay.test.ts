import { describe, expect, test } from 'vitest';
import { memorySource } from '../../../src/source/memory.ts';
import { overlaySource } from '../../../src/source/overlay.ts';
import type { Source } from '../../../src/source/source.ts';

const base = memorySource({ 'goalpost.yaml': 'organisation: Harbour', 'goals/b.goal.yaml': 'title: B', 'goals/d.goal.yaml': 'title: D' });

async function textOf(source: Source, path: string): Promise<string> {
  return new TextDecoder().decode(await source.read(path));
}

describe('an overlay', () => {
  test('shows a changed file in its new words, and the others as they are', async () => {
    const source = overlaySource(base, new Map([['goals/b.goal.yaml', 'title: Bär']]));
    expect(await source.list()).toEqual([
      { path: 'goalpost.yaml', size: 21 },
      { path: 'goals/b.goal.yaml', size: 11 },
      { path: 'goals/d.goal.yaml', size: 8 },
    ]);
    expect(await textOf(source, 'goals/b.goal.yaml')).toBe('title: Bär');
    expect(await textOf(source, 'goals/d.goal.yaml')).toBe('title: D');
  });

  test('lists a new file in its place among the others', async () => {
    const source = overlaySource(base, new Map([['goals/c.goal.yaml', 'title: C']]));
    expect((await source.list()).map(({ path }) => path)).toEqual([
      'goalpost.yaml',
      'goals/b.goal.yaml',
      'goals/c.goal.yaml',
      'goals/d.goal.yaml',
    ]);
    expect(await textOf(source, 'goals/c.goal.yaml')).toBe('title: C');
  });

  test('keeps an empty file, and lets go of one that is gone', async () => {
    const source = overlaySource(
      base,
      new Map([
        ['goals/b.goal.yaml', ''],
        ['goals/d.goal.yaml', undefined],
      ]),
    );
    expect(await source.list()).toEqual([
      { path: 'goalpost.yaml', size: 21 },
      { path: 'goals/b.goal.yaml', size: 0 },
    ]);
    await expect(source.read('goals/d.goal.yaml')).rejects.toThrow('goals/d.goal.yaml');
  });

  test('does not make a link that leads out readable', async () => {
    const linked: Source = { ...base, list: async () => [{ path: 'goals/b.goal.yaml', size: 0, barrier: 'link-outside' }] };
    const source = overlaySource(linked, new Map([['goals/b.goal.yaml', 'title: B']]));
    expect(await source.list()).toEqual([{ path: 'goals/b.goal.yaml', size: 0, barrier: 'link-outside' }]);
  });
});
