import { type Cadence, type Day, type Period, parseDay, parsePeriod } from '../parse/calendar.ts';
import type { YamlDocument } from '../parse/document.ts';
import type { GoalFile, KpiFile, TeamsFile, V2momFile } from '../parse/shapes.ts';
import { catalogueEntry } from './catalogue.ts';
import { Node } from './node.ts';
import { ReferenceNode } from './references.ts';
import type * as Model from './workspace.ts';

/** Collects what the builders of the single files find, until everything can be linked. */
export interface Yard {
  readonly references: ReferenceNode[];
}

type Kinds = readonly Model.EntityKind[];

const SUPPORTABLE: Kinds = ['method', 'measure', 'obstacle', 'goal'];
const PARTY: Kinds = ['team', 'person'];

/** Writes the references of one thing into the yard. */
class Referrer {
  readonly #yard: Yard;
  readonly #node: Node;
  readonly #from: object | undefined;
  readonly #draft: boolean;

  constructor(yard: Yard, node: Node, draft = false, from: object | undefined = node) {
    this.#yard = yard;
    this.#node = node;
    this.#from = from;
    this.#draft = draft;
  }

  one(id: string | undefined, pointer: string, wants: Kinds): ReferenceNode | undefined {
    if (id === undefined) return undefined;
    const reference = new ReferenceNode(id, wants, () => this.#node.place(pointer), this.#from, this.#draft);
    this.#yard.references.push(reference);
    return reference;
  }

  /** One id or a list of ids. */
  many(ids: string | readonly string[] | undefined, pointer: string, wants: Kinds): ReferenceNode[] {
    if (ids === undefined) return [];
    if (typeof ids === 'string') return [this.one(ids, pointer, wants) as ReferenceNode];
    return ids.map((id, index) => this.one(id, `${pointer}/${index}`, wants) as ReferenceNode);
  }
}

class GoalNode extends Node implements Model.Goal {
  readonly kind = 'goal';
  readonly id: string;
  readonly title: string;
  readonly file: Partial<GoalFile>;
  readonly draft: boolean;
  readonly owner: ReferenceNode | undefined;
  readonly supports: readonly ReferenceNode[];
  readonly start: Day | undefined;
  readonly promise: Model.AnyPromise | undefined;
  readonly deadline: Period | undefined;
  readonly follows: ReferenceNode | undefined;
  readonly outcome: Model.Goal['outcome'];

  constructor(document: YamlDocument, yard: Yard) {
    super(document, '');
    const file = (document.value ?? {}) as Partial<GoalFile>;
    this.file = file;
    this.id = document.id;
    this.title = file.title ?? document.id;
    this.draft = file.draft === true;
    const refer = new Referrer(yard, this, this.draft);
    this.owner = refer.one(file.owner, '/owner', PARTY);
    this.supports = refer.many(file.supports, '/supports', SUPPORTABLE);
    this.follows = refer.one(file.follows, '/follows', ['goal']);
    this.start = dayOf(file.start);
    const outcome = file.outcome;
    this.outcome = outcome?.result && { result: outcome.result, day: dayOf(outcome.date), learned: outcome.learned };
    file.guardrails?.forEach(({ kpi }, i) => refer.one(kpi, `/guardrails/${i}/kpi`, ['kpi']));
    file.needs?.forEach(({ team }, i) => refer.one(team, `/needs/${i}/team`, ['team']));
    file.actions?.forEach(({ owner }, i) => refer.one(owner, `/actions/${i}/owner`, PARTY));
    if (file.kpi !== undefined || !this.written('done')) {
      this.promise = kpiPromise(this, file, this.start, refer);
      this.deadline = this.promise?.target?.by ?? periodOf(file.by);
    } else {
      this.deadline = periodOf(file.by);
      this.promise =
        file.done === undefined
          ? undefined
          : {
              kind: 'deliverable',
              holder: this,
              done: file.done,
              by: this.deadline,
              milestones: milestones(file.milestones),
              start: this.start,
              place: (pointer, part) => this.place(pointer, part),
            };
    }
  }
}

class V2momNode extends Node implements Model.V2mom {
  readonly kind = 'v2mom';
  readonly id: string;
  readonly title: string;
  readonly file: Partial<V2momFile>;
  readonly draft: boolean;
  readonly owner: ReferenceNode | undefined;
  readonly period: Period | undefined;
  readonly supports: readonly ReferenceNode[];
  readonly methods: readonly Model.Method[];
  readonly obstacles: readonly Model.Obstacle[];
  readonly measures: readonly Model.Measure[];

  constructor(document: YamlDocument, yard: Yard) {
    super(document, '');
    const file = (document.value ?? {}) as Partial<V2momFile>;
    this.file = file;
    this.id = document.id;
    this.title = file.title ?? document.id;
    this.draft = file.draft === true;
    const refer = new Referrer(yard, this, this.draft);
    this.owner = refer.one(file.owner, '/owner', PARTY);
    this.period = periodOf(file.period);
    this.supports = refer.many(file.supports, '/supports', SUPPORTABLE);
    this.methods = (file.methods ?? []).flatMap((method, i) => (method?.id === undefined ? [] : [new MethodNode(this, i, method, refer)]));
    this.obstacles = (file.obstacles ?? []).flatMap((obstacle, i) =>
      obstacle?.id === undefined ? [] : [new ObstacleNode(this, i, obstacle, refer)],
    );
    this.measures = (file.measures ?? []).flatMap((measure, i) =>
      measure?.id === undefined ? [] : [new MeasureNode(this, i, measure, yard)],
    );
  }
}

type Item<K extends 'methods' | 'obstacles' | 'measures'> = NonNullable<V2momFile[K]>[number];

class MethodNode extends Node implements Model.Method {
  readonly kind = 'method';
  readonly id: string;
  readonly title: string;
  readonly v2mom: V2momNode;
  readonly owner: ReferenceNode | undefined;

  constructor(v2mom: V2momNode, index: number, file: Item<'methods'>, refer: Referrer) {
    super(v2mom.document, `/methods/${index}`);
    this.v2mom = v2mom;
    this.id = file.id;
    this.title = file.title ?? file.id;
    this.owner = refer.one(file.owner, `${this.pointer}/owner`, PARTY);
  }
}

class ObstacleNode extends Node implements Model.Obstacle {
  readonly kind = 'obstacle';
  readonly id: string;
  readonly title: string;
  readonly v2mom: V2momNode;
  readonly blocks: readonly ReferenceNode[];

  constructor(v2mom: V2momNode, index: number, file: Item<'obstacles'>, refer: Referrer) {
    super(v2mom.document, `/obstacles/${index}`);
    this.v2mom = v2mom;
    this.id = file.id;
    this.title = file.title ?? file.id;
    this.blocks = refer.many(file.blocks, `${this.pointer}/blocks`, ['method']);
  }
}

class MeasureNode extends Node implements Model.Measure {
  readonly kind = 'measure';
  readonly id: string;
  readonly title: string;
  readonly v2mom: V2momNode;
  readonly methods: readonly ReferenceNode[];
  readonly promise: Model.KpiPromise | undefined;

  constructor(v2mom: V2momNode, index: number, file: Item<'measures'>, yard: Yard) {
    super(v2mom.document, `/measures/${index}`);
    this.v2mom = v2mom;
    this.id = file.id;
    this.title = file.title ?? file.id;
    const refer = new Referrer(yard, this, v2mom.draft, v2mom);
    this.methods = refer.many(file.methods, '/methods', ['method']);
    file.guardrails?.forEach(({ kpi }, i) => refer.one(kpi, `/guardrails/${i}/kpi`, ['kpi']));
    this.promise = kpiPromise(this, file, undefined, refer);
  }
}

function kpiPromise(
  holder: GoalNode | MeasureNode,
  file: Pick<Partial<GoalFile>, 'kpi' | 'baseline' | 'target' | 'milestones' | 'ambition'>,
  start: Day | undefined,
  refer: Referrer,
): Model.KpiPromise | undefined {
  const kpi = refer.one(file.kpi, '/kpi', ['kpi']);
  if (kpi === undefined) return undefined;
  const { baseline, target } = file;
  const baselineDay = dayOf(baseline?.date);
  return {
    kind: 'kpi',
    holder,
    kpi,
    baseline:
      baseline?.value === undefined
        ? undefined
        : {
            value: baseline.value,
            get written() {
              const place = holder.place('/baseline/value');
              return place.text.content.slice(place.start, place.end);
            },
            day: baselineDay,
          },
    target: target && {
      value: target.value,
      min: target.min,
      max: target.max,
      by: periodOf(target.by),
      over: target.over,
      as: target.as ?? (target.over === undefined ? 'last' : 'mean'),
    },
    milestones: milestones(file.milestones),
    start: start ?? baselineDay ?? (holder.kind === 'measure' ? holder.v2mom.period?.first : undefined),
    ambition: file.ambition ?? 'committed',
    place: (pointer, part) => holder.place(pointer, part),
  };
}

function milestones(list: GoalFile['milestones']): Model.Milestone[] {
  return (list ?? []).flatMap((milestone, index) =>
    milestone === undefined
      ? []
      : [
          {
            title: milestone.title ?? '',
            value: milestone.value,
            by: periodOf(milestone.by),
            done: dayOf(milestone.done),
            pointer: `/milestones/${index}`,
          },
        ],
  );
}

class KpiNode extends Node implements Model.Kpi {
  readonly kind = 'kpi';
  readonly id: string;
  readonly title: string;
  readonly file: Partial<KpiFile>;
  readonly owner: ReferenceNode | undefined;
  readonly unit: string | undefined;
  readonly better: Model.Kpi['better'];
  readonly range: Model.Kpi['range'];
  readonly cadence: Cadence;
  readonly about: Model.Kpi['about'];
  readonly bounds: readonly [number | null, number | null];
  readonly series: Model.Series | undefined;

  constructor(document: YamlDocument, series: Model.Series | undefined, yard: Yard) {
    super(document, '');
    const file = (document.value ?? {}) as Partial<KpiFile>;
    const like = file.like === undefined ? undefined : catalogueEntry(file.like);
    this.file = file;
    this.id = document.id;
    this.title = file.title ?? like?.title ?? document.id;
    const refer = new Referrer(yard, this);
    this.owner = refer.one(file.owner, '/owner', PARTY);
    file.drivers?.forEach(({ kpi }, i) => refer.one(kpi, `/drivers/${i}/kpi`, ['kpi']));
    this.unit = file.unit ?? like?.unit;
    this.better = file.better ?? like?.better;
    this.range = pair(file.range);
    this.cadence = file.cadence ?? usualCadence(series);
    this.about = file.about ?? like?.about;
    this.bounds = pair(file.bounds) ?? like?.bounds ?? [null, null];
    this.series = series;
  }
}

/** A KPI that does not say how often it is measured is taken at the rhythm of its own observations. */
function usualCadence(series: Model.Series | undefined): Cadence {
  const days = series?.observations ?? [];
  const gaps = days.slice(1).map(({ day }, i) => day - (days[i]?.day ?? day));
  const median = gaps.sort((a, b) => a - b)[gaps.length >> 1];
  if (median === undefined) return 'monthly';
  return median < 4 ? 'daily' : median < 19 ? 'weekly' : median < 61 ? 'monthly' : median < 229 ? 'quarterly' : 'yearly';
}

class TeamNode extends Node implements Model.Team {
  readonly kind = 'team';
  readonly id: string;
  readonly title: string;
  readonly parent: ReferenceNode | undefined;
  readonly lead: ReferenceNode | undefined;
  readonly members: readonly ReferenceNode[];
  readonly serves: string | undefined;

  constructor(document: YamlDocument, index: number, file: TeamsFile[number], yard: Yard) {
    super(document, `/${index}`);
    const refer = new Referrer(yard, this);
    this.id = file.id;
    this.title = file.title ?? file.id;
    this.parent = refer.one(file.parent, '/parent', ['team']);
    this.lead = refer.one(file.lead, '/lead', ['person']);
    this.members = (file.members ?? []).flatMap((member, i) => {
      const id = typeof member === 'string' ? member : member?.id;
      return id === undefined
        ? []
        : [refer.one(id, `/members/${i}${typeof member === 'string' ? '' : '/id'}`, ['person']) as ReferenceNode];
    });
    this.serves = file.serves;
  }
}

/** Somebody a team names, or an owner where no teams are kept. */
export class PersonNode extends Node implements Model.Person {
  readonly kind = 'person';
  readonly id: string;
  readonly title: string;

  constructor(document: YamlDocument, pointer: string, id: string, name: string | undefined) {
    super(document, pointer);
    this.id = id;
    this.title = name ?? id;
  }
}

/** The organisation as the team of teams, where `teams.yaml` leaves it out because it goes without saying. */
export class RootTeam extends Node implements Model.Team {
  readonly kind = 'team';
  readonly id: string;
  readonly title: string;
  readonly parent = undefined;
  readonly lead = undefined;
  readonly members = [];
  readonly serves = undefined;

  constructor(document: YamlDocument, id: string, title: string) {
    super(document, '/owner');
    this.id = id;
    this.title = title;
  }
}

export type { GoalNode, KpiNode, TeamNode, V2momNode };

export function buildGoal(document: YamlDocument, yard: Yard): GoalNode {
  return new GoalNode(document, yard);
}

export function buildV2mom(document: YamlDocument, yard: Yard): V2momNode {
  return new V2momNode(document, yard);
}

export function buildKpi(document: YamlDocument, series: Model.Series | undefined, yard: Yard): KpiNode {
  return new KpiNode(document, series, yard);
}

/** The teams of one file and the people they name. */
export function buildTeams(document: YamlDocument, yard: Yard): { teams: TeamNode[]; people: PersonNode[] } {
  const list = (Array.isArray(document.value) ? document.value : []) as TeamsFile;
  const teams: TeamNode[] = [];
  const people: PersonNode[] = [];
  list.forEach((file, index) => {
    if (file?.id === undefined) return;
    const team = new TeamNode(document, index, file, yard);
    teams.push(team);
    if (file.lead !== undefined) people.push(new PersonNode(document, `/${index}/lead`, file.lead, undefined));
    file.members?.forEach((member, i) => {
      const [id, name] = typeof member === 'string' ? [member, undefined] : [member?.id, member?.name];
      if (id !== undefined) people.push(new PersonNode(document, `/${index}/members/${i}`, id, name));
    });
  });
  return { teams, people };
}

function dayOf(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : parseDay(written);
}

function periodOf(written: string | number | undefined): Period | undefined {
  return written === undefined ? undefined : parsePeriod(String(written));
}

function pair<T>(list: readonly T[] | undefined): readonly [T, T] | undefined {
  return list?.length === 2 ? (list as [T, T]) : undefined;
}
