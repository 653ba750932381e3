import { rules as registry } from '../../rules/registry.ts';
import type { Case, Finding, Rule, RuleId } from '../../rules/rule.ts';
import { markdownMessage, markdownText } from '../escape.ts';
import { ruleAddress } from '../rule-address.ts';

/** SARIF's words for our levels. */
export const LEVELS = { error: 'error', warn: 'warning', info: 'note', off: 'none' } as const;
/** What GitHub sorts and filters by. */
const SEVERITIES = { error: 'error', warn: 'warning', info: 'recommendation', off: 'recommendation' } as const;
const BY_LEVEL = ['error', 'warn', 'info', 'off'] as const;
const BY_CONFIDENCE = ['low', 'medium', 'high'] as const;

interface Descriptor {
  readonly id: string;
}

/** `measurable-direction`: GitHub allows no slash in the id of a rule. */
export function sarifRuleId(id: RuleId): string {
  return id.replaceAll('/', '-');
}

/** Every rule there is, and those of the findings that are somebody's own. */
export function descriptors(findings: readonly Finding[], version: string): Descriptor[] {
  const known = new Set<string>(registry.map(({ id }) => id));
  const own = new Map(findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
  return [...registry.map((rule) => descriptor(rule, version)), ...Array.from(own.values(), ownDescriptor)];
}

function descriptor(rule: Rule, version: string): Descriptor {
  const { id, summary, why } = rule;
  const cases = Object.values(rule.cases);
  const level = BY_LEVEL.find((each) => cases.some((one) => one.level === each)) ?? 'warn';
  const precision = BY_CONFIDENCE.find((each) => cases.some(({ confidence = 'high' }) => confidence === each)) ?? 'high';
  const helpUri = ruleAddress(id, version);
  return {
    id: sarifRuleId(id),
    name: pascalCase(id),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: helpOf(rule, helpUri),
    helpUri,
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: ['goals', id.split('/')[0]], precision, 'problem.severity': SEVERITIES[level] },
  } as Descriptor;
}

function ownDescriptor({ rule, level, why }: Finding): Descriptor {
  return {
    id: sarifRuleId(rule),
    name: pascalCase(rule),
    shortDescription: { text: why },
    fullDescription: { text: why },
    help: { text: why },
    defaultConfiguration: { level: LEVELS[level] },
  } as Descriptor;
}

/** What to read beside a result: why, and what to do in each case. */
function helpOf({ id, why, details, cases }: Rule, address: string): object {
  const paragraphs = [why, ...(details === undefined ? [] : [details.trim()])];
  const entries = Object.entries(cases);
  const text = [...paragraphs, ...entries.map(([, { message, help }]) => `${message}. ${help}`)];
  const markdown = [
    ...paragraphs,
    entries.map(([name, one]) => `- ${caseMarkdown(name, one)}`).join('\n'),
    `[Examples, good and bad](${address}) · \`goalpost explain ${id}\``,
  ];
  return { text: text.join('\n\n'), markdown: markdown.join('\n\n') };
}

function caseMarkdown(name: string, { message, help }: Case): string {
  return `**${markdownText(name)}**: ${markdownMessage(message)}. ${markdownMessage(help)}`;
}

/** `MeasurableDirection` */
function pascalCase(id: RuleId): string {
  return id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
