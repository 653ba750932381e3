import type { Facts } from '../../../assess/facts.ts';
import { oncePerWorkspace } from '../../../assess/once.ts';
import { isOpen } from '../../../assess/open.ts';
import type { Goal, V2mom, Workspace } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { headline, isLeftOut } from '../../shared/places.ts';

export default defineRule({
  id: 'relevant/parent',
  summary: 'Every goal and every V2MOM serves something above it; only the top V2MOM does not.',
  why: 'Work that serves no plan is the first to be dropped, and those who do it cannot say what it is for.',
  cases: {
    goal: {
      level: 'warn',
      message: 'This goal supports nothing',
      help: 'Add `supports:` with the method, measure, obstacle or goal it serves.',
    },
    v2mom: {
      level: 'warn',
      message: 'This V2MOM supports nothing, and `{top}` is the one at the top',
      help: 'Add `supports:` with the method of the plan above that it serves.',
    },
  },
  visit: {
    openGoal(goal, { workspace, report }) {
      if (supportsNothing(goal)) report('goal', headline(goal), { help: proposal(goal, workspace) });
    },
    workspace(workspace, { facts, report }) {
      const alone = workspace.v2moms.filter((v2mom) => isOpen(v2mom, facts.asOf) && supportsNothing(v2mom));
      const tops = topsOf(alone, facts);
      const [top] = tops;
      if (top === undefined) return;
      for (const v2mom of alone) {
        // Who has no known owner may be the top as well; that the owner is missing is said already.
        if (tops.includes(v2mom) || v2mom.owner?.target === undefined) continue;
        report('v2mom', headline(v2mom), {
          about: v2mom,
          data: { top: top.id },
          related: [{ place: headline(top), message: 'this one is at the top' }],
          help: proposal(v2mom, workspace),
        });
      }
    },
  },
});

/** An id that leads nowhere is reported where it stands. */
function supportsNothing(thing: Goal | V2mom): boolean {
  return isLeftOut(thing, 'supports');
}

/** The V2MOMs that need not serve another: those of a team with no team above it, else those that others serve. */
function topsOf(alone: readonly V2mom[], facts: Facts): readonly V2mom[] {
  const ofRoot = alone.filter(({ owner }) => owner?.target?.kind === 'team' && !owner.target.written('parent'));
  if (ofRoot.length > 0) return ofRoot;
  const served = alone.filter(({ methods, measures, obstacles }) =>
    [...methods, ...measures, ...obstacles].some((part) => facts.cascade.servants(part).length > 0),
  );
  return served.length > 0 ? served : alone.slice(0, 1);
}

/** As many methods are proposed. */
const SHOWN = 3;

/** The methods of all plans, in order of priority, and those that each owner leads. */
const methodsOf = oncePerWorkspace(({ v2moms }) => {
  const all = v2moms.filter(({ draft }) => !draft).flatMap(({ methods }) => methods);
  return { all, byOwner: Map.groupBy(all, ({ owner }) => owner?.id) };
});

/** Methods it might serve: first those its own owner leads, then the others in order of priority. */
function proposal(thing: Goal | V2mom, workspace: Workspace): string | undefined {
  const { all, byOwner } = methodsOf(workspace);
  const names = new Set<string>();
  for (const methods of [thing.owner === undefined ? [] : (byOwner.get(thing.owner.id) ?? []), all]) {
    for (const { id, v2mom } of methods) {
      if (names.size === SHOWN) break;
      if (v2mom !== thing) names.add(id);
    }
  }
  return names.size === 0 ? undefined : `Add \`supports:\` with what it serves, a method such as ${ticked([...names], SHOWN)}.`;
}
