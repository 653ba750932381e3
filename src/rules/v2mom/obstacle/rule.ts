import { defineRule } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { isLeftOut } from '../../shared/places.ts';

export default defineRule({
  id: 'v2mom/obstacle',
  summary: 'Every obstacle says which method it blocks.',
  why: 'Who can see what an obstacle blocks knows whom to help first.',
  details: 'In a plan with one method an obstacle can block no other, so nothing needs to be said.',
  cases: {
    'blocks-nothing': {
      level: 'warn',
      message: 'The obstacle `{obstacle}` does not say what it blocks',
      help: 'Add `blocks:` with the method it blocks, or take the obstacle out.',
    },
  },
  visit: {
    openPlan(v2mom, { report }) {
      const { methods, obstacles } = v2mom;
      if (methods.length < 2) return;
      const names = ticked(methods.map(({ id }) => id));
      for (const obstacle of obstacles) {
        if (!isLeftOut(obstacle, 'blocks')) continue;
        report('blocks-nothing', obstacle.place('/id'), {
          about: obstacle,
          data: { obstacle: obstacle.id },
          help: `Add \`blocks:\` with the method it blocks: ${names}.`,
        });
      }
    },
  },
});
