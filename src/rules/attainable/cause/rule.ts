import { type CauseFacts, type CausesFacts, causesOf } from '../../../assess/causes.ts';
import { hasBegun } from '../../../assess/open.ts';
import { onlyUrges } from '../../../assess/remedies.ts';
import type { Goal } from '../../../model/workspace.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { firstLine } from '../../shared/places.ts';

const cases = {
  'no-actions': {
    level: 'warn',
    why: 'A target without actions is a wish.',
    message: 'The goal knows why the gap is there, but plans no action',
    help: 'Add `actions:`, each with the cause it answers under `for:`, who sees it through and until when.',
  },
  unanswered: {
    level: 'warn',
    message: 'No action answers the cause `{cause}`',
    help: 'Add an action with `for: {cause}`, or take the cause out if it is none.',
  },
  unclear: {
    level: 'info',
    message: '{left} of {count} causes have no action that names them',
    help: 'Write `for:` with the id of the cause below each action.',
  },
  reminders: {
    level: 'info',
    confidence: 'low',
    why: 'Reminding people of what they cannot do, or have no tool for, changes nothing but the mood.',
    message: '`{cause}` is a lack of {lack}, but its actions only remind or check',
    help: 'Add what makes the difference: {remedy}.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

/** What is lacking by the kind of cause, and what helps against it. */
const LACKS = {
  skills: { lack: 'skills', remedy: 'training, somebody to learn from, or the right to decide' },
  tools: { lack: 'tools', remedy: 'a tool, a repair, or the right to go another way' },
} as const;

export default defineRule({
  id: 'attainable/cause',
  summary: 'Every cause of the gap has an action that answers it.',
  why: 'A cause that nobody works on will still be there on the last day.',
  details: `An action answers a cause by naming it under \`for\`. Where some actions name none, they may be meant for the causes that are left; only what they
cannot cover is reported.`,
  cases,
  visit: {
    openGoal(goal, context) {
      if (goal.file.causes === undefined || isUncertain(goal)) return;
      if (!goal.written('actions') || goal.file.actions?.length === 0) {
        if (goal.file.causes.length > 0 && hasBegun(goal, context.facts.asOf)) context.report('no-actions', goal.place('/causes', 'key'));
      } else if (goal.file.actions !== undefined) {
        const facts = causesOf(goal);
        checkAnswers(goal, facts, context);
        for (const cause of facts.causes) checkRemedy(goal, cause, context);
      }
    },
  },
});

function checkAnswers(goal: Goal, { causes, loose }: CausesFacts, { report }: Context): void {
  const unanswered = causes.filter(({ actions }) => actions.length === 0);
  if (loose.length === 0) {
    for (const facts of unanswered) {
      const help =
        facts.cause.id === undefined ? 'Give the cause an `id`, and name it under `for:` of the action that answers it.' : undefined;
      report('unanswered', causePlace(goal, facts), { data: { cause: nameOf(facts) }, help });
    }
  } else if (unanswered.length > loose.length) {
    report('unclear', goal.place('/actions', 'key'), { data: { left: unanswered.length, count: causes.length } });
  }
}

function checkRemedy(goal: Goal, facts: CauseFacts, { report }: Context): void {
  const { cause, actions } = facts;
  if ((cause.cause !== 'skills' && cause.cause !== 'tools') || actions.length === 0 || goal.written('decides')) return;
  const needs = goal.file.needs ?? [];
  if (!onlyUrges([...actions.map(({ title }) => title), ...needs.map(({ what = '' }) => what)])) return;
  report('reminders', causePlace(goal, facts), { data: { cause: nameOf(facts), ...LACKS[cause.cause] } });
}

/** An action that cannot be used is reported as such, and may be the one that is missed. */
function isUncertain({ document }: Goal): boolean {
  return document.problems.some(({ place }) => /^\/(?:causes|actions)/.test(place.pointer));
}

function causePlace(goal: Goal, { cause, pointer }: CauseFacts) {
  return firstLine(goal.place(cause.id === undefined ? pointer : `${pointer}/id`));
}

function nameOf({ cause: { id, note, cause } }: CauseFacts): string {
  return id ?? note ?? cause ?? '';
}
