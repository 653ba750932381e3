import { leftover } from '../../../assess/placeholders.ts';
import { emptyReason } from '../../../assess/reasons.ts';
import { defineRule } from '../../rule.ts';
import { headline } from '../../shared/places.ts';

export default defineRule({
  id: 'relevant/why',
  summary: 'The goal says why it matters, in words of its own.',
  why: 'People commit to reasons, not to numbers.',
  details: `Good reasons say who is better off, what it costs to leave things as they are, or what becomes possible. A reason that would fit any
other goal as well gives none: that the board wants it, that it is part of the plan, that customers matter. What customers or colleagues asked for is one. Reads English.`,
  cases: {
    missing: {
      level: 'warn',
      message: 'The goal does not say why it matters',
      help: 'Add `why:` with who is better off, or what it costs to leave things as they are.',
    },
    'repeats-title': {
      level: 'warn',
      confidence: 'low',
      message: 'The reason only says the title again',
      help: 'Say who is better off when it is reached, or what it costs to leave things as they are.',
    },
    'says-nothing': {
      level: 'warn',
      confidence: 'low',
      message: '`{why}` says too little to convince anyone',
      help: 'Say who is better off when it is reached, or what it costs to leave things as they are.',
    },
  },
  visit: {
    openGoal(goal, { report }) {
      const { why } = goal.file;
      if (!goal.written('why')) report('missing', headline(goal));
      else if (why !== undefined && leftover(why, 'why') === undefined) {
        const empty = emptyReason(why, goal.title);
        if (empty === 'repeats the title')
          report('repeats-title', goal.place('/why'), { related: [{ place: headline(goal), message: 'the title' }] });
        if (empty === 'says nothing') report('says-nothing', goal.place('/why'), { data: { why } });
      }
    },
  },
});
