import type { AnyPromise, DeliverablePromise, Kpi, KpiPromise, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import { buildCascade } from './cascade.ts';
import { buildCover } from './cover.ts';
import type { Cascade, CoverFacts, DeliverableFacts, Facts, KpiPromiseFacts, PromiseFacts, SeriesFacts } from './facts.ts';
import { deliverableFacts, kpiPromiseFacts } from './promise.ts';
import { seriesFacts } from './series.ts';

/**
 * The facts of a workspace on a day; each is computed when it is first asked for, and then kept. Whoever lints has them already, as
 * `LintResult.facts`.
 */
export function assess(workspace: Workspace, { asOf }: { readonly asOf: Day }): Facts {
  const promises = new Map<AnyPromise, PromiseFacts>();
  const allSeries = new Map<Kpi, SeriesFacts>();

  const series = (kpi: Kpi): SeriesFacts => kept(allSeries, kpi, () => seriesFacts(kpi, asOf));
  function promise(of: KpiPromise): KpiPromiseFacts;
  function promise(of: DeliverablePromise): DeliverableFacts;
  function promise(of: AnyPromise): PromiseFacts;
  function promise(of: AnyPromise): PromiseFacts {
    return kept(promises, of, () => {
      if (of.kind === 'deliverable') return deliverableFacts(of, asOf);
      const kpi = of.kpi.target?.kind === 'kpi' ? of.kpi.target : undefined;
      return kpiPromiseFacts(of, kpi, kpi && series(kpi), asOf);
    });
  }
  let cascade: Cascade | undefined;
  let cover: CoverFacts | undefined;
  return {
    asOf,
    promise,
    series,
    get cascade() {
      return (cascade ??= buildCascade(workspace));
    },
    get cover() {
      return (cover ??= buildCover(workspace, this.cascade, asOf));
    },
  };
}

function kept<K, V>(memory: Map<K, V>, key: K, compute: () => V): V {
  let value = memory.get(key);
  if (value === undefined) memory.set(key, (value = compute()));
  return value;
}
