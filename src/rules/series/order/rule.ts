import { periodName } from '../../../assess/rhythm.ts';
import { type Cadence, iso, periodsBetween } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { problemsOf } from '../../shared/problems.ts';
import { several, unreported } from '../../shared/several.ts';

/** Days of the longest period: two days further apart lie in two, and nothing need be counted. */
const LONGEST: Readonly<Record<Cadence, number>> = { daily: 1, weekly: 7, monthly: 31, quarterly: 92, yearly: 366 };

const claimed = {
  'row-order': {
    level: 'error',
    message: '`{day}` stands below `{before}`',
    help: 'Sort the rows by date, oldest first, or correct the date.',
  },
  'row-twice': {
    level: 'error',
    message: '`{day}` stands here twice',
    help: 'Keep one row for each period, or correct the date of one of them.',
  },
} as const;

const claim = problemsOf(claimed, ({ code, data, related }) => {
  const help =
    data.direction === undefined ? claimed[code as keyof typeof claimed].help : 'Turn the rows round, so that the newest comes last.';
  return { help: help + unreported(data), related: related ? [{ place: related, message: 'it stands here first' }] : [] };
});

export default defineRule({
  id: 'series/order',
  summary: 'The rows of a series run from the oldest to the newest, one for each period.',
  why: 'Two values for one day leave it open which one counts, and a row out of order is most often a wrong date.',
  cases: {
    ...claimed,
    'same-period': {
      level: 'warn',
      message: 'A second value for {period}, and the KPI is measured {cadence}',
      help: 'Keep one row for each period, or correct `cadence:` in the KPI.',
      why: 'Sums and means count the period twice.',
    },
    more: {
      level: 'warn',
      message: '{count} more periods with a second value, the next of them {period}',
      help: 'Correct `cadence:` in the KPI if it is measured more often than it says.',
      why: 'Sums and means count the period twice.',
    },
  },
  visit: {
    kpi({ cadence, series }, { report }) {
      const observations = series?.observations ?? [];
      const seconds = observations.filter(({ day }, i) => {
        const previous = observations[i - 1];
        return previous !== undefined && day - previous.day < LONGEST[cadence] && periodsBetween(previous.day, day, cadence) === 0;
      });
      several(
        seconds,
        (second) => report('same-period', second.place('date'), { data: { period: periodName(second.day, cadence), cadence } }),
        (next, count) => report('more', next.place('date'), { data: { count, period: periodName(next.day, cadence) } }),
      );
    },
    problem(problem, context) {
      // The row above is a slip into the future, which has a finding of its own.
      if (problem.code === 'row-order' && String(problem.data.before) > iso(context.facts.asOf)) return;
      claim(problem, context);
    },
  },
});
