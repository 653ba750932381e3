import type { V2mom } from '../../src/model/workspace.ts';
import { type BranchView, branchOf, goalsUnder } from './branch.ts';
import { type FootView, footView } from './foot.ts';
import { type RevisionView, revisionsOf } from './goal.ts';
import { addressOf, anchorOf, type FrameView, type Link } from './links.ts';
import { type Context, Page } from './page.ts';
import { type PlanRows, planRows } from './plan-rows.ts';
import { type GoalRow, goalRows } from './rows.ts';
import { sourceLinks } from './source.ts';
import { together } from './text.ts';
import { totalsOf } from './totals.ts';

/** A V2MOM's page. */
export interface PlanView extends PlanRows {
  readonly frame: FrameView;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly owner: Link | undefined;
  readonly totals: string;
  /** What carries each method that is carried at all. */
  readonly carriers: readonly CarriersView[];
  readonly revisions: readonly RevisionView[];
  readonly branch: BranchView;
  readonly pageLinks: readonly Link[];
  readonly foot: FootView;
}

interface CarriersView {
  readonly method: string;
  readonly anchor: string;
  readonly goals: readonly GoalRow[];
  readonly plans: readonly Link[];
}

export function planView(context: Context, v2mom: V2mom): PlanView {
  const page = new Page(context, addressOf(v2mom) ?? '');
  const rows = planRows(page, v2mom);
  const carriers = carriersOf(page, v2mom);
  const anchors = new Set(carriers.map(({ anchor }) => anchor));
  const kpis = v2mom.measures.flatMap(({ promise }) => (promise?.kpi.target?.kind === 'kpi' ? [promise.kpi.target] : []));
  return {
    frame: page.links.frame,
    ...rows,
    // On its own page a method leads down to what carries it.
    methods: rows.methods.map((method) => {
      const anchor = carriedAt(method.anchor);
      return { ...method, link: { text: method.link.text, ...(anchors.has(anchor) ? { href: `#${anchor}` } : {}) } };
    }),
    description: rows.vision ?? v2mom.title,
    crumbs: [{ text: page.words.nav.home, href: page.links.page('') }],
    owner: page.who(v2mom.owner),
    totals: totalsOf(page, goalsUnder(page, v2mom), v2mom),
    carriers,
    revisions: revisionsOf(page, v2mom.file.revisions),
    branch: branchOf(page, v2mom),
    pageLinks: sourceLinks(page, v2mom),
    foot: footView(page, { kpis }),
  };
}

function carriersOf(page: Page, v2mom: V2mom): CarriersView[] {
  return v2mom.methods.flatMap((method) => {
    const servants = page.facts.cascade.servants(method);
    if (servants.length === 0) return [];
    return [
      {
        method: together(method.title),
        anchor: carriedAt(anchorOf(method)),
        goals: goalRows(
          page,
          servants.filter((servant) => servant.kind === 'goal'),
        ),
        plans: servants.flatMap((servant) => (servant.kind === 'v2mom' ? [page.link(servant)] : [])),
      },
    ];
  });
}

const carriedAt = (anchor: string): string => `${anchor}-goals`;
