import { describe, expect, it } from 'vitest';
import { Links } from '../../../site/model/links.ts';
import { blocks, inline, plain } from '../../../site/model/markdown.ts';
import { goal, SMALL, series, siteOf } from './pages-support.ts';

/** Everything a view says, as one text. */
const said = (view: object): string => JSON.stringify(view);

describe('links', () => {
  it('are relative and end in a file, from any depth', () => {
    expect(new Links('', 'file').page('goals/a')).toBe('goals/a.html');
    expect(new Links('goals/a', 'file').page('kpis/b')).toBe('../kpis/b.html');
    expect(new Links('goals/a', 'file').page('')).toBe('../index.html');
    expect(new Links('', 'file').page('')).toBe('index.html');
    expect(new Links('kpis/b', 'file').file('kpis/b.csv')).toBe('../kpis/b.csv');
  });

  it('fit a host that names folders instead', () => {
    expect(new Links('goals/a', 'directory').page('kpis/b', 'part')).toBe('../../kpis/b/#part');
    expect(new Links('goals/a', 'directory').page('')).toBe('../../');
    expect(new Links('', 'directory').page('')).toBe('./');
  });

  it('lead to a part of a plan on its page, where that part stands', async () => {
    const site = await siteOf({});
    const above = site.goal('answers').branch.above;
    expect(above.at(-1)?.link.href).toBe('../v2moms/lantern.html#method-answer-fast');
    expect(site.v2mom('lantern').methods.map(({ anchor }) => anchor)).toContain('method-answer-fast');
  });
});

describe('what people wrote', () => {
  it('is Markdown without anything that could run or fetch', () => {
    expect(inline('<img src=x onerror=alert(1)> **bold**')).toBe('&lt;img src=x onerror=alert(1)&gt; <strong>bold</strong>');
    expect(inline('[a](javascript:alert(1)) [b](data:text/html,x) [c](java&#10;script:x) [d](vbscript:x)')).not.toContain('<a');
    expect(inline('![x](https://example.org/track.gif)')).not.toContain('<img');
    expect(blocks('<script>alert(1)</script>\n\n# Title\n\n- one\n- two')).not.toMatch(/<script|<h1/);
    expect(inline('[site](https://example.org "quote\\" onmouseover=x")')).toMatch(
      /^<a href="https:\/\/example.org" title="[^"<>]*" rel="noopener nofollow">site<\/a>$/,
    );
  });

  it('leads to no machine on the network of whoever opens the site from a file share', () => {
    expect(inline('[a](//evil.example/x) [b](\\\\evil.example\\x)')).not.toMatch(/href="(\/\/|\\)/);
    expect(inline('[c](other.html)')).toContain('href="other.html"');
  });

  it('keeps a number and its sign on one line, in titles and in sentences', async () => {
    const NBSP = '\u00a0';
    const site = await siteOf({
      'goals/answers.goal.yaml': goal({ title: 'Up to 83 % and € 12 000 in 2026', why: 'Only 5 % **of 10 %**.' }),
    });
    const view = site.goal('answers');
    expect(view.title).toBe(`Up to 83${NBSP}% and €${NBSP}12${NBSP}000 in 2026`);
    expect(view.branch.self).toBe(view.title);
    expect(view.whyHtml).toBe(`Only 5${NBSP}% <strong>of 10${NBSP}%</strong>.`);
    expect(site.team('desk').goals.map(({ link }) => link.text)).toEqual([view.title]);
    expect(plain('to 83 %')).toBe(`to 83${NBSP}%`);
  });

  it('becomes plain words in titles and descriptions', () => {
    expect(plain('Nobody **waits**\n[here](https://example.org)')).toBe('Nobody waits here');
    expect(blocks('  ')).toBeUndefined();
  });

  it('is kept as text everywhere else: the pages escape it', async () => {
    const title = '<script>alert("x")</script> & \'quotes\'';
    const view = (await siteOf({ 'goals/answers.goal.yaml': goal({ title }) })).goal('answers');
    expect(view.title).toBe(title);
    expect(view.actionsOnPage.find(({ text }) => text === 'Discuss it')?.href).not.toMatch(/[<>"]/);
  });

  it('leads nowhere when the repository is no web address', async () => {
    const config = 'organisation: Lantern\nsite:\n  repository: "javascript:alert(1)//"\n  url: "javascript:alert(1)"\n';
    const site = await siteOf({ 'goalpost.yaml': config });
    expect(site.goal('answers').actionsOnPage.map(({ text }) => text)).toEqual(['The numbers']);
    expect(site.missing.home).toBe('index.html');
  });
});

describe('people', () => {
  const withOwner = { 'goals/answers.goal.yaml': `${SMALL['goals/answers.goal.yaml']?.replace('owner: desk', 'owner: ines')}` };
  const config = (people: string) => ({ ...withOwner, 'goalpost.yaml': `organisation: Lantern\nsite:\n  people: ${people}\n` });

  it('appear by handle unless somebody decided otherwise', async () => {
    const view = (await siteOf(withOwner)).goal('answers');
    expect(view.facts[0]).toEqual({ label: 'Owner', link: { text: 'ines' } });
    expect(view.checkins[0]?.who).toBe('ines');
  });

  it('appear by name where that was agreed', async () => {
    const site = await siteOf(config('names'));
    expect(site.goal('answers').facts[0]).toEqual({ label: 'Owner', link: { text: 'Ines Holm' } });
    expect(site.team('desk').lead).toEqual({ text: 'Ines Holm' });
  });

  it('do not appear at all where that was wanted', async () => {
    const site = await siteOf(config('none'));
    const all = [site.home(), site.map(), site.goal('answers'), site.team('desk'), site.v2mom('lantern'), site.kpi('frt')].map(said).join();
    expect(all).not.toMatch(/ines|Ines Holm|"tom"/);
  });

  it('count with the team they work in', async () => {
    const site = await siteOf(withOwner);
    expect(site.team('desk').goals.map(({ link }) => link.text)).toEqual(['Answer within 20 minutes']);
    expect(site.team('lantern').goals).toEqual([]);
  });
});

describe('what is published', () => {
  it('leaves drafts out everywhere', async () => {
    const site = await siteOf({ 'goals/secret.goal.yaml': goal({ title: 'Secret plan', draft: true }) });
    expect(site.ids('goal')).toEqual(['answers']);
    const all = [site.home(), site.map(), site.goal('answers'), site.team('desk'), site.v2mom('lantern'), site.kpi('frt')].map(said).join();
    expect(all).not.toContain('Secret plan');
  });

  it('gives no page to an id that is no file name', async () => {
    const teams = '- id: lantern\n  title: Lantern\n- id: ../../etc/desk\n  title: Odd\n  parent: lantern\n';
    const site = await siteOf({ 'goals/teams.yaml': teams });
    expect(site.ids('team')).toEqual(['lantern']);
    expect(said(site.home())).not.toContain('etc');
    // Astro would make it the same page as `answers`.
    expect((await siteOf({ 'goals/answers.html.goal.yaml': goal({}) })).ids('goal')).toEqual(['answers']);
  });

  it('publishes each series once, beside its page', async () => {
    expect((await siteOf({})).tables).toEqual([{ from: 'goals/frt.csv', to: 'kpis/frt.csv' }]);
  });

  it('opens on organisation and goals where there is no plan yet', async () => {
    const site = await siteOf({
      'goals/lantern.v2mom.yaml': null,
      'goals/teams.yaml': null,
      'goals/answers.goal.yaml': goal({ owner: null, supports: null }),
    });
    const home = site.home();
    expect(home).toMatchObject({ title: 'Lantern & Co', plan: undefined, teams: [], totals: '1 goal: 1 running.' });
    expect(home.goals.map(({ link }) => link.href)).toEqual(['goals/answers.html']);
    expect(site.map().orphans.map(({ link }) => link.text)).toEqual(['A goal']);
  });

  it('makes a site of nothing but a configuration', async () => {
    const nothing = Object.fromEntries(Object.keys(SMALL).map((path) => [path, null]));
    const site = await siteOf({ ...nothing, 'goalpost.yaml': 'organisation: Lantern\n' });
    expect(site.home()).toMatchObject({
      title: 'Lantern',
      totals: 'There are no goals yet.',
      changed: { shown: [], more: 0 },
      due: { shown: [], more: 0 },
    });
    expect(site.map()).toMatchObject({ tree: [], orphans: [] });
  });
});

describe('the home page', () => {
  it('lists fifty goals where there is no plan, and says how many more there are', async () => {
    const loose = Object.fromEntries(Array.from({ length: 53 }, (_, at) => [`goals/loose-${at}.goal.yaml`, goal({ supports: null })]));
    const home = (await siteOf({ ...loose, 'goals/lantern.v2mom.yaml': null, 'goals/answers.goal.yaml': null })).home();
    expect(home.goals).toHaveLength(50);
    expect(home.moreGoals).toBe(3);
    expect((await siteOf(loose)).home()).toMatchObject({ goals: [], moreGoals: 0 });
  });

  it('says how much more is due than it lists', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`goals/soon-${at}.goal.yaml`, goal({ target: { value: 20, by: '2026-03-31' } })]),
    );
    expect((await siteOf(many)).home().due).toMatchObject({ more: 4 });
    expect((await siteOf(many)).home().due.shown).toHaveLength(8);
  });
});

describe('the line of sight', () => {
  it('ends at a plan that serves nothing, and is missing from a goal that serves nothing', async () => {
    const site = await siteOf({ 'goals/alone.goal.yaml': goal({ supports: null }) });
    expect(site.v2mom('lantern').branch.nothing).toBe('Every line of sight ends here.');
    expect(site.goal('alone').branch.nothing).toBe('It serves nothing above it yet.');
    expect(site.goal('answers').branch.nothing).toBeUndefined();
  });
});

describe('beside a goal', () => {
  it('stands nothing that is shown below it', async () => {
    const child = goal({ title: 'Child', supports: ['answers', 'answer-fast'] });
    const { branch } = (await siteOf({ 'goals/child.goal.yaml': child, 'goals/other.goal.yaml': goal({ title: 'Other' }) })).goal(
      'answers',
    );
    expect(branch.below.links.map(({ text }) => text)).toEqual(['Child']);
    expect(branch.beside.links.map(({ text }) => text)).toEqual(['Other']);
  });
});

describe('a page', () => {
  it('leads back to the team, also from what one of its people owns', async () => {
    const site = await siteOf({ 'goals/own.goal.yaml': goal({ owner: 'ines' }) });
    for (const { crumbs } of [site.goal('answers'), site.goal('own'), site.kpi('frt')])
      expect(crumbs.map(({ text }) => text)).toEqual(['Overview', 'Help desk']);
  });

  it('about several numbers names the one that is overdue', async () => {
    const more = {
      'goals/calls.kpi.yaml': 'title: Calls\nunit: calls\nbetter: lower\ncadence: weekly\n',
      'goals/calls.csv': series('2026-05-10', [3, 4]),
    };
    const site = await siteOf({ ...more, 'goals/calls.goal.yaml': goal({ kpi: 'calls' }) }, '2026-05-20');
    expect(site.home().foot.due[0]?.what?.text).toBe('First response time');
    expect(site.goal('answers').foot.due[0]?.what).toBeUndefined();
  });

  it('does not grow with the number of goals', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`goals/more-${at}.goal.yaml`, goal({ title: `Further goal ${at}` })]),
    );
    const [few, all] = [await siteOf({}), await siteOf(many)];
    expect(all.goal('answers').branch.beside).toMatchObject({ more: 295 });
    expect(said(all.goal('answers')).length).toBeLessThan(said(few.goal('answers')).length + 1500);
    expect(said(all.home()).length).toBeLessThan(said(few.home()).length + 4000);
  });

  it('says as of when it holds and when the next number is due', async () => {
    const { foot } = (await siteOf({}, '2026-03-10', { commit: 'abc' })).goal('answers');
    expect(foot.asOf).toEqual({ iso: '2026-03-10', text: '10 March 2026' });
    expect(foot).toMatchObject({ commit: 'abc', uncommitted: false });
    expect(foot.due.map(({ date, late }) => [date.iso, late])).toEqual([
      ['2026-03-15', false],
      ['2026-04-02', false],
    ]);
  });

  it('says what is late', async () => {
    const site = await siteOf({}, '2026-05-20');
    expect(site.goal('answers').foot.due.map(({ label, late }) => [label, late])).toEqual([
      ['Number overdue since', true],
      ['Check-in overdue since', true],
    ]);
    expect(site.home().due.shown.map(({ kind, late }) => [kind, late])).toEqual([
      ['Number overdue', true],
      ['Check-in overdue', true],
    ]);
  });

  it('knows nothing of days to come', async () => {
    const note = 'checkins:\n  - date: 2026-04-01\n    note: From the future\n';
    const files = { 'goals/answers.goal.yaml': `${goal({})}${note}` };
    expect((await siteOf(files, '2026-03-10')).goal('answers').checkins).toEqual([]);
    expect(said((await siteOf(files, '2026-03-10')).home())).not.toContain('future');
    expect((await siteOf(files, '2026-04-01')).goal('answers').checkins).toHaveLength(1);
  });
});

describe('the map', () => {
  it('draws a thing with two parents in full at the first', async () => {
    const second = SMALL['goals/lantern.v2mom.yaml']?.replace('obstacles:', '  - id: stay-calm\n    title: Stay calm\nobstacles:');
    const both = goal({ title: 'Both', supports: ['answer-fast', 'stay-calm'] });
    const [root] = (await siteOf({ 'goals/lantern.v2mom.yaml': second ?? '', 'goals/both.goal.yaml': both })).map().tree;
    const remarks = root?.children.map(({ children }) => children.filter(({ link }) => link.text === 'Both').map(({ remark }) => remark));
    expect(remarks).toEqual([[undefined], ['shown above']]);
    const [first, again] = (root?.children ?? []).flatMap(({ children }) => children.filter(({ link }) => link.text === 'Both'));
    expect(again?.inFull).toBe(`#${first?.anchor}`);
    expect(root?.goals).toBe('2 goals');
  });

  it('ends at a loop and calls it one', async () => {
    const files = { 'goals/a.goal.yaml': goal({ title: 'A', supports: 'b' }), 'goals/b.goal.yaml': goal({ title: 'B', supports: 'a' }) };
    const { orphans } = (await siteOf(files)).map();
    expect(orphans).toHaveLength(1);
    expect(orphans[0]?.children[0]?.children[0]?.remark).toBe('leads back to itself');
  });

  it('shows what hangs in the air', async () => {
    const { orphans } = (await siteOf({ 'goals/alone.goal.yaml': goal({ title: 'Alone', supports: 'nothing-like-it' }) })).map();
    expect(orphans.map(({ link }) => link.text)).toEqual(['Alone']);
  });
});
