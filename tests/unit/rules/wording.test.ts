import { expect, test } from 'vitest';
import { fill } from '../../../src/rules/engine/wording.ts';
import { rules } from '../../../src/rules/registry.ts';
import { examples, lintExample } from '../../support/examples.ts';

test('words of our own keep their back-ticks', () => {
  expect(fill('`{key}` needs {expected}', { key: 'by', expected: 'a date such as `2026-12-31`' })).toBe(
    '`by` needs a date such as `2026-12-31`',
  );
});

test('a value of a file cannot end the back-ticks it stands in, whatever it is called', () => {
  expect(fill('`{found}` is no date', { found: 'a`b' })).toBe("`a'b` is no date");
  expect(fill('{title}', { title: 'a`b' })).toBe("a'b");
});

/** Keys of goals, plans and KPIs that are no words of everyday use; the columns of a table have no colon. */
const KEYS =
  'actions baseline better blocks by cadence causes checkins confirmed consulted contributes definition done evidence guardrails how learned measures meaning methods ' +
  'milestones mitigation needs outcome parent review revisions supports target unit values vision why bounds follows min max';
const BARE_KEY = new RegExp(`\`(?:${KEYS.replaceAll(' ', '|')})\``);
const JARGON = /\b(?:parse[drs]?|regex|boolean|schema|null|string|array|token|pointer|enum|node)\b/i;
const NO_IMPERATIVE = /^(?:There|One|This|These|That|The|It|You|We|Nothing|Nobody|An?|No|Each|Every|\w+ (?:has|is|are)) /;

/** A help asks for something, in a sentence or two, in words of those who write goals. */
function expectAdvice(help: string, rule: string): void {
  expect(help, rule).toMatch(/^[A-Z][\s\S]*[.?]$/);
  expect(help, rule).not.toMatch(NO_IMPERATIVE);
  expect(help.replace(/`[^`]*`/g, ''), rule).not.toMatch(JARGON);
  expect(help.split(/\s+/).length, help).toBeLessThanOrEqual(45);
  if (!/^(?:file|series|quality)\//.test(rule)) expect(help, rule).not.toMatch(BARE_KEY);
}

test('what a rule advises is an imperative without jargon, and names keys with their colon', () => {
  for (const { id, cases } of rules) for (const { help } of Object.values(cases)) expectAdvice(help, id);
});

test('so is what it advises on a certain file', async () => {
  for (const { example } of examples) {
    for (const { rule, help, message } of (await lintExample(example.files)).findings) {
      expectAdvice(help, rule);
      expect(message, rule).not.toMatch(/\.$/);
      expect(message.replace(/`[^`]*`/g, '').split(/\s+/).length, message).toBeLessThanOrEqual(22);
    }
  }
});
