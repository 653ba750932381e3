import type { Hole } from '../../../assess/facts.ts';
import { isExplained } from '../../../assess/notes.ts';
import { periodName } from '../../../assess/rhythm.ts';
import { defineRule } from '../../rule.ts';
import { several } from '../../shared/several.ts';

export default defineRule({
  id: 'series/hole',
  summary: 'No period of a series is missing without a word about why.',
  why: 'A gap hides what happened then, and most often it is the bad weeks that are missing.',
  details: `Periods are those of the KPI's \`cadence\`. Of a daily KPI, weekdays that are never observed are not missing. A \`note\` on the row before or
after the hole explains it.`,
  cases: {
    hole: {
      level: 'warn',
      message: 'Nothing was observed {period}',
      help: 'Add what is missing, or say in the `note` of this row why there is nothing.',
    },
    more: {
      level: 'warn',
      message: '{count} more holes in this series, the next of them {period}',
      help: 'Add what is missing, or correct `cadence:` in the KPI if it is measured less often.',
    },
  },
  visit: {
    kpi(kpi, { facts, report }) {
      const { holes } = facts.series(kpi);
      if (holes.length === 0 || kpi.series?.broken) return;
      const details = (hole: Hole) => {
        const first = periodName(hole.first, kpi.cadence);
        const last = periodName(hole.last, kpi.cadence);
        return {
          data: {
            missing: hole.count,
            first,
            last,
            period: first === last ? `${kpi.cadence === 'daily' ? 'on' : 'in'} ${first}` : `from ${first} to ${last}`,
          },
          related: [{ place: hole.previous.place('date'), message: 'the row before' }],
        };
      };
      several(
        holes.filter(({ previous, next }) => !isExplained(previous) && !isExplained(next)),
        (hole) => report('hole', hole.next.place('date'), details(hole)),
        (hole, count) => report('more', hole.next.place('date'), { ...details(hole), data: { ...details(hole).data, count } }),
        5,
      );
    },
  },
});
