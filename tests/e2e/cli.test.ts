import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { completed, sound, WORSE_REPLIES } from '../support/examples.ts';
import { goalpost, root, run, temporaryFolder, workspaceFrom } from '../support/process.ts';

const DAY = ['--as-of', '2026-06-15'];

const WORSE = {
  ...sound,
  ...completed({
    'goals/replies.goal.yaml': WORSE_REPLIES,
  }),
};
/** The same, and a goal that is only warned about. */
const MIXED = { ...WORSE, 'goals/answers.goal.yaml': (sound['goals/answers.goal.yaml'] as string).replace(/^why: .*\n/m, '') };
const BROKEN = { ...WORSE, 'goalpost.yaml': 'organisation: Lantern & Loaf\nrules:\n  measurable/directoin: warn\n' };

describe('help', () => {
  test('teaches every command, on standard output', async () => {
    const { code, stdout, stderr } = await goalpost(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['init', 'lint', 'judge', 'explain', 'build', 'preview', 'schema'])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    for (const part of ['Usage', 'Examples', 'Exit codes', '--as-of', '-C, --directory']) expect(stdout).toContain(part);
  });

  test.each(['init', 'lint', 'judge', 'explain', 'build', 'preview', 'schema'])(
    'of %s has two worked examples and the exit codes',
    async (command) => {
      const { code, stdout } = await goalpost([command, '--help']);
      expect(code).toBe(0);
      expect(stdout.match(/^ {2}\$ goalpost /gm)).toHaveLength(2);
      expect(stdout).toContain('Exit codes');
      expect(stdout).toContain('--as-of');
    },
  );

  test('without a command is printed where errors are, and nothing was run', async () => {
    const { code, stdout, stderr } = await goalpost([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage');
  });

  test('fits a narrow terminal', async () => {
    const { stdout } = await goalpost(['lint', '--help'], { env: { COLUMNS: '50' } });
    for (const line of stdout.split('\n')) if (!line.startsWith('  $ ')) expect(line.length, line).toBeLessThanOrEqual(50);
  });

  test('is also what `help` gives', async () => {
    expect((await goalpost(['help'])).stdout).toBe((await goalpost(['--help'])).stdout);
    expect((await goalpost(['help', 'lint'])).stdout).toBe((await goalpost(['lint', '--help'])).stdout);
  });

  test('the version is the one in the manifest', async () => {
    const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
    expect(await goalpost(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a slip of the pen', () => {
  test.each([
    [['lnt'], 'Unknown command `lnt`', 'Did you mean `lint`?'],
    [['lint', '--qiet'], 'Unknown option `--qiet`', 'Did you mean `--quiet`?'],
    [['lint', '--as-off', '2026-06-15'], 'Unknown option `--as-off`', 'Did you mean `--as-of`?'],
    [['lint', '--as-of', '15.6.2026'], '`--as-of 15.6.2026` is no day', 'Did you mean `--as-of 2026-06-15`?'],
    [['lint', '--format', 'jsn'], '`jsn` is no format', 'Did you mean `--format json`?'],
    [['lint', '--max-warnings', 'few'], '`--max-warnings few` is no number', 'Write a whole number'],
    [['lint', 'goals/suport'], 'There is no `goals/suport`', 'relative to the folder'],
    [['lint', '..'], '`..` lies outside the workspace', '-C'],
    [['lint', '-C', 'nowhere'], 'There is no folder `nowhere/`', undefined],
    [['lint', '--format', 'json', '--format', 'pretty'], '`json` with something else around it', '--format json=report.json'],
    [['explain', 'measurable/directions'], 'There is no rule `measurable/directions`', 'goalpost explain measurable/direction`'],
    [['explain', 'measurable/direction/wrong-sid'], 'There is no rule', 'goalpost explain measurable/direction/wrong-side`'],
    [['schema', 'gaol'], 'There is no schema `gaol`', 'goalpost schema goal`'],
    [['preview', '--port', '99999'], '`--port 99999` is no port', '--port 8080'],
    [['build', 'extra'], 'Too many arguments', 'goalpost build --help'],
    [['lint', '--fix', '--stats'], 'Option `--fix` cannot be used with option `--stats`', 'Leave one of them out; `goalpost lint --help`'],
    [['lint', '--format', 'pretty='], '`--format pretty=` names no file', 'Name it: `--format pretty=report.txt`'],
    [['lint', '--format', 'json=goalpost.yaml'], '`goalpost.yaml` could be a file of the plan', 'Choose another name'],
    [['lint', '--format', 'json=goals'], 'Cannot write', 'Name a file in it'],
    [['lint', 'notes.md'], '`notes.md` holds nothing of this plan', 'Name a goal'],
  ])('%j cannot run, and says what was meant', async (args, message, help) => {
    const { code, stdout, stderr } = await goalpost(args, { cwd: workspaceFrom({ ...sound, 'notes.md': 'Notes' }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    if (help !== undefined) expect(stderr).toContain(help);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('lint', () => {
  test('is content with a sound plan', async () => {
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY], { cwd: workspaceFrom(sound) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^✔ Sound: /);
  });

  test('prints findings on standard output and fails', async () => {
    const { code, stdout, stderr } = await goalpost(['lint', ...DAY], { cwd: workspaceFrom(WORSE) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('goals/replies.goal.yaml:8:18  measurable/direction/wrong-side');
  });

  test.each([
    [['-C', 'plan', '--as-of', '2026-06-15', 'lint']],
    [['lint', '-C', 'plan', '--as-of', '2026-06-15']],
    [['--directory', 'plan', 'lint', '--as-of=2026-06-15']],
  ])('takes its options before or after the command: %j', async (args) => {
    const folder = temporaryFolder();
    workspaceFrom(WORSE, join(folder, 'plan'));
    const { code, stdout } = await goalpost(args, { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('plan/goals/replies.goal.yaml:8:18');
    expect(stdout).toContain('as of 15 June 2026');
  });

  test('judges what lies in the files and folders it is given', async () => {
    const cwd = workspaceFrom(WORSE);
    expect((await goalpost(['lint', 'goals/kpis', 'goals/teams.yaml', ...DAY], { cwd })).code).toBe(0);
    expect((await goalpost(['lint', './goals/replies.goal.yaml', ...DAY], { cwd })).code).toBe(1);
    expect((await goalpost(['lint', '.', ...DAY], { cwd })).code).toBe(1);
  });

  test('without a workspace says how to begin one', async () => {
    const { code, stdout, stderr } = await goalpost(['lint'], { cwd: temporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('No `goalpost.yaml` in this folder');
    expect(stderr).toContain('`goalpost init`');
  });

  test('below a workspace judges the whole of it, with paths from where one stands', async () => {
    const cwd = join(workspaceFrom(WORSE), 'goals/kpis');
    const { code, stdout } = await goalpost(['lint', ...DAY], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('../../goals/replies.goal.yaml:8:18');
    expect((await goalpost(['lint', '.', ...DAY], { cwd })).code).toBe(0);
    expect((await goalpost(['lint', '../replies.goal.yaml', ...DAY], { cwd })).code).toBe(1);
    expect((await goalpost(['lint', '--format', 'github', ...DAY], { cwd })).stdout).toContain('file=goals/replies.goal.yaml,');
  });

  test.runIf(process.platform === 'linux')('says that there is nothing here before it looks at everything below', async () => {
    const { code, stderr } = await goalpost(['lint'], { cwd: '/' });
    expect(code).toBe(2);
    expect(stderr).toContain('No `goalpost.yaml`');
  });

  test('with a broken configuration prints what is wrong with it, and cannot run', async () => {
    const { code, stdout } = await goalpost(['lint', ...DAY], { cwd: workspaceFrom(BROKEN) });
    expect(code).toBe(2);
    expect(stdout).toContain('goalpost.yaml:3:');
    expect(stdout).not.toContain('replies');
    expect(stdout).toContain('The configuration is broken');
  });

  test('fails over more warnings than allowed, also when they are not listed', async () => {
    const cwd = workspaceFrom({
      ...MIXED,
      'goals/replies.goal.yaml': sound['goals/answers.goal.yaml']?.replace('answers', 'replies') ?? '',
    });
    expect((await goalpost(['lint', ...DAY], { cwd })).code).toBe(0);
    const strict = await goalpost(['lint', '--max-warnings', '0', '--quiet', ...DAY], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stdout).not.toContain('▲');
    expect(strict.stdout).toContain('more than 0 warnings');
  });

  test('writes JSON alone to standard output, and any format into a file', async () => {
    const cwd = workspaceFrom(MIXED);
    const { code, stdout, stderr } = await goalpost(
      ['lint', '--format', 'json', '--format', 'pretty=out/report.txt', '--format=markdown=out/r.md', ...DAY],
      {
        cwd,
        env: { FORCE_COLOR: '1' },
      },
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ version: 1, asOf: '2026-06-15', verdict: 'fail', counts: { error: 1, warn: 1 } });
    const written = await run('cat', ['out/report.txt', 'out/r.md'], { cwd });
    expect(written.stdout).toContain('✖ error');
    expect(written.stdout).toContain('## ❌ Goals: 1 error, 1 warning');
    expect(stripVTControlCharacters(written.stdout)).toBe(written.stdout);
  });

  test('annotates for GitHub', async () => {
    const { stdout } = await goalpost(['-C', 'plan', 'lint', '--format', 'github', ...DAY], {
      cwd: join(workspaceFrom(WORSE, join(temporaryFolder(), 'plan')), '..'),
    });
    expect(stdout).toMatch(/^::error file=plan\/goals\/replies\.goal\.yaml,line=8,endLine=8,col=18,/);
  });

  test('says the same under another time zone, language and place', async () => {
    const [here, there] = [workspaceFrom(MIXED), workspaceFrom(MIXED)];
    const a = await goalpost(['lint', '--format', 'json', ...DAY], { cwd: here, env: { TZ: 'America/Chicago', LC_ALL: 'de_DE.UTF-8' } });
    const b = await goalpost(['lint', '--format', 'json', ...DAY], { cwd: there, env: { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' } });
    expect(a.stdout).toBe(b.stdout);
  });

  test('never waits for Astro or Vega', async () => {
    const spy = `import{registerHooks as r}from'node:module';r({load(u,c,n){if(/node_modules.(astro|vega)/.test(u))process._rawDebug('LOADED '+u);return n(u,c)}})`;
    const { code, stderr } = await goalpost(['lint', ...DAY], {
      cwd: workspaceFrom(WORSE),
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(spy)}` },
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});

describe('output', () => {
  test('has no colour in a pipe, and has it where it is asked for', async () => {
    const cwd = workspaceFrom(WORSE);
    const plain = await goalpost(['lint', ...DAY], { cwd });
    const forced = await goalpost(['lint', ...DAY], { cwd, env: { FORCE_COLOR: '1' } });
    const refused = await goalpost(['--no-color', 'lint', ...DAY], { cwd, env: { FORCE_COLOR: '1' } });
    const asked = await goalpost(['lint', '--color', ...DAY], { cwd, env: { NO_COLOR: '1' } });
    expect(stripVTControlCharacters(plain.stdout)).toBe(plain.stdout);
    expect(refused.stdout).toBe(plain.stdout);
    expect(forced.stdout).not.toBe(plain.stdout);
    expect(stripVTControlCharacters(forced.stdout)).toBe(plain.stdout);
    expect(asked.stdout).toBe(forced.stdout);
  });

  test('ends quietly when nobody reads on, and the verdict stands', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`goals/g${i}.goal.yaml`, 'title: Better\n']));
    const script = 'set -o pipefail; "$0" "$1" lint --as-of 2026-06-15 | head -n 1';
    const { code, stdout, stderr } = await run('bash', ['-c', script, process.execPath, join(root, 'src/cli/main.ts')], {
      cwd: workspaceFrom({ ...sound, ...many }),
      env: { LC_ALL: 'C.UTF-8' },
    });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: 'goals/g0.goal.yaml\n', stderr: '' });
  });

  test.runIf(process.platform === 'linux')('cannot run where the disk takes no more: half a report is no verdict', async () => {
    const { code, stdout, stderr } = await run(
      'bash',
      ['-c', '"$0" "$1" lint > /dev/full', process.execPath, join(root, 'src/cli/main.ts')],
      {
        cwd: workspaceFrom(sound),
        env: { LC_ALL: 'C.UTF-8' },
      },
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^✖ goalpost {2}The output cannot be written: .*\n$/);
  });

  test('says that the fault is its own when it is, with details for whoever asks', async () => {
    const script = 'cd "$(mktemp -d)" && rmdir "$PWD" && "$0" "$1" lint';
    const gone = (env: Record<string, string>) =>
      run('bash', ['-c', script, process.execPath, join(root, 'src/cli/main.ts')], { env: { LC_ALL: 'C.UTF-8', ...env } });
    const short = await gone({});
    expect(short).toMatchObject({ code: 2, stdout: '' });
    expect(short.stderr).toMatch(/^✖ goalpost {2}Something unexpected happened: .*\n {2}→ This is a fault in Goalpost\. Please report it/);
    expect(short.stderr).not.toMatch(/^\s+at /m);
    expect((await gone({ GOALPOST_DEBUG: '1' })).stderr).toMatch(/^\s+at /m);
  });

  test('is harmless whatever the files hold', async () => {
    const goal = '# \u001b]0;owned\u0007 \u202e\ntitle: "\u001b[2Jgone ::error::forged ##[error]forged"\nownr: x\n';
    const cwd = workspaceFrom({ ...sound, 'goals/::error::x.yaml': goal, 'goals/evil.goal.yaml': goal });
    for (const format of ['pretty', 'github', 'markdown']) {
      const { stdout } = await goalpost(['lint', '--format', format, ...DAY], { cwd });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      if (format !== 'github') expect(stdout).not.toMatch(/^\s*::/m);
      else for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) [^\n]*::/);
      if (format === 'pretty') expect(stdout).not.toContain('##[');
    }
  });
});

describe('explain', () => {
  test('lists every rule by group', async () => {
    const { code, stdout, stderr } = await goalpost(['explain']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^measurable\n {2}measurable\/\w+ /m);
    expect(stdout).toContain('relevant/cycle');
    expect((await goalpost(['explain', 'relevant'])).stdout).not.toContain('measurable/');
  });

  test('shows good and bad examples with what the linter says about them', async () => {
    const { stdout } = await goalpost(['explain', 'measurable/direction']);
    for (const part of ['Why', 'wrong-side', '✔ Good: ', '✖ Bad: ', '^^', '→ Choose a target below 41', 'Configure'])
      expect(stdout).toContain(part);
    expect((await goalpost(['explain', 'direction'])).stdout).toBe(stdout);
  });

  test('of one case shows that case alone', async () => {
    const { stdout } = await goalpost(['explain', 'measurable/direction/same-value']);
    expect(stdout).toContain('same-value');
    expect(stdout).not.toContain('wrong-side');
  });
});

describe('schema', () => {
  test('prints one that stands alone', async () => {
    const { code, stdout, stderr } = await goalpost(['schema', 'goal']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Goal', type: 'object' });
    expect(stdout).not.toContain('common.schema.json');
  });

  test('writes all of them into a folder', async () => {
    const cwd = temporaryFolder();
    expect((await goalpost(['schema', '--out', 'schemas'], { cwd })).code).toBe(0);
    const { stdout } = await run('ls', ['schemas'], { cwd });
    expect(stdout.trim().split('\n')).toEqual(
      ['accepted', 'config', 'exceptions', 'goal', 'kpi', 'report', 'statement', 'teams', 'v2mom'].map((kind) => `${kind}.schema.json`),
    );
  });
});
