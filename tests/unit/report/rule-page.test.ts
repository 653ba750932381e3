import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { rulePage } from '../../../src/cli/rule-pages.ts';
import { widthOf } from '../../../src/report/cells.ts';
import { plainLook } from '../../../src/report/look.ts';
import { ruleIndexMarkdown, rulePageMarkdown } from '../../../src/report/rule-page.ts';
import { ruleListText, rulePageText } from '../../../src/report/rule-text.ts';
import { rules } from '../../../src/rules/registry.ts';

const renderer = new MarkdownIt({ html: true });
const pages = await Promise.all(rules.map(async (rule) => [rule.id, await rulePage(rule)] as const));

test.each(pages)('the page of %s shows every case, every example and what the linter says about it', (_, page) => {
  const { rule, examples } = page;
  const html = renderer.render(rulePageMarkdown(page));
  const text = rulePageText(page, plainLook);
  for (const name of Object.keys(rule.cases)) {
    expect(html).toContain(`<td><code>${name}</code></td>`);
    expect(text).toMatch(new RegExp(`^ {2}${name} {2}\\S+ (error|warning|info)$`, 'm'));
  }
  expect(html.match(/<h2>(Good|Bad): /g)).toHaveLength(examples.length);
  const said = examples.flatMap(({ findings }) => findings).length;
  expect(html.match(/<blockquote>/g) ?? []).toHaveLength(said);
  expect(html).not.toMatch(/<(script|img|a) /);
});

test.each(pages)('the page of %s fits the terminal, but for lines there to be copied', (_, page) => {
  for (const line of rulePageText(page, { ...plainLook, width: 60 }).split('\n')) {
    if (!/^ +\+ |^ {2}goals\/|^ {2,}(#|rules:|\w+[/:])/.test(line)) expect(widthOf(line), line).toBeLessThanOrEqual(60);
  }
});

test('a page of one case leaves the others out', async () => {
  const [, page] = pages.find(([id]) => id === 'measurable/direction') ?? [];
  if (page === undefined) throw new Error('The rule is gone');
  const text = rulePageText(page, plainLook, 'same-value');
  expect(text).toContain('✖ Bad: ');
  expect(text).not.toContain('✔ Good: ');
  expect(text).not.toContain('wrong-side');
});

test('the lists name every rule once, in the order of the catalogue', () => {
  const linked = [...ruleIndexMarkdown(rules).matchAll(/^\| \[(\S+)\]\((\S+)\.md\) /gm)];
  expect(linked.map(([, id]) => id)).toEqual(rules.map(({ id }) => id));
  expect(linked.every(([, id, target]) => id === target)).toBe(true);
  const listed = [...ruleListText(rules, plainLook).matchAll(/^ {2}(\S+\/\S+) /gm)].map(([, id]) => id);
  expect(listed.toSorted()).toEqual(rules.map(({ id }) => id as string).toSorted());
});
