import type { Goal, Team, V2mom } from '../../src/model/workspace.ts';
import { parseDay } from '../../src/parse/calendar.ts';
import { type BranchStep, branchOf } from './branch.ts';
import { type FootView, footView } from './foot.ts';
import type { DateView } from './format.ts';
import { addressOf, type FrameView, type Link } from './links.ts';
import { inline, plain } from './markdown.ts';
import { type Context, Page } from './page.ts';
import { teamOf } from './people.ts';
import { type GoalRow, goalRows } from './rows.ts';
import { together } from './text.ts';
import { totalsOf } from './totals.ts';

/** A team's page: how its work serves the vision, what it promised, what others count on it for. */
export interface TeamView {
  readonly frame: FrameView;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly serves: string | undefined;
  readonly totals: string;
  readonly lead: Link | undefined;
  readonly members: readonly Link[];
  readonly plans: readonly { readonly link: Link; readonly vision: string | undefined }[];
  /** From the vision down to the team's plan, or to its first goal where it has no plan. */
  readonly line: readonly BranchStep[];
  readonly goals: readonly GoalRow[];
  readonly daily: readonly { readonly html: string; readonly goal: Link }[];
  readonly gives: readonly { readonly whatHtml: string | undefined; readonly goal: Link; readonly confirmed: DateView | undefined }[];
  readonly teams: readonly Link[];
  readonly kpis: readonly Link[];
  readonly foot: FootView;
}

export function teamView(context: Context, team: Team): TeamView {
  const page = new Page(context, addressOf(team) ?? '');
  const { words, workspace } = page;
  const goals = workspace.goals.filter((goal) => !goal.draft && teamOf(workspace, goal) === team);
  const plans = workspace.v2moms.filter((v2mom) => !v2mom.draft && v2mom.owner?.target === team);
  const kpis = goals.flatMap(({ promise }) => (promise?.kind === 'kpi' && promise.kpi.target?.kind === 'kpi' ? [promise.kpi.target] : []));
  const totals = totalsOf(page, goals);
  return {
    frame: page.links.frame,
    title: together(team.title),
    description: `${team.title}. ${totals}`,
    crumbs: [{ text: words.nav.home, href: page.links.page('') }, ...ancestors(team).map((above) => page.link(above))],
    serves: team.serves,
    totals,
    lead: page.who(team.lead),
    members: page.all(team.members.filter(({ id }) => id !== team.lead?.id)),
    plans: plans.map((plan) => ({ link: page.link(plan), vision: plan.file.vision === undefined ? undefined : plain(plan.file.vision) })),
    line: lineOf(page, plans, goals),
    goals: goalRows(page, goals),
    daily: goals.flatMap((goal) => {
      const html = inline(goal.file.daily);
      return html === undefined || page.outcome(goal) !== undefined ? [] : [{ html, goal: page.link(goal) }];
    }),
    gives: workspace.goals
      .filter((goal) => !goal.draft && page.outcome(goal) === undefined)
      .flatMap((goal) =>
        (goal.file.needs ?? [])
          .filter((need) => need.team === team.id)
          .map((need) => {
            const day = need.confirmed === undefined ? undefined : parseDay(need.confirmed);
            return { whatHtml: inline(need.what), goal: page.link(goal), confirmed: day === undefined ? undefined : page.date(day) };
          }),
      ),
    teams: workspace.teams.filter((other) => other.parent?.target === team).map((other) => page.link(other)),
    kpis: workspace.kpis.filter(({ owner }) => owner?.target === team).map((kpi) => page.link(kpi)),
    foot: footView(page, { kpis }),
  };
}

function lineOf(page: Page, plans: readonly V2mom[], goals: readonly Goal[]): BranchStep[] {
  const end = plans[0] ?? goals.find((goal) => page.facts.cascade.line(goal).length > 0);
  if (end === undefined) return [];
  const above = branchOf(page, end).above;
  return end.kind === 'v2mom' ? [...above, { kind: page.words.kinds.v2mom, link: page.link(end) }] : [...above];
}

/** The teams this one is part of, the largest first. */
function ancestors(team: Team): Team[] {
  const found: Team[] = [];
  for (let above = team.parent?.target; above?.kind === 'team' && above !== team && !found.includes(above); above = above.parent?.target)
    found.unshift(above);
  return found;
}
