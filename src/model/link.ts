import type { YamlDocument } from '../parse/document.ts';
import type { Problem } from '../parse/problem.ts';
import type { SeriesDocument } from '../parse/read.ts';
import type { Place } from '../parse/text.ts';
import { GoalNode } from './build/goal.ts';
import { KpiNode } from './build/kpi.ts';
import type { Yard } from './build/referrer.ts';
import { buildTeams, PersonNode, RootTeam } from './build/teams.ts';
import { V2momNode } from './build/v2mom.ts';
import { catalogue, catalogueEntry } from './catalogue.ts';
import type { Config } from './config.ts';
import { exceptionsOf } from './exceptions.ts';
import { Index, nearest } from './references.ts';
import { buildSeries } from './series.ts';
import type { AnyPromise, Entity, EntityKind, Goal, Kpi, Person, Team, V2mom, Workspace } from './workspace.ts';

/** What the loader read, before anything is tied to anything. */
export interface Parts {
  readonly config: Config;
  readonly configDocument: YamlDocument;
  readonly documents: YamlDocument[];
  /** By the path of the KPI they belong to. */
  readonly series: Map<string, SeriesDocument>;
  /** Tables that belong to no KPI. */
  readonly strays: Place[];
  readonly problems: Problem[];
}

const OF_FILE: Partial<Record<YamlDocument['kind'], EntityKind>> = { goal: 'goal', v2mom: 'v2mom', kpi: 'kpi' };
/** What a reference may name that lives inside a V2MOM: all of it is unknown when the file is. */
const INSIDE_V2MOM: readonly EntityKind[] = ['v2mom', 'method', 'measure', 'obstacle'];

/** Builds every thing, then settles every reference; afterwards nothing changes any more. */
export function assemble(parts: Parts): Workspace {
  const yard: Yard = { references: [] };
  const index = new Index();
  const goals: Goal[] = [];
  const v2moms: V2momNode[] = [];
  const kpis: KpiNode[] = [];
  const teams: Team[] = [];
  const people = new Map<string, PersonNode>();
  const problems = [...parts.configDocument.problems, ...parts.problems];

  for (const document of parts.documents) {
    problems.push(...document.problems);
    if (document.value === undefined) {
      const kind = OF_FILE[document.kind];
      if (kind !== undefined) for (const inside of kind === 'v2mom' ? INSIDE_V2MOM : [kind]) index.addUnreadable(inside, document.id);
      continue;
    }
    switch (document.kind) {
      case 'goal':
        goals.push(new GoalNode(document, yard));
        break;
      case 'v2mom':
        v2moms.push(new V2momNode(document, yard));
        break;
      case 'kpi': {
        const series = parts.series.get(document.path);
        problems.push(...(series?.problems ?? []));
        kpis.push(new KpiNode(document, series && buildSeries(series), yard));
        problems.push(...unknownLike(document));
        break;
      }
      case 'teams': {
        const found = buildTeams(document, yard);
        teams.push(...found.teams);
        for (const person of found.people) keepPerson(people, person);
        break;
      }
    }
  }
  addRootTeam(teams, v2moms, yard, parts.config);
  if (!parts.documents.some(({ kind }) => kind === 'teams')) addNamedPeople(people, yard);

  for (const entity of [...goals, ...v2moms, ...kpis, ...teams, ...people.values()]) index.add(entity);
  for (const v2mom of v2moms) {
    for (const part of [...v2mom.methods, ...v2mom.measures, ...v2mom.obstacles]) index.add(part, `${v2mom.id}.${part.id}`);
  }
  for (const reference of yard.references) index.resolve(reference);
  const firsts = new Set<Entity>(
    [...goals, ...v2moms, ...kpis, ...teams].filter((entity) => index.find([entity.kind], entity.id)[0] === entity),
  );
  const kept = <T extends Entity>(list: readonly T[]): T[] => list.filter((entity) => firsts.has(entity));
  const sound = kept(goals);
  const soundV2moms = kept<V2mom>(v2moms);

  const documents = [parts.configDocument, ...parts.documents];
  return {
    config: parts.config,
    documents,
    goals: sound,
    v2moms: soundV2moms,
    kpis: kept<Kpi>(kpis),
    teams: kept(teams),
    people: [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) satisfies Person[],
    // Those of drafts are settled like all others, but nobody is bothered with them.
    references: yard.references.filter(({ draft }) => !draft),
    problems,
    collisions: index.collisions,
    exceptions: exceptionsOf(documents),
    strays: parts.strays,
    promises: promisesOf(sound, soundV2moms),
    find: <K extends EntityKind>(kind: K, id: string) => {
      const found = index.all(kind, id);
      return (found.length === 1 ? found[0] : undefined) as Extract<Entity, { kind: K }> | undefined;
    },
  };
}

function promisesOf(goals: readonly Goal[], v2moms: readonly V2mom[]): AnyPromise[] {
  const promises: AnyPromise[] = [];
  for (const goal of goals) if (goal.promise !== undefined && !goal.draft) promises.push(goal.promise);
  for (const { draft, measures } of v2moms) {
    if (!draft) for (const { promise } of measures) if (promise !== undefined) promises.push(promise);
  }
  return promises;
}

/** The first mention gives a person their place; a name given anywhere wins over a bare handle. */
function keepPerson(people: Map<string, PersonNode>, person: PersonNode): void {
  const known = people.get(person.id);
  if (known === undefined || (known.title === known.id && person.title !== person.id)) people.set(person.id, person);
}

/** Without `teams.yaml` a handle is enough: whoever is named exists. */
function addNamedPeople(people: Map<string, PersonNode>, yard: Yard): void {
  for (const reference of yard.references) {
    const { id, wants, from } = reference;
    if (!wants.includes('person') || people.has(id)) continue;
    const document = (from as { document?: YamlDocument } | undefined)?.document;
    if (document !== undefined) people.set(id, new PersonNode(document, reference.place().pointer, id, undefined));
  }
}

/**
 * The organisation itself need not be listed among its teams: whoever owns a V2MOM that serves nothing above it, and is named
 * as a parent, is the team of teams.
 */
function addRootTeam(teams: Team[], v2moms: readonly V2momNode[], yard: Yard, config: Config): void {
  if (teams.length === 0) return;
  const listed = new Set(teams.map(({ id }) => id));
  const people = new Set(yard.references.filter(({ wants }) => wants.length === 1 && wants[0] === 'person').map(({ id }) => id));
  for (const { owner, supports, document } of v2moms) {
    if (owner === undefined || supports.length > 0 || listed.has(owner.id) || people.has(owner.id)) continue;
    const isParent = teams.some(({ parent }) => parent?.id === owner.id);
    if (!isParent) continue;
    listed.add(owner.id);
    teams.push(new RootTeam(document, owner.id, config.organisation));
  }
}

function unknownLike(document: YamlDocument): Problem[] {
  const { like } = document.value as { like?: string };
  if (like === undefined || catalogueEntry(like) !== undefined) return [];
  const allowed = catalogue.map(({ id }) => id);
  return [
    {
      code: 'not-allowed',
      place: document.place('/like'),
      data: { key: 'like', found: like, nearest: nearest(like, allowed)[0] ?? '', allowed },
    },
  ];
}
