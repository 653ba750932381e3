import type { Facts } from '../../src/assess/facts.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { en } from '../words/en.ts';
import { csvPath } from './figure.ts';
import { Format } from './format.ts';
import { type GoalView, goalView } from './goal.ts';
import { type HomeView, homeView } from './home.ts';
import { type KpiView, kpiView } from './kpi.ts';
import { type AddressStyle, addressOf, type FrameView, Links, type Paged } from './links.ts';
import { type MapView, mapView } from './map.ts';
import type { Context } from './page.ts';
import { type PlanView, planView } from './plan.ts';
import { type TeamView, teamView } from './team.ts';

/**
 * Everything the pages read. Each page's view is computed when that page is made and not kept, so that a thousand pages need no more memory
 * than one.
 */
export interface SiteModel {
  readonly words: typeof en;
  readonly organisation: string;
  /** Around the page for missing addresses: links are whole where the configuration says where the site lives. */
  readonly missing: FrameView;
  /** The ids of a kind's pages, in order. */
  ids(kind: Paged['kind']): readonly string[];
  home(): HomeView;
  map(): MapView;
  goal(id: string): GoalView;
  v2mom(id: string): PlanView;
  kpi(id: string): KpiView;
  team(id: string): TeamView;
  /** Series to publish as they are: where they lie in the source, and where on the site. */
  readonly tables: readonly { readonly from: string; readonly to: string }[];
}

export interface SiteOptions {
  readonly commit?: string | undefined;
  readonly uncommitted?: boolean | undefined;
  readonly style?: AddressStyle;
}

export function siteModel(workspace: Workspace, facts: Facts, options: SiteOptions = {}): SiteModel {
  const context: Context = {
    workspace,
    facts,
    words: en,
    format: new Format(workspace.config.locale),
    commit: options.commit,
    uncommitted: options.uncommitted ?? false,
    style: options.style ?? 'file',
  };
  const all = { goal: workspace.goals, v2mom: workspace.v2moms, kpi: workspace.kpis, team: workspace.teams } as const;
  const find = <K extends Paged['kind']>(kind: K, id: string) => {
    const found = workspace.find(kind, id);
    if (found === undefined) throw new Error(`no ${kind} ${id} to make a page of`);
    return found;
  };
  return {
    words: en,
    organisation: workspace.config.organisation,
    missing: new Links('', context.style, urlOf(workspace)).frame,
    ids: (kind) => all[kind].filter((entity) => addressOf(entity) !== undefined).map(({ id }) => id),
    home: () => homeView(context),
    map: () => mapView(context),
    goal: (id) => goalView(context, find('goal', id)),
    v2mom: (id) => planView(context, find('v2mom', id)),
    kpi: (id) => kpiView(context, find('kpi', id)),
    team: (id) => teamView(context, find('team', id)),
    tables: workspace.kpis.flatMap((kpi) => {
      const to = csvPath(kpi);
      return to === undefined || kpi.series === undefined ? [] : [{ from: kpi.series.path, to }];
    }),
  };
}

/** Where the configuration says the site lives, with a slash at the end. */
function urlOf({ config: { site } }: Workspace): string | undefined {
  if (site.url === undefined || !/^https?:/i.test(site.url) || !URL.canParse(site.url)) return undefined;
  const folder = site.base?.replace(/^\/+|\/+$/g, '') ?? '';
  return `${new URL(site.url).href.replace(/\/+$/, '')}/${folder === '' ? '' : `${folder}/`}`;
}
