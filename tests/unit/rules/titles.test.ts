import { expect, test } from 'vitest';
import { lintExample, REPLIES } from '../../support/examples.ts';

const GROUP = /^specific\/(?:vague|outcome|single|percent)$/;

async function remarks(files: Readonly<Record<string, string>>) {
  const { findings } = await lintExample(files);
  return findings.filter(({ rule }) => GROUP.test(rule));
}

const titled = (title: string, more = '') => ({
  'goals/replies.goal.yaml': `${REPLIES.replace('Answer e-mails within 25 hours, down from 41', title)}${more}`,
});

test.each([
  ['Improve support', 'title: Bring first response time (e-mail) down to 25 hours, from 41'],
  ["'Improve support'", 'title: "Bring first response time (e-mail) down to 25 hours, from 41"'],
])('a vague title is offered one made of its own promise: %s', async (title, corrected) => {
  expect(await remarks(titled(title))).toMatchObject([{ rule: 'specific/vague', corrected }]);
});

test('a level to hold is offered as one', async () => {
  const [finding] = await remarks({
    'goals/calm.goal.yaml': REPLIES.replace(/^title.*$/m, 'title: Provide great support')
      .replace('kpi: first-response', 'kpi: csat')
      .replace(/baseline.*\n/, '')
      .replace('value: 25', 'min: 80, max: 90'),
  });
  expect(finding?.corrected).toBe('title: Keep customer satisfaction between 80 and 90 %');
});

test('a title in braces is offered in quotes, so that its comma does not end it', async () => {
  const plan = (title: string) => `title: The night shift in 2026
owner: support
supports: answer-fast
period: 2026
vision: World-class answers that improve every night.
values: [{ name: Excellence, meaning: Be better every day. }]
methods: [{ id: night-desk, title: Improve the night desk significantly, owner: support }]
obstacles: [{ id: tired, title: Nights are hard to staff, cause: resources, blocks: night-desk, mitigation: Two short shifts }]
measures:
  - { id: calm, title: ${title}, methods: night-desk, kpi: csat, baseline: { value: 82, date: 2025-12-31 }, target: { value: 86, by: 2026-12-31 } }
`;
  const found = await remarks({ 'goals/night.v2mom.yaml': plan('Improve the nights') });
  // Vision, values and methods may be as grand as they like.
  expect(found).toMatchObject([{ rule: 'specific/vague', about: { kind: 'measure', id: 'calm' } }]);
  expect(found[0]?.corrected).toContain('title: "Raise customer satisfaction to 86 %, up from 82", methods');
  expect(found[0]?.place.text.content.slice(found[0].place.start, found[0].place.end)).toBe('Improve');
});

test('the words of a title are found behind its quote', async () => {
  const [finding] = await remarks(titled('"Cut waiting: reduce calls to 25 hours and launch the portal"'));
  expect(finding).toMatchObject({ rule: 'specific/single', data: { second: 'launch the portal' } });
  expect(finding?.place.text.position(finding.place.start)).toEqual({ line: 1, column: 51 });
});

test.each([
  ['Answer e-mails within 25 hours and launch the new portal', 'title: Answer e-mails within 25 hours'],
  ['Launch the new portal and cut reply time to 25 hours', 'title: Cut reply time to 25 hours'],
  ['Cut reply time and launch the new portal', undefined],
])('of two goals, the one that is promised is offered: %s', async (title, corrected) => {
  const [finding, ...others] = await remarks(titled(title));
  expect(finding).toMatchObject({ rule: 'specific/single', case: 'two', corrected });
  expect(others).toEqual([]);
});

test.each([
  ['Improve support and launch the new portal', 'specific/single two'],
  ['Work on world-class support', 'specific/vague vague'],
  ['Continue to improve support', 'specific/vague vague'],
])('one title that has to be written anew is one remark: %s', async (title, expected) => {
  expect((await remarks(titled(title))).map(({ rule, case: name }) => `${rule} ${name}`)).toEqual([expected]);
});

test('who attended makes no difference yet', async () => {
  const goal = REPLIES.replace(/^title.*$/m, 'title: Attend a conference on support').replace(/kpi:[\s\S]*$/, '');
  const found = await remarks({ 'goals/a.goal.yaml': `${goal}done: Tom attended the conference\nby: 2026-09-30\n` });
  expect(found).toMatchObject([{ rule: 'specific/outcome', case: 'activity', data: { words: 'Attend' } }]);
});

test('the end of a promise is offered for a title that names the way', async () => {
  expect(await remarks(titled('Work on the mailboxes'))).toMatchObject([
    { case: 'means', level: 'info', corrected: 'title: Bring first response time (e-mail) down to 25 hours, from 41' },
  ]);
});

test.each([
  ['closed', 'outcome: { result: achieved, date: 2026-05-31, learned: It was a matter of sorting. }\n'],
  ['a draft', 'draft: true\n'],
])('titles of goals are not remarked on when they are %s', async (_, more) => {
  expect(await remarks(titled('Improve support and hire two agents', more))).toEqual([]);
});

test('nor when their time is over', async () => {
  const [path, goal] = Object.entries(titled('Improve support and hire two agents'))[0] as [string, string];
  expect(await remarks({ [path]: goal.replace('by: 2026-12-31', 'by: 2026-03-31') })).toEqual([]);
});

test('one that promises nothing hears that first', async () => {
  const { findings } = await lintExample({
    'goals/a.goal.yaml': 'title: Improve support\nowner: support\nsupports: answer-fast\nwhy: Whoever waits long buys elsewhere.\n',
  });
  const about = findings.filter(({ rule }) => GROUP.test(rule) || rule === 'measurable/promise');
  expect(about).toMatchObject([{ rule: 'measurable/promise', case: 'nothing' }]);
});

test('one whose `done` says nothing hears that, not two things about one mistake', async () => {
  const { findings } = await lintExample({
    'goals/a.goal.yaml':
      'title: Improve support\nowner: support\nsupports: answer-fast\nwhy: Whoever waits long buys elsewhere.\nstart: 2026-01-05\ndone: Support is improved\nby: 2026-09-30\n',
  });
  const about = findings.filter(({ rule }) => GROUP.test(rule) || rule === 'measurable/promise');
  expect(about.map(({ rule }) => rule)).toEqual(['measurable/promise']);
});
