import type { Goal, Kpi, KpiPromise, Measure, Observation, V2mom, Workspace } from '../model/workspace.ts';
import { valueAt } from '../parse/pointer.ts';
import type { Guardrail } from '../parse/shapes.ts';
import type { Facts } from './facts.ts';
import { isOpen } from './open.ts';

type About = NonNullable<Kpi['about']>;

/** What gets better easily at the cost of something else. */
const ONE_SIDED: ReadonlySet<About> = new Set(['speed', 'volume', 'cost']);
/** What suffers from it first. */
const GUARDING: ReadonlySet<About> = new Set(['quality', 'relationship', 'people']);

/** A second KPI that must not get worse while a promise is pursued. */
export interface GuardrailFacts {
  readonly holder: Goal | Measure;
  /** Inside its holder: `/guardrails/0`. */
  readonly pointer: string;
  readonly file: Guardrail;
  /** Undefined where no KPI bears the id. */
  readonly kpi: Kpi | undefined;
  /** Whether it is the very KPI that is promised, which guards nothing. */
  readonly isItself: boolean;
}

/** The guardrails of a goal or a measure. */
export function guardrailsOf(holder: Goal | Measure, workspace: Workspace): GuardrailFacts[] {
  const list = holder.kind === 'goal' ? holder.file.guardrails : measureGuardrails(holder);
  if (list === undefined) return [];
  const own = holder.promise?.kind === 'kpi' ? holder.promise.kpi.id : undefined;
  return list.map((file, index) => ({
    holder,
    pointer: `/guardrails/${index}`,
    file,
    kpi: workspace.find('kpi', file.kpi),
    isItself: own !== undefined && own === file.kpi,
  }));
}

function measureGuardrails({ v2mom, pointer }: Measure): readonly Guardrail[] | undefined {
  return valueAt(v2mom.file, `${pointer}/guardrails`) as readonly Guardrail[] | undefined;
}

/**
 * The last observation of a guardrail's KPI and the limit it breaks; undefined where it keeps both, before the promise begins, and where nobody
 * knows the number of today.
 */
export function brokenLimit(
  { holder, kpi, file, isItself }: GuardrailFacts,
  facts: Facts,
): { limit: 'min' | 'max'; last: Observation } | undefined {
  const start = holder.promise?.start;
  if (kpi?.series === undefined || isItself || wrongEdge({ kpi, file }) !== undefined || (start !== undefined && start > facts.asOf))
    return undefined;
  const { last, stale } = facts.series(kpi);
  if (last === undefined || stale) return undefined;
  if (file.min !== undefined && last.value < file.min) return { limit: 'min', last };
  return file.max !== undefined && last.value > file.max ? { limit: 'max', last } : undefined;
}

/** The only limit of a guardrail, where it keeps the KPI from getting better: a `max` on satisfaction. */
export function wrongEdge({ kpi, file: { min, max } }: Pick<GuardrailFacts, 'kpi' | 'file'>): 'min' | 'max' | undefined {
  if (kpi?.better === 'higher' && max !== undefined && min === undefined) return 'max';
  return kpi?.better === 'lower' && min !== undefined && max === undefined ? 'min' : undefined;
}

/** The guardrails of every goal and measure that can still change, with a promise or without. */
export function openGuardrails({ goals, v2moms }: Workspace, facts: Facts): ReadonlyMap<Goal | Measure, readonly GuardrailFacts[]> {
  const measures = v2moms.filter((v2mom) => isOpen(v2mom, facts.asOf)).flatMap((v2mom) => v2mom.measures);
  const holders = [...goals.filter((goal) => isOpen(goal, facts.asOf)), ...measures];
  return new Map(holders.map((holder) => [holder, facts.guardrails(holder)]));
}

/** The promises of one plan, or of none, that pull to one side with nothing that holds against it; goals first, then measures. */
export type Unguarded = readonly KpiPromise[];

/**
 * Promises on speed, volume or cost that nothing guards: neither a guardrail of their own on quality, relationship or people, nor a promise or a
 * guardrail on such a KPI in the plan they serve or the one above that. A KPI that does not say what it is about may be one of those.
 */
export function unguarded(facts: Facts, guardrails: ReturnType<typeof openGuardrails>): Unguarded[] {
  const plans = new Plans(facts);
  const guarded = new Set<V2mom>();
  const suspects: KpiPromise[] = [];
  for (const [holder, guards] of guardrails) {
    const { promise } = holder;
    const kpi = promise?.kind === 'kpi' && promise.kpi.target?.kind === 'kpi' ? promise.kpi.target : undefined;
    const isGuarded = guards.some((guard) => !guard.isItself && isGuarding(guard.kpi));
    if (isGuarded || (kpi !== undefined && isGuarding(kpi))) for (const plan of plans.of(holder)) guarded.add(plan);
    if (promise?.kind !== 'kpi' || isGuarded || kpi?.about === undefined || !ONE_SIDED.has(kpi.about)) continue;
    // A guardrail that cannot be used, or is on the KPI itself, is reported where it stands.
    const isReported = guards.length === 0 ? holder.written('guardrails') : guards.some(({ isItself }) => isItself);
    if (!isReported) suspects.push(promise);
  }
  const alone = suspects.filter(
    ({ holder }) => !plans.of(holder).some((plan) => guarded.has(plan) || plans.above(plan).some((upper) => guarded.has(upper))),
  );
  return [...Map.groupBy(alone, ({ holder }) => plans.of(holder)[0]).values()];
}

function isGuarding(kpi: Kpi | undefined): boolean {
  return kpi?.about === undefined || GUARDING.has(kpi.about);
}

/** Which plans a promise belongs to, found once. */
class Plans {
  readonly #facts: Facts;
  readonly #known = new Map<Goal | V2mom, readonly V2mom[]>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** The plan of a measure; for a goal every plan it serves, through other goals as well. */
  of(holder: Goal | Measure): readonly V2mom[] {
    return holder.kind === 'measure' ? [holder.v2mom] : this.above(holder);
  }

  /** The nearest plans above. */
  above(thing: Goal | V2mom): readonly V2mom[] {
    const known = this.#known.get(thing);
    if (known !== undefined) return known;
    const found = new Set<V2mom>();
    const seen = new Set<Goal | V2mom>([thing]);
    const pending = [thing];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      for (const above of this.#facts.cascade.supported(at)) {
        if (above.kind !== 'goal') found.add(above.v2mom);
        else if (!seen.has(above)) {
          seen.add(above);
          pending.push(above);
        }
      }
    }
    const plans = [...found];
    this.#known.set(thing, plans);
    return plans;
  }
}
