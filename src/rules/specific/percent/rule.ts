import { plain } from '../../../assess/numbers.ts';
import { type PercentChange, percentChange } from '../../../assess/titles/percent.ts';
import type { KpiPromise } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { hasTitleToJudge, placeInTitle, withTitle } from '../../shared/titles.ts';

export default defineRule({
  id: 'specific/percent',
  summary: 'A change of a percentage is told in points, or by where it ends.',
  why: 'From 40 %, "by 5 %" is 42 % to one reader and 45 % to the next.',
  details: `Only titles of promises on a KPI in per cent are looked at, and only where the title does not say the target itself. "By 5 points" and "to 45 %" can be
read in one way only. Where neither reading is the target, \`measurable/title\` says so.`,
  cases: {
    ambiguous: {
      level: 'warn',
      confidence: 'medium',
      message: '`{told} %` from `{baseline} %`: is that `{asPercent} %` or `{asPoints} %`?',
      help: 'Say in points how far it goes, or in per cent where it ends.',
    },
  },
  visit: {
    openPromise(promise, { report }) {
      const { holder, baseline } = promise;
      if (baseline === undefined || !hasTitleToJudge(holder)) return;
      const change = percentChange(promise);
      if (change === undefined) return;
      const { told, asPercent, asPoints, meant } = change;
      const better = inOneWay(promise, change);
      const corrected = better === undefined ? undefined : withTitle(holder, better.title);
      report('ambiguous', placeInTitle(holder, told.start, told.end), {
        data: { told: told.value, baseline: baseline.value, asPercent, asPoints },
        ...(better && {
          help: `Write \`${better.words}\`${meant === 'points' ? `: the target is ${plain(promise.target?.value ?? 0)} %` : ', which is the target'}.`,
        }),
        related: [
          {
            place: promise.place('/target/value'),
            message: `the target, ${meant === 'points' ? 'so many points' : 'so many per cent'} away`,
          },
        ],
        corrected,
      });
    },
  },
});

/** The title in the words that leave one reading; undefined where they do not fit into the sentence. */
function inOneWay({ holder, target }: KpiPromise, { told, meant }: PercentChange): { title: string; words: string } | undefined {
  const { title } = holder;
  const before = title.slice(0, told.start);
  const after = /^ ?(?:%|percent|per cent)/i.exec(title.slice(told.end))?.[0];
  if (after === undefined || target?.value === undefined) return undefined;
  const rest = title.slice(told.end + after.length);
  const digits = title.slice(told.start, told.end);
  const by = /\bby (?:about |around |at least )?$/i.exec(before)?.[0];
  if (meant === 'points') return { title: `${before}${digits} points${rest}`, words: `${by === undefined ? '' : 'by '}${digits} points` };
  const to = `to ${plain(target.value)} %`;
  return by === undefined ? undefined : { title: before.slice(0, -by.length) + to + rest, words: to };
}
