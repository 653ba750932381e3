import { periodName } from '../../../assess/rhythm.ts';
import type { Kpi, Observation } from '../../../model/workspace.ts';
import { iso, periodOf } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { several } from '../../shared/several.ts';

/** Where the header has no such column, a word behind the value would be one cell too many. */
const WITHOUT_NOTES = 'Add a column `note` to the first line and write `provisional` into it here, or wait until the period is over.';

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
      help: 'Correct the date, or leave the row out until then.',
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
        const data = { period: periodName(row.day, kpi.cadence), date: iso(row.day), today };
        report('running', row.place('date'), { data, ...(hasNotes(kpi) ? {} : { help: WITHOUT_NOTES }) });
      }
      several(
        future.filter((row) => !isRunning(row)),
        (row) => report('future', row.place('date'), { data: { date: iso(row.day), today } }),
        (row, count) => report('more', row.place('date'), { data: { count, date: iso(row.day), today } }),
      );
    },
  },
});

function hasNotes({ series }: Kpi): boolean {
  if (series === undefined) return false;
  const { text, start, end } = series.place();
  const header = text.content.slice(start, end);
  return header.split(/[,;\t]/).some((name) => /^["\s\ufeff]*note["\s]*$/i.test(name));
}
