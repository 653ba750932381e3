import { nameMeant } from '../../assess/names.ts';
import { oncePerWorkspace } from '../../assess/once.ts';
import { leftover } from '../../assess/placeholders.ts';
import type { Entity, EntityKind, Reference, Workspace } from '../../model/workspace.ts';
import type { DocumentKind } from '../../parse/document.ts';
import { isListKey } from '../../parse/schema-keys.ts';
import type { Place } from '../../parse/text.ts';
import { fill } from '../engine/wording.ts';
import type { ReportDetails } from '../rule.ts';
import { A_KIND, kindName, ticked } from './naming.ts';
import { headline, rewritten } from './places.ts';

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

/** The words of broken files in which names are defined; undefined of those that could not be read at all. */
const brokenFiles = oncePerWorkspace(({ documents }) => {
  const kinds = new Set(Object.values(DEFINED_IN));
  return documents
    .filter(({ kind, problems }) => problems.length > 0 && kinds.has(kind))
    .map(({ kind, text: { content } }) => ({ kind, words: content === '' ? undefined : new Set(content.split(/[^\p{L}\p{N}_-]+/u)) }));
});

function standsInBrokenFile({ id, wants }: Reference, workspace: Workspace): boolean {
  const kinds = new Set(wants.map((kind) => DEFINED_IN[kind]));
  const name = id.slice(id.lastIndexOf('.') + 1);
  return brokenFiles(workspace).some(({ kind, words }) => kinds.has(kind) && (words === undefined || words.has(name)));
}

/** What to say about an id that nothing bears: the nearest names and where the first of them is defined, else some that exist. */
export function unknownDetails(reference: Reference, workspace: Workspace): ReportDetails {
  const { id, wants } = reference;
  const data = { id, wanted: wants.map(kindName) };
  const place = reference.place();
  const several = namesOwner(reference) ? named(id, wants, workspace) : [];
  if (several.length > 1) return { data: { ...data, nearest: several }, help: oneOf(several) };
  const listed = several.length > 0 ? undefined : severalNames(reference, place, workspace);
  if (listed !== undefined) return { data, ...listed };
  const candidates = likely(reference, workspace);
  const [nearest] = candidates;
  if (nearest === undefined) return { data, help: existing(reference, workspace) };
  const thing = definition(nearest, wants, workspace);
  return {
    data: { ...data, nearest: candidates },
    help: `Did you mean ${ticked(candidates)}?`,
    corrected: candidates.length === 1 ? rewritten(place, nearest) : undefined,
    related: thing === undefined ? [] : [{ place: headline(thing), message: `${ticked([nearest])} is ${A_KIND[thing.kind]}` }],
  };
}

/** The ids that may be meant: the one whose title or file was written instead, or that differs in case alone; else the nearest. */
function likely({ id, wants, candidates }: Reference, workspace: Workspace): readonly string[] {
  const sure = namesakes(id, wants, workspace);
  if (sure.length === 1) return sure.map((entity) => entity.id);
  const within = named(id, wants, workspace);
  if (within.length === 1) return within;
  return candidates.filter((name) => !candidates.some((short) => name.endsWith(`.${short}`)));
}

/** Everything by its id and its title in small letters. */
const byName = oncePerWorkspace((workspace) => {
  const found = new Map<string, Entity[]>();
  for (const kind of KINDS) {
    for (const entity of allOf(kind, workspace)) {
      for (const name of new Set([entity.id.toLowerCase(), entity.title.toLowerCase()])) {
        const list = found.get(name);
        if (list === undefined) found.set(name, [entity]);
        else list.push(entity);
      }
    }
  }
  return found;
});

/** Things of some kinds whose title or file was written, or whose id in other letters. */
function namesakes(written: string, wants: readonly EntityKind[], workspace: Workspace): readonly Entity[] {
  const found = byName(workspace).get(nameMeant(written)) ?? [];
  return wants.flatMap((wanted) => found.filter(({ kind }) => kind === wanted));
}

/** The ids of teams and people that stand as words in a text: `Per Hansen`, `the chat team`, `jo & ines`. */
function named(written: string, wants: readonly EntityKind[], workspace: Workspace): readonly string[] {
  const words = new Set(written.toLowerCase().split(/[^\p{L}\p{N}_-]+/u));
  const found = [...words].flatMap((word) => (byName(workspace).get(word) ?? []).filter(({ id }) => id.toLowerCase() === word));
  const kinds = wants.filter((kind) => kind === 'team' || kind === 'person');
  return [...new Set(kinds.flatMap((wanted) => found.filter(({ kind }) => kind === wanted)).map(({ id }) => id))];
}

/** What to say where several names stand and one is wanted. */
export function oneOf(names: readonly string[]): string {
  return names.length === 0 ? 'Name one team or person.' : `Name one team or person, such as ${ticked(names)}: what two own, nobody does.`;
}

/** What to say to `answer-fast, solve-once`: a list without its brackets, or two names where one is wanted. Undefined where a single thing is meant. */
function severalNames({ id, wants }: Reference, place: Place, workspace: Workspace): Pick<ReportDetails, 'help' | 'corrected'> | undefined {
  const names = id.split(/\s*(?:[,;&+]|\band\b)\s*/).filter((name) => name !== '');
  const known = names.filter((name) => definition(name, wants, workspace) !== undefined);
  if (names.length < 2 || known.length === 0 || names.some((name) => /\s/.test(name))) return undefined;
  if (!isListKey(place.pointer.slice(place.pointer.lastIndexOf('/') + 1))) return { help: `Name one, such as ${ticked(known)}.` };
  if (known.length < names.length) return { help: 'Put several names in brackets, with commas between them, and name what exists.' };
  const list = `[${names.join(', ')}]`;
  return { help: `Put several names in brackets: ${ticked([list])}.`, corrected: rewritten(place, list) };
}

/** The thing of one of these kinds that bears the name. */
export function definition(name: string, kinds: readonly EntityKind[], workspace: Workspace): Entity | undefined {
  for (const kind of kinds) {
    const entity = workspace.find(kind, name);
    if (entity !== undefined) return entity;
  }
  return undefined;
}

/** As many names are shown. */
const SHOWN = 5;

/** Names that exist, where none comes near. */
export function existing(reference: Reference, workspace: Workspace): string {
  const { wants } = reference;
  const { text } = reference.place();
  const ids = new Set<string>();
  for (const wanted of wants) {
    for (const { id, document, pointer } of allOf(wanted, workspace)) {
      if (ids.size === SHOWN) break;
      if (pointer !== '' || document.text !== text) ids.add(id);
    }
  }
  const kind = fill('{kind}', { kind: wants.map(kindName) });
  return ids.size === 0
    ? `Define the ${kind} first: there is none yet.`
    : `Name a ${kind} that exists, such as ${ticked([...ids], SHOWN)}.`;
}

const KINDS: readonly EntityKind[] = ['goal', 'v2mom', 'method', 'measure', 'obstacle', 'kpi', 'team', 'person'];

const parts = oncePerWorkspace(({ v2moms }) => ({
  method: v2moms.flatMap(({ methods }) => methods),
  measure: v2moms.flatMap(({ measures }) => measures),
  obstacle: v2moms.flatMap(({ obstacles }) => obstacles),
}));

function allOf(kind: EntityKind, workspace: Workspace): readonly Entity[] {
  const { goals, v2moms, kpis, teams, people } = workspace;
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
    default:
      return parts(workspace)[kind];
  }
}
