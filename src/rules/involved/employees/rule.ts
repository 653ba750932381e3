import { bareEntries, employeeVoice } from '../../../assess/consultation.ts';
import { speaksFor } from '../../others.ts';
import { headline } from '../../places.ts';
import { defineRule } from '../../rule.ts';

/** So many goals make a habit: whoever writes the first one or two is only beginning. */
const HABIT = 3;

export default defineRule({
  id: 'involved/employees',
  summary: 'Those who do the work were asked before the goal was set.',
  why: 'People support what they helped to shape, and they know what stands in the way.',
  details: `A goal says it under \`consulted\`: who was asked, how, and what was learned. The goal of a person who leads nobody needs no entry: who does the
work has set it. Where ${HABIT} goals or more say nothing, that is one thing to begin with, not one fault a goal; otherwise each is noted.`,
  cases: {
    nobody: {
      level: 'warn',
      message: 'None of {count} goals says that those who do the work were asked',
      help: 'Ask them, and add `consulted:` with `who: employees`, `how` and what you `learned`.',
    },
    'not-here': {
      level: 'info',
      message: 'This goal does not say that those who do the work were asked',
      help: 'Add `consulted:` with `who: employees`, `how` and what you `learned`.',
    },
    bare: {
      level: 'info',
      message: 'Neither how `{who}` were asked nor what they said is written',
      help: 'Add `how:` or, better, what was `learned:`.',
    },
  },
  visit: {
    openGoal(goal, { workspace, report }) {
      if (goal.file.consulted === undefined) return;
      for (const { who, of, pointer } of bareEntries(goal, workspace)) {
        if (of === 'employees') report('bare', goal.place(`${pointer}/who`), { data: { who } });
      }
    },
    workspace(workspace, { facts, report }) {
      const { silent, isHabit } = employeeVoice(workspace, facts.asOf);
      const [first, ...rest] = silent;
      if (first === undefined) return;
      if (isHabit || silent.length < HABIT) for (const goal of silent) report('not-here', headline(goal), { about: goal });
      else {
        report('nobody', headline(first), {
          about: first,
          data: { count: silent.length },
          ...speaksFor(rest, 'nor does this one', headline),
        });
      }
    },
  },
});
