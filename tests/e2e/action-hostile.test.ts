import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/registry.ts';
import { parseCommand, runAction, type Step } from '../support/actions-runner.ts';
import { sound } from '../support/examples.ts';
import { workspaceFrom } from '../support/process.ts';

/** Each carries the word FORGED, which nothing of our own says. The runner obeys each of these when it is printed as it is. */
const COMMANDS = [
  '::error::FORGED',
  '  ::add-mask::FORGED',
  '\n::error file=a,line=1::FORGED',
  '\r::warning::FORGED',
  '\u0085::notice::FORGED',
  '\u00ad::notice::FORGED',
  'x ##[error]FORGED',
  '##[add-mask]FORGED',
  '##[group]FORGED',
  '#\u200b#[error]FORGED',
  ':\u200b:error::FORGED',
];

/** GitHub makes something of each of these when it stands in Markdown as it is. */
const MARKUP = [
  '@octocat FORGED',
  '@lantern/board FORGED',
  '#1 FORGED',
  'FORGED lantern/goals#1',
  'FORGED GH-1',
  'https://forged.example/FORGED',
  'FORGED www.forged.example',
  '[FORGED](https://forged.example)',
  '![FORGED](https://forged.example/pixel.png)',
  '<https://forged.example/FORGED>',
  '<img src=x onerror=alert(1)> FORGED',
  'FORGED <!-- FORGED -->',
  '</sub></details><script>FORGED</script>',
  '# FORGED',
  '**FORGED**',
  '__FORGED__ ~~FORGED~~',
  '*FORGED*',
  '> [!WARNING] FORGED',
  '$\\href{https://forged.example}{FORGED}$',
];

/** Harmless alone; each is there to break out of what surrounds it. */
const ODDITIES = [
  '%0A::error::FORGED',
  '%250A::error::FORGED',
  '\u2028::notice::FORGED',
  '\u001b[31m::stop-commands::FORGED',
  ',title=FORGED,file=/etc/passwd',
  '\u202eDEGROF\u202c FORGED',
  '\u0007\u0000\u009b31mFORGED',
  'a | b | FORGED |',
  '`FORGED` ``x`` ```',
  '`@octocat` FORGED `#1',
  '```\nFORGED\n```',
  '~~~ FORGED',
  '- [x] FORGED',
  '&lt;FORGED&gt; &#64;octocat',
  '[^1] FORGED\n\n[^1]: FORGED',
  '\\[FORGED\\](https://forged.example)',
];

/** The text in quotes that say every character, as YAML and JSON both read them. */
const quoted = (text: string): string => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, escape16);

function escape16(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A workspace in which this text stands wherever a text can stand, in things that are sound and in things that are not. */
function inEveryPlace(text: string): Record<string, string> {
  const value = quoted(text);
  const plain = text.replace(/[/\0]/g, '');
  return {
    ...sound,
    'goals/kpis/first-response.kpi.yaml': (sound['goals/kpis/first-response.kpi.yaml'] as string).replace('unit: hours', `unit: ${value}`),
    'goals/sound.goal.yaml': `title: ${value}
owner: support
supports: answer-fast
why: Customers who wait two days for a reply cancel twice as often.
start: 2026-01-05
done: ${value}
by: 2026-12-31
`,
    'goals/worse.goal.yaml': `title: ${value}
owner: ${value}
supports: [answer-fast, ${value}]
why: ${value}
start: ${value}
kpi: first-response
baseline: { value: 41, date: 2025-12-31 }
target: { value: 45, by: ${value} }
ambition: ${value}
${value}: ${value}
`,
    'goals/twice.goal.yaml': `${value}: 1\n${value}: 2\ntitle: ${value}\ntitle: ${value}\n`,
    'goals/broken.goal.yaml': `title: x\n  ${text}\n why: [${text}\n`,
    [`goals/${plain}.goal.yaml`]: `title: ${value}\n`,
    [`goals/${plain}.yaml`]: `title: ${value}\n`,
    [`goals/${plain}/nested.goal.yaml`]: `title: ${value}\n`,
    'goals/kpis/csat.csv': `date,value,n\n2025-07,${text},210\n${text},80.9,198\n2025-08,"${text.replaceAll('"', '""')}",1,2,3\n`,
    'goals/kpis/other.csv': `${text}\n`,
  };
}

const IDS = new Set<string>([...rules.map(({ id }) => id), 'Goalpost']);
const ALLOWED = new Set(['title', 'file', 'line', 'endLine', 'col', 'endColumn']);

/** Whatever the files say: marks on lines are the only commands, and the log holds our own words alone. */
function expectNothingForged(step: Step, files: Record<string, string>): void {
  expect(step.outputs.verdict).toMatch(/^(fail|broken)$/);
  expect(step.code).toBe(1);
  expect(step.log.join('\n')).not.toMatch(/FORGED|forged/);
  for (const { name, properties, data } of step.commands) {
    expect(['error', 'warning', 'notice']).toContain(name);
    expect(Object.keys(properties).filter((key) => !ALLOWED.has(key))).toEqual([]);
    expect(IDS).toContain(properties.title);
    if (properties.file !== undefined) expect(Object.keys(files)).toContain(properties.file);
    // What is printed of a message is no command either, and hides nothing.
    for (const line of data.split('\n')) expect(parseCommand(line)).toBeUndefined();
    expect(data).not.toMatch(/[[\p{Cc}\p{Bidi_Control}]--\n]/v);
  }
}

/** As GitHub reads it: HTML is HTML, and addresses become links. */
const github = new MarkdownIt({ html: true, linkify: true });

function expectNothingRendered(summary: string): void {
  const tokens = github.parse(summary, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  for (const { type, content, attrs, tag } of tokens) {
    if (type === 'html_inline') expect(content).toMatch(/^<\/?(sub|span)>$/);
    if (type === 'link_open')
      expect(attrs?.[0]?.[1]).toMatch(/^https:\/\/github\.com\/lantern\/goals\/blob\/0123456789012345678901234567890123456789\//);
    if (type === 'heading_open') expect(['h2', 'h3']).toContain(tag);
    expect(type).not.toMatch(/^(image|html_block|hr|blockquote_open|s_open|em_open)$/);
    // Code may say anything; text may not be what GitHub turns into a mention, a reference, an address or a formula.
    if (type === 'text') expect(content).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/\w|www\.\w|.\$|\$./s);
  }
  for (const [i, { type }] of tokens.entries()) {
    if (type === 'strong_open') expect(tokens[i + 1]?.content).toMatch(/^(error|warning|info)$/);
    if (tokens[i]?.content === '$') expect(tokens[i - 1]?.content).toBe('<span>');
  }
}

describe('text from files, whatever it says', () => {
  it.each([...COMMANDS, ...MARKUP, ...ODDITIES].map((text) => [JSON.stringify(text), text]))('forges nothing: %s', async (_, text) => {
    const files = inEveryPlace(text);
    const step = await runAction(workspaceFrom(files), { inputs: { 'as-of': '2026-06-15' } });
    expectNothingForged(step, files);
    expect(step.summary).toContain('## ❌ Goals');
    expectNothingRendered(step.summary as string);
  });

  it('would be noticed by this test', () => {
    const isHeard = (text: string): boolean => text.split(/\r\n|\r|\n/).some((line) => parseCommand(line) !== undefined);
    expect(COMMANDS.filter((text) => !isHeard(text))).toEqual([]);
    for (const text of MARKUP) expect(() => expectNothingRendered(text), text).toThrow();
  });
});
