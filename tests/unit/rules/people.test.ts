import { describe, expect, test } from 'vitest';
import { lines, lintExample, lintGoodExample, REPLIES, sound } from '../../support/examples.ts';

const GOAL = 'goals/answers.goal.yaml';
const PLAN = 'goals/lantern.v2mom.yaml';

/** The sound workspace with one stretch of one file replaced. */
async function after(path: string, written: string, instead: string): Promise<string[]> {
  const file = sound[path] as string;
  expect(file, `${path} holds ${written}`).toContain(written);
  return lines(await lintExample({ [path]: file.replace(written, instead) }));
}

/** What the rules say of a goal that lacks nothing else. */
async function said(more: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return lines(await lintGoodExample({ 'goals/replies.goal.yaml': REPLIES + more, ...others }));
}

describe('one slip is one finding, and never "missing" as well', () => {
  test.each([
    [GOAL, 'consulted:', 'consultd:', 'file/shape unknown-key'],
    [GOAL, 'consulted:\n  - who: employees', 'consulted:\n  - whom: employees', 'file/shape unknown-key'],
    [GOAL, 'guardrails:\n  - kpi: csat', 'guardrails:\n  - kpi: csta', 'file/reference unknown'],
    [GOAL, '    for: handovers', '    for: hand-overs', 'file/reference unknown'],
    [GOAL, 'actions:\n  - title: Sort new mail by skill\n', 'actions:\n  - titel: Sort new mail by skill\n', 'file/shape unknown-key'],
    [PLAN, 'mitigation: Cross-train', 'mitigaton: Cross-train', 'file/shape unknown-key'],
    [PLAN, 'mitigation: Cross-train two people from the bakery counter', 'mitigation: [a, b]', 'file/shape wrong-type'],
    [PLAN, 'mitigation: Cross-train two people from the bakery counter', 'mitigation: TBD', 'file/placeholder unfinished'],
    [PLAN, 'blocks: answer-fast', 'blocks: answer-fats', 'file/reference unknown'],
    ['goals/kpis/csat.kpi.yaml', 'about: relationship', 'about: relations', 'file/shape not-allowed'],
  ])('%s: %j → %j', async (path, written, instead, finding) => {
    const found = await after(path, written, instead);
    expect(found.map((line) => line.split(' ').slice(1).join(' '))).toEqual([finding]);
  });

  test('a need of a team that does not exist, or that is still to be written, waits for nobody', async () => {
    expect(await said('needs:\n  - team: bakery\n    what: Two bakers\n')).toEqual([
      'goals/replies.goal.yaml:10:11 file/reference unknown',
    ]);
    expect(await said('needs:\n  - team: lantern\n    what: TBD\n')).toEqual(['goals/replies.goal.yaml:11:11 file/placeholder unfinished']);
    expect(await said('needs:\n  - team: lantern\n    what: Two bakers\n    confirmed: soon\n')).toEqual([
      'goals/replies.goal.yaml:12:16 file/shape bad-date',
    ]);
  });
});

describe('what is over is history', () => {
  const over = 'outcome:\n  result: missed\n  date: 2026-06-01\n  learned: We began too late and asked nobody.\n';
  /** A goal in which nearly everything is amiss that rules of words and habits look at. */
  const careless = `title: Hold weekly meetings and drastically improve e-mails within 12 hours
start: 2026-01-05
kpi: first-response
baseline: { value: 41, date: 2025-12-31 }
target: { value: 25, by: 2026-12-31 }
contributes: 5
milestones:
  - title: Half-way
    value: 70
    by: 2025-06-30
causes:
  - id: late
    cause: process
needs:
  - team: lantern
guardrails:
  - kpi: csat
    min: 99
consulted:
  - who: employees
review: weekly
`;
  const found = async (goal: string) => lines(await lintExample({ 'goals/replies.goal.yaml': goal }));

  test('and while it runs much is said of such a goal', async () => {
    const groups = (await found(careless)).map((line) => line.split(' ')[1]?.split('/')[0]);
    expect([...new Set(groups)].sort()).toEqual(['attainable', 'balanced', 'involved', 'measurable', 'relevant', 'specific', 'timely']);
  });

  test('and nothing of it once it is closed', async () => {
    expect(await found(careless + over)).toEqual([]);
  });

  test('and past its deadline only that it is to be closed', async () => {
    const past = careless.replace('by: 2026-12-31', 'by: 2026-05-31');
    expect(await found(past)).toEqual(['goals/replies.goal.yaml:5:26 timely/deadline past']);
  });

  test('but what its verdict rests on is looked at for ever', async () => {
    const wrong = REPLIES.replace('value: 41', 'value: 46').replace('value: 25', 'value: -5') + over;
    expect(await found(wrong)).toEqual([
      'goals/replies.goal.yaml:7:20 measurable/baseline disagrees',
      'goals/replies.goal.yaml:8:18 measurable/bounds promised',
    ]);
    const nothing = REPLIES.replace(/kpi:[\s\S]*/, `done: yes\nby: 2026-12-31\n${over}`);
    expect(await found(nothing)).toEqual(['goals/replies.goal.yaml:6:7 measurable/promise empty-done']);
    expect(await found(nothing.replace('done: yes', 'done: Customers are happier'))).toEqual([]);
  });

  test('and so is a plan of last year, with all that it lacks', async () => {
    const plan = `title: Last year
period: 2025
methods:
  - id: bake-well
    title: Bake well
  - id: sell-well
    title: Sell well
obstacles:
  - id: flour
    title: No flour
measures:
  - id: waits
    title: Greatly improve everything
    kpi: first-response
    baseline: { value: 44.2, date: 2025-07-31 }
    target: { value: 40 }
`;
    expect(lines(await lintExample({ 'goals/before.v2mom.yaml': plan }))).toEqual([]);
    const now = lines(await lintExample({ 'goals/before.v2mom.yaml': plan.replace('period: 2025', 'period: 2026') }));
    expect(now.map((line) => line.split(' ')[1])).toContain('v2mom/complete');
  });
});

test('a plan without a guardrail is not told as well that none of its numbers comes from customers', async () => {
  const alone = { [PLAN]: (sound[PLAN] as string).replace(/measures:[\s\S]*/, '') };
  const answers = (sound[GOAL] as string).replace(/guardrails:\n.*\n.*\n/, '');
  const found = async (goal: string) =>
    lines(await lintExample({ ...alone, [GOAL]: goal })).flatMap((line) => (line.includes('balanced/') ? [line.split(' ')[1]] : []));
  expect(await found(answers)).toEqual(['balanced/guardrail']);
});

describe('habits', () => {
  const silent = REPLIES.replace('supports: answer-fast', 'supports: answer-fast\nreview: monthly');
  const asked = /consulted:[\s\S]*(?=review:)/;
  const nobodyAsked = { [GOAL]: (sound[GOAL] as string).replace(asked, '') };
  const employees = async (files: Readonly<Record<string, string>>) =>
    lines(await lintExample(files)).filter((line) => line.includes('involved/employees'));

  test('are told at the first of three goals, one by one before', async () => {
    const one = { 'goals/b.goal.yaml': silent };
    expect(await employees({ ...nobodyAsked, ...one })).toEqual([
      'goals/answers.goal.yaml:1:8 involved/employees not-here',
      'goals/b.goal.yaml:1:8 involved/employees not-here',
    ]);
    expect(await employees({ ...nobodyAsked, ...one, 'goals/c.goal.yaml': silent })).toEqual([
      'goals/answers.goal.yaml:1:8 involved/employees nobody',
    ]);
    expect(await employees(one)).toEqual(['goals/b.goal.yaml:1:8 involved/employees not-here']);
  });

  test('are told one by one once more than half of the goals show them, and together before', async () => {
    const more = (count: number, goal: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`goals/g${String(i).padStart(3, '0')}.goal.yaml`, goal]));
    const { findings } = await lintExample(more(200, silent));
    const ofGoals = findings.filter(({ about, rule }) => about?.kind === 'goal' && rule !== 'attainable/focus');
    expect(ofGoals.map(({ rule, case: name, message }) => [rule, name, message])).toEqual([
      ['involved/employees', 'not-here', '200 goals do not say that those who do the work were asked'],
      ['timely/milestones', 'none-yet', '200 goals are longer than a quarter, without a single milestone'],
      ['timely/checkin', 'never-yet', '200 goals have a `review:`, but not one check-in; the first began on `2026-01-05`'],
    ]);
    expect(findings.find(({ rule }) => rule === 'involved/employees')?.alike).toHaveLength(199);
    const asked = sound[GOAL] as string;
    const few = { ...more(4, asked), 'goals/b.goal.yaml': silent, 'goals/c.goal.yaml': silent };
    expect(await employees(few)).toEqual([
      'goals/b.goal.yaml:1:8 involved/employees not-here',
      'goals/c.goal.yaml:1:8 involved/employees not-here',
    ]);
  });
});

test('how many goals are too many is an option', async () => {
  const config = (most: number) => ({
    'goalpost.yaml': `organisation: Testers\nrules:\n  attainable/focus: { most: ${most} }\n`,
  });
  expect(await said('', config(2))).toEqual([]);
  expect(await said('', config(1))).toEqual(['goals/replies.goal.yaml:2:8 attainable/focus too-many']);
});
