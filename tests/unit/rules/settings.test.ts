import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/model/config.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import { type LintResult, lint } from '../../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import { defineRule, type Rule } from '../../../src/rules/rule.ts';
import { memorySource } from '../../../src/source/memory.ts';

/** Reports both of its cases at every goal, and its option once for each goal and once for the workspace. */
function ruleCalled(id: Rule['id'], levels: { first: Level; second: Level }): Rule {
  return defineRule({
    id,
    summary: 'Every goal is looked at.',
    why: 'A rule that is never asked tells nothing.',
    cases: {
      first: { level: levels.first, message: 'First, with {most}', help: 'Look.' },
      second: { level: levels.second, message: 'Second', help: 'Look.' },
    },
    options: { most: 5 },
    optionsSchema: { most: { type: 'integer' } },
    visit: {
      goal(goal, { options, report }) {
        report('first', goal.place('/title'), { data: { most: options.most } });
        report('second', goal.place('/title'));
      },
      workspace({ goals }, { options, report }) {
        for (const goal of goals) report('first', goal.place(), { data: { most: options.most } });
      },
    },
  });
}

const focus = ruleCalled('specific/owner', { first: 'error', second: 'warn' });

async function judged(config: string, rule = focus): Promise<LintResult> {
  const workspace = await loadWorkspace(
    memorySource({
      'goalpost.yaml': `organisation: Testers\n${config}`,
      'goals/a.goal.yaml': 'title: A\n',
      'goals/labs/b.goal.yaml': 'title: B\n',
    }),
  );
  return lint(workspace, { asOf: EXAMPLE_DAY, rules: [rule] });
}

/** Levels of the two cases in a file; undefined where nothing was reported. */
function levels({ findings }: LintResult, path = 'goals/a.goal.yaml'): { first: string | undefined; second: string | undefined } {
  const levelOf = (name: string) => findings.find((finding) => finding.case === name && finding.place.text.path === path)?.level;
  return { first: levelOf('first'), second: levelOf('second') };
}

describe('a preset', () => {
  test.each([
    ['recommended', { first: 'error', second: 'warn' }],
    ['strict', { first: 'error', second: 'error' }],
    ['relaxed', { first: 'warn', second: 'warn' }],
  ])('%s', async (preset, expected) => {
    expect(levels(await judged(`extends: ${preset}\n`))).toEqual(expected);
  });

  test.each(['file/id', 'honest/promise'] as const)('relaxed leaves %s alone', async (id) => {
    const firm = ruleCalled(id, { first: 'error', second: 'warn' });
    expect(levels(await judged('extends: relaxed\n', firm))).toEqual({ first: 'error', second: 'warn' });
  });

  test('strict leaves what is only worth knowing, and what is off, as it is', async () => {
    const quiet = ruleCalled('specific/owner', { first: 'info', second: 'off' });
    expect(levels(await judged('extends: strict\n', quiet))).toEqual({ first: 'info', second: undefined });
  });
});

describe('a level of the configuration', () => {
  test('holds for every case of its rule, against any preset', async () => {
    expect(levels(await judged('extends: strict\nrules:\n  specific/owner: info\n'))).toEqual({ first: 'info', second: 'info' });
    expect((await judged('rules:\n  specific/owner: off\n')).findings).toEqual([]);
  });

  test('of a single case wins over that of its rule', async () => {
    const config = 'rules:\n  specific/owner:\n    level: off\n    cases: { second: error }\n';
    expect(levels(await judged(config))).toEqual({ first: undefined, second: 'error' });
  });

  test('of an override holds in its files alone, and the last that matches wins', async () => {
    const override = (files: string, level: string) => `  - files: ${files}\n    rules: { specific/owner: ${level} }\n`;
    const result = await judged(`rules:\n  specific/owner: warn\noverrides:\n${override('goals/labs/**', 'info')}`);
    expect(levels(result)).toEqual({ first: 'warn', second: 'warn' });
    expect(levels(result, 'goals/labs/b.goal.yaml')).toEqual({ first: 'info', second: 'info' });
    const both = await judged(`overrides:\n${override('goals/labs/**', 'off')}${override('[goals/labs/b*, goals/x/**]', 'error')}`);
    expect(levels(both, 'goals/labs/b.goal.yaml')).toEqual({ first: 'error', second: 'error' });
  });

  test.each(['csv', 'kpi.yaml'])('of an override for a KPI by its %s holds for both of its files, with its options', async (name) => {
    const rule = defineRule({
      id: 'series/order',
      summary: 'Every series is looked at.',
      why: 'A KPI and its series are one thing.',
      cases: { seen: { level: 'warn', message: 'Seen with {most}', help: 'Look.' } },
      options: { most: 5 },
      optionsSchema: { most: { type: 'integer' } },
      visit: {
        kpi({ series }, { options, report }) {
          if (series !== undefined) report('seen', series.place(), { data: { most: options.most } });
        },
      },
    });
    const files = {
      'goalpost.yaml': `organisation: T\noverrides:\n  - files: goals/a.${name}\n    rules:\n      series/order: { level: error }\n`,
      'goals/a.kpi.yaml': 'title: A\n',
      'goals/a.csv': 'date,value\n2026-01,1\n',
      'goals/b.kpi.yaml': 'title: B\n',
      'goals/b.csv': 'date,value\n2026-01,1\n',
    };
    const { findings } = lint(await loadWorkspace(memorySource(files)), { asOf: EXAMPLE_DAY, rules: [rule] });
    expect(findings.map(({ level, place }) => `${place.text.path} ${level}`)).toEqual(['goals/a.csv error', 'goals/b.csv warn']);
  });

  test('of a whole rule in an override wins over one of a single case before it', async () => {
    const config =
      'rules:\n  specific/owner:\n    cases: { first: off }\noverrides:\n  - files: goals/labs/**\n    rules: { specific/owner: warn }\n';
    const result = await judged(config);
    expect(levels(result)).toEqual({ first: undefined, second: 'warn' });
    expect(levels(result, 'goals/labs/b.goal.yaml')).toEqual({ first: 'warn', second: 'warn' });
  });
});

describe('an option', () => {
  const told = ({ findings }: LintResult) =>
    findings.filter((finding) => finding.case === 'first').map(({ message, place }) => `${place.text.path} ${message}`);

  test('has its default until it is set', async () => {
    expect(new Set(told(await judged('')))).toEqual(new Set(['goals/a.goal.yaml First, with 5', 'goals/labs/b.goal.yaml First, with 5']));
  });

  test('that is set reaches a rule wherever it looks: at one thing, or at the workspace as a whole', async () => {
    const { visit } = focus;
    for (const single of [{ goal: visit.goal }, { workspace: visit.workspace }]) {
      const result = await judged('rules:\n  specific/owner: { most: 7 }\n', { ...focus, visit: single } as Rule);
      expect(told(result)).toEqual(['goals/a.goal.yaml First, with 7', 'goals/labs/b.goal.yaml First, with 7']);
    }
  });
});

describe('a mistake in the configuration', () => {
  test.each([
    ['a rule that does not exist', 'rules:\n  specific/onwer: off\n', '3:3 unknown-key: `specific/onwer` is not known here'],
    ['a case that does not exist', 'rules:\n  specific/owner:\n    cases: { nobdy: off }\n', '4:14 unknown-key: `nobdy` is not known here'],
    ['an option that does not exist', 'rules:\n  series/privacy: { smalest: 3 }\n', '3:21 unknown-key: `smalest` is not known here'],
    ['an option of another kind', 'rules:\n  series/privacy: { smallest: few }\n', '3:31 wrong-type: `smallest` needs a whole number'],
    [
      'a rule in an override that does not exist',
      'overrides:\n  - files: goals\n    rules: { why/relevant: off }\n',
      '4:14 unknown-key: `why/relevant` is not known here',
    ],
  ])('%s is an error that no configuration can switch off', async (_, config, expected) => {
    const workspace = await loadWorkspace(
      memorySource({ 'goalpost.yaml': `organisation: T\n${config}`, 'goals/a.goal.yaml': 'draft: true\ntitle: A\n' }),
    );
    const { findings, misconfigured } = lint(workspace, { asOf: EXAMPLE_DAY });
    expect(misconfigured).toBe(true);
    const said = findings.map(({ place, case: name, message }) => {
      const { line, column } = place.text.position(place.start);
      return `${line}:${column} ${name}: ${message}`;
    });
    expect(said).toEqual([expect.stringContaining(expected)]);
  });

  test('stays an error when the rule that tells it is off', async () => {
    const workspace = await loadWorkspace(
      memorySource({ 'goalpost.yaml': 'organisation: T\nlocale: en_GB\nrules: { file/shape: off }\n' }),
    );
    const { findings } = lint(workspace, { asOf: EXAMPLE_DAY });
    expect(findings.map(({ case: name, level }) => `${name} ${level}`)).toEqual(['bad-value error', 'firm error']);
  });

  test('proposes no language that is none', async () => {
    const workspace = await loadWorkspace(memorySource({ 'goalpost.yaml': 'organisation: T\nlocale: en-G\n' }));
    const [finding] = lint(workspace, { asOf: EXAMPLE_DAY }).findings;
    expect(finding).toMatchObject({ case: 'bad-value', help: expect.stringMatching(/^Write a language/), corrected: undefined });
  });
});

describe('rules that hold everywhere', () => {
  test.each([
    ['rules: { file/yaml: off }\n', '`file/yaml` cannot be lowered to `off`'],
    ['rules:\n  file/yaml: { level: info }\n', '`file/yaml` cannot be lowered to `info`'],
    ['rules: { honest/outcome: { cases: { achieved: warn } } }\n', '`honest/outcome/achieved` cannot be lowered to `warn`'],
    ['overrides:\n  - files: goals\n    rules: { file/shape: warn }\n', '`file/shape` cannot be lowered to `warn`'],
  ])('%j is refused, and what they find still counts', async (config, message) => {
    const workspace = await loadWorkspace(
      memorySource({ 'goalpost.yaml': `organisation: T\n${config}`, 'goals/a.goal.yaml': 'title: "Broken\nonwer: x\n' }),
    );
    const { findings, misconfigured } = lint(workspace, { asOf: EXAMPLE_DAY });
    expect(misconfigured).toBe(true);
    expect(findings.filter(({ place }) => place.text.path === 'goalpost.yaml').map((finding) => finding.message)).toEqual([message]);
    expect(findings.filter(({ place }) => place.text.path === 'goals/a.goal.yaml').map(({ level }) => level)).toContain('error');
  });

  test('may be written at the level they have, or above', async () => {
    const config = 'rules: { file/yaml: error, honest/outcome: { level: error } }\n';
    const workspace = await loadWorkspace(memorySource({ 'goalpost.yaml': `organisation: T\n${config}` }));
    expect(lint(workspace, { asOf: EXAMPLE_DAY }).findings).toEqual([]);
  });
});

describe('a path in the configuration', () => {
  test.each(['goals/labs', 'goals/labs/', '/goals/labs', './goals/labs', 'goals/labs/**', '"**/labs"', '"**/labs/"'])(
    '%s means what lies in the folder',
    async (files) => {
      const result = await judged(`overrides:\n  - files: ${files}\n    rules: { specific/owner: info }\n`);
      expect(levels(result, 'goals/labs/b.goal.yaml')).toEqual({ first: 'info', second: 'info' });
      expect(levels(result)).toEqual({ first: 'error', second: 'warn' });
      const { workspace } = await judged(`ignore: ${files}\n`);
      expect(workspace.goals.map(({ id }) => id)).toEqual(['a']);
    },
  );

  test.each([
    ['overrides:\n  - files: goals/lab/**\n    rules: {}\n', '3:12 `goals/lab/**` means no file here: Did you mean `goals/labs/**`?'],
    ['overrides:\n  - files: [goals, labs]\n    rules: {}\n', '3:20 `labs` means no file here: Did you mean `goals/labs`?'],
    ['ignore: goals/a.gaol.yaml\n', '2:9 `goals/a.gaol.yaml` means no file here: Did you mean `goals/a.goal.yaml`?'],
    ['ignore: [goals/labs, archive/**]\n', '2:22 `archive/**` means no file here: Name a folder, such as `goals/labs`'],
    [
      'ignore: goals/labs\noverrides:\n  - files: goals/labs\n    rules: {}\n',
      '4:12 `goals/labs` means no file here: Name a folder, such as `goals/labs`',
    ],
  ])('%j that means no file is a warning', async (config, expected) => {
    const { workspace } = await judged(config);
    const { findings, misconfigured } = lint(workspace, { asOf: EXAMPLE_DAY });
    const said = findings
      .filter(({ place }) => place.text.path === 'goalpost.yaml')
      .map(({ place, message, help, level }) => {
        const { line, column } = place.text.position(place.start);
        return `${level} ${line}:${column} ${message}: ${help}`;
      });
    expect(said).toEqual([expect.stringContaining(`warn ${expected}`)]);
    expect(misconfigured).toBe(false);
  });
});
