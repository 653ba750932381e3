import { brokenLimit, type GuardrailFacts, openGuardrails, type Unguarded, unguarded, wrongEdge } from '../../../assess/guards.ts';
import { periodName } from '../../../assess/rhythm.ts';
import type { Workspace } from '../../../model/workspace.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { speaksFor } from '../../shared/others.ts';
import { rewritten } from '../../shared/places.ts';

const cases = {
  none: {
    level: 'warn',
    message: '`{kpi}` is about {about}, and nothing guards quality or people meanwhile',
    help: 'Add `guardrails:` with a KPI of quality or satisfaction and the limit it must keep.',
  },
  itself: {
    level: 'warn',
    why: 'What is promised cannot be what must not suffer from it.',
    message: 'The guardrail is on `{kpi}`, the KPI of the promise itself',
    help: 'Name the KPI that would suffer if all that counted were this one.',
  },
  'no-limit': {
    level: 'warn',
    why: 'Without a limit nobody can say when it has been passed.',
    message: 'The guardrail on `{kpi}` has no limit',
    help: 'Add `{edge}:` with the last value that is acceptable.',
  },
  'wrong-edge': {
    level: 'warn',
    why: 'A limit on the better side forbids improving, and lets everything else happen.',
    message: 'Only `{edge}` is guarded, but for `{kpi}` {better} is better',
    help: 'Write `{other}:` instead, or correct `better:` in the KPI.',
  },
  broken: {
    level: 'warn',
    why: 'A limit that is passed without a word was none.',
    message: 'The guardrail is broken: `{kpi}` stands at `{value}` ({when})',
    help: 'Decide what gives way, this promise or the limit, and write why under `revisions:` or `checkins:`.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

export default defineRule({
  id: 'balanced/guardrail',
  summary: 'Whoever pursues speed, volume or cost says what must not suffer from it.',
  why: 'What is counted gets better, and what is not pays for it: fast answers that help nobody, cheap ones that cost customers.',
  details: `A promise on a KPI about speed, volume or cost is guarded by a guardrail on a KPI about quality, relationship or people, or by a measure or
goal on such a KPI in the plan it serves or the one above. A plan without either is reported once.`,
  cases,
  visit: {
    workspace(workspace, context) {
      const guardrails = openGuardrails(workspace, context.facts);
      reportUnguarded(unguarded(context.facts, guardrails), context);
      const all = [...guardrails.values()].flat();
      for (const guardrail of all) checkLimits(guardrail, context);
      reportBroken(all, context);
    },
  },
});

function checkLimits(guardrail: GuardrailFacts, { report }: Context): void {
  const { holder, pointer, file, kpi, isItself } = guardrail;
  if (kpi === undefined) return;
  const key = pointer.slice(1);
  const edge = wrongEdge(guardrail);
  if (isItself) report('itself', holder.place(`${pointer}/kpi`), { about: holder, data: { kpi: kpi.id } });
  else if (edge !== undefined) {
    const [place, other] = [holder.place(`${pointer}/${edge}`, 'key'), edge === 'min' ? 'max' : 'min'];
    const data = { kpi: kpi.id, edge, other, better: kpi.better ?? '' };
    report('wrong-edge', place, { about: holder, data, corrected: rewritten(place, other) });
  } else if (file.min === undefined && file.max === undefined && !holder.written(`${key}/min`) && !holder.written(`${key}/max`)) {
    const data = { kpi: kpi.id, edge: kpi.better === 'lower' ? 'max' : 'min' };
    report('no-limit', holder.place(`${pointer}/kpi`), { about: holder, data });
  }
}

function reportUnguarded(plans: readonly Unguarded[], { workspace, report }: Context): void {
  const candidates = guards(workspace);
  const help =
    candidates.length === 0
      ? undefined
      : `Add \`guardrails:\` with a KPI that must not suffer, such as ${ticked(candidates, 3)}, and the limit it must keep.`;
  for (const [first, ...rest] of plans) {
    if (first === undefined || first.kpi.target?.kind !== 'kpi') continue;
    report('none', first.place('/kpi'), {
      about: first.holder,
      data: { kpi: first.kpi.id, about: first.kpi.target.about ?? '' },
      ...speaksFor(rest, 'not guarded either', (promise) => promise.place('/kpi')),
      help,
    });
  }
}

/** A KPI that many promises guard is one thing that went wrong, not many. */
function reportBroken(all: readonly GuardrailFacts[], { facts, report }: Context): void {
  const broken = all.flatMap((guardrail) => {
    const limit = brokenLimit(guardrail, facts);
    return limit === undefined ? [] : [{ ...guardrail, ...limit }];
  });
  for (const [kpi, [first, ...rest]] of Map.groupBy(broken, (it) => it.kpi)) {
    if (kpi === undefined || first === undefined) continue;
    const { holder, pointer, limit, last } = first;
    const { related, alike } = speaksFor(rest, 'broken here as well', (other) => other.holder.place(`${other.pointer}/${other.limit}`));
    report('broken', holder.place(`${pointer}/${limit}`), {
      about: holder,
      data: { kpi: kpi.id, value: last.value, when: periodName(last.day, kpi.cadence), count: rest.length + 1 },
      related: [{ place: last.place('value'), message: 'the series' }, ...related],
      alike,
    });
  }
}

/** KPIs that can guard, those customers feel first. */
function guards({ kpis }: Workspace): string[] {
  const order = ['relationship', 'quality', 'people'];
  return order.flatMap((about) => kpis.filter((kpi) => kpi.about === about && kpi.series !== undefined).map(({ id }) => id));
}
