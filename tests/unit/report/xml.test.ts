import { expect, test } from 'vitest';
import { wholeFile } from '../../../src/parse/text.ts';
import { checkstyle } from '../../../src/report/checkstyle.ts';
import { junit } from '../../../src/report/junit.ts';
import { report } from '../../../src/report/report.ts';
import { examples } from '../../support/examples.ts';
import { xmlErrors } from '../../support/xml.ts';
import { finding, lintExample, resultWith, WORSE, worse } from './support.ts';

test('an error fails, a warning is skipped, and a file without findings passes', async () => {
  const { findings } = await worse();
  const warning = finding('a: 1\n', [3, 4], { level: 'warn', message: 'Nobody owns it', corrected: 'a: ines\n' });
  const hint = finding('a: 1\n', [3, 4], { level: 'info', message: 'It could be shorter' });
  const text = junit(report(await resultWith(warning, hint, ...findings)), { prefix: 'plans/' });
  expect(await xmlErrors(text, 'junit')).toEqual([]);
  expect(text).toContain('<testsuite name="plans/goals/replies.goal.yaml" tests="1" failures="1" errors="0" skipped="0">');
  expect(text).toContain(
    '<failure message="Target `45` is worse than the baseline `41`: for `first-response`, lower is better" type="measurable/direction/',
  );
  expect(text).toContain('>plans/goals/replies.goal.yaml:8:18\nA target on the worse side');
  expect(text).toContain('<testsuite name="plans/goals/a.goal.yaml" tests="2" failures="0" errors="0" skipped="1">');
  expect(text).toContain(
    '<testcase name="test/rule/case: goals/a.goal.yaml" classname="plans/goals/a.goal.yaml"><skipped message="Nobody owns it">',
  );
  expect(text).toContain('\na: ines\n');
  expect(text).toContain(
    '<testcase name="test/rule/case: goals/a.goal.yaml (2)" classname="plans/goals/a.goal.yaml"><system-out>It could be shorter\n',
  );
  expect(text).toContain('<testcase name="Nothing to mend" classname="plans/goalpost.yaml"/>');
});

test('the sums are those of the suites', async () => {
  const text = junit(report(await lintExample(WORSE)));
  const sum = (name: string) =>
    [...text.matchAll(new RegExp(`<testsuite .*?\\b${name}="(\\d+)"`, 'g'))].reduce((all, [, n]) => all + Number(n), 0);
  expect(text).toContain(`<testsuites name="goalpost" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">`);
  expect(text.match(/<testcase /g)).toHaveLength(sum('tests'));
});

test('findings that say the same in one file are cases of their own', async () => {
  const twice = [finding('a: 1\n', [0, 1]), finding('a: 1\n', [3, 4])];
  const names = junit(report(await resultWith(...twice))).match(/(?<=<testcase name=")test[^"]*/g);
  expect(names).toEqual(['test/rule/case: goals/a.goal.yaml', 'test/rule/case: goals/a.goal.yaml (2)']);
});

test('more warnings than allowed are a failure, though each of them is none', async () => {
  const result = await resultWith(finding('a', [0, 1], { level: 'warn' }), finding('b', [0, 1], { level: 'warn' }));
  const text = junit(report(result, { maxWarnings: 1 }));
  expect(await xmlErrors(text, 'junit')).toEqual([]);
  expect(text).toContain('<failure message="2 warnings where 1 is allowed" type="max-warnings"/>');
  expect(junit(report(result, { maxWarnings: 2 }))).not.toContain('<failure');
});

test('with a broken configuration nothing looks as if it passed', async () => {
  const text = junit(report(await lintExample({ 'goalpost.yaml': 'organisation: A\nrules:\n  measurable/directon: warn\n' })));
  expect(text.match(/<testsuite /g)).toHaveLength(1);
  expect(text).toContain('<failure');
  expect(text).not.toContain('Nothing to mend');
});

test('only the files asked for have suites', async () => {
  const text = junit(report(await lintExample(WORSE), { only: (path) => path.endsWith('.csv') }));
  expect(text.match(/<testsuite name="[^"]*"/g)?.every((suite) => suite.endsWith('.csv"'))).toBe(true);
});

test('Checkstyle gets a line for each finding, with what to do', async () => {
  const { findings } = await worse();
  const unread = finding('', [0, 0], { place: wholeFile('goals/gone.goal.yaml'), level: 'warn' });
  const text = checkstyle(report(await resultWith(unread, ...findings)), { prefix: 'plans/' });
  expect(await xmlErrors(text, 'checkstyle')).toEqual([]);
  expect(text).toContain(
    '  <file name="plans/goals/replies.goal.yaml">\n    <error line="8" column="18" severity="error" message="Target `45` is worse than the baseline `41`: ' +
      'for `first-response`, lower is better. Choose a target below 41, or correct `better` in the KPI." source="goalpost.measurable.direction.wrong-side"/>',
  );
  expect(text).toContain('<error line="1" column="1" severity="warning" ');
});

test('both keep what their schemas promise, for the examples of every rule', async () => {
  const results = await Promise.all(examples.map(({ example }) => lintExample(example.files)));
  const findings = results.flatMap((result) => result.findings);
  expect(findings.length).toBeGreaterThan(100);
  const all = report(await resultWith(...findings));
  expect(await xmlErrors(junit(all), 'junit')).toEqual([]);
  expect(await xmlErrors(checkstyle(all), 'checkstyle')).toEqual([]);
});

test('the schemas refuse what is no report', async () => {
  expect(await xmlErrors('<testsuites><testsuite name="a" tests="one" failures="0" errors="0"/></testsuites>', 'junit')).not.toEqual([]);
  expect(
    await xmlErrors('<checkstyle><file name="a"><error line="0" severity="bad" message=""/></file></checkstyle>', 'checkstyle'),
  ).not.toEqual([]);
  expect(await xmlErrors('<checkstyle>', 'checkstyle')).not.toEqual([]);
});

test('a case is called the same as long as it is the same finding, whatever its values', async () => {
  const nameIn = (text: string) => /<testcase name="(measurable[^"]*)"/.exec(text)?.[1];
  const before = nameIn(junit(report(await lintExample(WORSE))));
  const goal = WORSE['goals/replies.goal.yaml'].replaceAll('45', '47');
  expect(nameIn(junit(report(await lintExample({ 'goals/replies.goal.yaml': goal }))))).toBe(before);
  expect(before).toBe('measurable/direction/wrong-side: replies.target.value');
});

test('a file whose findings are not listed does not look as if it had none', async () => {
  const text = junit(report(await resultWith(finding('a: 1\n', [0, 1], { level: 'warn' })), { quiet: true }));
  expect(text).not.toContain('goals/a.goal.yaml');
  expect(text).toContain('name="goalpost.yaml"');
});

test('accepted findings are one case that is skipped', async () => {
  const why = '# goalpost-ignore measurable/direction until 2026-12-01: The supplier counts anew from September on.\ntarget:';
  const goal = WORSE['goals/replies.goal.yaml'].replace('target:', why);
  const text = junit(report(await lintExample({ 'goals/replies.goal.yaml': goal })));
  expect(await xmlErrors(text, 'junit')).toEqual([]);
  expect(text).toContain('<testcase name="Accepted findings" classname="goalpost"><skipped message="1 accepted exception"/></testcase>');
});

test('Checkstyle says when it is the number of warnings that fails', async () => {
  const text = checkstyle(report(await resultWith(finding('a', [0, 1], { level: 'warn' })), { quiet: true, maxWarnings: 0 }));
  expect(await xmlErrors(text, 'checkstyle')).toEqual([]);
  expect(text).toContain('<error line="1" severity="error" message="1 warning where 0 are allowed" source="goalpost.max-warnings"/>');
});
