import type { Facts } from '../../../assess/facts.ts';
import { decimalsOf, plain, roundsTo } from '../../../assess/numbers.ts';
import { periodName } from '../../../assess/rhythm.ts';
import type { Baseline, Goal, Kpi, KpiPromise, Measure, Observation } from '../../../model/workspace.ts';
import { iso } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { isGuess, rewritten } from '../../shared/places.ts';

const HOW = { last: '', mean: 'mean of ', sum: 'sum of ' } as const;

export default defineRule({
  id: 'measurable/baseline',
  summary: 'Every target has a baseline with a date, and the committed series says the same.',
  why: 'Nobody can say how far the target is, or how far we came, without a starting point that can be looked up.',
  details: `A baseline is rounded to its own decimals before it is compared: \`41\` agrees with 41.2. A target that is a mean or a sum over a
period is compared with the mean or sum of such a period. To hold a level (\`min\`, \`max\`) no baseline is needed.`,
  cases: {
    none: {
      level: 'error',
      message: 'Target `{target}`, but no baseline: where does it start?',
      help: 'Add `baseline:` with the `value:` of today and its `date:`.',
    },
    disagrees: {
      level: 'warn',
      message: 'The baseline says `{baseline}`, the series `{observed}` ({when})',
      help: 'Correct the baseline, or its date.',
    },
    beyond: {
      level: 'warn',
      message: 'The series was at `{observed}` already ({when}), beyond the target `{target}`',
      why: 'What is there already can only be promised again.',
      help: 'Find out which is wrong: the baseline `{baseline}`, the series or the target.',
    },
    whole: {
      level: 'warn',
      message: 'The baseline says `{baseline}`, but `{kpi}` counts the whole: `{observed}` ({when})',
      why: 'What counts the whole cannot tell whether the part was reached.',
      help: 'Give this part a KPI of its own, with its own numbers.',
    },
    'to-come': {
      level: 'warn',
      message: 'The baseline is of `{date}`, which is still to come',
      help: 'Give the day on which the value was read (the last observation is of `{last}`).',
    },
    'no-date': {
      level: 'warn',
      message: 'The baseline `{baseline}` has no date',
      help: 'Add the `date:` it is of, so that everyone can look it up.',
    },
    'unknown-day': {
      level: 'warn',
      message: 'The series has nothing near `{date}` to check the baseline against',
      help: 'Take the baseline from an observation (the last one is of `{last}`), or add the one of that day.',
    },
  },
  visit: {
    promise(promise, { facts, report }) {
      const { baseline, target, holder } = promise;
      const kpi = promise.kpi.target?.kind === 'kpi' ? promise.kpi.target : undefined;
      const series = kpi && facts.series(kpi);
      if (baseline === undefined) {
        if (target?.value === undefined || holder.written('baseline')) return;
        const corrected = proposal(
          promise,
          series?.observations.findLast(({ day }) => day <= (promise.start ?? facts.asOf)),
        );
        report('none', promise.place('/target', 'key'), { data: { target: target.value }, corrected });
        return;
      }
      const { value, day } = baseline;
      if (day === undefined) {
        if (!holder.written('baseline/date')) report('no-date', promise.place('/baseline/value'), { data: { baseline: value } });
        return;
      }
      if (kpi === undefined || series?.last === undefined) return;
      const readings = facts.promise(promise).atBaseline;
      const [likeliest] = readings;
      if (likeliest === undefined) {
        // Where rows could not be read, the one that is looked for may be among them.
        if (kpi.series?.broken) return;
        const data = { date: iso(day), last: periodName(series.last.day, kpi.cadence) };
        const isToCome = (baseline.period?.first ?? day) > facts.asOf;
        report(isToCome ? 'to-come' : 'unknown-day', promise.place('/baseline/date'), { data });
      } else if (
        !kpi.series?.broken &&
        !isGuess(holder, '/baseline/value') &&
        !readings.some((reading) => agrees(reading.value, baseline))
      ) {
        const place = promise.place('/baseline/value');
        const { how, first, last, observations } = likeliest;
        const observed = how === 'last' ? likeliest.value : Number(likeliest.value.toPrecision(4));
        const when = HOW[how] + (first === last ? periodName(last, kpi.cadence) : `${iso(first)} to ${iso(last)}`);
        const related = [{ place: (observations.at(-1) as Observation).place('value'), message: 'the series' }];
        const whole = how === 'sum' ? wholeOf(promise, observed, facts) : undefined;
        if (whole !== undefined) {
          const data = { baseline: value, kpi: kpi.id, observed, when };
          report('whole', place, { data, related: [{ place: whole.place('/baseline/value'), message: 'the whole' }, ...related] });
        } else if (target?.value !== undefined && isBeyond(observed, target.value, kpi) && !isBeyond(value, target.value, kpi)) {
          // A target that is no better than the baseline as written stands on the wrong side, which is another rule's.
          report('beyond', place, { data: { baseline: value, observed, when, target: target.value }, related });
        } else {
          const corrected = rewritten(place, plain(observed));
          report('disagrees', place, { data: { baseline: value, observed, when }, related, corrected });
        }
      }
    },
  },
});

/**
 * Rounded to the decimals of the baseline as written. The file is asked for those only where it matters: `41.0` has one more than its value
 * tells, never one less.
 */
function agrees(observed: number, baseline: Baseline): boolean {
  const { value } = baseline;
  if (observed === value) return true;
  return roundsTo(observed, value, decimalsOf(plain(value))) && roundsTo(observed, value, decimalsOf(baseline.written));
}

/** Whether a value is at the target already, or better. */
function isBeyond(observed: number, target: number, { better }: Kpi): boolean {
  return better === 'higher' ? observed >= target : better === 'lower' && observed <= target;
}

/** What two people who add up the same year may differ by. */
const NEAR = 0.1;

/** The promise above on the same KPI that starts about where the series does: what starts far lower is meant as a part of it. */
function wholeOf({ holder, baseline, kpi }: KpiPromise, observed: number, { cascade }: Facts): KpiPromise | undefined {
  if (holder.kind !== 'goal' || baseline === undefined || baseline.value < 0) return undefined;
  for (const above of cascade.supported(holder)) {
    const numbers: readonly (Goal | Measure)[] =
      above.kind === 'method' ? cascade.measures(above) : above.kind === 'obstacle' ? [] : [above];
    for (const { promise } of numbers) {
      if (promise?.kind !== 'kpi' || promise.kpi.target !== kpi.target || promise.baseline === undefined) continue;
      const start = promise.baseline.value;
      if (Math.abs(start - observed) <= NEAR * observed && baseline.value < (1 - NEAR) * start) return promise;
    }
  }
  return undefined;
}

/** A baseline as it could stand above the target, from what the series says. */
function proposal(promise: KpiPromise, observation: Observation | undefined): string | undefined {
  if (observation === undefined) return undefined;
  const { text, start } = promise.place('/target', 'key');
  const { column } = text.position(start);
  return `${' '.repeat(column - 1)}baseline: { value: ${plain(observation.value)}, date: ${iso(observation.day)} }`;
}
