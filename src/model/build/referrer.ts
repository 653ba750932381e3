import type { Node } from '../node.ts';
import { ReferenceNode } from '../references.ts';
import type { EntityKind } from '../workspace.ts';

/** Collects what the builders of the single files find, until everything can be linked. */
export interface Yard {
  readonly references: ReferenceNode[];
}

export type Kinds = readonly EntityKind[];

export const SUPPORTABLE: Kinds = ['method', 'measure', 'obstacle', 'goal'];
export const PARTY: Kinds = ['team', 'person'];

/** `@ines` is how some tools write whom they mean by `ines`. */
export function handle(id: string): string {
  return id.startsWith('@') ? id.slice(1) : id;
}

/** Writes the references of one thing into the yard. */
export class Referrer {
  readonly #yard: Yard;
  readonly #node: Node;
  readonly #from: object | undefined;
  readonly #draft: boolean;

  constructor(yard: Yard, node: Node, draft = false, from: object | undefined = node) {
    this.#yard = yard;
    this.#node = node;
    this.#from = from;
    this.#draft = draft;
  }

  one(id: string | undefined, pointer: string, wants: Kinds): ReferenceNode | undefined {
    if (id === undefined) return undefined;
    const reference = new ReferenceNode(
      wants.includes('person') ? handle(id) : id,
      wants,
      () => this.#node.place(pointer),
      this.#from,
      this.#draft,
    );
    this.#yard.references.push(reference);
    return reference;
  }

  /** One id or a list of ids. */
  many(ids: string | readonly string[] | undefined, pointer: string, wants: Kinds): ReferenceNode[] {
    if (ids === undefined) return [];
    if (typeof ids === 'string') return [this.one(ids, pointer, wants) as ReferenceNode];
    return ids.map((id, index) => this.one(id, `${pointer}/${index}`, wants) as ReferenceNode);
  }
}
