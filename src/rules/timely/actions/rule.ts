import { actionHabit, type LateGoal } from '../../../assess/actions.ts';
import { iso } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { others, speaksFor } from '../../shared/others.ts';

/** Days after its own in which an action is not late yet. */
const GRACE = 7;

export default defineRule({
  id: 'timely/actions',
  summary: 'An action is done by its day, and somebody writes down that it was.',
  why: 'A goal is late from the day its first action is, and only whoever notices then can still do something about it.',
  details: `As long as a goal runs, an action without \`done\` is late ${GRACE} days after its \`by\`. A goal is told once, at the action that waits longest. It is noted
only where check-ins are overdue as well, which \`timely/checkin\` says, and where nobody writes down yet that actions are done: then once for all goals.`,
  cases: {
    late: {
      level: 'warn',
      message: 'This action was due on `{due}`, and nothing says that it is done',
      messageMany: '{count} goals have late actions that nothing says are done, this one since `{due}`',
      help: 'Add `done:` with the day it was; or give it a day that will be kept, or take it out.',
    },
    'late-yet': {
      level: 'info',
      message: 'This action was due on `{due}`, and nothing says that it is done',
      messageMany: '{count} goals have late actions that nothing says are done, this one since `{due}`',
      help: 'Add `done:` with the day it was; or give it a day that will be kept, or take it out.',
    },
  },
  visit: {
    workspace(workspace, { facts, report }) {
      const { watched, unwatched, habit } = actionHabit(workspace, facts.asOf, GRACE);
      const tell = (name: 'late' | 'late-yet', goals: readonly LateGoal[]): void => {
        const [first, ...rest] = goals;
        if (first === undefined) return;
        const { goal, actions } = first;
        const [oldest, ...more] = actions;
        const late = rest.map((it) => ({ holder: it.goal, pointer: `${it.actions[0].pointer}/by` }));
        const { related, alike } = speaksFor(late, 'late as well', ({ holder, pointer }) => holder.place(pointer));
        report(name, goal.place(`${oldest.pointer}/by`), {
          about: goal,
          data: { due: iso(oldest.due), days: facts.asOf - oldest.due, count: goals.length },
          related: [...others(more, 'late as well', ({ pointer }) => goal.place(`${pointer}/by`)), ...related],
          alike,
        });
      };
      const each = habit === 'kept';
      if (habit === 'none') tell('late-yet', [...watched, ...unwatched]);
      else {
        for (const group of each ? watched.map((goal) => [goal]) : [watched]) tell('late', group);
        for (const group of each ? unwatched.map((goal) => [goal]) : [unwatched]) tell('late-yet', group);
      }
    },
  },
});
