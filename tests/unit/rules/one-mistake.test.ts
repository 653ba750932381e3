import { describe, expect, test } from 'vitest';
import { lines, lintExample, sound } from '../../support/examples.ts';

const GOAL = 'goals/answers.goal.yaml';
const PLAN = 'goals/lantern.v2mom.yaml';
const TEAMS = 'goals/teams.yaml';

/** The sound workspace with one stretch of one file replaced. */
async function after(path: string, written: string, instead: string): Promise<string[]> {
  const file = sound[path] as string;
  expect(file, `${path} holds ${written}`).toContain(written);
  return lines(await lintExample({ [path]: file.replace(written, instead) }));
}

describe('one mistake, one finding', () => {
  test.each([
    // A key is gone.
    [GOAL, 'owner: support\n', '', ['goals/answers.goal.yaml:1:8 specific/owner nobody']],
    [GOAL, 'supports: answer-fast\n', '', ['goals/answers.goal.yaml:1:8 relevant/parent goal']],
    [GOAL, ', by: 2026-12-31 }\nambition', ' }\nambition', ['goals/answers.goal.yaml:8:1 timely/deadline missing']],
    [
      PLAN,
      'vision: Everyone who writes to us is helped by a person who owns the problem.\n',
      '',
      ['goals/lantern.v2mom.yaml:1:8 v2mom/complete missing'],
    ],
    [PLAN, '    methods: answer-fast\n', '', ['goals/lantern.v2mom.yaml:19:9 v2mom/method serves-nothing']],
    // A key is there, with nothing or the wrong thing behind it.
    [GOAL, 'owner: support', 'owner:', ['goals/answers.goal.yaml:2:1 file/shape wrong-type']],
    [GOAL, 'owner: support', 'owner: [ines, tom]', ['goals/answers.goal.yaml:2:8 file/shape wrong-type']],
    [GOAL, 'supports: answer-fast', 'supports: [7]', ['goals/answers.goal.yaml:3:12 file/shape wrong-type']],
    [GOAL, 'supports: answer-fast', 'supports: []', ['goals/answers.goal.yaml:1:8 relevant/parent goal']],
    [GOAL, 'by: 2026-12-31 }\nambition', 'by: soon }\nambition', ['goals/answers.goal.yaml:8:26 file/shape bad-date']],
    [GOAL, 'target: { value: 20, by: 2026-12-31 }', 'target: 20', ['goals/answers.goal.yaml:8:9 file/shape wrong-type']],
    [PLAN, '    methods: answer-fast\n', '    methods: [7]\n', ['goals/lantern.v2mom.yaml:20:15 file/shape wrong-type']],
    [PLAN, '  - id: satisfaction\n    methods', '  - methods', ['goals/lantern.v2mom.yaml:19:5 file/shape missing-key']],
    // A slip of the pen in a key.
    [GOAL, 'owner:', 'onwer:', ['goals/answers.goal.yaml:2:1 file/shape unknown-key']],
    [GOAL, 'why:', 'reason:', ['goals/answers.goal.yaml:4:1 file/shape unknown-key']],
    [GOAL, ', by: 2026-12-31 }\nambition', ' }\nby: 2026-12-31\nambition', ['goals/answers.goal.yaml:9:1 file/shape unknown-key']],
    [GOAL, ', by: 2026-12-31 }\nambition', ' }\ndeadline: 2026-12-31\nambition', ['goals/answers.goal.yaml:9:1 file/shape unknown-key']],
    [PLAN, 'vision:', 'visoin:', ['goals/lantern.v2mom.yaml:4:1 file/shape unknown-key']],
    // A flag that is none: the file is meant as a draft.
    [GOAL, 'owner: support\n', 'draft: yes\n', ['goals/answers.goal.yaml:2:8 file/shape wrong-type']],
    // Left over from a template, wherever it stands.
    [GOAL, 'owner: support', 'owner: TBD', ['goals/answers.goal.yaml:2:8 file/placeholder unfinished']],
    [GOAL, 'supports: answer-fast', 'supports: <id of a method>', ['goals/answers.goal.yaml:3:11 file/placeholder template']],
    [
      GOAL,
      'why: Customers who wait two days for a reply cancel twice as often.',
      'why: TBD',
      ['goals/answers.goal.yaml:4:6 file/placeholder unfinished'],
    ],
    // A name nobody bears.
    [GOAL, 'owner: support', 'owner: Customer support', ['goals/answers.goal.yaml:2:8 specific/owner unknown']],
    [GOAL, 'supports: answer-fast', 'supports: lantern', ['goals/answers.goal.yaml:3:11 file/reference other-kind']],
    [PLAN, '    methods: answer-fast\n', '    methods: answer-fats\n', ['goals/lantern.v2mom.yaml:20:14 file/reference unknown']],
    // A file that cannot be read in part: what is named elsewhere is not called unknown.
    [PLAN, '    title: Answer while', '   title: Answer while', ['goals/lantern.v2mom.yaml:10:4 file/yaml syntax']],
    [TEAMS, '- id: support\n  title', '- title', ['goals/teams.yaml:4:3 file/shape missing-key']],
    [TEAMS, 'members: [ines, tom]', 'members: [ines, tom', ['goals/teams.yaml:9:12 file/yaml syntax']],
  ] as const)('%s: %j becomes %j', async (path, written, instead, expected) => {
    expect(await after(path, written, instead)).toEqual(expected);
  });
});

describe('two mistakes, two findings', () => {
  test('a goal with nothing to check has no deadline either', async () => {
    const files = {
      'goals/better.goal.yaml':
        'title: Make customers happier\nowner: support\nsupports: answer-fast\nwhy: Unhappy customers left us for the bakery across the street.\n',
    };
    expect(lines(await lintExample(files))).toEqual([
      'goals/better.goal.yaml:1:8 measurable/promise nothing',
      'goals/better.goal.yaml:1:8 timely/deadline missing',
    ]);
  });

  test('a V2MOM that is only a title lacks an owner and all five parts', async () => {
    const { findings } = await lintExample({ 'goals/new.v2mom.yaml': 'title: Nothing yet\n' });
    expect(findings.map(({ rule, data }) => [rule, data.part ?? ''].join(' '))).toEqual([
      'specific/owner ',
      'v2mom/complete measures',
      'v2mom/complete methods',
      'v2mom/complete values',
      'v2mom/complete vision',
      'v2mom/complete obstacles',
    ]);
  });

  test('a draft is judged for its shape alone', async () => {
    const files = { 'goals/idea.goal.yaml': 'title: Answer the phone within X minutes\ndraft: true\nowner: nobody\nkpi: calls\n' };
    expect(lines(await lintExample(files))).toEqual([]);
  });
});

describe('the V2MOM at the top', () => {
  const plan = (owner: string): string =>
    (sound[PLAN] as string)
      .replace('owner: lantern', `owner: ${owner}`)
      .replaceAll('answer-fast', 'bake-well')
      .replaceAll('hiring', 'flour');

  test('is that of the team with no team above it', async () => {
    const found = lines(await lintExample({ 'goals/aside.v2mom.yaml': plan('support') }));
    expect(found).toEqual(['goals/aside.v2mom.yaml:1:8 relevant/parent v2mom']);
  });

  test("may be last year's as well", async () => {
    expect(lines(await lintExample({ 'goals/before.v2mom.yaml': plan('lantern') }))).toEqual([]);
  });

  test('is the one that others serve, where people alone own the plans', async () => {
    const files = {
      [TEAMS]: (sound[TEAMS] as string)
        .replaceAll('- id: lantern\n  title: Lantern & Loaf\n  lead: noor\n', '')
        .replace('  parent: lantern\n', ''),
      [PLAN]: plan('noor').replaceAll('bake-well', 'answer-fast'),
      'goals/aside.v2mom.yaml': plan('ines'),
    };
    expect(lines(await lintExample(files))).toEqual(['goals/aside.v2mom.yaml:1:8 relevant/parent v2mom']);
  });
});
