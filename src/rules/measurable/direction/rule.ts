import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'measurable/direction',
  summary: 'The target lies on the better side of the baseline.',
  why: 'A target on the worse side is reached by getting worse, and nobody notices until the year is over.',
  cases: {
    'wrong-side': {
      level: 'error',
      message: 'Target `{target}` is worse than the baseline `{baseline}`: for `{kpi}`, {better} is better',
      help: 'Choose a target {side} {baseline}, or correct `better` in the KPI.',
    },
    'same-value': {
      level: 'error',
      message: 'Target and baseline are both `{target}`: nothing would change',
      help: 'Choose a target {side} {baseline}; to hold a level, write `min` or `max` instead of `value`.',
    },
  },
  visit: {
    promise(promise, { report }) {
      const kpi = promise.kpi.target;
      const target = promise.target?.value;
      const baseline = promise.baseline?.value;
      if (kpi?.kind !== 'kpi' || target === undefined || baseline === undefined) return;
      if (kpi.better !== 'higher' && kpi.better !== 'lower') return;
      const data = { target, baseline, kpi: kpi.id, better: kpi.better, side: kpi.better === 'higher' ? 'above' : 'below' };
      const related = [{ place: promise.place('/baseline/value'), message: 'the baseline' }];
      if (target === baseline) report('same-value', promise.place('/target/value'), { data, related });
      else if (target > baseline !== (kpi.better === 'higher')) report('wrong-side', promise.place('/target/value'), { data, related });
    },
  },
});
