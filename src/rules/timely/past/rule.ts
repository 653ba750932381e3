import { pastToCome } from '../../../assess/past.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'timely/past',
  summary: 'What has happened is dated today or before.',
  why: 'A result that is written down before it is there may never come, and nobody looks again.',
  details: `It looks at the days under \`outcome\`, \`consulted\` and \`revisions\`, and at \`done\` of milestones and actions. Until its day has come, an outcome closes nothing.`,
  cases: {
    outcome: {
      level: 'warn',
      message: 'The goal is said to have ended on `{date}`, which is still to come',
      help: 'Take `outcome:` out until that day, or write the day on which the goal was closed.',
    },
    event: {
      level: 'warn',
      message: '`{date}` is still to come',
      help: 'Write the day on which it happened, or leave it out until it has.',
    },
  },
  visit: {
    goal(goal, { facts, report }) {
      for (const { pointer, written } of pastToCome(goal, facts.asOf)) {
        report(pointer.startsWith('/outcome') ? 'outcome' : 'event', goal.place(pointer), { data: { date: written } });
      }
    },
  },
});
