import type { Measure as MeasureNode, Method, V2mom } from '../../src/model/workspace.ts';
import { mitigationOf } from './goal.ts';
import { anchorOf, type Link } from './links.ts';
import { blocks, inline, plain } from './markdown.ts';
import type { Page } from './page.ts';
import { type PromiseView, promiseView } from './promise.ts';
import { together } from './text.ts';

/** A V2MOM as five rows. The vision is plain, because it is the page's heading. */
export interface PlanRows {
  readonly title: string;
  readonly period: string | undefined;
  readonly vision: string | undefined;
  readonly values: readonly { readonly name: string; readonly meaningHtml: string | undefined }[];
  readonly methods: readonly MethodView[];
  readonly obstacles: readonly ObstacleView[];
  readonly measures: readonly MeasureView[];
}

export interface MethodView {
  readonly anchor: string;
  readonly link: Link;
  readonly whyHtml: string | undefined;
  readonly owner: Link | undefined;
  readonly carriedBy: string;
  readonly measures: readonly MeasureView[];
}

export interface MeasureView {
  readonly anchor: string;
  readonly title: string;
  readonly promise: PromiseView | undefined;
}

export interface ObstacleView {
  readonly anchor: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly blocks: string | undefined;
  readonly answerHtml: string | undefined;
  readonly owner: Link | undefined;
}

export function planRows(page: Page, v2mom: V2mom): PlanRows {
  const { file } = v2mom;
  const measures = v2mom.measures.map((measure) => measureView(page, measure));
  const viewOf = (measure: MeasureNode) => measures[v2mom.measures.indexOf(measure)] ?? measureView(page, measure);
  return {
    title: together(v2mom.title),
    period: v2mom.period === undefined ? undefined : page.format.range(v2mom.period.first, v2mom.period.last),
    vision: file.vision === undefined ? undefined : plain(file.vision),
    values: (file.values ?? []).map(({ name, meaning }) => ({ name, meaningHtml: inline(meaning) })),
    methods: v2mom.methods.map((method, index) => ({
      anchor: anchorOf(method),
      link: page.link(method),
      whyHtml: inline(file.methods?.[index]?.why),
      owner: page.who(method.owner),
      carriedBy: carriedBy(page, method),
      measures: page.facts.cascade.measures(method).map(viewOf),
    })),
    obstacles: v2mom.obstacles.map((obstacle, index) => {
      const written = file.obstacles?.[index];
      const blocked = obstacle.blocks.map(({ target, id }) => together(target?.title ?? id));
      return {
        anchor: anchorOf(obstacle),
        title: together(obstacle.title),
        kind: written?.cause && page.words.goal.causes[written.cause],
        blocks: blocked.length === 0 ? undefined : page.words.plan.blocks(page.format.list(blocked)),
        answerHtml: blocks(mitigationOf(obstacle)),
        owner: page.party(written?.owner),
      };
    }),
    measures,
  };
}

function carriedBy(page: Page, method: Method): string {
  const words = page.words.plan;
  const servants = page.facts.cascade.servants(method);
  const goals = servants.filter(({ kind }) => kind === 'goal').length;
  const plans = servants.length - goals;
  const parts = [...(goals > 0 ? [words.goals(goals)] : []), ...(plans > 0 ? [words.plans(plans)] : [])];
  return parts.length === 0 ? words.nobody : page.format.list(parts);
}

function measureView(page: Page, measure: MeasureNode): MeasureView {
  const { title, promise } = measure;
  return { anchor: anchorOf(measure), title: together(title), promise: promise && promiseView(page, promise, title) };
}
