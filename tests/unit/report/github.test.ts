import { expect, test } from 'vitest';
import { SourceText } from '../../../src/parse/text.ts';
import { annotations, github } from '../../../src/report/github.ts';
import { report } from '../../../src/report/report.ts';
import { finding, resultWith, worse } from './support.ts';

test('marks the exact stretch, with what to do', async () => {
  expect(github(report(await worse()), { prefix: 'plans/' })).toBe(
    '::error file=plans/goals/replies.goal.yaml,line=8,endLine=8,col=18,endColumn=19,title=measurable/direction::' +
      'Target `45` is worse than the baseline `41`: for `first-response`, lower is better%0A' +
      '→ Choose a target below 41, or correct `better` in the KPI.\n',
  );
});

test('gives no columns for a range over several lines, which GitHub would refuse', async () => {
  const [annotation] = annotations(report(await resultWith(finding('a: 1\nb: 2\n', [0, 9]))));
  expect(annotation).toMatchObject({ line: 1, endLine: 2 });
  expect(annotation).not.toHaveProperty('column');
});

test('nothing in a file or its name ends a property or a line', async () => {
  const text = new SourceText('goals/a,line=1::\n::error::.goal.yaml', 'x');
  const output = github(report(await resultWith(finding(text, [0, 1], { message: 'a\n::error::b 100%', level: 'warn' }))));
  expect(output).toBe(
    '::warning file=goals/a%2Cline=1%3A%3A%0A%3A%3Aerror%3A%3A.goal.yaml,line=1,endLine=1,col=1,endColumn=1,title=test/rule::a ::error::b 100%25%0A→ Mend it.\n',
  );
});

test('nothing in the name of a file moves the cursor or changes colours', async () => {
  const text = new SourceText('goals/a\u001b[31m.goal.yaml', 'x');
  expect(github(report(await resultWith(finding(text, [0, 1]))))).toContain('file=goals/a<U+001B>[31m.goal.yaml,');
});

test('shows the most severe first, as many as GitHub shows, and says how many are left', async () => {
  const many = (level: 'error' | 'warn' | 'info') => Array.from({ length: 12 }, () => finding('a', [0, 1], { level }));
  const shown = annotations(report(await resultWith(...many('info'), ...many('warn'), ...many('error'))));
  const commands = shown.map(({ command }) => command);
  expect(commands).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')]);
  expect(shown.at(-1)?.message).toMatch(/^7 more findings not shown here/);
});

test('cuts a message that GitHub would cut', async () => {
  const [annotation] = annotations(report(await resultWith(finding('a', [0, 1], { help: 'x'.repeat(9000) }))));
  expect(annotation?.message.length).toBeLessThanOrEqual(4096);
});

test('an error of its own says when it is the number of warnings that fails', async () => {
  const warned = await resultWith(finding('a: 1\n', [3, 4], { level: 'warn' }));
  expect(github(report(warned, { quiet: true, maxWarnings: 0 }))).toBe('::error title=Goalpost::1 warning where 0 are allowed\n');
});
