import type { Config } from '../model/config.ts';
import { isFirm } from '../rules/engine/firm.ts';
import { presetLevel } from '../rules/engine/settings.ts';
import type { Example } from '../rules/examples.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { markdownCell, markdownFence, markdownMessage, visible } from './escape.ts';
import { LEVEL_WORDS } from './look.ts';

/** Everything there is to say about a rule. */
export interface RulePage {
  readonly rule: Rule;
  readonly examples: readonly JudgedExample[];
}

/** An example and what the rule says about it. */
export interface JudgedExample {
  readonly example: Example;
  readonly findings: readonly Finding[];
}

/** One option of a rule, as its schema describes it. */
export interface RuleOption {
  readonly name: string;
  readonly description: string;
  readonly value: unknown;
}

const PRESETS: readonly Config['extends'][] = ['relaxed', 'recommended', 'strict'];

/** The page of a rule as Markdown. */
export function rulePageMarkdown({ rule, examples }: RulePage): string {
  const options = optionsOf(rule);
  const blocks = [
    `# ${rule.id}`,
    rule.summary,
    rule.why,
    ...(rule.details === undefined ? [] : [rule.details]),
    '## What it says',
    caseTable(rule),
    ...examples.flatMap(exampleBlocks),
    '## Configure',
    markdownFence(settingText(rule), 'yaml'),
    ...(options.length === 0 ? [] : [optionTable(options)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The cases with their levels in each preset. */
function caseTable(rule: Rule): string {
  const rows = Object.entries(rule.cases).map(([name, { message, messageMany, help }]) => {
    const levels = PRESETS.map((preset) => presetLevel(rule, name, preset));
    const says = [message, messageMany].flatMap((words) => (words === undefined ? [] : [cell(words)])).join('<br>');
    return `| \`${name}\` | ${levels.map(levelWord).join(' | ')} | ${says} | ${cell(help)} |`;
  });
  return ['| case | relaxed | recommended | strict | says | advises |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function exampleBlocks({ example, findings }: JudgedExample): string[] {
  const heading = `## ${example.kind === 'good' ? 'Good' : 'Bad'}: ${example.title}`;
  const files = Object.entries(example.files).map(
    ([path, content]) => `\`${path}\`\n\n${markdownFence(content, path.endsWith('.csv') ? 'csv' : 'yaml')}`,
  );
  return [heading, ...(example.note === '' ? [] : [example.note]), ...files, ...findings.map(findingBlock)];
}

function findingBlock({ level, message, help, corrected, place, case: name }: Finding): string {
  const { line, column } = place.text.position(place.start);
  const where = place.text.content === '' ? place.text.path : `${place.text.path}:${line}:${column}`;
  const lines = [
    `**${LEVEL_WORDS[level]}** ${markdownMessage(message)}  `,
    `→ ${markdownMessage(help)}  `,
    `\`${visible(where)}\` · \`${name}\``,
  ];
  if (corrected !== undefined) lines.push('', ...markdownFence(corrected, 'yaml').split('\n'));
  return lines.map((text) => `> ${text}`.trimEnd().concat(text.endsWith('  ') ? '  ' : '')).join('\n');
}

/** What a rule can be told, with its defaults. */
export function optionsOf({ options = {}, optionsSchema = {} }: Rule): RuleOption[] {
  return Object.entries(optionsSchema as Record<string, { description?: string }>).map(([name, { description = '' }]) => ({
    name,
    description,
    value: (options as Record<string, unknown>)[name],
  }));
}

function optionTable(options: readonly RuleOption[]): string {
  const rows = options.map(({ name, value, description }) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${cell(description)} |`);
  return ['| option | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/**
 * What to write into `goalpost.yaml` to change the rule's level, one of its cases, or its options: as it stands by itself, so that nobody who copies it
 * lowers an error.
 */
export function settingText(rule: Rule, name = Object.keys(rule.cases)[0]): string {
  const levels = Object.keys(rule.cases).map((one) => presetLevel(rule, one, 'recommended'));
  const own = LEVELS.find((level) => levels.includes(level)) ?? 'warn';
  const choice = isFirm(rule.id) ? 'it can be raised, never lowered' : 'off, info, warn or error';
  const lines = ['# goalpost.yaml', 'rules:', `  ${rule.id}:`, `    level: ${own.padEnd(15)} # ${choice}`];
  if (Object.keys(rule.cases).length > 1)
    lines.push('    cases:', `      ${name}: ${own === 'error' && !isFirm(rule.id) ? 'warn' : 'error'}`);
  for (const { name, value } of optionsOf(rule)) lines.push(`    ${name}: ${JSON.stringify(value)}`);
  return lines.join('\n');
}

const LEVELS = ['error', 'warn', 'info'] as const;

function cell(message: string): string {
  return markdownCell(markdownMessage(message));
}

function levelWord(level: keyof typeof LEVEL_WORDS | 'off'): string {
  return level === 'off' ? 'off' : LEVEL_WORDS[level];
}

/** The list of all rules as Markdown, each linked to its page. */
export function ruleIndexMarkdown(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const levels = [...new Set(Object.keys(rule.cases).map((name) => levelWord(presetLevel(rule, name, 'recommended'))))];
    return `| [${rule.id}](${rule.id}.md) | ${levels.join(', ')} | ${cell(rule.summary)} |`;
  });
  const spared = [...new Set(rules.flatMap(({ id }) => (isFirm(id) ? [`\`${id.split('/')[0]}/\``] : [])))].join(' and ');
  return [
    '# Rules',
    '',
    'What Goalpost asks of a plan. Each page says why, and shows good and bad examples with what the linter says about them; `goalpost explain` prints',
    'the same. Levels are those of the preset `recommended`: `strict` makes every warning an error, `relaxed` makes every error a warning except in',
    `${spared}.`,
    '',
    '| rule | level | asks for |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
