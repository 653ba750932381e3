import { decimalsOf, plain } from '../../../assess/numbers.ts';
import { contradiction } from '../../../assess/outcome.ts';
import { periodName } from '../../../assess/rhythm.ts';
import type { KpiPromise, Observation } from '../../../model/workspace.ts';
import { iso } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { isGuess } from '../../shared/places.ts';

const HOW = { last: '', mean: 'a mean of ', sum: 'a sum of ' } as const;

export default defineRule({
  id: 'honest/outcome',
  summary: 'An outcome says what the committed series says.',
  why: 'A result that anybody can look up and find different costs more trust than a missed target.',
  details: `The reading at the deadline decides, or the one on the day a goal was closed before it. Rounded to the decimals of the target
it counts as met. As long as a value is missing, provisional or unreadable, nothing is contradicted; nor is \`partly\` or \`missed\` where
a guardrail broke.`,
  cases: {
    achieved: {
      level: 'error',
      message: 'Closed as achieved, but the series says {how}`{reading}`, not `{target}`',
      help: 'Write `partly` or `missed`, and what was learned; or correct the series where it is wrong.',
    },
    missed: {
      level: 'error',
      message: 'Closed as missed, but the series says {how}`{reading}`: target `{target}` was met',
      help: 'Write `achieved`, and celebrate it; or correct the series where it is wrong.',
    },
    'partly-met': {
      level: 'error',
      message: 'Closed as partly reached, but the series says {how}`{reading}`: target `{target}` was met',
      help: 'Write `achieved`, and celebrate it; or correct the series where it is wrong.',
    },
    'partly-still': {
      level: 'error',
      message: 'Closed as partly reached, but the series says {how}`{reading}`: no better than baseline `{baseline}`',
      help: 'Write `missed`, and what was learned; or correct the series where it is wrong.',
    },
  },
  visit: {
    goal(goal, { workspace, facts, report }) {
      const found = contradiction(goal, workspace, facts);
      if (found === undefined || NUMBERS.some((pointer) => isGuess(goal, pointer))) return;
      const { kind, reading } = found;
      const { baseline, target, kpi } = goal.promise as KpiPromise;
      const last = reading.observations.at(-1) as Observation;
      const cadence = kpi.target?.kind === 'kpi' ? kpi.target.cadence : 'daily';
      report(kind, goal.place('/outcome/result'), {
        data: {
          reading: shown(reading.value, target),
          how: HOW[reading.how],
          target: promised(target),
          ...(baseline !== undefined && { baseline: baseline.value }),
          day: iso(last.day),
        },
        related: [{ place: last.place('value'), message: `the value of ${periodName(last.day, cadence)}` }],
      });
    },
  },
});

/** A mean with one decimal more than the target has: enough to see on which side it lies. */
function shown(value: number, target: KpiPromise['target']): number {
  const decimals = Math.max(...[target?.value, target?.min, target?.max].map((each) => decimalsOf(plain(each ?? 0))));
  return Number(value.toFixed(Math.min(decimals + 1, 20)));
}

const NUMBERS = ['/baseline/value', '/target/value', '/target/min', '/target/max'];

/** `80`, `at least 78`, `78 to 86`. */
function promised(target: KpiPromise['target']): string | number {
  const { value, min, max } = target ?? {};
  if (value !== undefined) return value;
  if (min !== undefined && max !== undefined) return `${plain(min)} to ${plain(max)}`;
  return min === undefined ? `at most ${plain(max ?? Number.NaN)}` : `at least ${plain(min)}`;
}
