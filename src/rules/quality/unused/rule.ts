import { unused } from '../../../assess/usage.ts';
import { nearest } from '../../../model/references.ts';
import type { Workspace } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { headline } from '../../shared/places.ts';

export default defineRule({
  id: 'quality/unused',
  summary: 'Every KPI, team and series is used by something.',
  why: 'What nobody uses is kept up for nothing, and whoever looks for the real one finds it first.',
  details:
    'A KPI with `better: none` is there for context, and one without numbers is still being prepared: neither needs another use yet.',
  cases: {
    kpi: {
      level: 'info',
      message: 'No goal, measure, guardrail or driver uses the KPI `{kpi}`',
      help: 'Use it, or remove it; if it is kept for context, write `better: none`.',
    },
    team: {
      level: 'info',
      message: 'The team `{team}` has no members, no lead and nothing to answer for',
      help: 'Give it members, or remove it.',
    },
    series: {
      level: 'info',
      message: 'The numbers in `{file}` belong to no KPI',
      help: 'Name the file like its KPI, or move it out of the goals.',
    },
  },
  visit: {
    workspace(workspace, { report }) {
      const { kpis, teams } = unused(workspace);
      for (const kpi of kpis) report('kpi', headline(kpi), { about: kpi, data: { kpi: kpi.id } });
      for (const team of teams) report('team', team.place('/id'), { about: team, data: { team: team.id } });
      for (const stray of workspace.strays) {
        const { path } = stray.text;
        const file = path.slice(path.lastIndexOf('/') + 1);
        report('series', stray, { data: { file }, help: proposal(file, workspace) });
      }
    },
  },
});

/** The KPI that is meant, where one comes near: one that waits for numbers first, then one that has them. */
function proposal(file: string, { kpis }: Workspace): string | undefined {
  const stem = file.replace(/\.csv$/i, '');
  const waiting = nearest(
    stem,
    kpis.filter(({ series }) => series === undefined).map(({ id }) => id),
  );
  if (waiting.length > 0) return `If it is meant, rename it to ${ticked(waiting.map((id) => `${id}.csv`))}.`;
  const [other] = nearest(
    stem,
    kpis.map(({ id }) => id),
  );
  return other === undefined
    ? undefined
    : `If it belongs to ${ticked([other])}, move its rows into ${ticked([`${other}.csv`])}; else move it away.`;
}
