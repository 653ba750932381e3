import type { Cadence } from '../../parse/calendar.ts';
import type { YamlDocument } from '../../parse/document.ts';
import type { KpiFile } from '../../parse/shapes.ts';
import { catalogueEntry } from '../catalogue.ts';
import { Node } from '../node.ts';
import type { ReferenceNode } from '../references.ts';
import type * as Model from '../workspace.ts';
import { PARTY, Referrer, type Yard } from './referrer.ts';

/** A KPI file with its series; what it leaves out comes from the catalogue entry it is `like`. */
export class KpiNode extends Node implements Model.Kpi {
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

function pair<T>(list: readonly T[] | undefined): readonly [T, T] | undefined {
  return list?.length === 2 ? (list as [T, T]) : undefined;
}
