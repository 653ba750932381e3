import { aloofTeams } from '../../../assess/relationship.ts';
import { headline } from '../../places.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'balanced/relationship',
  summary: 'A team that serves customers promises, or guards, a number that comes from them.',
  why: 'Who looks only at the own work learns last that those it was done for have left.',
  details: `Satisfaction, loyalty, recommendation, complaints: a KPI with \`about: relationship\` as measure, goal or guardrail in the team's plan, its goals,
its members' goals or the plans above it.`,
  cases: {
    none: {
      level: 'info',
      message: '`{team}` serves `{serves}`, but none of its numbers comes from them',
      help: 'Add a measure or a guardrail on a KPI with `about: relationship`, such as satisfaction or loyalty.',
    },
  },
  visit: {
    workspace(workspace, { facts, report }) {
      for (const { team, serves, at, promises } of aloofTeams(workspace, facts)) {
        report('none', headline(at), {
          about: at,
          data: { team: team.id, serves, promises },
          related: [{ place: team.place('/serves'), message: 'whom the team works for' }],
        });
      }
    },
  },
});
