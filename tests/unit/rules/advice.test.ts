import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/rules/rule.ts';
import { lintGoodExample, REPLIES } from '../../support/examples.ts';

async function only(files: Readonly<Record<string, string>>): Promise<Finding> {
  const { findings } = await lintGoodExample(files);
  expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toHaveLength(1);
  return findings[0] as Finding;
}

const replies = (from: string, to: string) => only({ 'goals/replies.goal.yaml': REPLIES.replace(from, to) });
const below = (more: string) => only({ 'goals/replies.goal.yaml': REPLIES + more });

describe('one slip, one advice that mends it', () => {
  test('a tab keeps the keys of an item together', async () => {
    const finding = await below('milestones:\n  - title: Half-way\n\tvalue: 30\n\tby: 2026-06-30\n');
    expect(finding).toMatchObject({ case: 'tab', corrected: '    value: 30\n    by: 2026-06-30' });
  });

  test('a forgotten dash is a new entry, not three keys too many', async () => {
    const entry = (title: string, value: number) => `title: ${title}\n    value: ${value}\n    by: 2026-0${value === 30 ? 6 : 9}-30\n`;
    const finding = await below(`milestones:\n  - ${entry('Half-way', 30)}    ${entry('Nearly', 28)}`);
    expect(finding).toMatchObject({ rule: 'file/yaml', case: 'syntax', corrected: '  - title: Nearly' });
    expect(finding.message).toContain('begins with `- `');
  });

  test('a single key twice is no new entry', async () => {
    expect(await below('milestones:\n  - title: Half-way\n    value: 30\n    by: 2026-06-30\n    value: 28\n')).toMatchObject({
      case: 'duplicate-key',
    });
  });

  test('a baseline that series and title contradict is corrected itself', async () => {
    const finding = await replies('value: 41', 'value: 47');
    expect(finding).toMatchObject({ rule: 'measurable/baseline', corrected: 'baseline: { value: 41, date: 2025-12-31 }' });
  });

  test.each(['9%', '70 %', '1.000,5'])('a number written as %s is judged once it is one', async (written) => {
    const finding = await replies('value: 25', `value: ${written}`);
    expect(finding).toMatchObject({ rule: 'file/yaml', case: 'decimal-comma' });
    expect(finding.why).toContain('A number');
  });

  test('so is one with points between thousands in a table', async () => {
    const rows = 'date,value\n2025-12,82.0\n2026-01,1.000,5\n2026-02,82.3\n2026-03,82.9\n2026-04,83.1\n2026-05,83.4\n';
    expect(await only({ 'goals/kpis/csat.csv': rows })).toMatchObject({ case: 'row-cells', corrected: '2026-01,1000.5' });
  });

  test('a day that its month does not have', async () => {
    expect(await replies('2026-12-31', '2026-11-31')).toMatchObject({ help: 'Write the day that is meant: November has 30 days.' });
  });

  test.each(['everyone', 'We', 'nobody', 'the whole team'])('the owner %s is not proposed as a name', async (owner) => {
    const finding = await replies('owner: support', `owner: ${owner}`);
    expect(finding.help).toMatch(/^Choose the one who answers for it\. Name a team or person that exists/);
    expect([finding.help.includes('teams.yaml'), finding.corrected]).toEqual([false, undefined]);
  });

  test('of several owners one is to be named', async () => {
    expect((await replies('owner: support', 'owner: [support, ines]')).help).toMatch(/`support` or `ines`/);
  });

  test('a flag where a text is wanted is not put into quotes', async () => {
    const goal = REPLIES.replace(/kpi:[\s\S]*/, 'done: true\nby: 2026-12-31\n');
    expect(await only({ 'goals/replies.goal.yaml': goal })).toMatchObject({
      case: 'wrong-type',
      help: 'Write in words what is meant.',
      corrected: undefined,
    });
  });

  test('a word that the template left and that says nothing is one finding', async () => {
    const goal = REPLIES.replace(/kpi:[\s\S]*/, 'done: done\nby: 2026-12-31\n');
    expect(await only({ 'goals/replies.goal.yaml': goal })).toMatchObject({ rule: 'file/placeholder' });
  });

  test('the running month has nowhere to say so where no column is called `note`', async () => {
    const rows = 'date,value\n2025-12,82.0\n2026-01,81.6\n2026-02,82.3\n2026-03,82.9\n2026-04,83.1\n2026-05,83.4\n2026-06,83.9\n';
    expect((await only({ 'goals/kpis/csat.csv': rows })).help).toMatch(/^Add a column `note` to the first line/);
  });
});

describe('the number of a title', () => {
  const KPI = `title: Calls given up
definition: Share of callers who hang up before they are answered, per calendar month.
unit: "%"
better: lower
cadence: monthly
source: Telephone export
owner: support
`;
  const hangUps = (title: string, value: number) => ({
    'goals/kpis/hang-ups.kpi.yaml': KPI,
    'goals/kpis/hang-ups.csv': 'date,value\n2025-12,11\n2026-01,10\n2026-02,10\n2026-03,10\n2026-04,10\n2026-05,9\n',
    'goals/calls.goal.yaml': `title: ${title}
owner: support
supports: answer-fast
why: Callers who hang up call again twice and wait longer then.
start: 2026-01-05
kpi: hang-ups
baseline: { value: 11, date: 2025-12-31 }
target: { value: ${value}, by: 2026-12-31 }
`,
  });

  test.each(['Let no more than 8 % of callers hang up', 'No more than 8 % give up', 'Hang-ups fall to 8 percent'])('%s', async (title) => {
    const finding = await only(hangUps(title, 6));
    expect(finding).toMatchObject({ rule: 'measurable/title', case: 'target', corrected: `title: ${title.replace('8', '6')}` });
  });

  test('a share under a KPI in % is a slip of the target, not of the title', async () => {
    const finding = await only(hangUps('Let no more than 6 % of callers hang up', 0.06));
    expect(finding).toMatchObject({
      message: 'The title says `6 %`, the target `0.06`',
      corrected: 'target: { value: 6, by: 2026-12-31 }',
    });
  });
});
