import { leftover } from '../assess/placeholders.ts';
import type { Entity, EntityKind, Reference, Workspace } from '../model/workspace.ts';
import type { DocumentKind } from '../parse/document.ts';
import { A_KIND, kindName, ticked } from './naming.ts';
import { headline, rewritten } from './places.ts';
import type { ReportDetails } from './rule.ts';
import { fill } from './wording.ts';

/** Whether a reference says who answers for something; `specific/owner` speaks about those nobody knows. */
export function namesOwner({ wants }: Reference): boolean {
  return wants.includes('team') && wants.includes('person');
}

/**
 * Whether nothing of that name exists. Silent about the gaps of a template and about names that stand in a broken file: both are
 * reported as what they are.
 */
export function isUnknown(reference: Reference, workspace: Workspace): boolean {
  return reference.state === 'unknown' && leftover(reference.id) === undefined && !standsInBrokenFile(reference, workspace);
}

/** In which kind of file a thing is defined, for those whose name is not that of the file. */
const DEFINED_IN: Partial<Record<EntityKind, DocumentKind>> = {
  team: 'teams',
  person: 'teams',
  method: 'v2mom',
  measure: 'v2mom',
  obstacle: 'v2mom',
};

function standsInBrokenFile({ id, wants }: Reference, { documents }: Workspace): boolean {
  const kinds = new Set(wants.map((kind) => DEFINED_IN[kind]));
  const name = id.slice(id.lastIndexOf('.') + 1);
  return documents.some(({ kind, problems, text }) => {
    if (problems.length === 0 || !kinds.has(kind)) return false;
    return text.content === '' || (text.content.includes(name) && text.content.split(/[^\p{L}\p{N}_-]+/u).includes(name));
  });
}

/** What to say about an id that nothing bears: the nearest names and where the first of them is defined, else some that exist. */
export function unknownDetails(reference: Reference, workspace: Workspace): ReportDetails {
  const { id, wants } = reference;
  const candidates = likely(reference, workspace);
  const data = { id, wanted: wants.map(kindName) };
  const [nearest] = candidates;
  if (nearest === undefined) return { data, help: existing(reference, workspace) };
  const named = definition(nearest, wants, workspace);
  return {
    data: { ...data, nearest: candidates },
    help: `Did you mean ${ticked(candidates)}?`,
    corrected: candidates.length === 1 ? rewritten(reference.place(), nearest) : undefined,
    related: named === undefined ? [] : [{ place: headline(named), message: `${ticked([nearest])} is ${A_KIND[named.kind]}` }],
  };
}

/** The ids that may be meant: the one whose title or file was written instead, or that differs in case alone; else the nearest. */
function likely({ id, wants, candidates }: Reference, workspace: Workspace): readonly string[] {
  const written = id
    .slice(id.lastIndexOf('/') + 1)
    .replace(/(?:\.(?:goal|v2mom|kpi))?\.(?:ya?ml|csv)$/i, '')
    .trim()
    .toLowerCase();
  const sure = wants
    .flatMap((kind) => allOf(kind, workspace))
    .filter((entity) => entity.title.toLowerCase() === written || entity.id.toLowerCase() === written);
  if (sure.length === 1) return sure.map((entity) => entity.id);
  return candidates.filter((name) => !candidates.some((short) => name.endsWith(`.${short}`)));
}

/** The thing of one of these kinds that bears the name. */
export function definition(name: string, kinds: readonly EntityKind[], workspace: Workspace): Entity | undefined {
  for (const kind of kinds) {
    const entity = workspace.find(kind, name);
    if (entity !== undefined) return entity;
  }
  return undefined;
}

/** Names that exist, where none comes near. */
export function existing(reference: Reference, workspace: Workspace): string {
  const { wants } = reference;
  const { text } = reference.place();
  const others = wants
    .flatMap((kind) => allOf(kind, workspace))
    .filter(({ document, pointer }) => pointer !== '' || document.text !== text);
  const ids = [...new Set(others.map(({ id }) => id))];
  const kind = fill('{kind}', { kind: wants.map(kindName) });
  return ids.length === 0 ? `Define the ${kind} first: there is none yet.` : `Name a ${kind} that exists, such as ${ticked(ids)}.`;
}

function allOf(kind: EntityKind, { goals, v2moms, kpis, teams, people }: Workspace): readonly Entity[] {
  switch (kind) {
    case 'goal':
      return goals;
    case 'v2mom':
      return v2moms;
    case 'kpi':
      return kpis;
    case 'team':
      return teams;
    case 'person':
      return people;
    case 'method':
      return v2moms.flatMap(({ methods }) => methods);
    case 'measure':
      return v2moms.flatMap(({ measures }) => measures);
    case 'obstacle':
      return v2moms.flatMap(({ obstacles }) => obstacles);
  }
}
