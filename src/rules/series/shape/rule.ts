import { monthTooShort } from '../../../parse/dates.ts';
import type { Problem } from '../../../parse/problem.ts';
import { fill } from '../../engine/wording.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';
import { problemsOf } from '../../shared/problems.ts';
import { unreported } from '../../shared/several.ts';

const cases = {
  header: {
    level: 'error',
    message: 'The file begins with `{found}`, not with the names of its columns',
    help: 'Begin it with `{expected}`; `n` and `note` may follow.',
  },
  'row-cells': {
    level: 'error',
    message: 'This row has {found} cells, the header {expected}',
    help: 'Write one cell for each column; a text with a comma goes into quotes.',
  },
  'row-date': {
    level: 'error',
    message: '`{found}` is not a date',
    help: 'Write a day or a period: `2026-03-31`, `2026-03`, `2026-W13` or `2026-Q1`.',
  },
  'row-number': {
    level: 'error',
    message: '`{found}` is no {what}',
    help: 'Write digits and a point before the decimals, nothing else.',
  },
  'row-empty': {
    level: 'error',
    message: 'The {column} is missing',
    help: 'Leave the row out when there is no value, and say why in the note of the next one.',
  },
  'row-more': {
    level: 'error',
    message: '{count} more rows have the same slip: {slip}',
    help: 'Mend them like those above, or the export they come from.',
  },
  'empty-series': {
    level: 'error',
    message: 'No observation stands here yet',
    help: 'Write `date,value` first and then one row for each period, such as `2026-03,41.2`.',
  },
} as const;

export default defineRule({
  id: 'series/shape',
  summary: 'Every row of a series has a date and a number, below a header that names the columns.',
  why: 'A row that cannot be read is missing from every chart and every verdict.',
  details: `Semicolons and tabs are read as well as commas, decimal commas wherever the comma does not divide cells, and columns in any order. A date is a
day or a period, which means its last day.`,
  cases,
  visit: { problem: problemsOf(cases, words) },
});

const SLIPS: Readonly<Record<string, string>> = {
  'row-cells': 'too many or too few cells',
  'row-date': 'no date that can be read',
  'row-number': 'no number that can be read',
  'row-empty': 'a cell without the date or the value',
};

function words({ code, data, corrected }: Problem): ReportDetails {
  if (code === 'row-more') return { data: { ...data, slip: SLIPS[String(data.like)] ?? '' } };
  const what = data.column === 'n' ? 'sample size' : 'number';
  const help = helpFor(code, data, corrected) ?? fill(cases[code as keyof typeof cases].help, data);
  return { data: { ...data, what }, help: help + unreported(data) };
}

function helpFor(code: Problem['code'], data: Problem['data'], corrected: string | undefined): string | undefined {
  if (code === 'header' && corrected !== undefined && !corrected.includes('\n'))
    return 'Call the columns by these names, which Goalpost knows.';
  if (code === 'row-cells' && corrected !== undefined) return 'Write the decimals behind a point: here a comma divides the cells.';
  if (code === 'row-date' && data.suggestion) return `Write \`${data.suggestion}\`: the year first, so that everyone reads it alike.`;
  if (code === 'row-empty' && data.column === 'date') return 'Write the day or the period that the value is of.';
  if (code === 'row-date') {
    const month = monthTooShort(String(data.found));
    return month === '' ? undefined : `Write the day that is meant: ${month}.`;
  }
  if (code !== 'row-number') return undefined;
  if (data.otherwise !== undefined) return `Write \`${data.number}\`, or \`${data.otherwise}\` if that is what it means.`;
  if (data.number) return `Write \`${data.number}\`: the unit stands in the KPI.`;
  return data.column === 'n' ? 'Write how many were asked or counted, as a whole number.' : undefined;
}
