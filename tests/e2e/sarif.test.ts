import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sound } from '../support/examples.ts';
import { goalpost, root, run, temporaryFolder, workspaceFrom } from '../support/process.ts';

/** Microsoft's validator knows what GitHub refuses. It comes as a program for Linux on x64 alone. */
const VALIDATOR = join(root, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const isThere = existsSync(VALIDATOR);
// npm leaves it as it was packed: nothing may run when packages are installed.
if (isThere) chmodSync(VALIDATOR, 0o755);

/** What GitHub shows nothing without; the validator asks for these only when told to. */
const STRICT = [
  'GH1001.ProvideRequiredLocationProperties',
  'GH1002.InlineThreadFlowLocations',
  'GH1003.ProvideRequiredRegionProperties',
  'GH1004.ReviewArraysThatExceedConfigurableDefaults',
  'GH1005.LocationsMustBeRelativeUrisOrFilePaths',
  'GH1006.ProvideCheckoutPath',
  'GH1007.ProvideFullyFormattedMessageStrings',
];

/** The validator would visit every address in the file. */
const UNWANTED = 'SARIF2006.UrisShouldBeReachable';

/** What the validator finds fault with, without its notes: `GH1003 error: …`. */
async function complaints(log: string): Promise<string[]> {
  const folder = temporaryFolder();
  const [input, output, config] = ['goalpost.sarif', 'found.sarif', 'config.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(input, log);
  const levels = [...STRICT.map((rule) => [rule, 'Error']), [UNWANTED, 'Disabled']];
  writeFileSync(config, JSON.stringify(Object.fromEntries(levels.map(([rule, level]) => [`${rule}.Options`, { RuleEnabled: level }]))));
  // Its exit code says whether it ran, not what it found.
  await run(VALIDATOR, ['validate', input, '--rule-kind', 'Sarif;Ghas', '--config', config, '--output', output], {
    cwd: folder,
    env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  const [{ results, invocations }] = JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, '')).runs;
  const failures = (invocations[0].toolExecutionNotifications ?? []).filter(({ level }: { level: string }) => level === 'error');
  return [...results, ...failures]
    .filter(({ level = 'warning' }) => level === 'error' || level === 'warning')
    .map(({ ruleId, level = 'warning', message }) => `${ruleId} ${level}: ${JSON.stringify(message)}`);
}

/** A hundred goals with four mistakes each, hostile names among them. */
function hundredGoals(): Record<string, string> {
  const goals = Array.from({ length: 100 }, (_, i) => {
    const name = i % 10 === 0 ? `goal é ${i} #1 100% [x](y) {0}` : `goal-${i}`;
    const goal = `title: Answer e-mails within 45 hours, case ${i}
owner: nobody-${i}
supports: no-such-method
why: Customers who wait two days for a reply cancel twice as often.
start: 2026-01-05
kpi: first-response
baseline: { value: 41, date: 2025-12-31 }
target: { value: 45, by: 2026-12-31 }
ownr: "[link](https://evil.example) {0} ##[error]"
`;
    return [`goals/${name}.goal.yaml`, goal];
  });
  return Object.fromEntries(goals);
}

describe.skipIf(!isThere)(`GitHub takes the SARIF${isThere ? '' : ' (skipped: the validator is there for Linux on x64 alone)'}`, () => {
  test('with hundreds of findings there is no error and no warning', async () => {
    const cwd = workspaceFrom({ ...sound, ...hundredGoals() });
    const { code, stderr } = await goalpost(['lint', '--as-of', '2026-06-15', '--format', 'sarif=out/goalpost.sarif'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const log = readFileSync(join(cwd, 'out/goalpost.sarif'), 'utf8');
    const [{ results }] = JSON.parse(log).runs;
    expect(results.length).toBeGreaterThanOrEqual(300);
    expect(await complaints(log)).toEqual([]);
  });

  test('nor with a sound workspace, or a broken configuration', async () => {
    for (const files of [sound, { ...sound, 'goalpost.yaml': 'organisation: A\nrulez: {}\n' }]) {
      const { stdout } = await goalpost(['lint', '--format', 'sarif'], { cwd: workspaceFrom(files) });
      expect(await complaints(stdout)).toEqual([]);
    }
  });

  test('the validator does find fault with what GitHub refuses', async () => {
    const { stdout } = await goalpost(['lint', '--as-of', '2026-06-15', '--format', 'sarif'], {
      cwd: workspaceFrom({ ...sound, ...hundredGoals() }),
    });
    const log = JSON.parse(stdout);
    delete log.runs[0].results[0].locations[0].physicalLocation.region;
    log.runs[0].results[1].locations[0].physicalLocation.artifactLocation = { uri: 'https://elsewhere.example/a.yaml' };
    log.runs[0].results[2].locations = [];
    delete log.runs[0].tool.driver.rules[0].help;
    const found = (await complaints(JSON.stringify(log))).join('\n');
    for (const rule of ['GH1003', 'GH1005', 'GH1015', 'GH2012']) expect(found).toContain(`${rule} error`);
  });
});
