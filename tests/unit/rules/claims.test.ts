import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../src/parse/problem.ts';
import { rules } from '../../../src/rules/registry.ts';

const claimants = rules.filter(({ visit }) => visit.problem !== undefined);

test.each(PROBLEM_CODES)('exactly one rule puts the problem %s into words', (code) => {
  expect(claimants.filter(({ cases }) => Object.hasOwn(cases, code)).map(({ id }) => id)).toHaveLength(1);
});

/** Words of those who build parsers. "text" and "keys of its own" say the same to everyone. */
const JARGON =
  /\b(alias(es)?|anchors?|arrays?|booleans?|enum|integers?|json|mappings?|nodes?|null|objects?|pars(e|er|ing)|pointers?|regex|scalars?|schemas?|sequences?|strings?|syntax|tokens?|undefined)\b/i;

test.each(rules.map((rule) => ({ id: rule.id, rule })))('$id speaks to people who do not program', ({ rule: { cases, summary, why } }) => {
  const said = [summary, why, ...Object.values(cases).flatMap(({ message, help }) => [message, help])];
  expect(said.filter((sentence) => JARGON.test(sentence.replaceAll(/`[^`]*`|\{\w+\}/g, '')))).toEqual([]);
});

test.each(rules.map((rule) => ({ id: rule.id, rule })))('$id gives its reason in one sentence', ({ rule: { summary, why } }) => {
  expect(why).toMatch(/^[A-Z][^.?!]*[.]$/);
  expect(summary).toMatch(/^[A-Z].*[.]$/);
});
