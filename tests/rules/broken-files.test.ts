import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../src/model/load.ts';
import { parseDay } from '../../src/parse/calendar.ts';
import { type LintResult, lint } from '../../src/rules/engine/engine.ts';
import { folderSource } from '../../src/source/folder.ts';
import { memorySource } from '../../src/source/memory.ts';
import { expectSafeFixes } from '../support/fixing.ts';

const LIBRARY = fileURLToPath(new URL('../fixtures/sound/city-library/', import.meta.url));
const AS_OF = parseDay('2026-11-21') as NonNullable<ReturnType<typeof parseDay>>;

const GOAL = 'goals/queue.goal.yaml';
const STORY = 'goals/story-hour.goal.yaml';
const KPI = 'goals/queue-time.kpi.yaml';
const PLAN = 'goals/library.v2mom.yaml';
const TEAMS = 'goals/teams.yaml';
const SERIES = 'goals/queue-time.csv';

const sound: Record<string, string> = {};
/** What a coach would say about the plan as it is: nothing is broken by it. */
const remarks = new Set<string>();

beforeAll(async () => {
  const source = folderSource(LIBRARY);
  for (const { path } of await source.list()) sound[path] = new TextDecoder().decode(await source.read(path));
  const { findings, counts } = lint(await loadWorkspace(source), { asOf: AS_OF });
  expect(counts.error).toBe(0);
  for (const { rule, case: name } of findings) remarks.add(`${rule} ${name}`);
});

/** Lints the plan with one file changed; what was said before is left out. */
async function lintWith(path: string, content: string): Promise<LintResult> {
  const result = lint(await loadWorkspace(memorySource({ ...sound, [path]: content })), { asOf: AS_OF });
  return { ...result, findings: result.findings.filter(({ rule, case: name }) => !remarks.has(`${rule} ${name}`)) };
}

/** What is said: where, by which rule and case, and the line as it should read. */
function said({ findings }: LintResult): unknown[] {
  return findings.map(({ place, rule, case: name, corrected }) => {
    const { line, column } = place.text.position(place.start);
    return [place.text.path, line, column, `${rule} ${name}`, corrected];
  });
}

/**
 * One slip in one file: what stood there, and what stands there now. The `‸` is not part of the file; it marks where the only finding
 * must point. Then the rule and its case, and the corrected line where it can be known.
 */
type Slip = [path: string, written: string, instead: string, finding: string, corrected: string | undefined];

describe.each<[string, Slip[]]>([
  [
    'in YAML',
    [
      [GOAL, '  - title: Second desk open', '‸\t- title: Second desk open', 'file/yaml tab', '  - title: Second desk open'],
      [
        GOAL,
        '{ value: 12.5, date: 2025-12-31 }',
        '{ value: ‸12,5, date: 2025-12-31 }',
        'file/yaml decimal-comma',
        'baseline: { value: 12.5, date: 2025-12-31 }',
      ],
      [GOAL, '    value: 10\n', '    value: ‸10,5\n', 'file/yaml decimal-comma', '    value: 10.5'],
      [
        PLAN,
        '  - name: Own it\n    meaning: Whoever hears a question sees it through.\n',
        '  - { name: Own it, meaning: Whoever hears a question, ‸sees it through. }\n',
        'file/yaml lost-comma',
        '  - { name: Own it, meaning: "Whoever hears a question, sees it through." }',
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: Serve readers within 5 minutes, we are ‸#1 in town',
        'file/yaml lost-comment',
        'title: "Serve readers within 5 minutes, we are #1 in town"',
      ],
      [
        GOAL,
        'title: Serve readers within',
        'title: Queue‸: serve readers within',
        'file/yaml lost-colon',
        'title: "Queue: serve readers within 5 minutes, down from 12.5"',
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸% of readers served in 5 minutes',
        'file/yaml lost-start',
        'title: "% of readers served in 5 minutes"',
      ],
      [GOAL, 'owner: desk', 'owner: ‸@desk', 'file/yaml lost-start', 'owner: "@desk"'],
      [GOAL, 'title: Serve', 'title: ‸`Serve`', 'file/yaml lost-start', 'title: "`Serve` readers within 5 minutes, down from 12.5"'],
      [GOAL, 'kpi: queue-time', 'kpi: ‸“queue-time”', 'file/reference unknown', 'kpi: queue-time'],
      [GOAL, 'owner: desk', 'owner:‸\u00a0desk', 'file/yaml syntax', 'owner: desk'],
      [GOAL, '    value: 10', '‸\u00a0   value: 10', 'file/yaml syntax', '    value: 10'],
      [GOAL, 'owner: desk', 'owner‸:desk', 'file/yaml syntax', 'owner: desk'],
      [GOAL, 'owner: desk', 'owner‸：desk', 'file/yaml syntax', 'owner: desk'],
      [GOAL, '  - title: Second', '  ‸– title: Second', 'file/yaml syntax', '  - title: Second desk open'],
      [GOAL, '  - title: Second', '  ‸• title: Second', 'file/yaml syntax', '  - title: Second desk open'],
      [GOAL, '    value: 10\n', '   ‸value: 10\n', 'file/yaml syntax', '    value: 10'],
      [GOAL, 'review: monthly', 'review: monthly\n‸owner: tom', 'file/yaml duplicate-key', undefined],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸"Serve readers within 5 minutes',
        'file/yaml syntax',
        'title: "Serve readers within 5 minutes"',
      ],
      [
        GOAL,
        '{ value: 12.5, date: 2025-12-31 }',
        '‸{ value: 12.5, date: 2025-12-31',
        'file/yaml syntax',
        'baseline: { value: 12.5, date: 2025-12-31 }',
      ],
      [GOAL, '  - title: Second', '  ‸-title: Second', 'file/yaml syntax', '  - title: Second desk open'],
      [GOAL, 'owner: desk', '‸Owner: desk', 'file/shape unknown-key', 'owner: desk'],
      [GOAL, 'by: 2026-06-30', 'by: ‸30.06.2026', 'file/shape bad-date', '    by: 2026-06-30'],
      [GOAL, 'by: 2026-06-30', 'by: ‸2026/06/30', 'file/shape bad-date', '    by: 2026-06-30'],
      [GOAL, 'by: 2026-06-30', 'by: ‸30 June 2026', 'file/shape bad-date', '    by: 2026-06-30'],
      [GOAL, 'by: 2026-06-30', 'by: ‸2026-06-31', 'file/shape bad-date', undefined],
      [GOAL, 'by: 2026-06-30', 'by: ‸2026-6-30', 'file/shape bad-date', '    by: 2026-06-30'],
      [KPI, 'better: lower', 'better: ‸down', 'file/shape not-allowed', 'better: lower'],
      [KPI, 'cadence: monthly', 'cadence: ‸month', 'file/shape not-allowed', 'cadence: monthly'],
      [GOAL, 'value: 5, by', 'value: ‸5 minutes, by', 'file/yaml decimal-comma', 'target: { value: 5, by: 2026-12-31 }'],
      [GOAL, 'value: 5, by', 'value: ‸"5", by', 'file/yaml decimal-comma', 'target: { value: 5, by: 2026-12-31 }'],
      [GOAL, 'value: 5, by', 'value: ‸five, by', 'file/shape wrong-type', undefined],
      [
        GOAL,
        'why: Every third reader who sees',
        "why: ‸'Every third reader who's in",
        'file/yaml lost-start',
        `why: "'Every third reader who's in the queue turns round at the door."`,
      ],
      [
        GOAL,
        'title: Serve readers',
        'title: ‸"Serve" readers',
        'file/yaml lost-start',
        `title: '"Serve" readers within 5 minutes, down from 12.5'`,
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸[Desk] Serve readers within 5 minutes',
        'file/yaml lost-start',
        'title: "[Desk] Serve readers within 5 minutes"',
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸*Serve* readers within 5 minutes',
        'file/yaml lost-start',
        'title: "*Serve* readers within 5 minutes"',
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸& serve readers within 5 minutes',
        'file/yaml lost-start',
        'title: "& serve readers within 5 minutes"',
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸!Serve readers within 5 minutes',
        'file/yaml lost-start',
        'title: "!Serve readers within 5 minutes"',
      ],
      [
        GOAL,
        'title: Serve readers within 5 minutes, down from 12.5',
        'title: ‸> 95 of readers served in 5 minutes',
        'file/yaml lost-start',
        'title: "> 95 of readers served in 5 minutes"',
      ],
      [GOAL, 'owner: desk', 'owner: ‸12', 'file/shape wrong-type', undefined],
      [GOAL, '    owner: tom', '    owner: ‸Tom', 'specific/owner unknown', '    owner: tom'],
      [GOAL, 'supports: short-queue', 'supports: ‸short-qeue', 'file/reference unknown', 'supports: short-queue'],
      [GOAL, 'kpi: queue-time', 'kpi: ‸Time in the queue', 'file/reference unknown', 'kpi: queue-time'],
      [GOAL, 'kpi: queue-time', 'kpi: ‸goals/queue-time.kpi.yaml', 'file/reference unknown', 'kpi: queue-time'],
      [GOAL, 'kpi: queue-time', 'kpi: ‸waiting', 'file/reference unknown', undefined],
      [GOAL, 'target: { value: 5, by: 2026-12-31 }', '‸target:', 'file/shape wrong-type', undefined],
      [GOAL, 'supports: short-queue', 'supports: ‸- short-queue', 'file/yaml syntax', 'supports: [short-queue]'],
      [GOAL, 'title: Serve', '‸```yaml\ntitle: Serve', 'file/yaml syntax', undefined],
      [GOAL, 'owner: desk', 'owner: ‸desk,', 'specific/owner unknown', 'owner: desk'],
      [GOAL, '{ value: 12.5, date', '{ value: 12.5‸; date', 'file/yaml syntax', 'baseline: { value: 12.5, date: 2025-12-31 }'],
      [GOAL, '{ value: 12.5, date', '{ value: 12.5‸ date', 'file/yaml syntax', 'baseline: { value: 12.5, date: 2025-12-31 }'],
      [GOAL, 'owner: desk', 'owner ‸= desk', 'file/yaml syntax', 'owner: desk'],
      [GOAL, 'kpi: queue-time', '‸---\nkpi: queue-time', 'file/yaml several-documents', undefined],
      [GOAL, 'owner: desk', 'owner: ‸desk\u200b', 'specific/owner unknown', 'owner: desk'],
      [GOAL, 'supports: short-queue', 'supports: ‸shоrt-queue', 'file/reference unknown', 'supports: short-queue'],
      [GOAL, 'owner: desk\n', '‸<<<<<<< HEAD\nowner: desk\n=======\nowner: tom\n>>>>>>> branch\n', 'file/yaml syntax', undefined],
      [
        GOAL,
        'daily: Look up every ten minutes and call',
        'daily: Look up every ten minutes\n‸and call',
        'file/yaml syntax',
        '  and call the next reader over.',
      ],
      [
        GOAL,
        'target: { value: 5, by: 2026-12-31 }',
        '‸target: { value: 5 }',
        'timely/deadline missing',
        'target: { value: 5, by: 2026-12-31 }',
      ],
      [KPI, 'bounds: [0, null]', 'bounds: ‸0-100', 'file/shape wrong-type', undefined],
      [KPI, 'unit: minutes', 'unit: ‸%', 'file/yaml lost-start', 'unit: "%"'],
      [TEAMS, 'members: [ines, tom]', 'members: ‸ines, tom', 'file/shape wrong-type', undefined],
    ],
  ],
  [
    'in a table',
    [
      [SERIES, '2026-04,10.4', '‸30.04.2026,10.4', 'series/shape row-date', '2026-04-30,10.4,820,'],
      [SERIES, '2026-04,10.4', '‸4/30/2026,10.4', 'series/shape row-date', '2026-04-30,10.4,820,'],
      [SERIES, '2026-04,10.4', '‸Apr 26,10.4', 'series/shape row-date', undefined],
      [SERIES, '2026-04,10.4', '2026-04,‸n/a', 'series/shape row-number', undefined],
      [SERIES, '2026-04,10.4', '2026-04,‸10.4 min', 'series/shape row-number', '2026-04,10.4,820,'],
      [SERIES, '2026-04,10.4', '2026-04,‸1O.4', 'series/shape row-number', undefined],
      [SERIES, '2026-04,10.4', '2026-04,‸#DIV/0!', 'series/shape row-number', undefined],
      [SERIES, '2026-04,10.4,820,', '2026-04,‸10,4,820,', 'series/shape row-number', '2026-04,10.4,820,'],
      [SERIES, '2026-04,10.4,820,', '2026-04,‸10,4,820', 'series/shape row-number', '2026-04,10.4,820'],
      [SERIES, '2026-04,10.4', '2026-04,‸', 'series/shape row-empty', undefined],
      [SERIES, 'date,value,n,note', '‸Datum,Wert,n,note', 'series/shape header', 'date,value,n,note'],
      [SERIES, 'date,value,n,note\n', '‸', 'series/shape header', 'date,value,n,note\n2025-10,12.9,801,'],
      [SERIES, '2026-10,7.9,822,', '2026-10,7.9,822,\n‸Total,,9984,', 'series/shape row-date', undefined],
      [SERIES, '2026-04,10.4,820,', '2026-04,10.4,‸3,', 'series/privacy small-group', undefined],
      [SERIES, '2026-04,10.4,820,', '2026-04,10.4,820,ask ‸anna.berg@example.org', 'series/privacy personal', undefined],
    ],
  ],
])('one slip %s is one finding, where it happened', (_, slips) => {
  test.each(slips)('%s: %j → %j', async (path, written, instead, finding, corrected) => {
    const file = sound[path] as string;
    expect(file, `${path} holds ${written}`).toContain(written);
    const marked = file.replace(written, () => instead);
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    const column = (before.at(-1) as string).length + 1;
    const broken = marked.replace('‸', '');
    const result = await lintWith(path, broken);
    expect(said(result)).toEqual([[path, before.length, column, finding, corrected]]);
    if (corrected === undefined || corrected.includes('\n')) return;
    // Whoever puts the corrected line in its place is done.
    const mended = broken
      .split('\n')
      .with(before.length - 1, corrected)
      .join('\n');
    expect(said(await lintWith(path, mended))).toEqual([]);
  });

  test.each(slips)('fixed once, it stays fixed: %s: %j → %j', async (path, written, instead) => {
    const broken = (sound[path] as string).replace(written, () => instead).replace('‸', '');
    await expectSafeFixes({ ...sound, [path]: broken }, AS_OF);
  });
});

test('a table without the names of its columns gets those that its rows fill', async () => {
  const [finding, ...others] = (await lintWith(SERIES, (sound[SERIES] as string).replace(/.*\n/, ''))).findings;
  expect(others).toEqual([]);
  expect(finding?.corrected).toBe('date,value,n,note\n2025-10,12.9,801,');
});

test('an empty configuration is told what belongs into it', async () => {
  const { findings, misconfigured } = await lintWith('goalpost.yaml', '');
  expect(misconfigured).toBe(true);
  expect(findings.map(({ rule, case: name, help }) => [rule, name, help])).toEqual([
    ['file/yaml', 'empty', 'Begin with `organisation:` and its name.'],
  ]);
});

/** Every slip in the queue's goal, with what its corrected line, if one can be known, must read. */
describe('a corrected line never earns the next error, and no fix changes what was meant', () => {
  const NONE = 'no corrected line';
  const isUnread = ({ rule }: { rule: string }): boolean => /^(?:file\/|specific\/owner)/.test(rule);
  const CASES: [written: string, instead: string, corrected: string, isFixed?: boolean][] = [
    ['{ value: 12.5, date', '{ value: 12,5 date', 'baseline: { value: 12.5, date: 2025-12-31 }', true],
    ['{ value: 12.5, date', '{ value: 12, 5 date', NONE],
    ['{ value: 5, by', '{ value: 5,250 by', 'target: { value: 5250, by: 2026-12-31 }'],
    ...['biweekly', 'bi-weekly', 'bimonthly', 'semi-monthly', 'half-yearly', 'fortnightly', 'every two weeks'].map(
      (word): [string, string, string] => ['review: monthly', `review: ${word}`, NONE],
    ),
    ['review: monthly', 'review: annually', 'review: yearly'],
    ['review: monthly', 'review: every month', 'review: monthly'],
    ['review: monthly', 'review: montly', 'review: monthly', true],
    ['review: monthly', 'review: monhtly', 'review: monthly', true],
    ['ambition: stretch', 'ambition: uncommitted', NONE],
    ['ambition: stretch', 'ambition: comitted', 'ambition: committed', true],
    ['review: monthly', 'review: monthly\nowners: tom', NONE],
    ['review: monthly', 'review: monthly\nmetric: loans', NONE],
    ['review: monthly', 'review: monthly\nstatus: green', NONE],
    ['review: monthly', 'review: monthly\npriority: high', NONE],
    ['target: { value: 5, by: 2026-12-31 }', 'target: 5 by the end of the year', NONE],
    ['{ value: 12.5, date: 2025-12-31 }', '12.5 (last December)', NONE],
    ['value: 5, by', 'value: <= 5, by', 'target: { value: 5, by: 2026-12-31 }'],
    ['value: 5, by', 'value: 5 minutes, by', 'target: { value: 5, by: 2026-12-31 }', true],
    ['value: 5, by', 'value: 5 hours, by', 'target: { value: 5, by: 2026-12-31 }'],
    ['owner: desk\n', 'owner: tom and ines\n', NONE],
    ['owner: desk\n', 'owner: Tom Berg\n', 'owner: tom'],
    ['daily: Look up', '\tdaily: Look up', NONE],
    ['daily: Look up every ten minutes and call the next reader over.', "daily: 'Don\u0027t look away'", 'daily: "Don\u0027t look away"'],
  ];

  test.each(CASES)('%j → %j: %s', async (written, instead, expected, isFixed = false) => {
    const file = sound[GOAL] as string;
    expect(file).toContain(written);
    const broken = file.replace(written, () => instead);
    const before = await lintWith(GOAL, broken);
    const [finding, ...others] = before.findings.filter(isUnread);
    expect(others).toEqual([]);
    expect(finding?.corrected ?? NONE).toBe(expected);
    expect(finding?.fix !== undefined).toBe(isFixed);
    await expectSafeFixes({ ...sound, [GOAL]: broken }, AS_OF);
    if (finding?.corrected === undefined) return;
    const { line } = finding.place.text.position(finding.place.start);
    const mended = broken
      .split('\n')
      .with(line - 1, finding.corrected)
      .join('\n');
    const after = (await lintWith(GOAL, mended)).findings.filter(isUnread);
    expect(after.map(({ message }) => message)).toEqual([]);
  });

  test('what can be mended by itself is, beside a number that cannot', async () => {
    const broken = (sound[GOAL] as string).replace('value: 5, by', 'value: 5 hours, by').replace('owner: desk', 'onwer: desk');
    const { findings } = await lintWith(GOAL, broken);
    expect(findings.map(({ rule, case: name, fix }) => [rule, name, fix?.title])).toEqual([
      ['file/shape', 'unknown-key', 'Write `owner`'],
      ['file/yaml', 'decimal-comma', undefined],
    ]);
  });
});

describe('what a promise can lack', () => {
  const only = async (path: string, ...changes: [written: string, instead: string][]) => {
    let file = sound[path] as string;
    for (const [written, instead] of changes) {
      expect(file).toContain(written);
      file = file.replace(written, instead);
    }
    const { findings, counts } = await lintWith(path, file);
    expect(findings).toHaveLength(1);
    expect(counts.error).toBe(1);
    const [{ place, rule, case: name, message, help, corrected } = {} as never] = findings;
    const { line, column } = place.text.position(place.start);
    return { at: `${place.text.path}:${line}:${column}`, finding: `${rule} ${name}`, message, help, corrected };
  };

  test('nothing to check', async () => {
    expect(await only(STORY, ['done: Ten story hours stand in the calendar, each with a list of those who came.\n', ''])).toEqual({
      at: `${STORY}:1:8`,
      finding: 'measurable/promise nothing',
      message: 'Nothing here can be checked on the last day',
      help: 'Name a `kpi:` with `baseline:` and `target:`, or write under `done:` what an outsider can check.',
      corrected: undefined,
    });
  });

  test('a KPI that does not exist', async () => {
    expect(await only(GOAL, ['kpi: queue-time', 'kpi: queue-tmie'])).toEqual({
      at: `${GOAL}:6:6`,
      finding: 'file/reference unknown',
      message: 'There is no KPI `queue-tmie`',
      help: 'Did you mean `queue-time`?',
      corrected: 'kpi: queue-time',
    });
  });

  test('a target on the wrong side of its baseline', async () => {
    const title: [string, string] = ['title: Serve readers within 5 minutes, down from 12.5', 'title: Serve readers without a queue'];
    expect(await only(GOAL, title, ['{ value: 5,', '{ value: 15,'])).toEqual({
      at: `${GOAL}:8:18`,
      finding: 'measurable/direction wrong-side',
      message: 'Target `15` is worse than the baseline `12.5`: for `queue-time`, lower is better',
      help: 'Choose a target below 12.5, or correct `better:` in the KPI.',
      corrected: undefined,
    });
  });

  test('a row that does not parse', async () => {
    expect(await only(SERIES, ['2026-04,10.4,', '2026-04,10.4 min,'])).toEqual({
      at: `${SERIES}:8:9`,
      finding: 'series/shape row-number',
      message: '`10.4 min` is no number',
      help: 'Write `10.4`: the unit stands in the KPI.',
      corrected: '2026-04,10.4,820,',
    });
  });
});
