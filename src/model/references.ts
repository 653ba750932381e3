import leven from 'leven';
import type { Place } from '../parse/text.ts';
import type { Collision, Entity, EntityKind, Reference } from './workspace.ts';

/** How many edits a name may be away and still be offered as "did you mean". */
const NEAR = 0.4;
const OFFERED = 3;
const NONE: readonly Entity[] = [];

/**
 * Everything that has an id, by kind and name. Parts of a V2MOM answer to their short id where it is unique, and to
 * `v2mom.part` always.
 */
export class Index {
  readonly #byName = new Map<EntityKind, Map<string, Entity[]>>();
  /** Ids of files that could not be used: a reference to one is not wrong. */
  readonly #unreadable = new Set<string>();
  readonly #nearestTo = new Map<string, readonly string[]>();
  readonly collisions: Collision[] = [];

  add(entity: Entity, qualified?: string): void {
    if (qualified === undefined) {
      const same = this.all(entity.kind, entity.id)[0];
      if (same !== undefined) {
        this.collisions.push({ kind: entity.kind, id: entity.id, first: idPlace(same), second: idPlace(entity) });
        return;
      }
    } else {
      const same = this.all(entity.kind, qualified)[0];
      if (same !== undefined) {
        this.collisions.push({ kind: entity.kind, id: entity.id, first: idPlace(same), second: idPlace(entity) });
        return;
      }
      this.#put(entity.kind, qualified, entity);
    }
    this.#put(entity.kind, entity.id, entity);
  }

  addUnreadable(kind: EntityKind, id: string): void {
    this.#unreadable.add(`${kind} ${id}`);
  }

  find(kinds: readonly EntityKind[], name: string): Entity[] {
    return kinds.flatMap((kind) => this.all(kind, name));
  }

  resolve(reference: ReferenceNode): void {
    const named = this.#meanings(reference);
    // Parts of a V2MOM have a longer name for when the short one is taken; a goal has no other, so the short one is the goal's.
    const goals = named.filter((entity) => entity.kind === 'goal');
    const found = goals.length === 1 ? goals : named;
    if (found.length === 1) {
      reference.settle('found', found[0], []);
    } else if (found.length > 1) {
      reference.settle('ambiguous', undefined, found.map(qualifiedId).sort());
    } else if (this.#isUnreadable(reference)) {
      reference.settle('unreadable', undefined, []);
    } else {
      reference.settle('unknown', undefined, this.#nearest(reference));
    }
  }

  /**
   * What a name can mean where it stands. A V2MOM's measures and obstacles speak of its own methods first; what it supports, and what a
   * goal supports, is rather something else than itself.
   */
  #meanings({ id, wants, from }: ReferenceNode): Entity[] {
    const named = this.find(wants, id);
    if (named.length < 2) return named;
    const own = named.filter((entity) => entity === from || ('v2mom' in entity && entity.v2mom === from));
    if (own.length === 0) return named;
    const others = named.filter((entity) => !own.includes(entity));
    return others.length === 0 || (wants.length === 1 && wants[0] === 'method') ? own : others;
  }

  #isUnreadable({ id, wants }: ReferenceNode): boolean {
    const [head = ''] = id.split('.');
    return wants.some((kind) => this.#unreadable.has(`${kind} ${id}`) || this.#unreadable.has(`${kind} ${head}`));
  }

  /** A name that is wrong in many places is looked for once. */
  #nearest({ id, wants, from }: ReferenceNode): string[] {
    const key = `${wants.join(' ')} ${id}`;
    let near = this.#nearestTo.get(key);
    if (near === undefined) {
      const names = new Set(wants.flatMap((kind) => [...(this.#byName.get(kind)?.keys() ?? [])]));
      this.#nearestTo.set(key, (near = nearest(id, [...names])));
    }
    return near.filter((name) => wants.some((kind) => this.all(kind, name).some((entity) => entity !== from)));
  }

  /** Everything of one kind that answers to a name. */
  all(kind: EntityKind, name: string): readonly Entity[] {
    return this.#byName.get(kind)?.get(name) ?? NONE;
  }

  #put(kind: EntityKind, name: string, entity: Entity): void {
    let names = this.#byName.get(kind);
    if (names === undefined) this.#byName.set(kind, (names = new Map()));
    const list = names.get(name);
    if (list === undefined) names.set(name, [entity]);
    else list.push(entity);
  }
}

/** The names that come closest, best first; none that is further away than a slip of the hand. */
export function nearest(name: string, names: readonly string[]): string[] {
  const near = names
    .map((candidate) => ({ candidate, distance: distance(name, candidate) }))
    .filter(({ distance, candidate }) => distance <= Math.max(2, Math.floor(NEAR * Math.max(name.length, candidate.length))))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  // Beside a name that differs by a letter, one that differs by five was not meant.
  const least = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= 2 * Math.max(1, least))
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate);
}

/** Edit distance, but half a name or a name with a word added counts as near. */
function distance(a: string, b: string): number {
  if (a.length > 2 && b.length > 2 && (b.startsWith(a) || a.startsWith(b) || b.endsWith(`.${a}`))) return 1;
  return leven(a.toLowerCase(), b.toLowerCase());
}

function qualifiedId(entity: Entity): string {
  return 'v2mom' in entity ? `${entity.v2mom.id}.${entity.id}` : entity.id;
}

function idPlace(entity: Entity): Place {
  return entity.pointer === '' ? entity.place() : entity.place('/id');
}

/** A reference that the linker settles once, before anybody else sees it. */
export class ReferenceNode implements Reference {
  readonly id: string;
  readonly wants: readonly EntityKind[];
  /** The thing that refers; it never means itself. */
  readonly from: object | undefined;
  /** Written in a draft, which is judged for its shape alone. */
  readonly draft: boolean;
  readonly #place: () => Place;
  #target: Entity | undefined;
  #state: Reference['state'] = 'unknown';
  #candidates: readonly string[] = [];

  constructor(id: string, wants: readonly EntityKind[], place: () => Place, from: object | undefined, draft: boolean) {
    this.id = id;
    this.wants = wants;
    this.from = from;
    this.draft = draft;
    this.#place = place;
  }

  settle(state: Reference['state'], target: Entity | undefined, candidates: readonly string[]): void {
    this.#state = state;
    this.#target = target;
    this.#candidates = candidates;
  }

  place(): Place {
    return this.#place();
  }
  get target(): Entity | undefined {
    return this.#target;
  }
  get state(): Reference['state'] {
    return this.#state;
  }
  get candidates(): readonly string[] {
    return this.#candidates;
  }
}
