import { shiftOf } from '../../../assess/jumps.ts';
import { isExplained } from '../../../assess/notes.ts';
import { isOutside, mean, plain } from '../../../assess/numbers.ts';
import { defineRule } from '../../rule.ts';
import { rewritten } from '../../shared/places.ts';
import { several } from '../../shared/several.ts';

export default defineRule({
  id: 'series/jump',
  summary: 'No value lies far from its neighbours without a word about why.',
  why: 'One misplaced decimal point can decide a goal, and nobody remembers the real value a year later.',
  details: `A value is questioned when it strays many times as far from the line between its neighbours as the series usually does, the neighbours agree with
each other, and no season explains it. A lasting change of level, a peak that returns every year and a value with a \`note\` are left alone; only a level about 10, 60,
100 or 1000 times the one before is asked about, for units are that far apart. In a series of fewer than eight values only a lost decimal point is noticed.
How much a series usually moves is its median moving range, as on a process behaviour chart (Wheeler, *Understanding Variation*). On 659 public
series this questions one value in some 3,300; of values written ten times too large it finds 98 in 100, of those ten times too small 69.`,
  cases: {
    slip: {
      level: 'info',
      confidence: 'medium',
      message: '`{value}` among values around `{usual}`: is the decimal point in its place?',
      help: 'Correct it, or say in `note` what happened.',
    },
    spike: {
      level: 'info',
      confidence: 'medium',
      message: '`{value}` among values around `{usual}`: a slip, or did something happen?',
      help: 'Correct it, or say in `note` what happened.',
    },
    shift: {
      level: 'info',
      confidence: 'medium',
      message: 'From here on values around `{now}`, before around `{before}`: another unit?',
      help: 'Convert the values before, or say in `note` what has changed.',
    },
    more: {
      level: 'info',
      confidence: 'medium',
      message: '{count} more values far from their neighbours, the next of them `{value}`',
      help: 'Compare the file with its source.',
    },
  },
  visit: {
    kpi(kpi, { facts, report }) {
      // What cannot occur at all is told by measurable/bounds.
      const isImpossible = isOutside(kpi.bounds);
      const jumps = facts
        .series(kpi)
        .jumps.filter(({ observation, previous, next }) => !isImpossible(observation) && ![observation, previous, next].some(isExplained));
      several(
        jumps,
        ({ observation, previous, next, likely }) => {
          const around = [previous, next].flatMap((it) => (it === undefined ? [] : [it.value]));
          const place = observation.place('value');
          const corrected = likely === undefined ? undefined : rewritten(place, plain(likely));
          report(likely === undefined ? 'spike' : 'slip', place, {
            data: { value: observation.value, usual: Number(mean(around).toPrecision(3)), ...(likely !== undefined && { likely }) },
            corrected,
          });
        },
        ({ observation }, count) => report('more', observation.place('value'), { data: { value: observation.value, count } }),
      );
      const shift = shiftOf(facts.series(kpi).observations);
      if (shift === undefined || isExplained(shift.observation) || jumps.some(({ observation }) => observation === shift.observation))
        return;
      const { before, now, observation, previous } = shift;
      report('shift', observation.place('value'), {
        data: { now: Number(now.toPrecision(3)), before: Number(before.toPrecision(3)) },
        related: [{ place: previous.place('value'), message: 'until here' }],
      });
    },
  },
});
