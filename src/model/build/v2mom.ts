import type { Period } from '../../parse/calendar.ts';
import type { YamlDocument } from '../../parse/document.ts';
import type { V2MomFile } from '../../parse/shapes.ts';
import { Node, PlanNode } from '../node.ts';
import type { ReferenceNode } from '../references.ts';
import type * as Model from '../workspace.ts';
import { periodOf } from './dates.ts';
import { kpiPromise } from './promise.ts';
import { PARTY, Referrer, SUPPORTABLE, type Yard } from './referrer.ts';

/** A V2MOM file and its parts as the model sees them. */
export class V2momNode extends PlanNode<V2MomFile> implements Model.V2mom {
  readonly kind = 'v2mom';
  readonly owner: ReferenceNode | undefined;
  readonly period: Period | undefined;
  readonly supports: readonly ReferenceNode[];
  readonly methods: readonly Model.Method[];
  readonly obstacles: readonly Model.Obstacle[];
  readonly measures: readonly Model.Measure[];

  constructor(document: YamlDocument, yard: Yard) {
    super(document);
    const { file } = this;
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

type Item<K extends 'methods' | 'obstacles' | 'measures'> = NonNullable<V2MomFile[K]>[number];

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
    refer.one(file.owner, `${this.pointer}/owner`, PARTY);
    this.blocks = refer.many(file.blocks, `${this.pointer}/blocks`, ['method']);
  }
}

class MeasureNode extends Node implements Model.Measure {
  readonly kind = 'measure';
  readonly id: string;
  readonly v2mom: V2momNode;
  readonly methods: readonly ReferenceNode[];
  readonly promise: Model.KpiPromise | undefined;

  readonly #title: string | undefined;

  constructor(v2mom: V2momNode, index: number, file: Item<'measures'>, yard: Yard) {
    super(v2mom.document, `/measures/${index}`);
    this.v2mom = v2mom;
    this.id = file.id;
    this.#title = file.title;
    const refer = new Referrer(yard, this, v2mom.draft, v2mom);
    this.methods = refer.many(file.methods, '/methods', ['method']);
    file.guardrails?.forEach(({ kpi }, i) => refer.one(kpi, `/guardrails/${i}/kpi`, ['kpi']));
    this.promise = kpiPromise(this, file, undefined, refer);
  }

  /** Left out, the KPI's title stands in: most measures say no more than what is measured. */
  get title(): string {
    return this.#title ?? this.promise?.kpi.target?.title ?? this.id;
  }
}
