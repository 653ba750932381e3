import { expect, test } from 'vitest';
import { SourceText, wholeFile } from '../../../src/parse/text.ts';
import { report } from '../../../src/report/report.ts';
import { sarif } from '../../../src/report/sarif/sarif.ts';
import { rules } from '../../../src/rules/registry.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { EXAMPLE_DAY, finding, lintExample, resultWith, WORSE, worse } from './support.ts';

const tool = { name: 'goalpost', version: '1.2.3' };

/** The only run of a log with these findings. */
async function runWith(...findings: Finding[]) {
  return JSON.parse(sarif(report(await resultWith(...findings)), tool)).runs[0];
}

test('says everything about a finding', async () => {
  const [run] = JSON.parse(sarif(report(await worse()), tool, { prefix: 'plans/' })).runs;
  const path = { uri: 'plans/goals/replies.goal.yaml', uriBaseId: 'SRCROOT' };
  expect(run.results).toEqual([
    {
      ruleId: 'measurable-direction',
      ruleIndex: rules.findIndex(({ id }) => id === 'measurable/direction'),
      level: 'error',
      message: {
        text: 'Target `45` is worse than the baseline `41`: for `first-response`, lower is better. Choose a target below 41, or correct `better` in the KPI.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: path,
            region: { startLine: 8, startColumn: 18, endLine: 8, endColumn: 20, snippet: { text: '45' } },
          },
          logicalLocations: [{ name: 'Answer e-mails within 45 hours', fullyQualifiedName: 'goal/replies', kind: 'goal' }],
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'the baseline' },
          physicalLocation: {
            artifactLocation: path,
            region: { startLine: 7, startColumn: 20, endLine: 7, endColumn: 22, snippet: { text: '41' } },
          },
        },
      ],
      partialFingerprints: { 'goalpostIdentity/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      suppressions: [],
      properties: {
        case: 'wrong-side',
        confidence: 'high',
        why: 'A target on the worse side is reached by getting worse, and nobody notices until the year is over.',
        pointer: '/target/value',
      },
    },
  ]);
  expect(run).toMatchObject({
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: 'goalpost/plans/' },
    properties: { asOf: '2026-06-15' },
  });
  expect(run.invocations).toEqual([{ executionSuccessful: true }]);
});

test('describes every rule, with the address of its page and no slash in its id', async () => {
  const { driver } = (await runWith()).tool;
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id.replace('/', '-')));
  const direction = driver.rules.find(({ id }: { id: string }) => id === 'measurable-direction');
  expect(direction).toMatchObject({
    name: 'MeasurableDirection',
    helpUri: 'https://github.com/goalpost/goalpost/blob/v1.2.3/docs/rules/measurable/direction.md',
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['goals', 'measurable'], precision: 'high', 'problem.severity': 'error' },
  });
  expect(direction.help.markdown).toContain('`goalpost explain measurable/direction`');
});

test('a rule of somebody else is described as far as its findings say', async () => {
  const run = await runWith(finding('a: 1\n', [0, 1], { level: 'info' }));
  const [{ ruleId, ruleIndex, level }] = run.results;
  expect({ ruleId, level }).toEqual({ ruleId: 'test-rule', level: 'note' });
  expect(run.tool.driver.rules[ruleIndex]).toMatchObject({ id: 'test-rule', fullDescription: { text: 'It matters.' } });
});

test('a finding keeps its fingerprint when lines move and words change, and shares it with no other', async () => {
  const goal = WORSE['goals/replies.goal.yaml'];
  const fingerprints = async (text: string) => {
    const [run] = JSON.parse(sarif(report(await lintExample({ 'goals/replies.goal.yaml': text })), tool)).runs;
    return run.results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]);
  };
  const before = await fingerprints(goal);
  expect(before.length).toBeGreaterThan(0);
  expect(await fingerprints(`# A note.\n\n${goal.replace('value: 45', 'value: 46').replace('45 hours', '46 hours')}`)).toEqual(before);

  const { results } = await runWith(finding('a: 1\n', [0, 1]), finding('a: 1\n', [3, 4]), finding('a: 1\n', [0, 1], { case: 'other' }));
  expect(new Set(results.map((result: { partialFingerprints: object }) => JSON.stringify(result.partialFingerprints))).size).toBe(3);
});

test('a safe fix says which stretch becomes what', async () => {
  const text = new SourceText('goals/a.goal.yaml', 'title: 20% more: now\n');
  const edits = [
    { place: { text, start: 7, end: 7, pointer: '/title' }, text: "'" },
    { place: { text, start: 20, end: 20, pointer: '/title' }, text: "'" },
  ];
  const [{ fixes }] = (await runWith(finding(text, [7, 20], { fix: { title: 'Put the text in quotes', edits } }))).results;
  expect(fixes).toEqual([
    {
      description: { text: 'Put the text in quotes.' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'goals/a.goal.yaml', uriBaseId: 'SRCROOT' },
          replacements: [
            { deletedRegion: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 8 }, insertedContent: { text: "'" } },
            { deletedRegion: { startLine: 1, startColumn: 21, endLine: 1, endColumn: 21 }, insertedContent: { text: "'" } },
          ],
        },
      ],
    },
  ]);
});

test('an accepted finding is a suppressed result with its reason', async () => {
  const open = finding('a: 1\n', [0, 1]);
  const [inFile, inList] = [finding('a: 1\n', [0, 1], { case: 'b' }), finding('a: 1\n', [0, 1], { case: 'c' })];
  const { place } = open;
  const accepted = [
    { finding: inFile, how: 'comment', because: 'The board agreed', until: EXAMPLE_DAY, place },
    { finding: inList, how: 'list', because: undefined, until: undefined, place },
  ] as const;
  const [run] = JSON.parse(sarif(report({ ...(await resultWith(open)), accepted }), tool)).runs;
  expect(run.results).toMatchObject([
    { suppressions: [] },
    { suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'The board agreed (until 2026-06-15)' }] },
    { suppressions: [{ kind: 'external', status: 'accepted', justification: 'It stood there when the rules came.' }] },
  ]);
});

test('a broken configuration is a result, and the run is said to have failed', async () => {
  const result = await lintExample({ 'goalpost.yaml': 'organisation: A\nrules:\n  measurable/directon: warn\n' });
  const [run] = JSON.parse(sarif(report(result), tool)).runs;
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('goalpost.yaml');
  expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, toolConfigurationNotifications: [{ level: 'error' }] });
});

test('a file that cannot be read has a line all the same: nothing without one is shown', async () => {
  const [{ locations }] = (await runWith(finding('', [0, 0], { place: wholeFile('goals/gone.goal.yaml') }))).results;
  expect(locations[0].physicalLocation.region).toEqual({ startLine: 1 });
});

test('whatever a file is called, its address is a path', async () => {
  const text = new SourceText('goals/a b?#%2e:é"\n\ud800.goal.yaml', 'a: 1\n');
  const [{ locations }] = (await runWith(finding(text, [0, 1]))).results;
  expect(locations[0].physicalLocation.artifactLocation.uri).toBe('goals/a%20b%3F%23%252e%3A%C3%A9%22%0A%EF%BF%BD.goal.yaml');
});

test('text of a file becomes neither a link nor a blank to fill in', async () => {
  const [{ message }] = (await runWith(finding('a', [0, 1], { message: 'Found `[here](https://evil.example) {0}`', help: 'See [2].' })))
    .results;
  expect(message.text).toBe('Found `[here\\](https://evil.example) {{0}}`. See [2].');
});
