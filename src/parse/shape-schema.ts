/**
 * The schemas as the checker walks them: references followed, patterns compiled, each part made when it is first needed.
 *
 * Only the keywords that our schemas use are understood; a test compares the two, and another compares every verdict with a
 * full validator. Compiling the schemas with one would cost more than checking a thousand files takes.
 */
import accepted from '../../schemas/accepted.schema.json' with { type: 'json' };
import common from '../../schemas/common.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import exceptions from '../../schemas/exceptions.schema.json' with { type: 'json' };
import goal from '../../schemas/goal.schema.json' with { type: 'json' };
import kpi from '../../schemas/kpi.schema.json' with { type: 'json' };
import teams from '../../schemas/teams.schema.json' with { type: 'json' };
import v2mom from '../../schemas/v2mom.schema.json' with { type: 'json' };
import type { DocumentKind } from './document.ts';

/** The part of JSON Schema 2020-12 that we use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  /** Understood for keys that exclude each other: `{ value: { properties: { min: false } } }`. */
  readonly dependentSchemas?: Readonly<Record<string, { readonly properties: Readonly<Record<string, false>> }>>;
  readonly anyOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}

export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** One value's place in a schema. */
export class SchemaNode {
  readonly types: readonly TypeName[];
  readonly choices: readonly string[] | undefined;
  readonly pattern: RegExp | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly fewest: number;
  readonly most: number;
  /** The keys that may be written, in the schema's order, without the editor's own `$schema`. */
  readonly keys: readonly string[];
  readonly required: readonly string[];
  /** Keys that cannot stand together: the first with any of the others. */
  readonly exclusive: readonly (readonly [string, readonly string[]])[];
  /** The shared part it is, such as `day` or `id`; empty for others. */
  readonly shared: string;
  /** What it is and what it is for, as people are told; empty where the schema says nothing. */
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly #schema: Schema;
  readonly #home: Schema;
  readonly #children = new Map<string, SchemaNode | undefined>();
  #items: SchemaNode | undefined;
  #branches: readonly SchemaNode[] | undefined;

  constructor(schema: Schema, home: Schema = schema, shared = '') {
    this.#schema = schema;
    this.#home = home;
    this.shared = shared;
    this.types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    this.choices = schema.enum;
    this.pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u');
    this.low = schema.minimum;
    this.high = schema.maximum;
    this.fewest = schema.minItems ?? 0;
    this.most = schema.maxItems ?? Number.POSITIVE_INFINITY;
    this.keys = Object.keys(schema.properties ?? {}).filter((key) => key !== '$schema');
    this.required = schema.required ?? [];
    this.exclusive = Object.entries(schema.dependentSchemas ?? {}).map(([key, { properties }]) => [key, Object.keys(properties)]);
    this.title = schema.title ?? '';
    this.description = schema.description ?? '';
    this.examples = schema.examples ?? [];
  }

  /** The node of a key: undefined when it must not be written, null when anything may stand there. */
  child(key: string): SchemaNode | undefined | null {
    const known = this.#children.get(key);
    if (known !== undefined) return known;
    const { properties = {}, patternProperties = {}, additionalProperties = true } = this.#schema;
    const schema = Object.hasOwn(properties, key)
      ? properties[key]
      : Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];
    if (schema === undefined && typeof additionalProperties === 'boolean') return additionalProperties ? null : undefined;
    const node = this.#node(schema ?? (additionalProperties as Schema));
    this.#children.set(key, node);
    return node;
  }

  /** The example of a key that has no fixed name, such as a rule; undefined where names are fixed. */
  get patterned(): string | undefined {
    if (this.#schema.patternProperties === undefined) return undefined;
    return Object.keys((this.examples[0] ?? {}) as object)[0];
  }

  get items(): SchemaNode | undefined {
    if (this.#items === undefined && this.#schema.items !== undefined) this.#items = this.#node(this.#schema.items);
    return this.#items;
  }

  /** The shapes to choose from, told apart by their types; empty when there is only one. */
  get branches(): readonly SchemaNode[] {
    this.#branches ??= (this.#schema.anyOf ?? []).map((branch) => this.#node(branch));
    return this.#branches;
  }

  #node(schema: Schema): SchemaNode {
    if (schema.$ref === undefined) return new SchemaNode(schema, this.#home);
    const [file, key = ''] = schema.$ref.split('#/$defs/');
    const home: Schema = file === '' ? this.#home : (common as Schema);
    const definition = home.$defs?.[key];
    if (definition === undefined) throw new Error(`The schema refers to ${schema.$ref}, which does not exist`);
    return new SchemaNode({ ...definition, ...schema }, home, key);
  }
}

const FILES = { goal, v2mom, kpi, teams, config, exceptions, accepted } as Readonly<Record<DocumentKind, Schema>>;
const roots = new Map<DocumentKind, SchemaNode>();

/** What a file of that kind may hold. */
export function schemaOf(kind: DocumentKind): SchemaNode {
  let root = roots.get(kind);
  if (root === undefined) roots.set(kind, (root = new SchemaNode(FILES[kind])));
  return root;
}
