import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPLIES, sound } from '../support/examples.ts';
import { goalpost, workspaceFrom } from '../support/process.ts';

const DAY = ['--as-of', '2026-06-15'];
const PATH = 'goals/replies.goal.yaml';

/** Two slips, a comment, Windows line breaks and a byte-order mark. */
const SLIPS = `\ufeff# for the board\n${REPLIES}`
  .replace('owner: support', 'onwer: support   # all of them')
  .replace('41, date', '41,5, date');
const BROKEN = SLIPS.replaceAll('\n', '\r\n');
const MENDED = BROKEN.replace('onwer', 'owner').replace('41,5', '41.5');

function read(folder: string): string {
  return readFileSync(join(folder, PATH), 'utf8');
}

describe('lint --fix', () => {
  test('mends what needs no decision, keeps everything else, and tells what is left', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN });
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, '--fix', PATH], { cwd });
    expect(read(cwd)).toBe(MENDED);
    expect(stderr).toBe('Fixed 2 findings in 1 file.\n');
    expect(stdout).not.toContain('file/shape');
    expect(code).toBe(0);
    const again = await goalpost(['lint', ...DAY, '--fix', PATH], { cwd });
    expect([again.stdout, again.stderr]).toEqual([stdout, 'Nothing here can be fixed without a decision.\n']);
    expect(read(cwd)).toBe(MENDED);
  });

  test('fails as long as something is wrong that needs a decision', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN.replace('by: 2026-12-31', 'by: 03/04/2026') });
    const { code, stdout } = await goalpost(['lint', ...DAY, '--fix'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('file/shape/bad-date');
    expect(read(cwd)).toBe(MENDED.replace('by: 2026-12-31', 'by: 03/04/2026'));
  });

  test('mends only what it is asked about', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN });
    await goalpost(['lint', ...DAY, '--fix', 'goals/kpis'], { cwd });
    expect(read(cwd)).toBe(BROKEN);
  });

  test('touches nothing while the configuration is broken', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN, 'goalpost.yaml': 'organisation: Lantern\nextens: strict\n' });
    const { code, stderr } = await goalpost(['lint', ...DAY, '--fix'], { cwd });
    expect([code, stderr]).toEqual([2, '']);
    expect(read(cwd)).toBe(BROKEN);
  });

  test('says which file it must not write, and mends the others', async () => {
    const other = 'goals/other.goal.yaml';
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN, [other]: BROKEN });
    chmodSync(join(cwd, PATH), 0o444);
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, '--fix'], { cwd });
    expect(stderr).toBe(`\`${PATH}\` stays as it is: it is read-only.\nFixed 2 findings in 1 file.\n`);
    expect([read(cwd), readFileSync(join(cwd, other), 'utf8')]).toEqual([BROKEN, MENDED]);
    expect(stdout).toContain(`${PATH}:3:1`);
    expect(code).toBe(2);
  });

  test('sorts a table of hundreds of thousands of rows', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => {
      const day = new Date(Date.UTC(1200, 0, 1 + i)).toISOString().slice(0, 10);
      return `${day},${i % 97}\n`;
    });
    const table = 'goals/kpis/first-response.csv';
    const cwd = workspaceFrom({ ...sound, [table]: `date,value\n${rows.toReversed().join('')}` });
    const { stderr } = await goalpost(['lint', ...DAY, '--fix', table], { cwd });
    expect(stderr).toBe('Fixed 1 finding in 1 file.\n');
    expect(readFileSync(join(cwd, table), 'utf8') === `date,value\n${rows.join('')}`).toBe(true);
  });

  test('reads no file that is too large to be read', async () => {
    const table = 'goals/kpis/first-response.csv';
    const large = `date,value\n${'2026-02-01,5\n2026-01-01,5\n'.repeat(2_000_000)}`;
    const cwd = workspaceFrom({ ...sound, [table]: large });
    const { code, stdout } = await goalpost(['lint', ...DAY, '--fix', table], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('file/readable/too-large');
  });

  test.each([
    [['--fix', '--fix-dry-run'], 'Option `--fix` cannot be used with option `--fix-dry-run`'],
    [['--fix', '--watch'], 'Option `--fix` cannot be used with option `--watch`'],
    [['--fix', '--accept-all'], 'Option `--fix` cannot be used with option `--accept-all`'],
    [['--fix', '--stdin-filename', PATH], 'Option `--fix` cannot be used with option `--stdin-filename'],
    [['--fix-dry-run', '--format', 'json'], '`--fix-dry-run` prints changes, not findings'],
    [['--stdin-filename', PATH, 'goals'], '`--stdin-filename` is about that one file'],
  ])('%j is refused', async (flags, message) => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN });
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, ...flags], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(read(cwd)).toBe(BROKEN);
  });
});

describe('lint --fix-dry-run', () => {
  test('prints a patch that git applies, and writes nothing', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN });
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, '--fix-dry-run', PATH], { cwd });
    expect([code, stderr]).toEqual([0, 'Would fix 2 findings in 1 file. Nothing is written.\n']);
    expect(read(cwd)).toBe(BROKEN);
    expect(stdout.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
      `--- a/${PATH}`,
      `+++ b/${PATH}`,
      '-onwer: support   # all of them\r',
      '+owner: support   # all of them\r',
      '-baseline: { value: 41,5, date: 2025-12-31 }\r',
      '+baseline: { value: 41.5, date: 2025-12-31 }\r',
    ]);
    execFileSync('git', ['apply', '-'], { cwd, input: stdout, stdio: 'pipe' });
    expect(read(cwd)).toBe(MENDED);
  });

  test('is red and green where colours are wanted', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN });
    const { stdout } = await goalpost(['lint', ...DAY, '--color', '--fix-dry-run', PATH], { cwd });
    expect(stdout).toContain('\u001b[31m-onwer: support');
    expect(stdout).toContain('\u001b[32m+owner: support');
  });

  test('prints nothing when nothing changes, and the verdict is that of what is left', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN.replace('41,5', '1,200').replace('onwer', 'owner') });
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, '--fix-dry-run', '--format', 'json=left.json'], { cwd });
    expect([code, stdout, stderr]).toEqual([1, '', 'Nothing here can be fixed without a decision.\n1 error would be left.\n']);
    const { findings } = JSON.parse(readFileSync(join(cwd, 'left.json'), 'utf8'));
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('file/yaml');
  });

  test('says why it does nothing while the configuration is broken', async () => {
    const cwd = workspaceFrom({ ...sound, 'goalpost.yaml': 'organisation: A\nmore: keys\n' });
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, '--fix-dry-run'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('The configuration is broken');
  });

  test('prints a patch for the folder of the workspace when it is started below it', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: BROKEN });
    const { stdout, stderr } = await goalpost(['lint', ...DAY, '--fix-dry-run'], { cwd: join(cwd, 'goals') });
    expect(stdout).toContain(`--- a/${PATH}\n`);
    expect(stderr).toContain('Its paths count from `../`');
  });
});

describe('lint --stdin-filename', () => {
  const only = async (cwd: string, name: string, stdin: string | Uint8Array, flags: string[] = []) => {
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY, '--format', 'json', '--stdin-filename', name, ...flags], {
      cwd,
      stdin,
    });
    expect(stderr).toBe('');
    const findings: { file: string; rule: string; line: number }[] = JSON.parse(stdout).findings;
    expect(new Set(findings.map(({ file }) => file)).size).toBeLessThanOrEqual(1);
    return { code, found: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`) };
  };
  const others = { 'goals/answers.goal.yaml': 'titel: Not asked about\n' };

  test('judges what is typed in the place of what is saved, and nothing else', async () => {
    const cwd = workspaceFrom({ ...sound, ...others, [PATH]: REPLIES });
    const { code, found } = await only(cwd, PATH, REPLIES.replace('supports: answer-fast', 'supports: answer-slow'));
    expect(code).toBe(1);
    expect(found).toContain(`${PATH}:3 file/reference`);
    expect(read(cwd)).toBe(REPLIES);
    expect((await only(cwd, join(cwd, PATH), REPLIES)).found).not.toContain(`${PATH}:3 file/reference`);
  });

  test('judges a file that is not saved yet', async () => {
    const { found } = await only(workspaceFrom(sound), PATH, REPLIES.replace('kpi: first-response', 'kpi: first-reply'));
    expect(found).toContain(`${PATH}:6 file/reference`);
  });

  test('finds a file of a workspace below with -C', async () => {
    const cwd = workspaceFrom(Object.fromEntries(Object.entries(sound).map(([path, text]) => [`plan/${path}`, text])));
    const { found } = await only(cwd, PATH, 'titel: A\n', ['-C', 'plan']);
    expect(found).toContain(`${PATH}:1 file/shape`);
  });

  test('tells what is no text', async () => {
    const { code, found } = await only(workspaceFrom(sound), PATH, new Uint8Array([0x74, 0xe4, 0x0a]));
    expect([code, found]).toEqual([1, [`${PATH}:1 file/readable`]]);
  });

  test('has nothing to say about a file that no workspace reads', async () => {
    const cwd = workspaceFrom({ ...sound, ...others });
    expect(await only(cwd, 'README.md', 'titel: A\n')).toEqual({ code: 0, found: [] });
    expect(await only(cwd, 'node_modules/a.goal.yaml', 'titel: A\n')).toEqual({ code: 0, found: [] });
  });

  test('shows how what is typed would be fixed', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: REPLIES });
    const { stdout } = await goalpost(['lint', ...DAY, '--fix-dry-run', '--stdin-filename', PATH], { cwd, stdin: BROKEN });
    expect(stdout).toContain('+owner: support');
  });

  test.each([
    ['../a.goal.yaml', 'lies outside the workspace'],
    ['demo/goals/a.goal.yaml', 'belongs to the workspace in `demo`'],
  ])('refuses %s', async (name, message) => {
    const cwd = workspaceFrom({ ...sound, 'demo/goalpost.yaml': 'organisation: Demo\n' });
    const { code, stdout, stderr } = await goalpost(['lint', '--stdin-filename', name], { cwd, stdin: 'title: A\n' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('does not wait for somebody to type', async () => {
    const cwd = workspaceFrom(sound);
    writeFileSync(join(cwd, 'typed'), '');
    // `script` gives the program a terminal to read from.
    const command = `${process.execPath} ${join(import.meta.dirname, '../../src/cli/main.ts')} lint --stdin-filename ${PATH}`;
    let printed = '';
    try {
      execFileSync('script', ['-qec', command, join(cwd, 'typed')], { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 });
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: Buffer };
      expect(status).toBe(2);
      printed = String(stdout);
    }
    expect(printed).toContain('reads what is piped in, and nothing is');
  });
});
