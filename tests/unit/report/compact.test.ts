import { expect, test } from 'vitest';
import { wholeFile } from '../../../src/parse/text.ts';
import { compact } from '../../../src/report/compact.ts';
import { report } from '../../../src/report/report.ts';
import { finding, lintExample, resultWith, worse } from './support.ts';

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
