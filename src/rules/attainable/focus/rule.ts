import { workloads } from '../../../assess/workload.ts';
import { defineRule } from '../../rule.ts';
import { others } from '../../shared/others.ts';
import { headline } from '../../shared/places.ts';

export default defineRule({
  id: 'attainable/focus',
  summary: 'Nobody answers for more running goals than can be pursued at once.',
  why: 'Who pursues everything at once finishes nothing, and the team notices first.',
  details: `Goals that have begun, are not closed and not past their deadline are counted for the team or person that owns them, up to \`most\`. The goal
that began last is the one too many.`,
  cases: {
    'too-many': {
      level: 'warn',
      message: '`{owner}` answers for {count} running goals; beyond {most} they compete',
      help: 'Decide which of them wait: close them, give them a later `start:`, or another owner.',
    },
  },
  options: { most: 5 },
  optionsSchema: {
    most: { title: 'Most goals', description: 'Most running goals one owner may answer for.', examples: [5], type: 'integer', minimum: 1 },
  },
  visit: {
    workspace(workspace, { facts, options: { most }, report }) {
      for (const { owner, goals } of workloads(workspace, facts.asOf)) {
        const oneTooMany = goals[most];
        if (oneTooMany === undefined) continue;
        report('too-many', oneTooMany.place('/owner'), {
          about: oneTooMany,
          data: { owner: owner.id, count: goals.length, most },
          related: others(
            goals.filter((goal) => goal !== oneTooMany),
            'running as well',
            headline,
          ),
        });
      }
    },
  },
});
