import type { V2mom, Workspace } from '../../src/model/workspace.ts';
import { changedLately, dueSoon, type EventsView } from './events.ts';
import { type FootView, footView } from './foot.ts';
import { addressOf, type FrameView, type Link } from './links.ts';
import { type Context, Page } from './page.ts';
import { type PlanRows, planRows } from './plan-rows.ts';
import { type GoalRow, goalRows } from './rows.ts';
import { totalsOf } from './totals.ts';

/** The home page: the plan at the top, how everything stands, what moved, what is due. */
export interface HomeView {
  readonly frame: FrameView;
  readonly organisation: string;
  readonly description: string;
  readonly title: string;
  readonly totals: string;
  /** The V2MOM at the top, in the form of its own page; undefined where none is written yet. */
  readonly plan: PlanRows | undefined;
  readonly planLink: Link | undefined;
  readonly changed: EventsView;
  readonly due: EventsView;
  readonly plans: readonly Link[];
  readonly teams: readonly Link[];
  /** Where nothing ties goals together yet, they are listed here. */
  readonly goals: readonly GoalRow[];
  /** Goals for which the list has no room; the map has all. */
  readonly moreGoals: number;
  readonly foot: FootView;
}

/** Goals listed on the home page of a workspace without a plan. */
const LISTED = 50;

export function homeView(context: Context): HomeView {
  const page = new Page(context, '');
  const { workspace } = page;
  const top = topPlan(workspace);
  const plan = top && planRows(page, top);
  const goals = workspace.goals.filter((goal) => addressOf(goal) !== undefined);
  const used = workspace.kpis.filter((kpi) => page.facts.cascade.goalsOn(kpi).length > 0);
  const title = plan?.vision ?? workspace.config.organisation;
  const totals = totalsOf(page, goals, top);
  return {
    frame: page.links.frame,
    organisation: workspace.config.organisation,
    title,
    description: plan === undefined ? totals : `${title} ${totals}`,
    totals,
    plan,
    planLink: top && page.link(top),
    changed: changedLately(page),
    due: dueSoon(page),
    plans: workspace.v2moms.filter((v2mom) => v2mom !== top && addressOf(v2mom) !== undefined).map((v2mom) => page.link(v2mom)),
    teams: workspace.teams.filter((team) => addressOf(team) !== undefined).map((team) => page.link(team)),
    goals: top === undefined ? goalRows(page, goals).slice(0, LISTED) : [],
    moreGoals: top === undefined ? Math.max(0, goals.length - LISTED) : 0,
    foot: footView(page, { kpis: used }),
  };
}

/** The V2MOM that serves nothing above it. Of several, the one whose owner belongs to no larger team, else the first by file. */
export function topPlan(workspace: Workspace): V2mom | undefined {
  const tops = workspace.v2moms.filter((v2mom) => !v2mom.draft && v2mom.supports.every(({ target }) => target === undefined));
  return tops.find(({ owner }) => owner?.target?.kind === 'team' && owner.target.parent === undefined) ?? tops[0];
}
