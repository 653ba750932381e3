import { employeeVoice } from '../../../assess/consultation.ts';
import type { Goal } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { speaksFor } from '../../shared/others.ts';
import { headline } from '../../shared/places.ts';
import { bare, reportBare } from '../bare.ts';

/** So many goals make a habit: whoever writes the first one or two is only beginning. */
const HABIT = 3;

export default defineRule({
  id: 'involved/employees',
  summary: 'Those who do the work were asked before the goal was set.',
  why: 'People support what they helped to shape, and they know what stands in the way.',
  details: `A goal says it under \`consulted\`: who was asked, how, and what was learned. The goal of a person who leads nobody needs no entry: who does the
work has set it. Where ${HABIT} goals or more say nothing and none says anything, that is one thing to begin with, not one fault a goal. Where fewer than half of
them say it, the others are noted together; where more do, one by one.`,
  cases: {
    nobody: {
      level: 'warn',
      message: 'None of {count} goals says that those who do the work were asked',
      help: 'Ask them, and add `consulted:` with `who: employees`, `how:` and what you `learned:`.',
    },
    'not-here': {
      level: 'info',
      message: 'This goal does not say that those who do the work were asked',
      messageMany: '{count} goals do not say that those who do the work were asked',
      help: 'Add `consulted:` with `who: employees`, `how:` and what you `learned:`.',
    },
    bare,
  },
  visit: {
    openGoal(goal, context) {
      reportBare(goal, 'employees', context);
    },
    workspace(workspace, { facts, report }) {
      const { silent, habit } = employeeVoice(workspace, facts.asOf);
      const tell = (name: 'nobody' | 'not-here', goals: readonly Goal[]): void => {
        const [first, ...rest] = goals;
        if (first === undefined) return;
        report(name, headline(first), { about: first, data: { count: goals.length }, ...speaksFor(rest, 'nor does this one', headline) });
      };
      if (habit === 'begun') tell('not-here', silent);
      else if (habit === 'none' && silent.length >= HABIT) tell('nobody', silent);
      else for (const goal of silent) tell('not-here', [goal]);
    },
  },
});
