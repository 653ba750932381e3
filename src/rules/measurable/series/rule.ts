import { defineRule } from '../../rule.ts';
import { speaksFor } from '../../shared/others.ts';

export default defineRule({
  id: 'measurable/series',
  summary: 'Every KPI that a promise depends on has committed observations.',
  why: 'A promise is judged by numbers everyone can look up, not by what somebody remembers.',
  cases: {
    none: {
      level: 'error',
      message: 'KPI `{kpi}` has no observations',
      help: 'Put them into `{path}`: `date,value` first, then one row for each period.',
    },
  },
  visit: {
    kpi(kpi, { facts, report }) {
      const [first, ...rest] = facts.cascade.goalsOn(kpi);
      if (first === undefined || kpi.series !== undefined) return;
      report('none', first.place('/kpi'), {
        about: first,
        data: { kpi: kpi.id, path: kpi.document.path.replace(/\.kpi\.ya?ml$/, '.csv') },
        ...speaksFor(rest, 'depends on it too', (other) => other.place('/kpi')),
      });
    },
  },
});
