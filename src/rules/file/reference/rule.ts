import { leftover } from '../../../assess/placeholders.ts';
import { nearest } from '../../../model/references.ts';
import type { Entity, EntityKind, Reference, Workspace } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { A_KIND, kindName, ticked } from '../../shared/naming.ts';
import { headline, rewritten } from '../../shared/places.ts';
import { definition, existing, isUnknown, namesOwner, unknownDetails } from '../../shared/references.ts';

const KINDS = Object.keys(A_KIND) as EntityKind[];

export default defineRule({
  id: 'file/reference',
  summary: 'Every id that is named exists, and means one thing.',
  why: 'A link that leads nowhere cuts the line from daily work to the vision.',
  cases: {
    unknown: {
      level: 'error',
      message: 'There is no {wanted} `{id}`',
      help: 'Name one that exists.',
    },
    'other-kind': {
      level: 'error',
      message: '`{id}` is {kind}, but this must be a {wanted}',
      help: 'Name a {wanted}.',
    },
    ambiguous: {
      level: 'error',
      message: '`{id}` can mean more than one thing',
      help: 'Write the longer name.',
    },
  },
  visit: {
    goal(goal, { report }) {
      // A cause that cannot be used may be the one that is named; it is reported as such.
      if (goal.file.actions === undefined || goal.document.problems.some(({ place }) => place.pointer.startsWith('/causes'))) return;
      const ids = (goal.file.causes ?? []).flatMap(({ id }) => id ?? []);
      for (const [index, { for: id }] of goal.file.actions.entries()) {
        if (id === undefined || ids.includes(id) || leftover(id) !== undefined) continue;
        const place = goal.place(`/actions/${index}/for`);
        const near = nearest(id, ids);
        report('unknown', place, {
          data: { id, wanted: ['cause'], nearest: near },
          help: near.length > 0 ? `Did you mean ${ticked(near)}?` : causeHelp(id, ids),
          corrected: near.length === 1 ? rewritten(place, near[0] as string) : undefined,
        });
      }
    },
    reference(reference, { workspace, report }) {
      const { id, wants } = reference;
      // That a person and a team share an id is said once, where they are listed.
      if (reference.state === 'ambiguous' && !namesOwner(reference)) {
        const meanings = meaningsOf(reference, workspace);
        const names = [...new Set(reference.candidates)];
        report('ambiguous', reference.place(), {
          data: { id, candidates: names },
          help: names.length > 1 ? `Write ${ticked(names)}.` : 'Give one of them another id.',
          related: meanings.map((entity) => ({ place: headline(entity), message: `${A_KIND[entity.kind]} of that name` })),
        });
      } else if (isUnknown(reference, workspace) && !namesOwner(reference)) {
        const other = definition(id, KINDS, workspace);
        if (other === undefined) report('unknown', reference.place(), unknownDetails(reference, workspace));
        else {
          report('other-kind', reference.place(), {
            data: { id, kind: A_KIND[other.kind], wanted: wants.map(kindName) },
            related: [{ place: headline(other), message: `${ticked([id])} is defined here` }],
            help: helpForOther(other, wants) ?? existing(reference, workspace),
          });
        }
      }
    },
  },
});

function causeHelp(id: string, ids: readonly string[]): string {
  const add = `dd a cause with ${ticked([`id: ${id}`])} below \`causes:\`.`;
  return ids.length === 0 ? `A${add}` : `Name one of this goal's causes, such as ${ticked(ids)}, or a${add}`;
}

function meaningsOf({ wants, candidates }: Reference, workspace: Workspace): Entity[] {
  return [...new Set(candidates)].flatMap((name) => wants.flatMap((kind) => workspace.find(kind, name) ?? []));
}

/** A V2MOM is served through one of its methods. */
function helpForOther(other: Entity, wants: readonly EntityKind[]): string | undefined {
  if (other.kind !== 'v2mom' || !wants.includes('method')) return undefined;
  const methods = other.methods.map(({ id }) => id);
  return methods.length === 0
    ? `Give ${ticked([other.id])} a method first, and name that.`
    : `Name one of its methods: ${ticked(methods)}.`;
}
