import type { Servant } from '../../src/assess/facts.ts';
import type { Entity, Goal, Supportable, V2mom } from '../../src/model/workspace.ts';
import { addressOf, type Link } from './links.ts';
import { plain } from './markdown.ts';
import type { Page } from './page.ts';
import { together } from './text.ts';

/** A page's own branch of the cascade: what is above, beside and below it. Never the whole tree, so that pages do not grow with it. */
export interface BranchView {
  /** From the vision down to the parent. */
  readonly above: readonly BranchStep[];
  /** Said where nothing is above: a plan is the top, a goal hangs in the air. */
  readonly nothing: string | undefined;
  /** Further things it serves, when there are several. */
  readonly also: readonly Link[];
  readonly self: string;
  readonly below: Capped;
  readonly beside: Capped;
}

export interface BranchStep {
  readonly kind: string;
  readonly link: Link;
}

/** The first of a list, and how many more there are. */
export interface Capped {
  readonly links: readonly Link[];
  readonly more: number;
}

const SHOWN = 5;

export function branchOf(page: Page, of: Goal | V2mom): BranchView {
  const { cascade } = page.facts;
  const line = cascade.line(of);
  const above: BranchStep[] = [];
  const top = line.at(-1);
  if (top?.kind === 'v2mom' && top.file.vision !== undefined) {
    above.push({ kind: page.words.plan.vision, link: page.links.entity(top, plain(top.file.vision)) });
  }
  for (const step of [...line].reverse()) {
    if (step !== top || above.length === 0) above.push({ kind: page.words.kinds[step.kind], link: page.link(step) });
  }
  const parents = cascade.supported(of);
  const below = of.kind === 'goal' ? cascade.servants(of) : servantsOf(page, of);
  const shown = new Set<Entity>([of, ...line, ...below]);
  const beside = parents.length === 0 ? [] : cascade.servants(parents[0] as Supportable).filter((other) => !shown.has(other));
  return {
    above,
    nothing:
      above.length > 0 ? undefined : of.kind === 'v2mom' && of.supports.length === 0 ? page.words.goal.top : page.words.goal.noParent,
    also: parents.slice(1).map((parent) => page.link(parent)),
    self: together(of.title),
    below: capped(page, below),
    beside: capped(page, beside),
  };
}

/** All goals that serve something, directly or through the plans and goals below it, each once. */
export function goalsUnder(page: Page, of: V2mom | Supportable): Goal[] {
  const goals = new Set<Goal>();
  const seen = new Set<Servant>();
  const pending = of.kind === 'v2mom' ? servantsOf(page, of) : [...page.facts.cascade.servants(of)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'goal') goals.add(next);
    pending.push(...(next.kind === 'goal' ? page.facts.cascade.servants(next) : servantsOf(page, next)));
  }
  return [...goals];
}

/** Everything that serves a part of a V2MOM, each once. */
function servantsOf(page: Page, v2mom: V2mom): Servant[] {
  const parts = [...v2mom.methods, ...v2mom.measures, ...v2mom.obstacles];
  return [...new Set(parts.flatMap((part) => page.facts.cascade.servants(part)))];
}

export function capped(page: Page, all: readonly Entity[]): Capped {
  const published = all.filter((entity) => addressOf(entity) !== undefined);
  return { links: published.slice(0, SHOWN).map((entity) => page.link(entity)), more: Math.max(0, published.length - SHOWN) };
}
