import type { Exception } from '../../../model/exceptions.ts';
import { suggestDate } from '../../../parse/dates.ts';
import type { JudgedException } from '../../engine/exceptions/exception.ts';
import { identity } from '../../engine/identity.ts';
import { type Case, defineRule, type ReportDetails } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { rewritten } from '../../shared/places.ts';

const FORM = '`# goalpost-ignore relevant/why until 2026-12-31: reason`';

/** Of thousands of exceptions that went stale together, only the first are compared with every name there is. */
const MOST_PROPOSALS = 20;

const cases = {
  misplaced: {
    level: 'warn',
    message: 'An exception behind a value accepts nothing',
    help: 'Give it a line of its own, above the one it is about.',
  },
  'no-rule': {
    level: 'warn',
    message: 'This exception does not name one rule',
    help: `Name a single one, and write a line for each: ${FORM}.`,
  },
  'unknown-rule': {
    level: 'warn',
    message: 'There is no rule `{rule}`',
    help: 'Name the rule as the report does: group and name.',
  },
  firm: {
    level: 'warn',
    message: 'There are no exceptions from `{rule}`',
    help: 'Remove the exception, and mend what the rule found.',
  },
  'no-end': {
    level: 'warn',
    message: 'This exception from `{rule}` has no last day',
    help: 'Say until when it holds, and why: `until 2026-12-31: reason`.',
  },
  'bad-end': {
    level: 'warn',
    message: '`{until}` is not a day on which an exception can end',
    help: 'Write year, month and day: `until 2026-12-31`.',
  },
  'too-long': {
    level: 'warn',
    message: 'Accepted until `{until}`, more than {longest} days from now',
    help: 'Choose a day on which somebody will look again; if it is to hold for ever, change the level in `goalpost.yaml`.',
  },
  'no-reason': {
    level: 'warn',
    message: 'This exception from `{rule}` has no reason',
    help: 'Write the reason behind the date, as you would tell it to somebody who asks.',
  },
  'empty-reason': {
    level: 'warn',
    message: '`{because}` gives no reason',
    help: 'Say what makes it right for now, and what will have changed by the last day.',
  },
  expired: {
    level: 'warn',
    message: 'This exception from `{rule}` ended on `{until}`',
    help: 'Mend what it was for, or agree on a new day and say why.',
  },
  unused: {
    level: 'warn',
    message: 'Nothing is accepted by this exception from `{rule}`',
    help: 'Remove it: the rule finds nothing here.',
  },
  mended: {
    level: 'info',
    message: 'Well done: `{rule}` finds nothing at `{id}` any more',
    why: 'A list that only gets shorter shows how far you have come.',
    help: 'Run `goalpost lint --accept-all`: it takes what is mended off the list.',
  },
} as const satisfies Readonly<Record<string, Case>>;

export default defineRule({
  id: 'quality/exception',
  summary: 'Every exception names its rule, its reason and its last day, and is still needed.',
  why: 'An exception that nobody can explain is a rule that quietly stopped holding.',
  details: `An exception accepts one finding for a while. It is a comment on the line above, ${FORM}, or an entry in
\`goalpost.exceptions.yaml\`. It holds through its last day; one with a fault reported here accepts nothing, unless all that is wrong is that it lasts too
long. Files that cannot be read and promises that moved have no exceptions: the first must be mended, and a revision is the way of the others.`,
  cases,
  options: { longest: 366 },
  optionsSchema: {
    longest: {
      title: 'Longest exception',
      description: 'Most days an exception may last, from today.',
      examples: [100],
      type: 'integer',
      minimum: 1,
    },
  },
  visit: {
    exceptions({ exceptions }, { facts, options, report }) {
      const mended: JudgedException[] = [];
      let proposals = MOST_PROPOSALS;
      for (const judged of exceptions) {
        const { exception, findings } = judged;
        const { rule, until, because, lastDay } = exception;
        const fault = faultOf(judged, lastDay !== undefined && lastDay - facts.asOf > options.longest);
        if (fault === 'mended') mended.push(judged);
        else if (fault !== undefined) {
          const related = findings
            .slice(0, 1)
            .map(({ place }) => ({ place, message: fault === 'too-long' ? 'what it accepts' : 'this counts' }));
          report(fault, placeOf(exception, fault), {
            data: { rule, until, because, longest: options.longest },
            related,
            ...(proposals-- > 0 && words(judged, fault)),
          });
        }
      }
      const [first] = mended;
      if (first !== undefined) reportMended(first, mended.length, report);
    },
  },
});

type Fault = keyof typeof cases;
type Report = (name: 'mended', place: ReturnType<Exception['place']>, details: ReportDetails) => void;

/** What to say about an exception; undefined where it holds, is needed and ends in time, or where something else is told already. */
function faultOf({ exception, flaw, findings, unsettled }: JudgedException, isTooLong: boolean): Fault | undefined {
  // In a file, what is left over from a template is reported as such.
  if (flaw === 'unfinished') return exception.how === 'comment' ? 'empty-reason' : undefined;
  if (flaw !== undefined) return flaw;
  if (findings.length > 0) return isTooLong ? 'too-long' : undefined;
  if (unsettled) return undefined;
  return exception.how === 'list' ? 'mended' : 'unused';
}

const PARTS: Partial<Record<Fault, Parameters<Exception['place']>[0]>> = {
  'unknown-rule': 'rule',
  firm: 'rule',
  'bad-end': 'until',
  'too-long': 'until',
  'empty-reason': 'because',
  expired: 'until',
};

function placeOf(exception: Exception, fault: Fault): ReturnType<Exception['place']> {
  return exception.place(PARTS[fault] ?? (exception.how === 'comment' ? undefined : 'rule'));
}

function words(judged: JudgedException, fault: Fault): ReportDetails {
  const { exception, findings } = judged;
  switch (fault) {
    case 'firm':
      return exception.rule.startsWith('honest/') ? { help: 'Write a revision with its reason instead: that is how a promise moves.' } : {};
    case 'unknown-rule':
      return nameWords(judged, fault);
    case 'unused':
      return { ...nameWords(judged, fault), ...elsewhereWords(judged) };
    case 'bad-end': {
      const date = suggestDate(exception.until);
      return date === '' ? {} : { help: `Write ${ticked([date])}.`, corrected: rewritten(exception.place('until'), date) };
    }
    case 'expired':
      return findings.length === 0 ? { help: 'Remove it: what it was for is mended.' } : {};
    default:
      return {};
  }
}

/** Names that come near the one nobody knows. */
function nameWords(judged: JudgedException, fault: 'unknown-rule' | 'unused'): ReportDetails {
  const { exception } = judged;
  const names = judged.nearest();
  if (names.length === 0) return {};
  if (fault === 'unused' && 'id' in exception.covers)
    return { help: `Write ${ticked(names)}: there is no ${ticked([exception.covers.id])}.` };
  const corrected = names.length === 1 ? rewritten(exception.place('rule'), names[0] as string) : undefined;
  return { help: `Did you mean ${ticked(names)}?`, corrected };
}

/** The slip that is most likely: the right rule, a line or a key beside. */
function elsewhereWords(judged: JudgedException): ReportDetails {
  const { how } = judged.exception;
  const found = judged.elsewhere();
  if (found === undefined) return {};
  const { key } = identity(found);
  const entry = key === '' ? 'Leave `key` out: it is about the whole thing.' : `Write ${ticked([`key: ${key}`])}, or leave \`key\` out.`;
  return {
    help: how === 'comment' ? 'Move it above the line that the rule is about.' : entry,
    related: [{ place: found.place, message: 'the rule found this' }],
  };
}

/** One word for all of them: the list is not written by hand, and not to be mended by hand. */
function reportMended({ exception }: JudgedException, count: number, report: Report): void {
  const id = 'id' in exception.covers ? exception.covers.id : '';
  const others = count === 1 ? '' : ` That goes for ${count - 1} more.`;
  report('mended', exception.place('rule'), {
    data: { rule: exception.rule, id, count },
    ...(others !== '' && { help: `${cases.mended.help}${others}` }),
  });
}
