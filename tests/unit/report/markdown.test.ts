import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { SourceText } from '../../../src/parse/text.ts';
import { markdown } from '../../../src/report/markdown.ts';
import { report } from '../../../src/report/report.ts';
import { finding, lintExample, resultWith, WORSE, worse } from './support.ts';

const renderer = new MarkdownIt({ html: true, linkify: true });

test('begins with the verdict, names each finding and shows every goal', async () => {
  const text = markdown(report(await worse()), { prefix: 'plans/' });
  expect(text).toMatch(/^## ❌ Goals: 1 error\n\n2 goals, 2 KPIs checked as of 15 June 2026\.\n/);
  expect(text).toContain('### `plans/goals/replies.goal.yaml`');
  expect(text).toContain('❌ **error** Target `45` is worse than the baseline `41`: for `first-response`, lower is better');
  expect(text).toContain('| Answer e-mails within 45 hours | support | 41 → 45 hours | 2026-12-31 | 31.2 hours | running | 1 error |');
  expect(renderer.render(text)).toContain('<table>');
});

test('a sound plan gets its verdict and its goals', async () => {
  const text = markdown(report(await lintExample({})));
  expect(text).toMatch(/^## ✅ Goals: sound\n/);
  expect(text).toContain('| Answer e-mails within 20 hours, down from 41 | support | 41 → 20 hours |');
});

test('shows the line before and after', async () => {
  const text = markdown(report(await resultWith(finding('value: 16,2\n', [7, 11], { corrected: 'value: 16.2' }))));
  expect(text).toContain('```diff\n- value: 16,2\n+ value: 16.2\n```');
});

test('links to the line where links can lead there', async () => {
  const text = markdown(report(await worse()), { link: (file, line) => `https://forge.example/blob/abc/${file}#L${line}` });
  expect(text).toContain('([line 8](<https://forge.example/blob/abc/goals/replies.goal.yaml#L8>))');
});

test('nothing a file says becomes a heading, a link, a picture, a mention or HTML', async () => {
  const title = '</td><img src=x onerror=alert(1)> [a](javascript:b) @everyone | `code` ## x https://evil.example';
  const { 'goals/replies.goal.yaml': goal } = WORSE;
  const hostile = { 'goals/replies.goal.yaml': goal.replace('title: Answer e-mails within 45 hours', `title: '${title}'`) };
  const result = await lintExample(hostile);
  const text = new SourceText('goals/`x`|y.goal.yaml', '```\n</pre><script>alert(1)</script>\n');
  const more = finding(text, [0, 3], { message: 'Found `<b>` in <i>', help: '[click](https://evil.example)', corrected: '```\n# big' });
  const html = renderer.render(markdown(report({ ...result, findings: [...result.findings, more] })));
  expect(html).not.toMatch(/<(img|script|a|i|b)[ >]/);
  expect(html).not.toMatch(/@everyone(?![^<]*<\/code>)/);
  expect(html.match(/<h[123]>/g)).toHaveLength(4);
});

test('stays within its size, and says what is left out', async () => {
  const findings = Array.from({ length: 400 }, (_, i) => finding('a: 1\n', [0, 1], { message: `Number ${i} 日本語` }));
  const text = markdown(report(await resultWith(...findings)), { maxBytes: 20_000 });
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(20_000);
  const shown = text.match(/Number \d+/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(50);
  expect(text).toMatch(/\d+ more entries did not fit here/);
});
