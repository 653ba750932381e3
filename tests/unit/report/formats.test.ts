import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../../../src/report/formats.ts';
import { gitlab } from '../../../src/report/gitlab.ts';
import { plainLook } from '../../../src/report/look.ts';
import { report } from '../../../src/report/report.ts';
import { finding, lintExample, resultWith, WORSE } from './support.ts';

const page = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
const tool = { name: 'goalpost', version: '1.2.3' };

/** The first example of a section. */
function exampleOf(name: string): string[] {
  const [, section = ''] = new RegExp(`^## ${name}\\n(.*?)(?=^## |$(?![^]))`, 'ms').exec(page) ?? [];
  const [, example = ''] = /^```text\n(.*?)^```$/ms.exec(section) ?? [];
  return example.split('\n').filter((line) => line !== '');
}

test('the documentation lists every format, and no other, in the order of the help', () => {
  const rows = Array.from(page.matchAll(/^\| \[`(\w+)`\]\(#\1\) \| (.*?) \|/gm), ([, name, purpose]) => ({ name, purpose }));
  expect(rows).toEqual(formats.map(({ name, purpose }) => ({ name, purpose })));
  const [, documents = ''] = /^(.*) are whole documents/m.exec(page) ?? [];
  const whole = formats.filter(({ isDocument }) => isDocument).map(({ name }) => name);
  expect(Array.from(documents.matchAll(/`(\w+)`/g), ([, name]) => name)).toEqual(whole);
});

test.each(formats.map((format) => [format.name, format] as const))('the example of %s is what it prints', async (name, format) => {
  const print = await format.load();
  const output = print(report(await lintExample(WORSE)), { look: plainLook, prefix: '', tool });
  const example = exampleOf(name);
  expect(example.length).toBeGreaterThan(0);
  let from = 0;
  for (const line of example) {
    const at = output.indexOf(line, from);
    expect(at, `${line}\nstands in what it prints, in this order`).toBeGreaterThanOrEqual(0);
    from = at + line.length;
  }
});

test('GitLab gets each finding once, with a name that stays', async () => {
  const result = await resultWith(finding('a: 1\n', [3, 4], { level: 'warn' }), finding('a: 1\n', [3, 4], { level: 'info' }));
  const issues = JSON.parse(gitlab(report(result), { prefix: 'plans/' }));
  expect(issues).toMatchObject([
    {
      description: 'Something is wrong. Mend it.',
      check_name: 'test/rule/case',
      severity: 'minor',
      location: { path: 'plans/goals/a.goal.yaml', lines: { begin: 1 } },
    },
    { severity: 'info' },
  ]);
  expect(issues[0].fingerprint).not.toBe(issues[1].fingerprint);
});

test('GitLab is told when it is the number of warnings that fails', async () => {
  const result = await resultWith(finding('a: 1\n', [3, 4], { level: 'warn' }));
  const issues = JSON.parse(gitlab(report(result, { quiet: true, maxWarnings: 0 }), { prefix: 'plans/' }));
  expect(issues).toMatchObject([
    { description: '1 warning where 0 are allowed', severity: 'major', location: { path: 'plans/goalpost.yaml', lines: { begin: 1 } } },
  ]);
});
