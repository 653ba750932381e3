import { YAML_ALIASED_VALUES, YAML_ALIASES, YAML_DEPTH } from './limits.ts';
import { commentLoss, type Finding, type Loss } from './losses.ts';
import type { ProblemCode } from './problem.ts';
import { Alias, keyText, rangeOf, Scalar, type Tree, type TreePair, YAMLMap, type YAMLSeq } from './yaml-tree.ts';

/** Keys that would reach into the machinery of JavaScript objects. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

const NUMBER = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Objects without inherited keys. Unlike `Object.create(null)` they keep the engine's fast layout. */
const Plain = function () {} as unknown as new () => Record<string, unknown>;
Plain.prototype = Object.freeze(Object.create(null));

/**
 * Turns the tree of one file into plain values: null-prototype objects, arrays, texts, numbers, flags and null, by the rules of YAML 1.2's
 * core schema. What breaks a limit or cannot be used is left out and reported; a text that YAML cut is put together again and reported.
 */
export class ValueReader {
  readonly findings: Finding[] = [];
  /** What each `*name` stands for. */
  readonly targets = new Map<Tree, Tree>();
  readonly #source: string;
  readonly #anchors = new Map<string, Tree>();
  #depth = 0;
  #expanding = 0;
  #aliases = 0;
  #expanded = 0;
  #tooDeep = false;
  #tooMany = false;

  constructor(source: string) {
    this.#source = source;
  }

  read(root: Tree): unknown {
    return this.#value(root, '');
  }

  #value(tree: Tree, key: string): unknown {
    if (this.#expanding > 0 && ++this.#expanded > YAML_ALIASED_VALUES) return this.#overflow(tree);
    if (tree instanceof Scalar) return this.#scalar(tree, key);
    if (tree instanceof Alias) return this.#alias(tree, key);
    if (this.#depth === YAML_DEPTH) {
      if (!this.#tooDeep) this.#report('too-deep', tree, { limit: YAML_DEPTH });
      this.#tooDeep = true;
      return undefined;
    }
    this.#depth++;
    const value = tree instanceof YAMLMap ? this.#map(tree) : this.#list(tree, key);
    this.#depth--;
    if (tree.anchor) this.#anchors.set(tree.anchor, tree);
    return value;
  }

  #scalar(tree: Scalar<string>, key: string): unknown {
    if (tree.anchor) this.#anchors.set(tree.anchor, tree);
    const text = tree.value;
    if (tree.type !== 'PLAIN') return text;
    if (tree.comment !== undefined) {
      const [start, end] = rangeOf(tree);
      const loss = commentLoss(this.#source, start, end, text, key);
      if (loss !== undefined) return this.#lose(loss);
    }
    const value = plainValue(text);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#report('wrong-type', tree, { key, expected: 'a number', found: text });
      return undefined;
    }
    return value;
  }

  #map(tree: YAMLMap<Tree, Tree | null>): unknown {
    const object = new Plain();
    for (const pair of tree.items) {
      const key = keyText(pair.key);
      if (UNSAFE.has(key)) this.#report('unsafe-key', pair.key, { key });
      else if (key in object) this.#duplicate(tree, pair, key);
      else {
        const value = pair.value === null ? null : this.#value(pair.value, key);
        if (value !== undefined) object[key] = value;
      }
    }
    return object;
  }

  #list(tree: YAMLSeq<Tree>, key: string): unknown[] {
    const list: unknown[] = [];
    for (const item of tree.items) list.push(this.#value(item, key) ?? null);
    return list;
  }

  #alias(tree: Alias, key: string): unknown {
    const target = this.#anchors.get(tree.source);
    if (target === undefined) {
      this.#report('syntax', tree, { reason: `there is no \`&${tree.source}\` above this line that \`*${tree.source}\` could repeat` });
      return undefined;
    }
    this.targets.set(tree, target);
    if (++this.#aliases > YAML_ALIASES) return this.#overflow(tree);
    this.#expanding++;
    const value = this.#value(target, key);
    this.#expanding--;
    return value;
  }

  #overflow(tree: Tree): undefined {
    if (!this.#tooMany) {
      const [start, end] = rangeOf(tree);
      this.findings.push({ code: 'too-many-aliases', start, end, data: { limit: YAML_ALIASES } });
    }
    this.#tooMany = true;
    return undefined;
  }

  #duplicate(map: YAMLMap<Tree, Tree | null>, pair: TreePair, key: string): void {
    const first = map.items.find((other) => keyText(other.key) === key);
    this.#report('duplicate-key', pair.key, { key }, first?.key);
  }

  #lose(loss: Loss): string | number {
    if (this.#expanding === 0) this.findings.push(loss);
    return loss.value;
  }

  #report(code: ProblemCode, tree: Tree, data: Finding['data'], related?: Tree): void {
    if (this.#expanding > 0) return;
    const [start, end] = rangeOf(tree);
    this.findings.push({ code, start, end, data, related: related && { start: rangeOf(related)[0], end: rangeOf(related)[1] } });
  }
}

/** A text without quotes by the core schema: null, flag, number or text. Not-finite numbers come as such. */
function plainValue(text: string): string | number | boolean | null {
  switch (text.charCodeAt(0)) {
    case 43: // +
    case 45: // -
    case 46: // .
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55:
    case 56:
    case 57:
      if (NUMBER.test(text)) return Number(text);
      return NOT_FINITE.test(text) ? Number.NaN : text;
    case 70: // F
    case 102: // f
      return text === 'false' || text === 'False' || text === 'FALSE' ? false : text;
    case 84: // T
    case 116: // t
      return text === 'true' || text === 'True' || text === 'TRUE' ? true : text;
    case 78: // N
    case 110: // n
      return text === 'null' || text === 'Null' || text === 'NULL' ? null : text;
    case 126: // ~
      return text === '~' ? null : text;
    default:
      return text === '' ? null : text;
  }
}
