import { iso } from '../../../parse/calendar.ts';
import { problemsOf } from '../../problems.ts';
import { defineRule } from '../../rule.ts';
import { unreported } from '../../several.ts';

const cases = {
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

const claim = problemsOf(cases, ({ code, data, related }) => {
  const help =
    data.direction === undefined ? cases[code as keyof typeof cases].help : 'Turn the rows round, so that the newest comes last.';
  return { help: help + unreported(data), related: related ? [{ place: related, message: 'it stands here first' }] : [] };
});

export default defineRule({
  id: 'series/order',
  summary: 'The rows of a series run from the oldest to the newest, one for each period.',
  why: 'Two values for one day leave it open which one counts, and a row out of order is most often a wrong date.',
  cases,
  visit: {
    problem(problem, context) {
      // The row above is a slip into the future, which has a finding of its own.
      if (problem.code === 'row-order' && String(problem.data.before) > iso(context.facts.asOf)) return;
      claim(problem, context);
    },
  },
});
