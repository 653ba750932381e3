import type { Goal, Measure as MeasureNode, Method, V2mom } from '../../src/model/workspace.ts';
import { type BranchView, branchOf, goalsUnder } from './branch.ts';
import { type FootView, footView } from './foot.ts';
import { mitigationOf, type RevisionView, revisionsOf } from './goal.ts';
import { addressOf, anchorOf, type Link } from './links.ts';
import { blocks, inline, plain } from './markdown.ts';
import { type Context, Page } from './page.ts';
import { type PromiseView, promiseView } from './promise.ts';
import { type GoalRow, goalRow } from './rows.ts';
import { sourceLinks } from './source.ts';
import { totalsOf } from './totals.ts';

/** A V2MOM's page; the home page shows the one at the top in the same form. */
export interface PlanView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly period: string | undefined;
  readonly owner: Link | undefined;
  /** Plain, because it is the page's heading. */
  readonly vision: string | undefined;
  readonly totals: string;
  readonly values: readonly { readonly name: string; readonly meaningHtml: string | undefined }[];
  readonly methods: readonly MethodView[];
  readonly obstacles: readonly ObstacleView[];
  readonly measures: readonly MeasureView[];
  readonly carriers: readonly {
    readonly method: string;
    readonly anchor: string;
    readonly goals: readonly GoalRow[];
    readonly plans: readonly Link[];
  }[];
  readonly revisions: readonly RevisionView[];
  readonly branch: BranchView;
  readonly pageLinks: readonly Link[];
  readonly foot: FootView;
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

interface ObstacleView {
  readonly anchor: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly blocks: string | undefined;
  readonly answerHtml: string | undefined;
  readonly owner: Link | undefined;
}

export function planView(context: Context, v2mom: V2mom, address = addressOf(v2mom) ?? ''): PlanView {
  const page = new Page(context, address);
  const { words } = page;
  const { file } = v2mom;
  const carried = v2mom.methods.map((method) => carriersOf(page, method));
  const vision = file.vision === undefined ? undefined : plain(file.vision);
  const measured = v2mom.measures.map((measure) => measureView(page, measure));
  const kpis = v2mom.measures.flatMap(({ promise }) => (promise?.kpi.target?.kind === 'kpi' ? [promise.kpi.target] : []));
  return {
    title: v2mom.title,
    description: vision ?? v2mom.title,
    crumbs: [{ text: words.nav.home, href: page.links.page('') }],
    period: v2mom.period === undefined ? undefined : page.format.range(v2mom.period.first, v2mom.period.last),
    owner: page.who(v2mom.owner),
    vision,
    totals: totalsOf(page, goalsUnder(page, v2mom), v2mom),
    values: (file.values ?? []).map(({ name, meaning }) => ({ name, meaningHtml: inline(meaning) })),
    methods: v2mom.methods.map((method, index) => ({
      anchor: anchorOf(method),
      link: {
        text: method.title,
        ...(address === '' ? page.link(method) : carried[index]?.servants === 0 ? {} : { href: `#${carrierAnchor(method)}` }),
      },
      whyHtml: inline(file.methods?.[index]?.why),
      owner: page.who(method.owner),
      carriedBy: carriedBy(page, carried[index]?.goals.length ?? 0, carried[index]?.plans.length ?? 0),
      measures: page.facts.cascade
        .measures(method)
        .map((measure) => measured[v2mom.measures.indexOf(measure)] ?? measureView(page, measure)),
    })),
    obstacles: v2mom.obstacles.map((obstacle, index) => {
      const written = file.obstacles?.[index];
      const blocked = obstacle.blocks.map(({ target, id }) => target?.title ?? id);
      return {
        anchor: anchorOf(obstacle),
        title: obstacle.title,
        kind: written?.cause && words.goal.causes[written.cause],
        blocks: blocked.length === 0 ? undefined : words.plan.blocks(page.format.list(blocked)),
        answerHtml: blocks(mitigationOf(obstacle)),
        owner: page.party(written?.owner),
      };
    }),
    measures: measured,
    carriers: v2mom.methods.flatMap((method, index) => {
      const { goals, plans, servants } = carried[index] ?? { goals: [], plans: [], servants: 0 };
      if (servants === 0) return [];
      return [
        {
          method: method.title,
          anchor: carrierAnchor(method),
          goals: goals.map((goal) => goalRow(page, goal)),
          plans: plans.map((plan) => page.link(plan)),
        },
      ];
    }),
    revisions: revisionsOf(page, file.revisions),
    branch: branchOf(page, v2mom),
    pageLinks: sourceLinks(page, v2mom),
    foot: footView(page, { kpis }),
  };
}

const carrierAnchor = (method: Method): string => `${anchorOf(method)}-goals`;

function carriersOf(page: Page, method: Method): { goals: Goal[]; plans: V2mom[]; servants: number } {
  const servants = page.facts.cascade.servants(method);
  return {
    goals: servants.filter((one) => one.kind === 'goal'),
    plans: servants.filter((one) => one.kind === 'v2mom'),
    servants: servants.length,
  };
}

function carriedBy(page: Page, goals: number, plans: number): string {
  const words = page.words.plan;
  const parts = [...(goals > 0 ? [words.goals(goals)] : []), ...(plans > 0 ? [words.plans(plans)] : [])];
  return parts.length === 0 ? words.nobody : page.format.list(parts);
}

function measureView(page: Page, measure: MeasureNode): MeasureView {
  return { anchor: anchorOf(measure), title: measure.title, promise: measure.promise && promiseView(page, measure.promise, measure.title) };
}
