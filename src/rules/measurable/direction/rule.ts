import { same } from '../../../assess/numbers.ts';
import { defineRule } from '../../rule.ts';
import { isGuess } from '../../shared/places.ts';

export default defineRule({
  id: 'measurable/direction',
  summary: 'The target lies on the better side of the baseline.',
  why: 'A target on the worse side is reached by getting worse, and nobody notices until the year is over.',
  cases: {
    'wrong-side': {
      level: 'error',
      message: 'Target `{target}` is worse than the baseline `{baseline}`: for `{kpi}`, {better} is better',
      help: 'Choose a target {side} {baseline}, or correct `better:` in the KPI.',
    },
    'same-value': {
      level: 'error',
      message: 'Target and baseline are both `{target}`: nothing would change',
      why: 'Who promises what is already there cannot fail, and cannot achieve anything either.',
      help: 'Choose a target that differs from {baseline}; to hold a level, write `min:` or `max:` instead of `value:`.',
    },
    'wrong-edge': {
      level: 'error',
      message: 'Only `{edge}` is promised, but for `{kpi}` {better} is better',
      help: 'Write `{other}:` instead, or correct `better:` in the KPI.',
    },
    'no-direction': {
      level: 'error',
      message: 'KPI `{kpi}` is context only (`better: none`): no value of it is a success',
      why: 'Where nobody has said which way is better, reaching a number is luck, not success.',
      help: 'Promise a KPI that has a better side, or give this one `higher`, `lower` or `within`.',
    },
  },
  visit: {
    promise({ holder, kpi: { target: kpi }, target, baseline: { value: baseline } = {}, place }, { report }) {
      if (kpi?.kind !== 'kpi' || target === undefined) return;
      const { value, min, max } = target;
      const { id, better } = kpi;
      const definition = () => [{ place: kpi.place('/better'), message: 'the KPI' }];
      const start = () => [{ place: place('/baseline/value'), message: 'the baseline' }];
      if (better === 'none') {
        report('no-direction', place('/kpi'), { data: { kpi: id }, related: definition() });
      } else if (value !== undefined && baseline !== undefined) {
        if (isGuess(holder, '/target/value') || isGuess(holder, '/baseline/value')) return;
        const data = { target: value, baseline, kpi: id };
        if (same(value, baseline)) {
          report('same-value', place('/target/value'), { data, related: start() });
        } else if ((better === 'higher' && value < baseline) || (better === 'lower' && value > baseline)) {
          const side = better === 'higher' ? 'above' : 'below';
          report('wrong-side', place('/target/value'), { data: { ...data, better, side }, related: [...start(), ...definition()] });
        }
      } else if (better === 'higher' && max !== undefined && min === undefined) {
        report('wrong-edge', place('/target/max', 'key'), { data: { edge: 'max', other: 'min', kpi: id, better }, related: definition() });
      } else if (better === 'lower' && min !== undefined && max === undefined) {
        report('wrong-edge', place('/target/min', 'key'), { data: { edge: 'min', other: 'max', kpi: id, better }, related: definition() });
      }
    },
  },
});
