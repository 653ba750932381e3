import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { goalpost, temporaryFolder } from '../support/process.ts';

/** Every file of a folder with its text, by path. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

test('a first plan passes its own linter on the day it is written, and today', async () => {
  const cwd = temporaryFolder();
  const init = await goalpost(['init', 'acme-goals', '--as-of', '2026-11-21'], { cwd });
  expect({ code: init.code, stdout: init.stdout }).toEqual({ code: 0, stdout: '' });
  expect(init.stderr).toContain('goalpost lint -C acme-goals');
  const lint = await goalpost(['-C', 'acme-goals', 'lint', '--as-of', '2026-11-21', '--format', 'json'], { cwd });
  expect(JSON.parse(lint.stdout)).toMatchObject({ verdict: 'pass', findings: [], checked: { goals: 2, v2moms: 1, kpis: 2, teams: 2 } });

  const today = join(cwd, 'today');
  expect((await goalpost(['init', today], { cwd })).code).toBe(0);
  expect((await goalpost(['lint', '--max-warnings', '0'], { cwd: today })).code).toBe(0);
});

test('the same day gives the same files, wherever and in whatever language', async () => {
  const [a, b] = [join(temporaryFolder(), 'acme'), join(temporaryFolder(), 'acme')];
  await goalpost(['init', a, '--as-of', '2026-02-28'], { env: { TZ: 'America/Chicago', LC_ALL: 'de_DE.UTF-8' } });
  await goalpost(['init', b, '--as-of', '2026-02-28'], { env: { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' } });
  expect(filesOf(a)).toEqual(filesOf(b));
  expect(filesOf(a)['goalpost.yaml']).toContain('organisation: Acme\n');
});

test('nothing that exists is overwritten, and what was kept is said', async () => {
  const cwd = temporaryFolder();
  await goalpost(['init', '--as-of', '2026-11-21'], { cwd });
  const own = '- id: company\n  title: Ours\n';
  writeFileSync(join(cwd, 'goals/teams.yaml'), own);
  const before = filesOf(cwd);
  const again = await goalpost(['init', '--as-of', '2026-12-24'], { cwd });
  expect(again.code).toBe(0);
  expect(again.stderr).toContain('goalpost.yaml  kept as it was');
  expect(again.stderr).not.toContain('  + ');
  expect(filesOf(cwd)).toEqual(before);
});

test('a file in the way is kept, and the rest is written around it', async () => {
  const cwd = temporaryFolder();
  await goalpost(['init', 'a', '--as-of', '2026-11-21'], { cwd });
  const mine = 'name: mine\n';
  const folder = join(cwd, 'b/.github/workflows');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'goalpost.yml'), mine);
  const { stderr } = await goalpost(['init', 'b', '--as-of', '2026-11-21'], { cwd });
  expect(stderr).toContain('.github/workflows/goalpost.yml  kept as it was');
  const [a, b] = [filesOf(join(cwd, 'a')), filesOf(join(cwd, 'b'))];
  expect(b['.github/workflows/goalpost.yml']).toBe(mine);
  expect(Object.keys(b)).toEqual(Object.keys(a));
});

test('what is built stays out of the commit, unless somebody decides for themselves', async () => {
  const cwd = temporaryFolder();
  await goalpost(['init', 'a', '--as-of', '2026-11-21'], { cwd });
  expect(filesOf(join(cwd, 'a'))['.gitignore']).toBe('dist/\nnode_modules/\n');
  mkdirSync(join(cwd, 'b'));
  writeFileSync(join(cwd, 'b/.gitignore'), '*.log\n');
  const { stderr } = await goalpost(['init', 'b', '--as-of', '2026-11-21'], { cwd });
  expect(stderr).toContain('.gitignore  kept as it was');
  expect(filesOf(join(cwd, 'b'))['.gitignore']).toBe('*.log\n');
});

test('a file where a folder is needed is said, not taken for kept', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'plan'), '');
  const { code, stderr } = await goalpost(['init', 'plan'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('a file stands where a folder is needed');
});

test('an editor finds the schema of every file, offline', async () => {
  const cwd = temporaryFolder();
  await goalpost(['init', '--as-of', '2026-11-21'], { cwd });
  const files = filesOf(cwd);
  const written = Object.entries(files).filter(([path]) => path.endsWith('.yaml'));
  expect(written).toHaveLength(7);
  for (const [path, text] of written) {
    const [, target = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(existsSync(resolve(cwd, dirname(path), target)), `${path}: ${target}`).toBe(true);
  }
  const { 'yaml.schemas': mapping } = JSON.parse(files['.vscode/settings.json'] ?? '');
  for (const path of Object.keys(mapping)) expect(files).toHaveProperty([path]);
});

test('the workflow asks for no more than it needs', async () => {
  const cwd = temporaryFolder();
  await goalpost(['init', '--as-of', '2026-11-21'], { cwd });
  const workflow = parse(readFileSync(join(cwd, '.github/workflows/goalpost.yml'), 'utf8'));
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.goalpost.permissions).toEqual({ contents: 'read' });
  expect(workflow.jobs.goalpost.steps[0]).toMatchObject({
    uses: expect.stringMatching(/@[0-9a-f]{40}$/),
    with: { 'persist-credentials': false },
  });
});

test('a second time it says nothing about a plan that somebody may have changed', async () => {
  const cwd = temporaryFolder();
  expect((await goalpost(['init'], { cwd })).stderr).toContain('it is sound');
  writeFileSync(join(cwd, 'goals/teams.yaml'), '- id: x\n');
  const again = await goalpost(['init'], { cwd });
  expect(again.code).toBe(0);
  expect(again.stderr).not.toContain('it is sound');
});
