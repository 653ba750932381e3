import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../../src/model/load.ts';
import { type Day, iso, parseDay } from '../../../src/parse/calendar.ts';
import { report } from '../../../src/report/report.ts';
import { type LintResult, lint } from '../../../src/rules/engine/engine.ts';
import { rules } from '../../../src/rules/registry.ts';
import { defineRule } from '../../../src/rules/rule.ts';
import { speaksFor } from '../../../src/rules/shared/others.ts';
import { headline } from '../../../src/rules/shared/places.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { sound } from '../../support/examples.ts';

/** One finding: nobody says why. */
const TRAINING = `title: Train two bakers to answer mail
owner: noor
supports: hiring
start: 2026-01-05
done: Two bakers have answered mail alone for a week
by: 2026-12-31
`;
const PATH = 'goals/training.goal.yaml';
const BECAUSE = 'Noor asks the bakers in July and writes down what they say.';
const COMMENT = `# goalpost-ignore relevant/why until 2026-07-31: ${BECAUSE}\n`;
/** The rules these tests are about; what else may be wrong with a short goal is not. */
const JUDGES = new Set(['relevant/why', 'file/shape', 'file/yaml', 'file/reference', 'quality/exception', 'measurable/direction']);

interface Options {
  readonly on?: string;
  readonly judges?: ReadonlySet<string>;
}

async function judged(files: Readonly<Record<string, string>>, { on = '2026-06-15', judges = JUDGES }: Options = {}): Promise<LintResult> {
  const asOf = parseDay(on);
  if (asOf === undefined) throw new Error('No day');
  return lint(await loadWorkspace(memorySource({ ...sound, ...files })), { asOf, rules: rules.filter(({ id }) => judges.has(id)) });
}

function told({ findings }: LintResult): string[] {
  return findings.map(({ rule, case: name }) => `${rule} ${name}`);
}

function entry(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  const fields = { rule: 'relevant/why', id: 'training', because: BECAUSE, until: '2026-07-31', ...own };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${value}\n`);
  return { [PATH]: TRAINING, 'goalpost.exceptions.yaml': `- ${lines.join('').trimStart()}` };
}

describe('an exception that holds', () => {
  test('without one, the finding counts', async () => {
    expect(told(await judged({ [PATH]: TRAINING }))).toEqual(['relevant/why missing']);
  });

  test('as a comment takes its finding out, and is told with it', async () => {
    const { findings, accepted, counts } = await judged({ [PATH]: COMMENT + TRAINING });
    expect({ findings, counts }).toEqual({ findings: [], counts: { error: 0, warn: 0, info: 0 } });
    expect(accepted).toMatchObject([{ how: 'comment', because: BECAUSE, finding: { rule: 'relevant/why', case: 'missing' } }]);
    const [{ place, until }] = accepted as [LintResult['accepted'][number]];
    expect([place.text.path, place.text.position(place.start).line, until && iso(until)]).toEqual([PATH, 1, '2026-07-31']);
  });

  test.each([
    ['about the thing', {}],
    ['about the key', { key: 'title' }],
    ['about the file', { id: PATH }],
  ])('as an entry %s does the same', async (_, own) => {
    const { findings, accepted } = await judged(entry(own));
    expect(findings).toEqual([]);
    expect(accepted).toMatchObject([{ how: 'exception', because: BECAUSE, place: { pointer: '/0/rule' } }]);
  });

  test('is about the key and what stands below it', async () => {
    const goal = `${TRAINING.replace(/^done.*\nby.*\n/m, '')}why: Sundays are lost to us.\nkpi: csat\nbaseline: { value: 82, date: 2025-12-31 }\ntarget: { value: 80, by: 2026-12-31 }\n`;
    const files = (key: string): Record<string, string> => ({ ...entry({ rule: 'measurable/direction', key }), [PATH]: goal });
    expect(told(await judged({ [PATH]: goal }))).toEqual(['measurable/direction wrong-side']);
    expect(told(await judged(files('target')))).toEqual([]);
    expect(told(await judged(files('target.value')))).toEqual([]);
    expect(told(await judged(files('tar')))).toEqual(['quality/exception unused', 'measurable/direction wrong-side']);
    expect(told(await judged(files('target.value.more')))).toEqual(['quality/exception unused', 'measurable/direction wrong-side']);
  });

  test('as a line of the list gives no reason', async () => {
    const list = '- rule: relevant/why\n  id: training\n  key: title\n';
    const { findings, accepted } = await judged({ [PATH]: TRAINING, 'goalpost.accepted.yaml': list });
    expect(findings).toEqual([]);
    expect(accepted).toMatchObject([{ how: 'list', because: undefined, until: undefined }]);
  });

  test('is the one with a reason, where the list has it, too; neither is unused', async () => {
    const list = '- rule: relevant/why\n  id: training\n  key: title\n';
    const { findings, accepted } = await judged({ ...entry(), [PATH]: COMMENT + TRAINING, 'goalpost.accepted.yaml': list });
    expect(findings).toEqual([]);
    expect(accepted.map(({ how }) => how)).toEqual(['comment']);
  });

  test('knows its finding again in another line and by another case, but not of another thing', async () => {
    const moved = `# A line more\n\n${TRAINING}`;
    expect(told(await judged({ ...entry(), [PATH]: moved }))).toEqual([]);
    const says = `${TRAINING}why: It is important.\n`;
    expect(told(await judged({ ...entry(), [PATH]: says }))).toEqual([]);
    expect(told(await judged({ ...entry(), 'goals/other.goal.yaml': TRAINING }))).toEqual(['relevant/why missing']);
  });

  test('covers findings whose level an override changed', async () => {
    const config = `${sound['goalpost.yaml']}overrides:\n  - files: goals/*.goal.yaml\n    rules:\n      relevant/why: error\n`;
    const before = await judged({ [PATH]: TRAINING, 'goalpost.yaml': config });
    expect(before.counts.error).toBe(1);
    expect((await judged({ ...entry(), 'goalpost.yaml': config })).findings).toEqual([]);
  });
});

describe('the last day', () => {
  test.each([
    ['2026-07-31', []],
    ['2026-08-01', ['quality/exception expired', 'relevant/why missing']],
  ])('counts: on %s', async (on, expected) => {
    expect(told(await judged({ [PATH]: COMMENT + TRAINING }, { on }))).toEqual(expected);
  });

  test('once past, points at what counts again', async () => {
    const { findings } = await judged({ [PATH]: COMMENT + TRAINING }, { on: '2026-08-01' });
    expect(findings[0]?.related).toMatchObject([{ message: 'this counts', place: { pointer: '/title' } }]);
  });

  test('once past and not needed any more, can go', async () => {
    const { findings } = await judged({ [PATH]: `${COMMENT}${TRAINING}why: Sundays are lost to us.\n` }, { on: '2026-08-01' });
    expect(findings).toMatchObject([{ case: 'expired', help: 'Remove it: what it was for is mended.' }]);
  });

  test('may be as far away as the configuration allows', async () => {
    const far = { ...entry({ until: '2027-06-16' }) };
    expect(told(await judged(far))).toEqual([]);
    expect(told(await judged(entry({ until: '2027-06-17' })))).toEqual(['quality/exception too-long']);
    const strict = `${sound['goalpost.yaml']}rules:\n  quality/exception:\n    longest: 30\n`;
    expect(told(await judged({ ...entry(), 'goalpost.yaml': strict }))).toEqual(['quality/exception too-long']);
  });

  test.each([
    ['31.7.2026', '2026-07-31'],
    ['July 2026', '2026-07'],
  ])('written as %s is offered as %s', async (until, suggested) => {
    const { findings } = await judged({ [PATH]: COMMENT.replace('2026-07-31', until) + TRAINING });
    expect(findings[0]).toMatchObject({ case: 'bad-end', corrected: COMMENT.replace('2026-07-31', suggested).trimEnd() });
  });
});

describe('what has no exceptions', () => {
  test.each(['file/reference', 'honest/outcome', 'quality/exception'])('%s', async (rule) => {
    const files = { ...entry({ rule }), [PATH]: TRAINING.replace('supports: hiring', 'supports: nowhere') };
    const result = await judged(files);
    expect(told(result)).toEqual(['quality/exception firm', 'relevant/why missing', 'file/reference unknown']);
    expect(result.accepted).toEqual([]);
  });

  test('not even by the list', async () => {
    const files = {
      [PATH]: TRAINING.replace('hiring', 'nowhere'),
      'goalpost.accepted.yaml': '- rule: file/reference\n  id: training\n  key: supports\n',
    };
    expect(told(await judged(files))).toEqual(['quality/exception firm', 'relevant/why missing', 'file/reference unknown']);
  });

  test('nor can the finding about an exception be excepted', async () => {
    const twice = `# goalpost-ignore quality/exception until 2026-07-31: ${BECAUSE}\n# goalpost-ignore relevant/why\n${TRAINING}`;
    expect(told(await judged({ [PATH]: twice }))).toEqual(['quality/exception firm', 'quality/exception no-end', 'relevant/why missing']);
  });
});

describe('an exception that nothing needs', () => {
  test('is reported', async () => {
    expect(told(await judged({ [PATH]: `${COMMENT}${TRAINING}why: Sundays are lost to us.\n` }))).toEqual(['quality/exception unused']);
  });

  test.each([
    ['its rule did not judge', COMMENT.replace('relevant/why', 'specific/vague') + TRAINING, ['relevant/why missing']],
    ['its file is broken', `${COMMENT}${TRAINING}why: [a]\n`, ['file/shape wrong-type']],
    ['its file is a draft', `${COMMENT}${TRAINING}draft: true\n`, []],
  ])('is not, where %s', async (_, goal, expected) => {
    expect(told(await judged({ [PATH]: goal }))).toEqual(expected);
  });

  test.each([
    ['its file is broken', `${TRAINING}why: [a]\n`, ['file/shape wrong-type']],
    ['its file cannot be used at all', '] }\n', ['file/yaml syntax']],
    ['its file is a draft', `${TRAINING}draft: true\n`, []],
  ])('in a file is not, where %s', async (_, goal, expected) => {
    expect(told(await judged({ ...entry(), [PATH]: goal }))).toEqual(expected);
    const list = { 'goalpost.accepted.yaml': '- rule: relevant/why\n  id: training\n  key: title\n' };
    expect(told(await judged({ ...list, [PATH]: goal }))).toEqual(expected);
  });

  test('of a thing nobody knows is told the nearest', async () => {
    const { findings } = await judged(entry({ id: 'trainign' }));
    expect(findings[0]).toMatchObject({ case: 'unused', help: 'Write `training`: there is no `trainign`.' });
  });

  test('on the list is one word for all of them', async () => {
    const list = ['answers', 'csat', 'support'].map((id) => `- rule: relevant/why\n  id: ${id}\n`).join('');
    const { findings } = await judged({ 'goalpost.accepted.yaml': list });
    expect(findings).toMatchObject([{ case: 'mended', level: 'info', data: { count: 3 } }]);
    expect(findings[0]?.help).toMatch(/That goes for 2 more\.$/);
  });
});

test('a rule named as the report names its cases is told the name of the rule', async () => {
  const { findings } = await judged({ [PATH]: COMMENT.replace('relevant/why', 'relevant/why/missing') + TRAINING });
  expect(findings[0]).toMatchObject({ case: 'unknown-rule', help: 'Did you mean `relevant/why`?', corrected: COMMENT.trimEnd() });
});

test.each(['TODO', 'update', 'Because it is important.', 'Train two bakers to answer mail'])('"%s" is no reason', async (because) => {
  expect(told(await judged({ [PATH]: COMMENT.replace(BECAUSE, because) + TRAINING }))).toEqual([
    'quality/exception empty-reason',
    'relevant/why missing',
  ]);
});

test('ten thousand exceptions, in comments and files, change nothing for anybody else', async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `- rule: relevant/why\n  id: training\n  key: title.${i}\n`).join('');
  const comments = COMMENT.repeat(1000);
  const { findings, accepted } = await judged({ [PATH]: comments + TRAINING, 'goalpost.accepted.yaml': many });
  expect(accepted).toHaveLength(1);
  expect(findings).toMatchObject([{ case: 'mended', data: { count: 10_000 } }]);
});

describe('an exception that misses by a line or a key', () => {
  test('is told where its rule found something', async () => {
    const beside = TRAINING.replace('owner:', `${COMMENT}owner:`);
    const { findings } = await judged({ [PATH]: beside });
    expect(findings.map((finding) => finding.case)).toEqual(['missing', 'unused']);
    expect(findings[1]).toMatchObject({
      help: 'Move it above the line that the rule is about.',
      related: [{ message: 'the rule found this', place: { pointer: '/title' } }],
    });
    const entries = await judged(entry({ key: 'why' }));
    expect(entries.findings[0]).toMatchObject({ case: 'unused', help: 'Write `key: title`, or leave `key` out.' });
  });

  test('is told nothing of what another exception accepts', async () => {
    const { findings } = await judged({ ...entry(), [PATH]: TRAINING.replace('owner:', `${COMMENT}owner:`) });
    expect(findings).toMatchObject([{ case: 'unused', help: 'Remove it: the rule finds nothing here.', related: [] }]);
  });
});

test('an exception that nothing needs is listed only where its file is asked for', async () => {
  const result = await judged(entry({ id: 'answers' }));
  const cases = (only: (path: string) => boolean): string[] => report(result, { only }).findings.map((finding) => finding.case);
  expect(cases((path) => path.startsWith('goals/'))).toEqual(['missing']);
  expect(cases((path) => path === 'goalpost.exceptions.yaml')).toEqual(['unused']);
});

describe('a finding that speaks for several things', () => {
  /** Says of all goals at once, at the first of them, that none is blue. */
  const blue = defineRule({
    id: 'test/blue',
    summary: 'Goals are blue.',
    why: 'It shows more.',
    cases: { none: { level: 'warn', message: 'Not blue', help: 'Paint it.' } },
    visit: {
      workspace({ goals }, { report }) {
        const [first, ...rest] = goals;
        if (first !== undefined) report('none', headline(first), { about: first, ...speaksFor(rest, 'nor this one', headline) });
      },
    },
  });
  const about = (id: string): string => `- rule: test/blue\n  id: ${id}\n  because: ${BECAUSE}\n  until: 2026-07-31\n`;

  async function blueIn(exceptions: string, training = TRAINING): Promise<string[]> {
    const files = { ...sound, [PATH]: training, 'goals/phones.goal.yaml': TRAINING, 'goalpost.exceptions.yaml': exceptions };
    const asOf = parseDay('2026-06-15') as Day;
    const known = rules.filter(({ id }) => id === 'quality/exception');
    return told(lint(await loadWorkspace(memorySource(files)), { asOf, rules: [blue, ...known] }));
  }

  test('counts as long as one of them is not accepted, the first or any other; no exception is unused', async () => {
    expect(await blueIn('[]\n')).toEqual(['test/blue none']);
    expect(await blueIn(about('answers'))).toEqual(['test/blue none']);
    expect(await blueIn(about('training') + about('phones'))).toEqual(['test/blue none']);
    expect(await blueIn(about('training') + about('phones') + about('answers'))).toEqual([]);
  });

  test('is accepted by exceptions of any form', async () => {
    const comment = COMMENT.replace('relevant/why', 'test/blue');
    expect(await blueIn(about('phones') + about('answers'), comment + TRAINING)).toEqual([]);
    expect(await blueIn(about('phones') + about('answers'), comment.replace('2026-07-31', '2026-06-14') + TRAINING)).toEqual([
      'test/blue none',
      'quality/exception expired',
    ]);
  });
});
