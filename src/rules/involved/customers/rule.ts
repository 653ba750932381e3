import { servedVoices } from '../../../assess/consultation.ts';
import { defineRule } from '../../rule.ts';
import { speaksFor } from '../../shared/others.ts';
import { headline } from '../../shared/places.ts';
import { bare, reportBare } from '../bare.ts';

export default defineRule({
  id: 'involved/customers',
  summary: 'Those a team works for were asked about at least one of its goals.',
  why: 'What customers would have said is cheap to hear before the goal is set, and dear to learn afterwards.',
  details: `It is enough that one of the team's goals, or of its members' goals, says under \`consulted\` that the people the team \`serves\` were asked.`,
  cases: {
    unheard: {
      level: 'info',
      message: 'No goal of `{team}` says that `{serves}` were asked',
      help: 'Ask a few of them, and add `consulted:` with `who:`, `how:` and what you `learned:`.',
    },
    bare,
  },
  visit: {
    openGoal(goal, context) {
      reportBare(goal, 'customers', context);
    },
    workspace(workspace, { facts, report }) {
      for (const { team, serves, goals, isHeard } of servedVoices(workspace, facts.asOf)) {
        const [first, ...rest] = goals;
        if (first === undefined || isHeard) continue;
        report('unheard', headline(first), {
          about: first,
          data: { team: team.id, serves },
          ...speaksFor(rest, 'nor does this one', headline),
        });
      }
    },
  },
});
