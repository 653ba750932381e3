import { periodName } from '../../../assess/rhythm.ts';
import type { Observation } from '../../../model/workspace.ts';
import { iso, periodOf } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { several } from '../../several.ts';

export default defineRule({
  id: 'series/future',
  summary: 'No observation is dated after today.',
  why: 'What has not happened yet is a forecast, and a forecast must not judge a promise.',
  details: `A date stands for the last day of its period, so the value of a month that is still running is dated in the future. It may stand there with
\`provisional\` in its note, and counts from its date on.`,
  cases: {
    future: {
      level: 'error',
      message: '`{date}` is after today, {today}',
      help: 'Correct the date, or wait with the row until then.',
    },
    more: {
      level: 'error',
      message: '{count} more rows are dated after today, {today}',
      help: 'Keep forecasts and plans out of the series: it holds what was observed.',
    },
    running: {
      level: 'error',
      message: '`{period}` runs until {date}: its value can still change',
      help: 'Write `provisional` into its `note`, or wait until the period is over.',
    },
  },
  visit: {
    kpi(kpi, { facts, report }) {
      const today = iso(facts.asOf);
      const isRunning = ({ day }: Observation): boolean => periodOf(day, kpi.cadence).first <= facts.asOf;
      const { future } = facts.series(kpi);
      for (const row of future) {
        if (!isRunning(row) || row.provisional) continue;
        report('running', row.place('date'), { data: { period: periodName(row.day, kpi.cadence), date: iso(row.day), today } });
      }
      several(
        future.filter((row) => !isRunning(row)),
        (row) => report('future', row.place('date'), { data: { date: iso(row.day), today } }),
        (row, count) => report('more', row.place('date'), { data: { count, date: iso(row.day), today } }),
      );
    },
  },
});
