import { describe, expect, test } from 'vitest';
import { judgeStatement } from '../../../src/assess/statement/judge.ts';
import { SourceText } from '../../../src/parse/text.ts';
import { formats } from '../../../src/report/formats.ts';
import { asciiGlyphs, noPaint, plainLook } from '../../../src/report/look.ts';
import { type Report, report } from '../../../src/report/report.ts';
import { statementsJson, statementsText } from '../../../src/report/statements.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { REPLIES } from '../../support/examples.ts';
import { xmlErrors } from '../../support/xml.ts';
import { EXAMPLE_DAY, finding, lintExample } from './support.ts';

/** What people paste by accident, and what somebody writes on purpose. */
const HOSTILE = [
  '\u001b[2J\u001b]0;owned\u0007gone\u0000\u0008\u007f\u009b31m',
  '::error file=a.yaml::forged',
  '\n::error::forged\r\n  ::stop-commands::x\r##[error]forged\u2028::warning::forged',
  '##[error]forged ##[group]x',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><style>*{display:none}</style><!-- --><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  ']]> <![CDATA[ <?xml version="1.0"?> &lt; &#0; &evil; \ufffe\uffff',
  '\ud800 half \udc00\ud83d',
  '\u202eright to left\u202c \u200b\u2066x\u2069 \ufeff\u{e0041}',
  '[click](https://evil.example) {0} {{1}} ![x](//evil.example/x.png) @everyone #1',
  '| cell ``` fence `code` $x$ ~~~ \\',
  '\t  spaces   and\u00a0more \u00ad',
  '日本語 العربية 👩‍👩‍👧‍👦 é e\u0301',
  '',
];
const PATHS = [
  'goals/a "b" \'c\' & <d>.goal.yaml',
  'goals/100%25 #1?x=y\nz.goal.yaml',
  'goals/::error::x\u001b[31m\u202e.goal.yaml',
  'goals/é [x](y) `z`|.goal.yaml',
];
const MEGABYTE = 'Very long title. '.repeat(62_000);
const tool = { name: 'goalpost', version: '1.2.3' };

/** Every text of the finding, of its file and of its file's name is hostile. */
function hostile(text: string, i: number): Finding {
  // The engine cuts every value it puts into a sentence.
  const said = text.slice(0, 80);
  const path = PATHS[i % PATHS.length] as string;
  const source = new SourceText(path, `${text}\ntitle: ${text}\n${text}`);
  const start = source.content.indexOf('title: ');
  const end = start + 7 + text.length;
  const place = { text: source, start, end, pointer: `/${text}` };
  return finding(source, [start, end], {
    level: (['error', 'warn', 'info'] as const)[i % 3] as Finding['level'],
    message: `Found \`${said}\` and ${said}`,
    help: `${said} \`${said}\``,
    why: `${said} matters`,
    corrected: `title: ${text}\n${text}\n`,
    related: [{ place, message: said }],
    data: { text, list: [text] },
    fix: { title: said, edits: [{ place, text }] },
    about: { kind: 'goal', id: text, title: text },
  });
}

async function hostileReport(): Promise<Report> {
  const goal = (title: string): string => REPLIES.replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`);
  const files = Object.fromEntries(HOSTILE.map((text, i) => [`goals/goal-${i}.goal.yaml`, goal(`${text} ${i}`)]));
  const result = await lintExample({ ...files, 'goals/long.goal.yaml': goal(MEGABYTE) });
  const long = hostile(MEGABYTE, 3);
  const findings = [...HOSTILE.map(hostile), long];
  const accepted = findings.map((one, i) => ({
    finding: one,
    how: (['comment', 'exception', 'list'] as const)[i % 3] as 'comment',
    because: HOSTILE[i],
    until: i % 2 === 0 ? EXAMPLE_DAY : undefined,
    place: one.place,
  }));
  return report({ ...result, findings: [...findings, ...result.findings], accepted }, { maxWarnings: 0 });
}

const outputs = new Map<string, string>();
async function outputOf(name: string): Promise<string> {
  const known = outputs.get(name);
  if (known !== undefined) return known;
  const format = formats.find((each) => each.name === name);
  if (format === undefined) throw new Error(`There is no format ${name}`);
  const text = (await format.load())(await hostileReport(), { look: plainLook, prefix: 'plans & "x"/', tool });
  outputs.set(name, text);
  return text;
}

describe.each(formats.map(({ name }) => name))('%s', (name) => {
  test('shows nothing a terminal would obey or hide', async () => {
    const text = await outputOf(name);
    expect(text.isWellFormed()).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/);
  });

  test('gives a runner that scans the log no command', async () => {
    const text = await outputOf(name);
    if (name === 'github') for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) [^\n]*::/);
    else {
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
    }
  });

  test('is no longer than a reader can open, though a title has a megabyte', async () => {
    // A program gets everything whole.
    const most = name === 'json' || name === 'sarif' ? 40_000_000 : 1_000_000;
    expect((await outputOf(name)).length).toBeLessThan(most);
  });
});

test('a terminal without Unicode is no way around', async () => {
  const print = await formats[0]?.load();
  const text = print?.(await hostileReport(), { look: { width: 80, paint: noPaint, glyphs: asciiGlyphs }, prefix: '', tool });
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toContain('##[');
});

test.each(['json', 'sarif', 'gitlab'])('%s is JSON and says what the files say', async (name) => {
  const document = JSON.parse(await outputOf(name));
  const texts = JSON.stringify(name === 'json' ? document.findings : name === 'sarif' ? document.runs[0].results : document);
  expect(texts).toContain('<script>alert(1)</script>');
});

test('JSON keeps every text as it is', async () => {
  const { findings } = JSON.parse(await outputOf('json'));
  const titles = findings.map(({ about }: { about?: { title: string } }) => about?.title);
  expect(titles.slice(0, HOSTILE.length)).toEqual(HOSTILE);
});

test.each(['junit', 'checkstyle'] as const)('%s is XML and what its schema says', async (name) => {
  expect(await xmlErrors(await outputOf(name), name)).toEqual([]);
});

/** Every tag the page may have; all else in it is text. */
const TAG = new RegExp(
  '^</?(html|head|body|header|main|nav|section|article|details|summary|div|h1|h2|h3|p|a|b|ul|li|pre|code|span|i|mark|ins|small|title|meta)' +
    '( (class|id|lang|aria-label|charset|name|content|http-equiv|href)="[^"<>]*")*>$',
);

test('the page has our own tags alone, each of them closed, and leads nowhere else', async () => {
  const page = await outputOf('html');
  const body = page.replace(/^<!doctype html>\n/, '').replace(/<style>[^<]*<\/style>/, '');
  const tags = body.match(/<[^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(200);
  expect(tags.filter((tag) => !TAG.test(tag))).toEqual([]);
  expect(body.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
  const open: string[] = [];
  for (const tag of tags) {
    const [, closing, name = ''] = /^<(\/?)(\w+)/.exec(tag) ?? [];
    if (name === 'meta') continue;
    if (closing === '') open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
  for (const [, address] of page.matchAll(/href="([^"]*)"/g))
    expect(address).toMatch(/^(#file-\d+|https:\/\/github\.com\/goalpost\/goalpost\/blob\/v1\.2\.3\/docs\/rules\/[\w/-]+\.md)$/);
});

describe('judged statements', () => {
  const judged = [...HOSTILE, `Publish ${HOSTILE.join(' ')}`, `Improve ${HOSTILE.join(' ')}`, MEGABYTE].map((text) => ({
    text,
    verdict: judgeStatement(text),
  }));

  test.each([
    ['pretty', statementsText(judged, plainLook)],
    ['json', statementsJson(judged)],
  ])('%s shows nothing a terminal would obey or hide, and gives a runner no command', (_, text) => {
    expect(text.isWellFormed()).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('##[');
  });

  test('stay one object a line, with every text as it is', () => {
    const lines = statementsJson(judged).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).text)).toEqual(judged.map(({ text }) => text));
  });
});
