import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitOf } from '../../src/cli/commit.ts';
import { sound } from '../support/examples.ts';
import { goalpost, run, temporaryFolder, workspaceFrom } from '../support/process.ts';

const DAY = ['--as-of', '2026-06-15'];

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run('git', ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org', ...args], { cwd });
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** A repository whose workspace lies in a folder of its own, everything committed. */
async function repository(): Promise<{ folder: string; commit: string }> {
  const top = temporaryFolder();
  const folder = workspaceFrom({ ...sound, 'readme.md': 'Ours\n' }, join(top, 'plans'));
  await git(top, 'init', '-q');
  await git(top, 'add', '.');
  await git(top, 'commit', '-q', '-m', 'Promise');
  return { folder, commit: await git(top, 'rev-parse', 'HEAD') };
}

const footOf = (folder: string): string => /Holds as of.*?<\/span>/.exec(readFileSync(join(folder, 'dist/index.html'), 'utf8'))?.[0] ?? '';

test('a page names the commit it shows, also when an earlier build lies in the folder', async () => {
  const { folder, commit } = await repository();
  for (const _ of ['first', 'second']) {
    expect(await goalpost(['build', ...DAY], { cwd: folder })).toMatchObject({ code: 0 });
    expect(footOf(folder)).toContain(`commit <code>${commit.slice(0, 7)}</code>`);
    expect(footOf(folder)).not.toContain('not committed');
  }
});

test('a page that shows what no commit holds says so and names none', async () => {
  const { folder, commit } = await repository();
  workspaceFrom({ 'goals/further.goal.yaml': 'title: Further\ndone: It is there\nby: 2026-12-31\n' }, folder);
  expect(await goalpost(['build', '--force', ...DAY], { cwd: folder })).toMatchObject({ code: 0 });
  expect(footOf(folder)).toContain('with changes not committed yet');
  expect(footOf(folder)).not.toContain(commit.slice(0, 7));
});

test('only files of the workspace count as changes', async () => {
  const { folder, commit } = await repository();
  const stand = () => commitOf(folder, join(folder, 'public'));
  workspaceFrom(
    { 'readme.md': 'Yours\n', 'public/kpis/a.csv': 'date,value\n', '.cache/a.csv': 'date,value\n', 'pnpm-lock.yaml': 'a: 1\n' },
    folder,
  );
  workspaceFrom({ 'below/goalpost.yaml': 'organisation: Other\n', 'below/goals/a.goal.yaml': 'title: Theirs\n' }, folder);
  workspaceFrom({ 'other.goal.yaml': 'title: Of another folder\n' }, join(folder, '..'));
  expect(stand()).toEqual({ commit, uncommitted: false });
  const [table = ''] = Object.keys(sound).filter((path) => path.endsWith('.csv'));
  workspaceFrom({ [table]: `${sound[table]}2026-06-14,1\n` }, folder);
  expect(stand()).toEqual({ commit, uncommitted: true });
  await git(folder, 'add', '.');
  expect(stand(), 'staged is not committed').toEqual({ commit, uncommitted: true });
  await git(folder, 'commit', '-q', '-m', 'More');
  expect(stand()).toEqual({ commit: await git(folder, 'rev-parse', 'HEAD'), uncommitted: false });
  workspaceFrom({ 'old/a goal.goal.yaml': 'title: Old\n' }, folder);
  expect(commitOf(folder, join(folder, 'public'), ['old/**']).uncommitted).toBe(false);
  expect(stand().uncommitted).toBe(true);
  rmSync(join(folder, 'old'), { recursive: true });
  await git(folder, 'rm', '-q', table);
  expect(stand().uncommitted, 'what is gone has changed too').toBe(true);
});

test('before the first commit and outside a repository there is none to name', async () => {
  const folder = workspaceFrom(sound);
  const out = join(folder, 'dist');
  expect(commitOf(folder, out)).toEqual({ commit: undefined, uncommitted: false });
  await git(folder, 'init', '-q');
  expect(commitOf(folder, out)).toEqual({ commit: undefined, uncommitted: true });
});
