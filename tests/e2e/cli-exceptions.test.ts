import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPLIES, sound } from '../support/examples.ts';
import { goalpost, type Outcome, workspaceFrom } from '../support/process.ts';

/** A sound workspace with a goal of which nobody says why. */
const WITHOUT_WHY = { ...sound, 'goals/replies.goal.yaml': REPLIES.replace(/^why: .*\n/m, '') };
const LIST = 'goalpost.accepted.yaml';

function lint(cwd: string, ...flags: string[]): Promise<Outcome> {
  return goalpost(['--as-of', '2026-06-15', 'lint', '--max-warnings', '0', ...flags], { cwd, env: { COLUMNS: '200' } });
}

function listIn(cwd: string): { rule: string; id: string; key?: string }[] {
  return parse(readFileSync(join(cwd, LIST), 'utf8'));
}

describe('lint --accept-all', () => {
  test('lists what is found; from then on only what is new counts, and what is mended goes', async () => {
    const cwd = workspaceFrom(WITHOUT_WHY);
    expect((await lint(cwd)).code).toBe(1);

    const first = await lint(cwd, '--accept-all');
    expect(first).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^ {2}accepted \d+ findings as they stand, in goalpost\.accepted\.yaml\n$/),
    });
    expect(first.stdout).toContain('Nothing is wrong beyond ');
    const listed = listIn(cwd);
    expect(listed).toContainEqual({ rule: 'relevant/why', id: 'replies', key: 'title' });

    writeFileSync(join(cwd, 'goals/more.goal.yaml'), WITHOUT_WHY['goals/replies.goal.yaml']);
    const second = await lint(cwd, '--accept-all');
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('nothing on the list is mended yet');
    expect(second.stderr).toMatch(/\d+ findings are not on the list/);
    expect(listIn(cwd)).toEqual(listed);

    writeFileSync(join(cwd, 'goals/replies.goal.yaml'), REPLIES);
    const third = await lint(cwd, '--accept-all');
    expect(third.stderr).toContain('took 1 mended finding off the list');
    expect(listIn(cwd)).toEqual(listed.filter(({ rule }) => rule !== 'relevant/why'));
  });

  test('has nothing to do in a sound workspace', async () => {
    const cwd = workspaceFrom(sound);
    expect(await lint(cwd, '--accept-all')).toMatchObject({ code: 0, stderr: '  there is nothing to accept\n' });
    expect(existsSync(join(cwd, LIST))).toBe(false);
  });

  test('never takes in what has no exceptions', async () => {
    const cwd = workspaceFrom({ ...WITHOUT_WHY, 'goals/lost.goal.yaml': REPLIES.replace('answer-fast', 'anser-fast') });
    expect((await lint(cwd, '--accept-all')).code).toBe(1);
    expect(listIn(cwd).filter(({ rule }) => rule.startsWith('file/'))).toEqual([]);
  });

  test.each([
    [
      'the configuration is broken',
      { 'goalpost.yaml': 'organisation: A\nrules:\n  relevant/wy: off\n' },
      [],
      'The configuration is broken',
    ],
    ['a file cannot be read', { 'goals/broken.goal.yaml': '] }\n' }, [], '`goals/broken.goal.yaml` cannot be read'],
    ['the list itself is broken', { [LIST]: '- rule: relevant/why\n' }, [], '`goalpost.accepted.yaml` cannot be read'],
    ['only a part is asked for', {}, ['goals'], '`--accept-all` is about the whole workspace'],
  ])('refuses when %s', async (_, files, paths, message) => {
    const cwd = workspaceFrom({ ...WITHOUT_WHY, ...files });
    const before = existsSync(join(cwd, LIST)) ? readFileSync(join(cwd, LIST), 'utf8') : undefined;
    const { code, stdout, stderr } = await lint(cwd, ...paths, '--accept-all');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, LIST)) ? readFileSync(join(cwd, LIST), 'utf8') : undefined).toBe(before);
  });
});

describe('lint --print-config', () => {
  const lint = (cwd: string, ...flags: string[]): Promise<Outcome> => goalpost(['lint', ...flags], { cwd });
  const config = `organisation: A
extends: strict
rules:
  relevant/why: info
overrides:
  - files: goals/labs/**
    rules:
      relevant/why: { cases: { missing: error } }
  - files: "*.yaml"
    rules:
      quality/exception: { longest: 30 }
`;
  const files = { ...sound, 'goalpost.yaml': config, 'goals/labs/a.goal.yaml': REPLIES };

  test('says what holds for a file, and which override made it so', async () => {
    const { code, stdout } = await lint(workspaceFrom(files), '--print-config', 'goals/labs/a.goal.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# What holds for goals\/labs\/a\.goal\.yaml: preset strict, override 1 \(line 6\)\.\n/);
    expect(parse(stdout)).toMatchObject({
      overrides: [{ number: 1, line: 6, files: 'goals/labs/**' }],
    });
    // `missing` is an error in strict, too.
    expect(parse(stdout).rules).toEqual({ 'relevant/why': { cases: expect.objectContaining({ 'says-nothing': 'info' }) } });
    expect(parse(stdout).rules['relevant/why'].cases).not.toHaveProperty('missing');
    expect(stdout).toContain('says-nothing: info   # error in strict\n');
  });

  test('without a file is about the configuration’s own folder, as JSON where that is asked for', async () => {
    const { stdout } = await lint(workspaceFrom(files), '--format', 'json', '--print-config');
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'goalpost.yaml',
      overrides: [{ number: 2 }],
      rules: {
        'quality/exception': { cases: { unused: 'error' }, options: { longest: 30 }, differs: { options: { longest: 366 } } },
        'series/hole': { cases: {} },
      },
    });
  });

  test.each([
    ['a file that is not there', {}, ['--print-config', 'goals/nowhere.goal.yaml'], 'There is no `goals/nowhere.goal.yaml`'],
    ['a folder', {}, ['--print-config', 'goals'], '`goals` is a folder'],
    ['a file that is no part of a plan', { 'notes.md': 'x' }, ['--print-config', 'notes.md'], '`notes.md` is no file of a plan'],
    ['several files', {}, ['goalpost.yaml', '--print-config', 'goalpost.yaml'], 'Settings are those of one file'],
    ['what judges', {}, ['--print-config', '--quiet'], 'cannot be used with option `--quiet`'],
    ['a file to write', {}, ['--format', 'json=s.json', '--print-config'], 'Settings are printed as YAML or as JSON'],
    ['a file outside', {}, ['--print-config', '..'], '`..` lies outside the workspace'],
    ['another format', {}, ['--format', 'markdown', '--print-config'], 'Settings are printed as YAML or as JSON'],
    ['a broken configuration', { 'goalpost.yaml': `${config}more: keys\n` }, ['--print-config'], 'The configuration is broken'],
  ])('does not guess: %s', async (_, more, flags, message) => {
    const { code, stdout, stderr } = await lint(workspaceFrom({ ...files, ...more }), ...flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test('lint --stats says to standard error which rule took how long, and leaves the report alone', async () => {
  const cwd = workspaceFrom(WITHOUT_WHY);
  const plain = await lint(cwd);
  const { code, stdout, stderr } = await lint(cwd, '--stats');
  expect({ code, stdout }).toEqual({ code: plain.code, stdout: plain.stdout });
  expect(stderr).toMatch(/^ {2}parsing and linking +\d+\.\d ms$/m);
  expect(stderr).toMatch(/^ {2}relevant\/why +\d+\.\d ms +\d+\.\d % +1$/m);
});
