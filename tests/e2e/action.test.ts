import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/rule.ts';
import { type Command, manifest, runAction, type Step, type StepOptions } from '../support/actions-runner.ts';
import { completed, lintExample, sound, WORSE_REPLIES } from '../support/examples.ts';
import { temporaryFolder, workspaceFrom } from '../support/process.ts';

type Files = Readonly<Record<string, string>>;

/** The day on which the sound workspace is sound. */
const ON_THE_DAY = { 'as-of': '2026-06-15' };

/** A goal with one error and nothing else to remark on, in line 8 at column 18. */
function worse(title = 'Answer e-mails within 45 hours'): string {
  const path = 'goals/worse.goal.yaml';
  return completed({ [path]: WORSE_REPLIES.replace(/^title: .*/, () => `title: ${title}`) })[path] as string;
}

function thirtyWorse(): Files {
  return Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`goals/worse-${String.fromCodePoint(97 + (i % 26))}${i < 26 ? '' : 'x'}.goal.yaml`, worse()]),
  );
}

/** The sound workspace with these files besides, checked on the day. */
function checked(files: Files, { inputs = {}, env = {} }: StepOptions = {}): Promise<Step> {
  return runAction(workspaceFrom({ ...sound, ...files }), { inputs: { ...ON_THE_DAY, ...inputs }, env });
}

function named(step: Step, name: string): readonly Command[] {
  return step.commands.filter((command) => command.name === name);
}

describe('the Action', () => {
  it('passes a sound workspace, and says so in outputs, summary and log', async () => {
    const step = await checked({});
    expect(step).toMatchObject({ code: 0, commands: [], outputs: { verdict: 'pass', errors: '0', warnings: '0', notices: '0' } });
    expect(step.summary).toContain('## ✅ Goals: sound');
    expect(step.summary).toContain('as of 15 June 2026');
    expect(step.log.join('\n')).toContain('Sound: anyone can check');
  });

  it('sets the outputs that action.yml promises, and no others', async () => {
    const { outputs } = await checked({});
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(manifest.outputs).sort());
  });

  it('stops at an error and marks its line and columns', async () => {
    const files = { 'goals/replies.goal.yaml': worse() };
    const step = await checked(files);
    const [finding] = (await lintExample(files)).findings as [Finding];
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail', errors: '1', warnings: '0', notices: '0' } });
    expect(step.commands).toEqual([
      {
        name: 'error',
        properties: {
          title: 'measurable/direction',
          file: 'goals/replies.goal.yaml',
          line: '8',
          endLine: '8',
          col: '18',
          endColumn: '19',
        },
        data: expect.stringContaining(finding.message),
      },
    ]);
    expect(step.commands[0]?.data).toContain(finding.help);
    expect(step.summary).toContain('## ❌ Goals: 1 error');
    expect(step.summary).toContain('target: { value: 45, by: 2026-12-31 }');
    expect(step.summary).toContain('/lantern/goals/blob/0123456789012345678901234567890123456789/goals/replies.goal.yaml#L8');
  });

  it('shows ten of thirty errors, says how many more there are, and has all in the summary', async () => {
    const step = await checked(thirtyWorse());
    expect(step).toMatchObject({ code: 1, outputs: { errors: '30' } });
    expect(named(step, 'error')).toHaveLength(10);
    expect(named(step, 'notice').map(({ data }) => data)).toEqual([
      '20 more findings not shown here: GitHub shows 10 of a kind. Read on in the job summary.',
    ]);
    expect(step.summary?.match(/\*\*error\*\*/g)).toHaveLength(30);
  });

  it('judges by the day it is in the time zone of goalpost.yaml', async () => {
    // 26 hours apart: never the same day.
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      const date = (): string => new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' }).format(new Date());
      const before = date();
      const { summary } = await checked(
        { 'goalpost.yaml': `organisation: Lantern & Loaf\ntimezone: ${zone}\n` },
        { inputs: { 'as-of': '' } },
      );
      expect([before, date()]).toContain(/as of (\d+ \w+ \d+)\./.exec(summary ?? '')?.[1]);
    }
  });
});

describe('what the workflow asks for', () => {
  const asWarning = {
    'goals/replies.goal.yaml': worse(),
    'goalpost.yaml': `${sound['goalpost.yaml']}rules:\n  measurable/direction: warn\n`,
  };

  it('lets warnings pass by default', async () => {
    const step = await checked(asWarning);
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'pass', errors: '0', warnings: '1' } });
    expect(named(step, 'warning')).toHaveLength(1);
  });

  it('fails on more warnings than are allowed', async () => {
    expect(await checked(asWarning, { inputs: { 'max-warnings': '1' } })).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    const step = await checked(asWarning, { inputs: { 'max-warnings': '0' } });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail', warnings: '1' } });
    expect(named(step, 'error').map(({ data }) => data)).toEqual(['The goals do not pass: 1 warning, and `max-warnings` allows 0.']);
  });

  it('writes no summary and marks no lines when told so; the verdict stays', async () => {
    const step = await checked({ 'goals/replies.goal.yaml': worse() }, { inputs: { summary: 'false', annotations: 'false' } });
    expect(step).toMatchObject({ code: 1, summary: '', outputs: { verdict: 'fail' } });
    expect(step.commands).toEqual([{ name: 'error', properties: {}, data: 'The goals do not pass: 1 error.' }]);
  });

  it('names every input that cannot be understood', async () => {
    const step = await checked({}, { inputs: { 'max-warnings': 'many', 'as-of': 'tomorrow', summary: 'maybe', annotations: 'no' } });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'broken' } });
    expect(step.commands).toHaveLength(1);
    expect(step.commands[0]?.data.split('\n')).toEqual([
      'The input `max-warnings` needs a whole number such as 0; here stands `many`.',
      'The input `as-of` needs a day such as 2026-12-31; here stands `tomorrow`.',
      'The input `summary` needs true or false; here stands `maybe`.',
      'The input `annotations` needs true or false; here stands `no`.',
    ]);
  });

  it('says what to change when there is nothing to check', async () => {
    const expectBroken = async (folder: string, inputs: StepOptions['inputs'], ...words: string[]): Promise<void> => {
      const step = await runAction(folder, inputs === undefined ? {} : { inputs });
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'broken' }, commands: [{ name: 'error', properties: {} }] });
      for (const word of words) expect(step.commands[0]?.data).toContain(word);
    };
    await expectBroken(temporaryFolder(), undefined, 'actions/checkout');
    await expectBroken(workspaceFrom({ 'README.md': '' }), undefined, "There is no goalpost.yaml in the repository's root", '`directory`');
    await expectBroken(workspaceFrom({ 'plans/README.md': '' }), { directory: 'plans' }, 'There is no goalpost.yaml in `plans`');
    await expectBroken(workspaceFrom(sound), { directory: 'plan::error::s' }, 'names no folder', 'plan::error::s');
    await expectBroken(workspaceFrom(sound), { directory: 'goalpost.yaml' }, 'names no folder');
  });
});

describe('a broken configuration', () => {
  it('is no verdict on the goals: it is shown on goalpost.yaml alone', async () => {
    const step = await checked({ 'goals/replies.goal.yaml': worse(), 'goalpost.yaml': 'organisation: Lantern\nextends: recomended\n' });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'broken', errors: '1' } });
    expect(step.commands).toMatchObject([{ name: 'error', properties: { file: 'goalpost.yaml', line: '2' } }]);
    expect(step.summary).toContain('The configuration is broken');
  });

  it('with a time zone that does not exist is shown on its line', async () => {
    const step = await checked({ 'goalpost.yaml': 'organisation: Lantern\ntimezone: Mars/Olympus\n' }, { inputs: { 'as-of': '' } });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'broken' } });
    expect(step.commands).toMatchObject([{ name: 'error', properties: { file: 'goalpost.yaml', line: '2' } }]);
    expect(step.commands[0]?.data).toContain('Mars/Olympus');
  });
});

describe('a workspace below the root', () => {
  const marked = ({ commands }: Step): unknown => commands.map(({ properties: { file } }) => file);
  const below = (folder: string): Files =>
    Object.fromEntries(Object.entries({ ...sound, 'goals/replies.goal.yaml': worse() }).map(([path, text]) => [`${folder}/${path}`, text]));

  it('is marked by paths from the root of the repository, however the folder is written', async () => {
    const workspace = workspaceFrom(below('teams/north'));
    for (const directory of ['teams/north', './teams/north/', 'teams/south/../north', join(workspace, 'teams/north')]) {
      mkdirSync(join(workspace, 'teams/south'), { recursive: true });
      const step = await runAction(workspace, { inputs: { ...ON_THE_DAY, directory } });
      expect(marked(step)).toEqual(['teams/north/goals/replies.goal.yaml']);
      expect(step.summary).toContain('/blob/0123456789012345678901234567890123456789/teams/north/goals/replies.goal.yaml#L8');
    }
  });

  it('is marked by its real path when the folder is a link', async () => {
    const workspace = workspaceFrom(below('teams/north'));
    symlinkSync('teams/north', join(workspace, 'current'));
    expect(marked(await runAction(workspace, { inputs: { ...ON_THE_DAY, directory: 'current' } }))).toEqual([
      'teams/north/goals/replies.goal.yaml',
    ]);
  });

  it('is marked from the root of the checkout, where that lies below the workspace', async () => {
    const workspace = workspaceFrom({ ...below('goals-repository/plans'), 'goals-repository/.git/HEAD': 'ref: refs/heads/main\n' });
    const step = await runAction(workspace, { inputs: { ...ON_THE_DAY, directory: 'goals-repository/plans' } });
    expect(marked(step)).toEqual(['plans/goals/replies.goal.yaml']);
  });
});

describe('what cannot be written', () => {
  const files = { 'goals/replies.goal.yaml': worse() };

  it.each([
    ['a summary file that is gone', () => ({ GITHUB_STEP_SUMMARY: join(temporaryFolder(), 'gone') }), 'job summary'],
    ['a summary that is no file', () => ({ GITHUB_STEP_SUMMARY: temporaryFolder() }), 'job summary'],
    ['an output file that is gone', () => ({ GITHUB_OUTPUT: join(temporaryFolder(), 'gone') }), 'outputs'],
  ] as const)('%s: the verdict stands, and one notice says so', async (_, env, what) => {
    const failing = await checked(files, { env: env() });
    expect(failing.code).toBe(1);
    expect(named(failing, 'error')).toHaveLength(1);
    expect(named(failing, 'notice').map(({ data }) => data)).toEqual([expect.stringContaining(`The ${what} could not be written.`)]);
    expect((await checked({}, { env: env() })).code).toBe(0);
  });

  it('is not missed on a runner that has no summaries', async () => {
    const step = await checked(thirtyWorse(), { env: { GITHUB_STEP_SUMMARY: undefined } });
    expect(step).toMatchObject({ code: 1, outputs: { errors: '30' } });
    expect(named(step, 'notice').map(({ data }) => data)).toEqual([
      '20 more findings not shown here: GitHub shows 10 of a kind. Run `goalpost lint` to see all of them.',
    ]);
  });
});

describe('a very long report', () => {
  const folder = temporaryFolder(afterAll);

  it('is cut below what GitHub takes, and says so', async () => {
    const files = Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`goals/many/${letters(i)}.goal.yaml`, worse()]));
    const step = await runAction(workspaceFrom({ ...sound, ...files }, folder), { inputs: ON_THE_DAY });
    expect(step).toMatchObject({ code: 1, outputs: { errors: '2500' } });
    expect(step.summary?.length).toBeGreaterThan(800_000);
    expect(step.summary?.trimEnd()).toMatch(/\d+ more entries did not fit here\. Run `goalpost lint` to see all of them\.$/);
    rmSync(folder, { recursive: true });
  });

  /** An id without digits. */
  function letters(index: number): string {
    return `goal-${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  }
});
