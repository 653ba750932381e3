import { parseDay } from '../../../src/parse/calendar.ts';
import type { Place } from '../../../src/parse/text.ts';
import { SourceText } from '../../../src/parse/text.ts';
import type { LintResult } from '../../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { lintExample, WORSE_REPLIES } from '../../support/examples.ts';

export { EXAMPLE_DAY, lintExample, parseDay };

/** A goal whose target is on the wrong side: exactly one error, with a related place. */
export const WORSE = {
  'goals/replies.goal.yaml': `${WORSE_REPLIES}milestones:
  - title: Half-way
    value: 43
    by: 2026-06-30
`,
};

/** A finding at a stretch of a text, with words of the test's choice. */
export function finding(text: SourceText | string, [start, end]: readonly [number, number], own: Partial<Finding> = {}): Finding {
  const source = typeof text === 'string' ? new SourceText('goals/a.goal.yaml', text) : text;
  const place: Place = { text: source, start, end, pointer: '' };
  return {
    rule: 'test/rule',
    case: 'case',
    level: 'error',
    confidence: 'high',
    message: 'Something is wrong',
    why: 'It matters.',
    help: 'Mend it.',
    place,
    related: [],
    data: {},
    corrected: undefined,
    fix: undefined,
    about: undefined,
    alike: [],
    ...own,
  };
}

/** That error as a report gets it; the rule's own words are tested with the rule. */
export async function worse(): Promise<LintResult> {
  const result = await lintExample(WORSE);
  const goal = result.workspace.find('goal', 'replies');
  if (goal === undefined) throw new Error('The goal is gone');
  const { text } = goal.document;
  const found = finding(text, [0, 0], {
    rule: 'measurable/direction',
    case: 'wrong-side',
    message: 'Target `45` is worse than the baseline `41`: for `first-response`, lower is better',
    why: 'A target on the worse side is reached by getting worse, and nobody notices until the year is over.',
    help: 'Choose a target below 41, or correct `better` in the KPI.',
    place: goal.place('/target/value'),
    related: [{ place: goal.place('/baseline/value'), message: 'the baseline' }],
    data: { target: 45, baseline: 41, kpi: 'first-response' },
    about: { kind: 'goal', id: goal.id, title: goal.title },
  });
  return { ...result, findings: [found], counts: { error: 1, warn: 0, info: 0 } };
}

/** The result of a sound workspace, with these findings instead of none. */
export async function resultWith(...findings: Finding[]): Promise<LintResult> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  return { ...(await lintExample({})), findings, counts };
}
