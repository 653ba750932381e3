import { isOutside, plain } from '../../../assess/numbers.ts';
import type { Kpi } from '../../../model/workspace.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule } from '../../rule.ts';
import { isGuess, rewritten } from '../../shared/places.ts';
import { several } from '../../shared/several.ts';

type Bounds = Kpi['bounds'];

export default defineRule({
  id: 'measurable/bounds',
  summary: 'Baselines, targets, milestones and observations lie within what is possible.',
  why: 'A value that cannot occur is a typing error, or the KPI means something else than everyone thinks.',
  cases: {
    promised: {
      level: 'error',
      message: 'The {what} `{value}` cannot occur: `{kpi}` is {possible}',
      help: 'Correct it, or `bounds:` in the KPI.',
    },
    observed: {
      level: 'error',
      message: '`{value}` cannot occur: `{kpi}` is {possible}',
      help: 'Correct the value, or `bounds:` in the KPI.',
    },
    'many-observed': {
      level: 'error',
      message: '{count} more values cannot occur, from `{value}` on: `{kpi}` is {possible}',
      help: 'Check `bounds:` in the KPI: so many are hardly slips of the pen.',
    },
    'nothing-possible': {
      level: 'error',
      message: 'Nothing lies between `{from}` and `{to}`: the two stand the wrong way round',
      help: 'Write the lower number first.',
    },
  },
  visit: {
    kpi(kpi, { facts, report }) {
      const { bounds, range, series } = kpi;
      const [low, high] = bounds;
      if (range && range[0] > range[1]) {
        report('nothing-possible', kpi.place('/range'), { data: { from: range[0], to: range[1] } });
      }
      if (isEmpty(bounds)) {
        report('nothing-possible', kpi.place('/bounds'), { data: { from: Number(low), to: Number(high) } });
        return;
      }
      if ((low === null && high === null) || series === undefined) return;
      const outside = series.observations.filter(isOutside(bounds));
      if (outside.length === 0) return;
      const data = { kpi: kpi.id, possible: possible(bounds) };
      const related = definition(kpi);
      several(
        outside,
        (it) => {
          const place = it.place('value');
          const likely = facts.series(kpi).jumps.find(({ observation }) => observation === it)?.likely;
          const corrected = likely === undefined ? undefined : rewritten(place, plain(likely));
          report('observed', place, { data: { ...data, value: it.value }, related, corrected });
        },
        (it, count) => report('many-observed', it.place('value'), { data: { ...data, value: it.value, count }, related }),
      );
    },
    promise(promise, { report }) {
      const { baseline, target, milestones, kpi: reference, place } = promise;
      if (target?.min !== undefined && target.max !== undefined && target.min > target.max) {
        report('nothing-possible', place('/target/min'), { data: { from: target.min, to: target.max } });
      }
      const kpi = reference.target;
      if (kpi?.kind !== 'kpi' || isEmpty(kpi.bounds)) return;
      const isWrong = isOutside(kpi.bounds);
      const check = (what: string, value: number | undefined, pointer: string): void => {
        if (value === undefined || !isWrong({ value }) || isGuess(promise.holder, pointer)) return;
        report('promised', place(pointer), {
          data: { what, value, kpi: kpi.id, possible: possible(kpi.bounds) },
          related: definition(kpi),
        });
      };
      check('baseline', baseline?.value, '/baseline/value');
      check('target', target?.value, '/target/value');
      check('lower edge', target?.min, '/target/min');
      check('upper edge', target?.max, '/target/max');
      for (const { value, pointer } of milestones) check('milestone', value, `${pointer}/value`);
    },
  },
});

/** Where the bounds stand, unless they come from the catalogue. */
function definition(kpi: Kpi): { place: Place; message: string }[] {
  return kpi.written('bounds') ? [{ place: kpi.place('/bounds'), message: 'what is possible' }] : [];
}

function isEmpty([low, high]: Bounds): boolean {
  return low !== null && high !== null && low > high;
}

/** `0 to 100`, `at least 0`. */
function possible([low, high]: Bounds): string {
  if (low === null) return `at most ${plain(high as number)}`;
  return high === null ? `at least ${plain(low)}` : `${plain(low)} to ${plain(high)}`;
}
