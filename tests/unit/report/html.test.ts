import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SourceText, wholeFile } from '../../../src/parse/text.ts';
import { html } from '../../../src/report/html/html.ts';
import { report } from '../../../src/report/report.ts';
import { EXAMPLE_DAY, finding, lintExample, resultWith, worse } from './support.ts';

const tool = { name: 'goalpost', version: '1.2.3' };

/** The page without its tags, blanks in a row taken for one. */
function textOf(page: string): string {
  return page
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('says the verdict, then each finding with its lines, its reason and what to do', async () => {
  const page = html(report(await worse()), tool, { prefix: 'plans/' });
  expect(page).toContain('<body class="fail">');
  expect(page).toContain('<h1>1 error</h1>');
  expect(page).toContain('<h2>Answer e-mails within 45 hours</h2>\n<p class="path"><code>plans/goals/replies.goal.yaml</code></p>');
  expect(page).toContain('<span><i>8</i><span>target: { value: <mark>45</mark>, by: 2026-12-31 }</span></span>');
  const text = textOf(page);
  expect(text).toContain('✖ error Target 45 is worse than the baseline 41 : for first-response , lower is better');
  expect(text).toContain('A target on the worse side is reached by getting worse');
  expect(text).toContain('Choose a target below 41, or correct better in the KPI.');
  expect(text).toContain('line 7: the baseline baseline: { value: 41, date: 2025-12-31 }');
  expect(text).toContain('plans/goals/replies.goal.yaml:8:18 · measurable/direction/wrong-side');
  expect(text).toContain('Answer e-mails within 45 hours running support · 41 → 45 hours by 2026-12-31 · now 31.2 hours · 1 error');
});

test('a sound plan is told so, and shows its goals', async () => {
  const page = html(report(await lintExample({})), tool);
  expect(page).toContain('<body class="sound">');
  expect(page).toContain('<h1>Sound: anyone can check what this goal promises</h1>');
  expect(page).not.toContain('<article');
  expect(textOf(page)).toContain('Answer e-mails within 20 hours, down from 41 running support · 41 → 20 hours by 2026-12-31');
});

test('nothing is loaded, nothing runs, and the style sheet is the one that is allowed', async () => {
  const page = html(report(await worse()), tool);
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
  );
  expect(page).not.toMatch(/<(script|img|link|iframe|object|form)|\bsrc=|\bstyle=|@import|url\(/);
});

test('shows the corrected lines with their indentation, and says why only once a file', async () => {
  const text = new SourceText('goals/a.goal.yaml', 'target:\n  value: 16,2\n  by: 2026\n');
  const first = finding(text, [17, 21], { corrected: '  value: 16.2\n  by: 2026-12-31\n' });
  const page = html(report(await resultWith(first, finding(text, [28, 32]))), tool);
  expect(page).toContain('<pre class="better"><ins>  value: 16.2</ins><ins>  by: 2026-12-31</ins></pre>');
  expect(page.match(/It matters\./g)).toHaveLength(1);
  expect(page.match(/<mark>/g)).toHaveLength(2);
});

test('shows lines once where several findings in a row mean them', async () => {
  const text = new SourceText('goals/a.goal.yaml', 'title: a\nowner: b\n');
  const page = html(report(await resultWith(finding(text, [0, 5]), finding(text, [0, 5]), finding(text, [0, 3]))), tool);
  expect(page.match(/<article /g)).toHaveLength(3);
  expect(page.match(/<pre class="code">/g)).toHaveLength(2);
});

test('marks the place where something is missing, the end of a file and a file that cannot be read', async () => {
  const missing = finding(new SourceText('goals/a.goal.yaml', 'title:\nowner: x'), [6, 6]);
  const atEnd = finding(new SourceText('goals/b.goal.yaml', 'title: a\n'), [9, 9]);
  const unread = finding('', [0, 0], { place: wholeFile('goals/c.goal.yaml') });
  const page = html(report(await resultWith(missing, atEnd, unread)), tool);
  expect(page).toContain('<span><i>1</i><span>title:<mark>&nbsp;</mark></span></span>');
  expect(page.match(/<pre class="code">/g)).toHaveLength(2);
  expect(page).toContain('>goals/c.goal.yaml · <a ');
});

test('a mark over many lines shows its beginning, a long line what stands around the mark', async () => {
  const block = new SourceText('goals/a.goal.yaml', `why: >\n${'  word\n'.repeat(40)}`);
  const long = new SourceText('goals/b.goal.yaml', `${'a'.repeat(5000)} HERE ${'b'.repeat(5000)}\n`);
  const page = html(report(await resultWith(finding(block, [5, 280]), finding(long, [5001, 5005]))), tool);
  expect(page).toContain('<i>7</i>');
  expect(page).not.toContain('<i>8</i>');
  expect(page).toMatch(/…a{99} <mark>HERE<\/mark> b+…/);
  expect(page.length).toBeLessThan(20_000);
});

test('what was accepted is folded, with its reason and its last day', async () => {
  const one = finding('a: 1\n', [0, 1], { message: 'Nobody owns it' });
  const accepted = [
    { finding: one, how: 'comment', because: 'The board <agreed>', until: EXAMPLE_DAY, place: one.place },
    { finding: one, how: 'list', because: undefined, until: undefined, place: one.place },
  ] as const;
  const page = html(report({ ...(await lintExample({})), accepted }), tool);
  expect(page).toContain('<h1>Nothing is wrong beyond 1 accepted exception, 1 finding accepted as they stood</h1>');
  expect(page).toContain('<summary>1 accepted exception, 1 finding accepted as they stood</summary>');
  const text = textOf(page);
  expect(text).toContain('Nobody owns it goals/a.goal.yaml:1:1 · The board &lt;agreed&gt; · until 2026-06-15');
  expect(text).toContain('goals/a.goal.yaml:1:1 · It stood there when the rules came.');
});

test('says why a run without errors fails, and what is not listed', async () => {
  const result = await resultWith(finding('a', [0, 1], { level: 'warn' }), finding('b', [0, 1], { level: 'warn' }));
  const text = textOf(html(report(result, { maxWarnings: 1, quiet: true }), tool));
  expect(text).toContain('No error, but more than 1 warning: that is the limit here.');
  expect(text).toContain('Only errors are listed: 2 other findings counted and not shown.');
  expect(textOf(html(report(result), tool))).toContain('Warnings stop nothing.');
});

test('with a broken configuration no goal is shown as if it had been judged', async () => {
  const text = textOf(html(report(await lintExample({ 'goalpost.yaml': 'organisation: A\nrulez: {}\n' })), tool));
  expect(text).toContain('The configuration is broken: until it is mended, nothing else is judged.');
  expect(text).not.toContain('Answer e-mails');
});
