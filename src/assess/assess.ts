import type { AnyPromise, DeliverablePromise, Goal, Kpi, KpiPromise, Measure, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { YamlDocument } from '../parse/document.ts';
import { buildCascade } from './cascade.ts';
import { buildCover } from './cover.ts';
import type { Cascade, CoverFacts, DeliverableFacts, Facts, KpiPromiseFacts, PlacedLeftover, PromiseFacts, SeriesFacts } from './facts.ts';
import { type GuardrailFacts, guardrailsOf } from './guards.ts';
import { leftoversIn } from './leftovers.ts';
import { deliverableFacts, kpiPromiseFacts } from './promise.ts';
import { seriesFacts } from './series.ts';
import { type Timed, untimed } from './timed.ts';

/**
 * The facts of a workspace on a day; each is computed when it is first asked for, and then kept. Whoever lints has them already, as
 * `LintResult.facts`.
 *
 * @param timed takes the time of everything that is computed
 */
export function assess(workspace: Workspace, { asOf, timed = untimed }: { readonly asOf: Day; readonly timed?: Timed | undefined }): Facts {
  const promises = new Map<AnyPromise, PromiseFacts>();
  const allSeries = new Map<Kpi, SeriesFacts>();
  const guardrails = new Map<Goal | Measure, readonly GuardrailFacts[]>();
  const leftovers = new Map<YamlDocument, readonly PlacedLeftover[]>();

  const series = (kpi: Kpi): SeriesFacts => kept(allSeries, kpi, () => timed(() => seriesFacts(kpi, asOf, timed)));
  function promise(of: KpiPromise): KpiPromiseFacts;
  function promise(of: DeliverablePromise): DeliverableFacts;
  function promise(of: AnyPromise): PromiseFacts;
  function promise(of: AnyPromise): PromiseFacts {
    return kept(promises, of, () => timed(() => standing(of)));
  }
  function standing(of: AnyPromise): PromiseFacts {
    if (of.kind === 'deliverable') return deliverableFacts(of, asOf);
    const kpi = of.kpi.target?.kind === 'kpi' ? of.kpi.target : undefined;
    return kpiPromiseFacts(of, kpi, kpi && series(kpi), asOf, timed);
  }
  let cascade: Cascade | undefined;
  let cover: CoverFacts | undefined;
  return {
    asOf,
    promise,
    series,
    guardrails: (of) => kept(guardrails, of, () => timed(() => guardrailsOf(of, workspace))),
    leftovers: (document) => kept(leftovers, document, () => timed(() => leftoversIn(document))),
    get cascade() {
      return (cascade ??= timed(() => buildCascade(workspace, timed)));
    },
    get cover() {
      return (cover ??= timed(() => buildCover(workspace, this.cascade, asOf)));
    },
  };
}

function kept<K, V>(memory: Map<K, V>, key: K, compute: () => V): V {
  let value = memory.get(key);
  if (value === undefined) memory.set(key, (value = compute()));
  return value;
}
