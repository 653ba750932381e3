import type { Cover } from '../../../assess/facts.ts';
import { clean, plain } from '../../../assess/numbers.ts';
import type { Goal } from '../../../model/workspace.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { others } from '../../shared/others.ts';
import { isGuess, rewritten } from '../../shared/places.ts';

/** Shares are estimates: what is missing up to a twentieth of the way is rounding. */
const ROUNDING = 0.05;
/** Who plans a quarter more than is needed is careful; beyond that something is counted twice. */
const RESERVE = 0.25;

const cases = {
  gap: {
    level: 'warn',
    message: 'What supports `{id}` contributes `{sum}` of the `{way}` it needs',
    help: 'Find who takes on the other {missing}, or correct the target.',
  },
  open: {
    level: 'info',
    message: '`{sum}` of the `{way}` that `{id}` needs are spoken for',
    help: 'Add `contributes:` to the others that support it, or find who takes on the other {missing}.',
  },
  twice: {
    level: 'warn',
    message: 'What supports `{id}` contributes `{sum}`, but it needs only `{way}`',
    why: 'When the parts promise far more than the whole, most often the same progress is counted twice.',
    help: 'Check whether two of them count the same progress, and correct `contributes:`.',
  },
  away: {
    level: 'warn',
    message: '`{contributes}` leads away from the target `{target}`',
    help: 'Write it without the minus sign.',
  },
  'no-number': {
    level: 'warn',
    message: 'This contributes `{contributes}`, but what it supports has no number',
    help: 'Support a measure or a goal with a number, or take `contributes:` out.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

export default defineRule({
  id: 'relevant/cover',
  summary: 'Where goals say what they contribute to a number above them, the parts add up to the whole.',
  why: 'When everybody below reaches their goal and the whole is missed all the same, nobody was at fault, and nobody noticed in time.',
  details: `\`contributes\` is a share of the way from the baseline to the target, in the unit of the number above. It counts towards the
first number a goal supports; a method with one measure stands for that measure. What supports another contributor is a part of that one's
share. A reserve of a quarter is careful, not wrong. Where nobody says what they contribute, nothing is asked.`,
  cases,
  visit: {
    workspace(_, context) {
      const { cover } = context.facts;
      for (const it of cover.covers) checkSum(it, context);
      for (const goal of cover.astray) {
        context.report('no-number', goal.place('/contributes'), {
          about: goal,
          data: { contributes: goal.file.contributes as number },
          help: measuresInstead(goal, context),
        });
      }
    },
  },
});

function checkSum(cover: Cover, context: Context): void {
  const { parts, way, sum, promise } = cover;
  const astray = parts.filter(({ value }) => value < 0);
  for (const { goal } of astray) tellAway(goal, cover, context);
  const missing = clean(way - sum);
  const name = missing > way * ROUNDING ? (cover.others.length === 0 ? 'gap' : 'open') : sum > way * (1 + RESERVE) ? 'twice' : undefined;
  if (name === undefined || astray.length > 0 || isDoubtful(cover)) return;
  const { holder } = promise;
  context.report(name, targetPlace(cover), {
    about: holder,
    data: { id: holder.id, sum, way, missing: Math.max(0, missing), parts: parts.length, others: cover.others.map(({ id }) => id) },
    help: name === 'twice' ? sameKpi(cover) : undefined,
    related: others(parts, 'a part of it', ({ goal }) => goal.place('/contributes')),
  });
}

function tellAway(goal: Goal, { promise: { target } }: Cover, { report }: Context): void {
  const place = goal.place('/contributes');
  const written = goal.file.contributes as number;
  const corrected = rewritten(place, plain(Math.abs(written)));
  report('away', place, {
    about: goal,
    data: { contributes: written, target: target?.value ?? target?.min ?? target?.max ?? 0 },
    corrected,
  });
}

/** The number that is to be reached. */
function targetPlace({ promise: { target, place } }: Cover): Place {
  const key = target?.value !== undefined ? 'value' : target?.min !== undefined ? 'min' : 'max';
  return place(`/target/${key}`);
}

/** Whether one of the numbers is itself a guess at what was written. */
function isDoubtful({ parts, promise: { holder } }: Cover): boolean {
  return (
    parts.some(({ goal }) => isGuess(goal, '/contributes')) ||
    ['/baseline/value', '/target/value', '/target/min', '/target/max'].some((pointer) => isGuess(holder, pointer))
  );
}

/** Two goals on one KPI move it once. */
function sameKpi({ parts }: Cover): string | undefined {
  const kpiOf = ({ promise }: Goal) => (promise?.kind === 'kpi' ? promise.kpi.target : undefined);
  const kpis = parts.map(({ goal }) => kpiOf(goal));
  const at = kpis.findIndex((kpi, i) => kpi !== undefined && kpis.indexOf(kpi) !== i);
  const kpi = kpis[at];
  if (kpi === undefined) return undefined;
  const names = parts.filter(({ goal }) => kpiOf(goal) === kpi).map(({ goal }) => goal.id);
  return `Count the progress on ${ticked([kpi.id])} once: more than one goal contributes it, such as ${ticked(names, 3)}.`;
}

/** The measures of the methods that a goal supports, one of which may have been meant. */
function measuresInstead(goal: Goal, { facts: { cascade } }: Context): string | undefined {
  const measures = cascade.supported(goal).flatMap((above) => (above.kind === 'method' ? cascade.measures(above) : []));
  const names = [...new Set(measures.map(({ id }) => id))];
  return names.length < 2 ? undefined : `Support the measure it contributes to, such as ${ticked(names, 3)}, or take \`contributes:\` out.`;
}
