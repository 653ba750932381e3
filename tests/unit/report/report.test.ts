import { expect, test } from 'vitest';
import { report } from '../../../src/report/report.ts';
import { finding, lintExample, resultWith, WORSE } from './support.ts';

test('one error fails; warnings alone do not', async () => {
  expect(report(await lintExample(WORSE)).verdict).toBe('fail');
  expect(report(await resultWith(finding('a', [0, 1], { level: 'warn' }))).verdict).toBe('pass');
  expect(report(await resultWith(finding('a', [0, 1], { level: 'info' })), { maxWarnings: 0 }).verdict).toBe('pass');
});

test('more warnings than allowed fail, as many as allowed pass', async () => {
  const result = await resultWith(finding('a', [0, 1], { level: 'warn' }), finding('b', [0, 1], { level: 'warn' }));
  expect(report(result, { maxWarnings: 1 })).toMatchObject({ verdict: 'fail', exceeded: 1 });
  expect(report(result, { maxWarnings: 2 })).toMatchObject({ verdict: 'pass', exceeded: undefined });
});

test('lists and counts only the files asked for', async () => {
  const verdict = report(await lintExample(WORSE), { only: (path) => path.startsWith('goals/kpis/') });
  expect(verdict).toMatchObject({ verdict: 'pass', findings: [], counts: { error: 0, warn: 0, info: 0 }, filesAskedFor: 4 });
});

test('listing errors alone hides no warning from the verdict', async () => {
  const result = await resultWith(finding('a', [0, 1], { level: 'warn' }));
  expect(report(result, { quiet: true, maxWarnings: 0 })).toMatchObject({ verdict: 'fail', findings: [], counts: { warn: 1 } });
});

test('with a broken configuration nothing else is listed, whatever was asked for', async () => {
  const result = await lintExample({ ...WORSE, 'goalpost.yaml': 'organisation: A\nrules:\n  measurable/directon: warn\n' });
  const verdict = report(result, { only: () => false });
  expect(verdict.verdict).toBe('fail');
  expect(verdict.findings.map(({ place }) => place.text.path)).toEqual(['goalpost.yaml']);
});

test('counts what was read', async () => {
  const { checked } = report(await lintExample({ 'goals/idea.goal.yaml': 'title: An idea\ndraft: true\n' }));
  expect(checked).toEqual({ files: 9, goals: 1, drafts: 1, v2moms: 1, kpis: 2, teams: 2, people: 3, observations: 22 });
});
