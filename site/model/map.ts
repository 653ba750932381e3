import type { Servant } from '../../src/assess/facts.ts';
import type { Entity, Supportable } from '../../src/model/workspace.ts';
import { goalsUnder } from './branch.ts';
import { type FootView, footView } from './foot.ts';
import type { FrameView, Link } from './links.ts';
import { type Context, Page } from './page.ts';
import { type StatusView, statusOfGoal } from './promise.ts';

/** The whole cascade, from the plans at the top down, and what hangs in the air. */
export interface MapView {
  readonly frame: FrameView;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly tree: readonly MapNode[];
  readonly orphans: readonly MapNode[];
  readonly foot: FootView;
}

export interface MapNode {
  readonly kind: Entity['kind'];
  readonly word: string;
  readonly link: Link;
  readonly owner: Link | undefined;
  readonly status: StatusView | undefined;
  /** Said where a branch is not repeated: it stands in full elsewhere, or leads back to itself. */
  readonly remark: string | undefined;
  /** Where its branch stands in full, for what is repeated: an anchor on this page, and the link that leads there. */
  readonly anchor: string | undefined;
  readonly inFull: string | undefined;
  readonly children: readonly MapNode[];
  /** How many goals are below, each counted once. */
  readonly goals: string | undefined;
}

export function mapView(context: Context): MapView {
  const page = new Page(context, 'map');
  const { workspace, facts, words } = page;
  const servants: Servant[] = [...workspace.v2moms, ...workspace.goals].filter(({ draft }) => !draft);
  const roots = servants.filter((servant) => facts.cascade.supported(servant).length === 0);
  const shown = new Set<Servant>();
  const grow = grower(page, shown);
  const tree = roots.filter((root) => root.kind === 'v2mom' && root.supports.length === 0).map((root) => grow(root, []));
  const loose = roots.filter((root) => !shown.has(root)).map((root) => grow(root, []));
  // What is left is tied only to itself, in a loop.
  const looped = servants.filter((servant) => !shown.has(servant)).flatMap((servant) => (shown.has(servant) ? [] : [grow(servant, [])]));
  return {
    frame: page.links.frame,
    title: words.map.title,
    description: words.map.lead,
    crumbs: [{ text: words.nav.home, href: page.links.page('') }],
    tree,
    orphans: [...loose, ...looped],
    foot: footView(page, {}),
  };
}

/** Draws a thing with everything below it; a thing with several parents is drawn in full at the first. */
function grower(page: Page, shown: Set<Servant>) {
  const { cascade } = page.facts;
  const { words } = page;

  function grow(servant: Servant, path: readonly Servant[]): MapNode {
    if (path.includes(servant)) return node(page, servant, [], words.map.loop);
    if (shown.has(servant)) return { ...node(page, servant, [], words.map.elsewhere), inFull: `#${encodeURIComponent(anchorOf(servant))}` };
    shown.add(servant);
    const down = [...path, servant];
    const below = (of: Supportable) => cascade.servants(of).map((next) => grow(next, down));
    const anchor = cascade.supported(servant).length > 1 ? anchorOf(servant) : undefined;
    if (servant.kind === 'goal') return { ...node(page, servant, below(servant)), anchor };
    const methods = servant.methods.map((method) => node(page, method, below(method)));
    // Measures and obstacles are on the plan's page; here they stand only where something serves nothing but them.
    const others = [...servant.measures, ...servant.obstacles].map((part) =>
      node(
        page,
        part,
        below(part).filter(({ remark }) => remark === undefined),
      ),
    );
    return { ...node(page, servant, [...methods, ...others.filter(({ children }) => children.length > 0)]), anchor };
  }
  return grow;
}

const anchorOf = ({ kind, id }: Servant): string => `${kind}-${id}`;

function node(page: Page, entity: Servant | Supportable, children: readonly MapNode[], remark?: string): MapNode {
  const goals = children.length === 0 ? 0 : goalsUnder(page, entity).length;
  return {
    kind: entity.kind,
    word: page.words.kinds[entity.kind],
    link: page.link(entity),
    owner: 'owner' in entity ? page.who(entity.owner) : undefined,
    status: entity.kind === 'goal' ? statusOfGoal(page, entity) : undefined,
    remark,
    anchor: undefined,
    inFull: undefined,
    children,
    goals: goals === 0 ? undefined : page.words.totals.goals(goals),
  };
}
