/** Compares plain values with the schema of their file and says what differs: few problems, one a mistake. */
import { parseDay, parsePeriod } from './calendar.ts';
import { suggestDate } from './dates.ts';
import type { DocumentKind } from './document.ts';
import { readWritten } from './numbers.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { nearestKey, nearestWord } from './shape-nearest.ts';
import { type Schema, SchemaNode, schemaOf } from './shape-schema.ts';
import { asId, code, either, found, short, wanted } from './shape-words.ts';

export { originalPointer, prune } from './shape-prune.ts';

/** One way in which a value differs from its schema. Places are added by whoever knows the file. */
export interface ShapeError {
  readonly code: Extract<ProblemCode, 'unknown-key' | 'wrong-type' | 'not-allowed' | 'missing-key' | 'bad-date' | 'bad-value'>;
  /** JSON Pointer of the value; of the value that should be there, for a missing key. */
  readonly pointer: string;
  readonly part: 'key' | 'value';
  /** Besides what `ProblemCode` lists, `suggestion`: the value as it should be written, empty when nobody can know. */
  readonly data: Problem['data'];
  /** Pointer of what cannot be used because of it: the value, or the whole item where the value is indispensable. */
  readonly unusable: string | undefined;
}

/** Checks what a file of that kind holds. Never throws, whatever the value. */
export function checkShape(kind: DocumentKind, value: unknown): ShapeError[] {
  const check = new Check();
  check.value(schemaOf(kind), value, { pointer: '', key: 'this file', unusable: '', parents: [] });
  if (kind === 'goal' && isGroup(value)) check.misplacedDeadline(value);
  return check.errors;
}

/** Checks one value with a schema of its own (a rule's option), named as in messages. Only our part of JSON Schema is understood. */
export function checkValue(schema: Schema, value: unknown, key: string): ShapeError[] {
  const check = new Check();
  check.value(new SchemaNode(schema), value, { pointer: '', key, unusable: '', parents: [] });
  return check.errors;
}

interface At {
  readonly pointer: string;
  /** The last key on the way, as messages name it. */
  readonly key: string;
  readonly unusable: string;
  /** The groups around, nearest first. */
  readonly parents: readonly SchemaNode[];
}

type Group = Readonly<Record<string, unknown>>;

class Check {
  readonly errors: ShapeError[] = [];

  value(node: SchemaNode, value: unknown, at: At): void {
    const branch = node.branches.find(({ types }) => hasType(types, value));
    if (branch !== undefined) this.value(branch, value, at);
    else if (node.shared === 'day' || node.shared === 'date') this.#date(node, value, at);
    else if (node.choices !== undefined && isScalar(value)) this.#choice(node.choices, value, at);
    else if (!hasType(node.types, value)) this.#wrongType(node, value, at);
    else if (typeof value === 'string') this.#text(node, value, at);
    else if (typeof value === 'number') this.#number(node, value, at);
    else if (Array.isArray(value)) this.#list(node, value, at);
    else if (isGroup(value)) this.#group(node, value, at);
  }

  /** `by` beside `kpi` is allowed by the schema (a thing done has it there) but cannot mean anything. */
  misplacedDeadline(goal: Group): void {
    const moved =
      Object.hasOwn(goal, 'by') && !Object.hasOwn(goal, 'done') && (Object.hasOwn(goal, 'kpi') || Object.hasOwn(goal, 'target'));
    if (!moved || this.errors.some(({ pointer }) => pointer === '/by')) return;
    const { keys } = schemaOf('goal');
    const allowed = keys.filter((key) => key !== 'by');
    this.#report('unknown-key', { pointer: '/by', unusable: '/by' }, { key: 'by', nearest: 'target: by', where: 'below', allowed }, 'key');
  }

  /** The calendar decides, not the schema's pattern: 30 February has the right form. */
  #date(node: SchemaNode, value: unknown, at: At): void {
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.#wrongType(node, value, at);
      return;
    }
    const read = node.shared === 'day' ? parseDay : parsePeriod;
    const written = String(value);
    if (hasType(node.types, value) && read(written) !== undefined) return;
    const suggestion = suggestDate(written);
    const data = {
      key: at.key,
      found: short(written),
      expected: wanted(node),
      suggestion: read(suggestion) === undefined ? '' : suggestion,
    };
    this.#report('bad-date', at, data);
  }

  #choice(choices: readonly string[], value: string | number | boolean, at: At): void {
    if (typeof value === 'string' && choices.includes(value)) return;
    const written = String(value);
    const data = { key: at.key, found: short(written), nearest: nearestWord(written, choices), allowed: choices };
    this.#report('not-allowed', at, data);
  }

  #wrongType(node: SchemaNode, value: unknown, at: At): void {
    const suggestion = suggest(node, value);
    this.#report('wrong-type', at, { key: at.key, expected: wanted(node), found: found(value), suggestion });
  }

  #text({ pattern, shared }: SchemaNode, value: string, at: At): void {
    if (pattern === undefined || pattern.test(value)) return;
    const isId = shared === 'id';
    const expected = isId ? 'lower-case letters, digits and hyphens, starting with a letter' : 'some text';
    this.#report('bad-value', at, { key: at.key, expected, found: found(value), suggestion: isId ? asId(value) : '' });
  }

  #number(node: SchemaNode, value: number, at: At): void {
    if (value >= (node.low ?? value) && value <= (node.high ?? value)) return;
    this.#report('bad-value', at, { key: at.key, expected: wanted(node), found: found(value), suggestion: '' });
  }

  #list(node: SchemaNode, list: readonly unknown[], at: At): void {
    if (list.length < node.fewest || list.length > node.most) {
      const count = `${list.length} ${list.length === 1 ? 'value' : 'values'}`;
      this.#report('bad-value', at, { key: at.key, expected: wanted(node), found: count, suggestion: '' });
      return;
    }
    const { items } = node;
    if (items === undefined) return;
    const counted = node.fewest > 0 || node.most < Number.POSITIVE_INFINITY;
    list.forEach((item, index) => {
      const pointer = `${at.pointer}/${index}`;
      this.value(items, item, { ...at, pointer, unusable: counted ? at.unusable : pointer });
    });
  }

  #group(node: SchemaNode, group: Group, at: At): void {
    const isRoot = at.pointer === '';
    const meant = new Set<string>();
    const parents = [node, ...at.parents];
    for (const key of Object.keys(group)) {
      const pointer = `${at.pointer}/${escapeKey(key)}`;
      const child = node.child(key);
      if (child === null) continue;
      if (child === undefined) {
        const means = this.#unknownKey(node, group, key, { ...at, pointer });
        if (means !== undefined) meant.add(means);
      } else {
        const indispensable = node.required.includes(key) && !isRoot;
        this.value(child, group[key], { pointer, key, unusable: indispensable ? at.unusable : pointer, parents });
      }
    }
    for (const key of node.required) {
      if (Object.hasOwn(group, key) || meant.has(key)) continue;
      const where = { pointer: `${at.pointer}/${key}`, unusable: isRoot ? undefined : at.unusable };
      this.#report('missing-key', where, { key }, 'key');
    }
    for (const [key, others] of node.exclusive) {
      const both = others.filter((other) => Object.hasOwn(group, other));
      if (both.length === 0 || !Object.hasOwn(group, key)) continue;
      const expected = `either ${code(key)} or ${either(others.map(code), 'and')}`;
      const data = { key: at.key, expected, found: `${either([key, ...both].map(code), 'and')} together`, suggestion: '' };
      this.#report('bad-value', at, data, 'key');
    }
  }

  /** Reports the key and returns the required one it stands for, which is then not missing as well. */
  #unknownKey(node: SchemaNode, group: Group, key: string, at: At): string | undefined {
    if (node.patterned !== undefined) {
      const data = { key: at.key, expected: `names such as ${code(node.patterned)}`, found: code(key), suggestion: '' };
      this.#report('bad-value', { pointer: at.pointer, unusable: at.pointer }, data, 'key');
      return undefined;
    }
    const { nearest, where } = nearestKey(key, node, group, at.parents);
    const stands = where === 'here' && node.required.includes(nearest) && !Object.hasOwn(group, nearest);
    const unusable = stands && at.unusable !== '' ? at.unusable : at.pointer;
    this.#report('unknown-key', { pointer: at.pointer, unusable }, { key: short(key), nearest, where, allowed: node.keys }, 'key');
    return stands ? nearest : undefined;
  }

  #report(
    code: ShapeError['code'],
    { pointer, unusable }: { pointer: string; unusable: string | undefined },
    data: ShapeError['data'],
    part: ShapeError['part'] = 'value',
  ): void {
    this.errors.push({ code, pointer, part, data, unusable });
  }
}

function hasType(types: SchemaNode['types'], value: unknown): boolean {
  return types.some((type) => {
    switch (type) {
      case 'null':
        return value === null;
      case 'array':
        return Array.isArray(value);
      case 'object':
        return isGroup(value);
      case 'integer':
        return Number.isInteger(value);
      case 'number':
        return Number.isFinite(value);
      default:
        return typeof value === type;
    }
  });
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The value in the form that is wanted, as it would be written; empty when that would be a guess. */
function suggest({ types, shared }: SchemaNode, value: unknown): string {
  if (typeof value === 'string') {
    if (types.includes('number') || types.includes('integer')) {
      const written = readWritten(value);
      return written === undefined || written.otherwise !== undefined ? '' : String(written.number);
    }
    if (types.includes('boolean')) return /^(yes|on|y|true)$/i.test(value) ? 'true' : /^(no|off|n|false)$/i.test(value) ? 'false' : '';
  }
  const isText = types.includes('string') && (shared === 'text' || shared === 'texts');
  return isText && isScalar(value) ? JSON.stringify(String(value)) : '';
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
