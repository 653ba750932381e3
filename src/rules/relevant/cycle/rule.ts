import type { Servant } from '../../../assess/facts.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'relevant/cycle',
  summary: 'Nothing supports itself through others.',
  why: 'Goals that only support each other serve nobody above them.',
  cases: {
    circle: {
      level: 'error',
      message: '`{id}` supports itself: {circle}',
      help: 'Let one of them support something above: a method of the plan, for example.',
    },
  },
  visit: {
    workspace(_, { facts, report }) {
      for (const cycle of facts.cascade.cycles) {
        const [first, ...others] = cycle as [Servant, ...Servant[]];
        report('circle', first.place('/supports'), {
          about: first,
          data: { id: first.id, circle: [...cycle, first].map(({ id }) => id).join(' → ') },
          related: others.map((other) => ({ place: other.place('/supports'), message: `\`${other.id}\` is part of the circle` })),
        });
      }
    },
  },
});
