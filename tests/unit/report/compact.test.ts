import { expect, test } from 'vitest';
import { wholeFile } from '../../../src/parse/text.ts';
import { compact } from '../../../src/report/compact.ts';
import { report } from '../../../src/report/report.ts';
import { finding, lintExample, resultWith, WORSE, worse } from './support.ts';

test('one finding a line, and the verdict last', async () => {
  const hint = finding('a: 1\n', [3, 4], { level: 'info', message: 'It could\nbe shorter' });
  const unread = finding('', [0, 0], { place: wholeFile('goals/gone.goal.yaml'), level: 'warn' });
  expect(compact(report(await resultWith(hint, unread, ...(await worse()).findings)), { prefix: '../' })).toBe(
    `../goals/a.goal.yaml:1:4: info It could be shorter [test/rule/case]
../goals/gone.goal.yaml:1:1: warning Something is wrong [test/rule/case]
../goals/replies.goal.yaml:8:18: error Target \`45\` is worse than the baseline \`41\`: for \`first-response\`, lower is better [measurable/direction/wrong-side]
fail, 1 error, 1 warning, 1 info, 1 goal, 2 KPIs checked as of 15 June 2026
`,
  );
});

test('a sound workspace has its verdict alone', async () => {
  expect(compact(report(await lintExample({})))).toBe('pass, no findings, 1 goal, 2 KPIs checked as of 15 June 2026\n');
});

test('the verdict names what was accepted, and the limit where it is that which fails', async () => {
  const warned = await resultWith(finding('a: 1\n', [3, 4], { level: 'warn' }));
  expect(compact(report(warned, { quiet: true, maxWarnings: 0 }))).toMatch(/^fail, 1 warning, at most 0 warnings allowed, 1 goal/);
  const why = '# goalpost-ignore measurable/direction until 2026-12-01: The supplier counts anew from September on.\ntarget:';
  const goal = WORSE['goals/replies.goal.yaml'].replace('target:', why);
  expect(compact(report(await lintExample({ 'goals/replies.goal.yaml': goal })))).toContain(', 1 accepted exception, 2 goals');
});

test('with a broken configuration nothing was checked', async () => {
  const text = compact(report(await lintExample({ 'goalpost.yaml': 'organisation: A\nmore: keys\n' })));
  expect(text).toMatch(/\nfail, 1 error, nothing else judged: the configuration is broken\n$/);
});
