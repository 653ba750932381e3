import { same } from '../../../assess/numbers.ts';
import { quantities } from '../../../assess/quantities.ts';
import { type SecondGoal, secondGoal } from '../../../assess/titles/second.ts';
import type { Goal, Measure } from '../../../model/workspace.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { hasTitleToJudge, placeInTitle, withTitle } from '../../shared/titles.ts';

const cases = {
  two: {
    level: 'warn',
    confidence: 'medium',
    message: 'Two goals in one title: the second is `{second}`',
    help: 'Keep the one that the promise is about, and give the other a goal of its own, or make it an action or a guardrail here.',
  },
} as const;

export default defineRule({
  id: 'specific/single',
  summary: 'One title holds one goal.',
  why: 'When one half is reached and the other missed, nobody can say how it ended.',
  details: `Found are two verbs of change or making with a thing each, and two values of two metrics. Two words for one group of people, a thing that is made and
then used, and a level to hold on the way ("and keep it there") are one goal. Reads English.`,
  cases,
  visit: {
    openGoal: check,
    openPlan({ measures }, context) {
      for (const measure of measures) check(measure, context);
    },
  },
});

function check(thing: Goal | Measure, { report }: RuleContext<typeof cases, object>): void {
  if (!hasTitleToJudge(thing)) return;
  const found = secondGoal(thing.title);
  if (found === undefined) return;
  const { text, start } = found;
  const promised = promisedHalf(thing, found);
  const corrected = promised === undefined ? undefined : withTitle(thing, promised);
  report('two', placeInTitle(thing, start, start + text.length), {
    data: { second: text },
    about: thing,
    corrected,
  });
}

/** The half of the title that says the target; undefined where none does, or both. */
function promisedHalf({ promise, title }: Goal | Measure, { text, end }: SecondGoal): string | undefined {
  const target = promise?.kind === 'kpi' ? promise.target : undefined;
  const wanted = [target?.value, target?.min, target?.max].filter((value) => value !== undefined);
  const says = (half: string): boolean => quantities(half).some(({ value }) => wanted.some((it) => same(it, value)));
  const first = title.slice(0, end).trim();
  if (says(first)) return says(text) ? undefined : first;
  return says(text) ? text.charAt(0).toUpperCase() + text.slice(1) : undefined;
}
