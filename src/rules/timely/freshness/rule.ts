import { type Dependent, dependentsOf } from '../../../assess/dependents.ts';
import type { Facts } from '../../../assess/facts.ts';
import { periodName } from '../../../assess/rhythm.ts';
import type { Kpi } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { others } from '../../shared/others.ts';

/** So many days a daily number may be late: today is not over, and nobody is told by the afternoon. */
const DAYS = 3;

export default defineRule({
  id: 'timely/freshness',
  summary: 'The numbers that running promises depend on are up to date.',
  why: 'Who looks at old numbers sees how it was, and takes it for how it is.',
  details: `A series may be one period of its \`cadence\` behind, a daily one ${DAYS} days: numbers take time. A KPI that nothing depends
on today, neither a running goal or measure nor a guardrail, is left alone.`,
  cases: {
    behind: {
      level: 'warn',
      message: 'The last value is from `{last}`: {behind} {periods} have been missing since',
      help: 'Add the rows from `{due}` on, or correct `cadence:` in the KPI if it is measured less often.',
    },
  },
  visit: {
    workspace(workspace, { facts, report }) {
      const stale = workspace.kpis.filter((kpi) => isStale(kpi, facts) && isLegible(kpi, facts));
      if (stale.length === 0) return;
      const dependents = dependentsOf(workspace, facts.asOf);
      for (const kpi of stale) {
        const waiting = dependents.get(kpi) ?? [];
        const { last, behind, rhythm } = facts.series(kpi);
        if (waiting.length === 0 || last === undefined) continue;
        report('behind', last.place('date'), {
          about: kpi,
          data: {
            last: periodName(last.day, kpi.cadence),
            behind,
            periods: PERIODS[kpi.cadence],
            due: periodName(rhythm.after(last.day), kpi.cadence),
            waiting: waiting.length,
          },
          related: others(waiting, inWait, ({ holder, pointer }) => holder.place(pointer)),
        });
      }
    },
  },
});

const PERIODS = { daily: 'days', weekly: 'weeks', monthly: 'months', quarterly: 'quarters', yearly: 'years' } as const;

function isStale(kpi: Kpi, facts: Facts): boolean {
  const { stale, behind } = facts.series(kpi);
  return stale && (kpi.cadence !== 'daily' || behind > DAYS);
}

/** Rows that could not be read, and rows from the future, may be the ones that are missing. */
function isLegible(kpi: Kpi, facts: Facts): boolean {
  return kpi.series?.broken === false && facts.series(kpi).future.length === 0;
}

function inWait({ pointer }: Dependent): string {
  return pointer === '/kpi' ? 'this waits for it' : 'this guardrail waits for it';
}
