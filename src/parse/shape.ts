/** Compares plain values with the schema of their file and says what differs: few problems, one a mistake. */
import { parseDay, parsePeriod } from './calendar.ts';
import { isSureDate, suggestDate } from './dates.ts';
import type { DocumentKind } from './document.ts';
import { readWritten } from './numbers.ts';
import { asStep } from './pointer.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { meantWord, nearestKey, nearestWord } from './shape-nearest.ts';
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
  /** What to write instead where that leaves no doubt: the value or key differs only in how it is spelt. */
  readonly certain?: string;
  /** Pointer of what cannot be used because of it: the value, or the whole item where the value is indispensable. */
  readonly unusable: string | undefined;
}

/** Checks what a file of that kind holds. Never throws, whatever the value. */
export function checkShape(kind: DocumentKind, value: unknown): ShapeError[] {
  const check = new Check();
  check.value(schemaOf(kind), value, rootOf('this file'));
  if (kind === 'goal' && isGroup(value)) check.misplacedDeadline(value);
  return check.errors;
}

/** Checks one value with a schema of its own (a rule's option), named as in messages. Only our part of JSON Schema is understood. */
export function checkValue(schema: Schema, value: unknown, key: string): ShapeError[] {
  const check = new Check();
  check.value(new SchemaNode(schema), value, rootOf(key));
  return check.errors;
}

/** A value on the way from the root. Pointers are written only when something is wrong. */
interface At {
  readonly parent: At | undefined;
  readonly token: string | number;
  /** The last key on the way, as messages name it. */
  readonly key: string;
  /** Whether what holds it cannot be used without it. */
  readonly indispensable: boolean;
  /** The group it is a key of. */
  readonly node: SchemaNode | undefined;
}

type Group = Readonly<Record<string, unknown>>;

class Check {
  readonly errors: ShapeError[] = [];

  value(node: SchemaNode, value: unknown, at: At): void {
    const branch = node.branches.length === 0 ? undefined : node.branches.find(({ types }) => hasType(types, value));
    if (branch !== undefined) this.value(branch, value, at);
    else if (node.shared === 'day' || node.shared === 'date') this.#date(node, value, at);
    else if (node.choices !== undefined && isScalar(value)) this.#choice(node, node.choices, value, at);
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
    const at = { ...rootOf('by'), parent: rootOf(''), token: 'by' };
    this.#report('unknown-key', at, { key: 'by', nearest: 'target: by', where: 'below', allowed }, 'key');
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
    this.#report('bad-date', at, data, 'value', data.suggestion !== '' && isSureDate(written) ? data.suggestion : undefined);
  }

  #choice(node: SchemaNode, choices: readonly string[], value: string | number | boolean, at: At): void {
    if (typeof value === 'string' && choices.includes(value)) return;
    if (typeof value === 'string' && value.trim() === '') {
      this.#wrongType(node, value, at);
      return;
    }
    const written = String(value);
    const data = { key: at.key, found: short(written), nearest: nearestWord(written, choices), allowed: choices };
    const meant = meantWord(written, choices);
    this.#report('not-allowed', at, data, 'value', meant === data.nearest ? meant : undefined);
  }

  #wrongType(node: SchemaNode, value: unknown, at: At): void {
    const suggestion = suggest(node, value);
    const data = { key: at.key, expected: wanted(node), found: found(value), suggestion };
    this.#report('wrong-type', at, data, 'value', isSure(node, value) && suggestion !== '' ? suggestion : undefined);
  }

  #text({ pattern, shared }: SchemaNode, value: string, at: At): void {
    if (pattern === undefined || pattern.test(value)) return;
    const isId = shared === 'id';
    const expected = isId ? 'lower-case letters, digits and hyphens, starting with a letter' : 'some text';
    const suggestion = isId ? asId(value) : '';
    const data = { key: at.key, expected, found: found(value), suggestion };
    this.#report('bad-value', at, data, 'value', suggestion !== '' && suggestion === value.trim() ? suggestion : undefined);
  }

  #number(node: SchemaNode, value: number, at: At): void {
    if (value >= (node.low ?? value) && value <= (node.high ?? value)) return;
    this.#report('bad-value', at, { key: at.key, expected: wanted(node), found: found(value), suggestion: asShare(node, value) });
  }

  #list(node: SchemaNode, list: readonly unknown[], at: At): void {
    if (list.length < node.fewest || list.length > node.most) {
      const count = `${list.length} ${list.length === 1 ? 'value' : 'values'}`;
      this.#report('bad-value', at, { key: at.key, expected: wanted(node), found: count, suggestion: '' });
      return;
    }
    const { items } = node;
    if (items === undefined) return;
    const indispensable = node.fewest > 0 || node.most < Number.POSITIVE_INFINITY;
    list.forEach((item, token) => {
      this.value(items, item, { parent: at, token, key: at.key, indispensable, node: undefined });
    });
  }

  #group(node: SchemaNode, group: Group, at: At): void {
    const isRoot = at.parent === undefined;
    const meant = new Set<string>();
    for (const key of Object.keys(group)) {
      const child = node.child(key);
      if (child === null) continue;
      const inside = { parent: at, token: key, key, indispensable: !isRoot && node.required.includes(key), node };
      if (child !== undefined) this.value(child, group[key], inside);
      else if (node.patterned === undefined) this.#unknownKey(node, group, inside, meant);
      else {
        const data = { key: at.key, expected: `names such as ${code(node.patterned)}`, found: code(key), suggestion: '' };
        this.#report('bad-value', inside, data, 'key');
      }
    }
    for (const key of node.required) {
      if (Object.hasOwn(group, key) || meant.has(key)) continue;
      const inside = { parent: at, token: key, key, indispensable: true, node };
      this.errors.push({
        code: 'missing-key',
        pointer: pointerOf(inside),
        part: 'key',
        data: { key },
        unusable: isRoot ? undefined : unusableOf(inside),
      });
    }
    for (const [key, others] of node.exclusive) {
      const both = others.filter((other) => Object.hasOwn(group, other));
      if (both.length === 0 || !Object.hasOwn(group, key)) continue;
      const expected = `either ${code(key)}, or ${either(others.map(code), 'and')}`;
      const data = { key: at.key, expected, found: `${either([key, ...both].map(code), 'and')} together`, suggestion: '' };
      this.#report('bad-value', at, data, 'key');
    }
  }

  /** A key that stands for a required one says all there is to say: the required one is then not reported as missing. */
  #unknownKey(node: SchemaNode, group: Group, at: At, meant: Set<string>): void {
    const around: SchemaNode[] = [];
    for (let up = at.parent; up !== undefined; up = up.parent) if (up.node !== undefined) around.push(up.node);
    const { nearest, where } = nearestKey(at.key, node, group, around);
    const stands = where === 'here' && node.required.includes(nearest) && !Object.hasOwn(group, nearest);
    if (stands) meant.add(nearest);
    const isNested = at.parent?.parent !== undefined;
    const data = { key: short(at.key), nearest, where, allowed: node.keys };
    const meantKey = where === 'here' && !Object.hasOwn(group, nearest) && meantWord(at.key, node.keys) === nearest ? nearest : undefined;
    this.#report('unknown-key', { ...at, indispensable: stands && isNested }, data, 'key', meantKey);
  }

  #report(code: ShapeError['code'], at: At, data: ShapeError['data'], part: ShapeError['part'] = 'value', certain?: string): void {
    this.errors.push({ code, pointer: pointerOf(at), part, data, unusable: unusableOf(at), ...(certain !== undefined && { certain }) });
  }
}

/** `60` where a share from 0 to 1 is wanted is one in per cent; `5` may be one of ten as well. */
function asShare({ low, high, types }: SchemaNode, value: number): string {
  return low === 0 && high === 1 && types.includes('number') && value > 10 && value <= 100
    ? String(Number((value / 100).toPrecision(15)))
    : '';
}

/** A word that YAML reads as one with and without brackets around it. */
const PLAIN_WORD = /^(?!(?:true|false|null)$)[a-z][a-z0-9-]*$/i;

function isIn({ choices, pattern }: SchemaNode, word: string): boolean {
  return (choices === undefined || choices.includes(word)) && (pattern === undefined || pattern.test(word));
}

function rootOf(key: string): At {
  return { parent: undefined, token: '', key, indispensable: false, node: undefined };
}

function pointerOf({ parent, token }: At): string {
  return parent === undefined ? '' : `${pointerOf(parent)}/${asStep(String(token))}`;
}

function unusableOf(at: At): string {
  return at.indispensable && at.parent !== undefined ? unusableOf(at.parent) : pointerOf(at);
}

function hasType(types: SchemaNode['types'], value: unknown): boolean {
  for (const type of types) if (isType(type, value)) return true;
  return false;
}

function isType(type: SchemaNode['types'][number], value: unknown): boolean {
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
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Whether a suggestion only changes how the value is written: `yes` for a flag, one value in brackets. What a number meant as a text, its file tells. */
function isSure({ types }: SchemaNode, value: unknown): boolean {
  return Array.isArray(value) || (types.includes('boolean') && typeof value === 'string');
}

/** The value in the form that is wanted, as it would be written; empty when that would be a guess. */
function suggest(node: SchemaNode, value: unknown): string {
  const { types, shared } = node;
  if (Array.isArray(value)) {
    const [item] = value;
    return value.length === 1 && typeof item === 'string' && PLAIN_WORD.test(item) && hasType(types, item) && isIn(node, item) ? item : '';
  }
  if (typeof value === 'string') {
    if (types.includes('number') || types.includes('integer')) {
      const written = readWritten(value);
      return written === undefined || written.otherwise !== undefined ? '' : String(written.number);
    }
    if (types.includes('boolean')) return /^(yes|on|y|true)$/i.test(value) ? 'true' : /^(no|off|n|false)$/i.test(value) ? 'false' : '';
  }
  const isText = types.includes('string') && (shared === 'text' || shared === 'texts');
  // A flag says yes or no; which text was meant, it does not.
  return isText && isScalar(value) && typeof value !== 'boolean' ? JSON.stringify(String(value)) : '';
}
