import { expect, test } from 'vitest';
import { SourceText } from '../../../src/parse/text.ts';
import { compact } from '../../../src/report/compact.ts';
import { html } from '../../../src/report/html/html.ts';
import { plainLook } from '../../../src/report/look.ts';
import { pretty } from '../../../src/report/pretty.ts';
import { mostSevere, report } from '../../../src/report/report.ts';
import { sarif } from '../../../src/report/sarif/sarif.ts';
import { finding, resultWith } from './support.ts';

const tool = { name: 'goalpost', version: '1.2.3' };

/** 1,200 warnings, and the only error at the very end. */
async function many() {
  const warnings = Array.from({ length: 1200 }, (_, i) =>
    finding(new SourceText(`goals/a-${i}.goal.yaml`, 'a: 1\n'), [3, 4], { level: 'warn', message: `Number ${i}` }),
  );
  const error = finding(new SourceText('goals/z.goal.yaml', 'a: 1\n'), [3, 4], { message: 'The one that stops' });
  return report(await resultWith(...warnings, error));
}

test('a terminal shows as many as anybody reads, the error among them, and says how to see the rest', async () => {
  const text = pretty(await many(), plainLook);
  expect(text.match(/^ {2}(✖|▲)/gm)).toHaveLength(1000);
  expect(text).toContain('The one that stops');
  expect(text).toContain('201 more findings not shown here.');
  expect(text).toContain('`goalpost lint --format compact`');
  expect(text).toContain('1 error, 1,200 warnings in 1,201 of');
});

test('the page shows as many, and counts all', async () => {
  const text = html(await many(), tool);
  expect(text.match(/<article /g)).toHaveLength(1000);
  expect(text).toContain('The one that stops');
  expect(text).toContain('201 more findings not shown here.');
  expect(text).toContain('<h1>1 error, 1,200 warnings</h1>');
});

test('one a line shows all of them', async () => {
  expect(compact(await many()).match(/ \[test\/rule\/case\]$/gm)).toHaveLength(1201);
});

test('SARIF holds as many as may be uploaded, the most severe, and says that others are left out', async () => {
  const [run] = JSON.parse(sarif(await many(), tool, { limit: 10 })).runs;
  expect(run.results).toHaveLength(10);
  expect(run.results.at(-1)).toMatchObject({ level: 'error', message: { text: 'The one that stops. Mend it.' } });
  const [{ toolExecutionNotifications: notes }] = run.invocations;
  expect(notes[0].message.text).toMatch(/^1,191 findings left out: /);
});

test('what is left out is the least severe, and what stays keeps its order', () => {
  const levels = ['info', 'warn', 'error', 'warn', 'error'] as const;
  const findings = levels.map((level, i) => finding('a', [0, 1], { level, message: String(i) }));
  expect(mostSevere(findings, 3).map(({ message }) => message)).toEqual(['1', '2', '4']);
  expect(mostSevere(findings, 5)).toBe(findings);
});
