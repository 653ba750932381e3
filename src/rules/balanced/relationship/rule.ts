import { openGuardrails, unguarded } from '../../../assess/guards.ts';
import { aloofTeams } from '../../../assess/relationship.ts';
import type { Goal, Measure, V2mom } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { headline } from '../../shared/places.ts';

export default defineRule({
  id: 'balanced/relationship',
  summary: 'A team that serves customers promises, or guards, a number that comes from them.',
  why: 'Those who look only at their own work learn last that the people it was done for have left.',
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
      const aloof = aloofTeams(workspace, facts);
      if (aloof.length === 0) return;
      const unbalanced = new Set(
        unguarded(facts, openGuardrails(workspace, facts))
          .flat()
          .map(({ holder }) => planOf(holder)),
      );
      for (const { team, serves, at, own, promises } of aloof) {
        // A guardrail is asked for already, and the one that comes from customers would do for both.
        if (own.some((thing) => unbalanced.has(thing))) continue;
        report('none', headline(at), {
          about: at,
          data: { team: team.id, serves, promises },
          related: [{ place: team.place('/serves'), message: 'whom the team works for' }],
        });
      }
    },
  },
});

function planOf(holder: Goal | Measure): Goal | V2mom {
  return holder.kind === 'goal' ? holder : holder.v2mom;
}
