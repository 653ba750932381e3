import { emptyMitigation } from '../../../assess/mitigation.ts';
import { leftover } from '../../../assess/placeholders.ts';
import { valueAt } from '../../../parse/pointer.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'attainable/obstacle',
  summary: 'Every obstacle has an answer.',
  why: 'An obstacle without an answer is an excuse in waiting.',
  cases: {
    missing: {
      level: 'warn',
      message: 'Nothing is planned against the obstacle `{obstacle}`',
      help: 'Add `mitigation:` with what you do about it, even if that is only to live with less.',
    },
    'says-nothing': {
      level: 'warn',
      confidence: 'low',
      message: '`{mitigation}` does not say what is done about it',
      help: 'Say what somebody does, so that others can see whether it was done.',
    },
  },
  visit: {
    openPlan(v2mom, { report }) {
      for (const obstacle of v2mom.obstacles) {
        if (!obstacle.written('mitigation')) {
          report('missing', obstacle.place('/id'), { about: obstacle, data: { obstacle: obstacle.id } });
          continue;
        }
        const mitigation = valueAt(v2mom.file, `${obstacle.pointer}/mitigation`);
        if (typeof mitigation !== 'string' || leftover(mitigation, 'mitigation') !== undefined) continue;
        if (emptyMitigation(mitigation, obstacle.title) === undefined) continue;
        report('says-nothing', obstacle.place('/mitigation'), { about: obstacle, data: { mitigation } });
      }
    },
  },
});
