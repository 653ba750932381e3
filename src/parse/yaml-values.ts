import { YAML_ALIASED_VALUES, YAML_ALIASES, YAML_DEPTH, YAML_PROBLEMS } from './limits.ts';
import { commentLoss, type Finding, type Loss } from './losses.ts';
import { missingDash, repetition } from './losses-entry.ts';
import { commaBeforeKey, flowLosses, hasBareKey, isProse, listLoss } from './losses-flow.ts';
import { numberLoss } from './losses-number.ts';
import { BULLET, bulletFinding, bulletLoss, firstWordLoss, keyBehindBullet, startLoss } from './losses-start.ts';
import type { ProblemCode } from './problem.ts';
import { code } from './shape-words.ts';
import { plainValue } from './yaml-scalars.ts';
import { Alias, isFlow, keyText, rangeOf, Scalar, type Tree, type TreeMap, type TreePair, YAMLMap, type YAMLSeq } from './yaml-tree.ts';

/** Keys that would reach into the machinery of JavaScript objects. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** The mark `!!str`: what follows is a text, whatever it looks like. */
const TEXT = 'tag:yaml.org,2002:str';

/** An object without inherited keys. Unlike what `Object.create(null)` makes, it keeps the engine's fast layout. */
class Plain {
  [key: string]: unknown;
}
Object.setPrototypeOf(Plain.prototype, null);
Reflect.deleteProperty(Plain.prototype, 'constructor');
Object.freeze(Plain.prototype);

/**
 * Turns the tree of one file into plain values: objects without inherited keys, arrays, texts, finite numbers, flags and null, by the rules of
 * YAML 1.2's core schema. What breaks a limit or cannot be used is left out and reported; a text that YAML cut is put together again and
 * reported.
 */
export class ValueReader {
  readonly findings: Finding[] = [];
  /** What each `*name` stands for. */
  readonly targets = new Map<Tree, Tree>();
  readonly #source: string;
  readonly #anchors = new Map<string, Tree>();
  readonly #once = new Set<ProblemCode>();
  #unreported = 0;
  #depth = 0;
  #aliases = 0;
  /** How many repetitions we are inside of: what is wrong there was reported where it stands. */
  #expanding = 0;
  #expanded = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(root: Tree): unknown {
    const value = this.#value(root, '');
    const last = this.findings.at(-1);
    if (last && this.#unreported > 0) this.findings[this.findings.length - 1] = { ...last, data: { ...last.data, more: this.#unreported } };
    return value;
  }

  /** Undefined for what cannot be used. */
  #value(tree: Tree, key: string): unknown {
    if (this.#expanding > 0 && ++this.#expanded > YAML_ALIASED_VALUES) return this.#leaveOut('too-many-aliases', tree, YAML_ALIASES);
    if (tree instanceof Scalar) return this.#scalar(tree, key);
    if (tree instanceof Alias) return this.#alias(tree, key);
    if (this.#depth === YAML_DEPTH) return this.#leaveOut('too-deep', tree, YAML_DEPTH);
    this.#depth++;
    const value = tree instanceof YAMLMap ? this.#map(tree, key) : this.#list(tree, key);
    this.#depth--;
    if (tree.anchor !== undefined && this.#expanding === 0) this.#anchors.set(tree.anchor, tree);
    return value;
  }

  #scalar(tree: Scalar<string>, key: string): unknown {
    const text = tree.value;
    if (tree.anchor !== undefined && this.#expanding === 0) this.#anchors.set(tree.anchor, tree);
    const value = tree.type === 'PLAIN' && tree.tag !== TEXT ? plainValue(text) : text;
    if (typeof value !== 'string' && typeof value !== 'number' && value !== null) return value;
    if (tree.type === 'PLAIN' && mayBeSpecial(text) && BULLET.test(text)) {
      const list = bulletLoss(this.#source, tree);
      if (list !== undefined) {
        if (this.#expanding === 0) this.#add(list);
        return list.values;
      }
    }
    const loss = this.#scalarLoss(tree, value, key);
    if (loss !== undefined) return this.#lose(loss);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#report('wrong-type', tree, { key, expected: 'a number', found: code(text) });
      return undefined;
    }
    return value;
  }

  #scalarLoss(tree: Scalar<string>, value: string | number | null, key: string): Loss | undefined {
    if (tree.type === 'PLAIN') {
      if (tree.anchor !== undefined || tree.tag !== undefined) {
        const loss = firstWordLoss(this.#source, tree, key);
        if (loss !== undefined) return loss;
      }
      if (tree.comment !== undefined && typeof value !== 'number') {
        const [start, end] = rangeOf(tree);
        const loss = commentLoss(this.#source, start, end, tree.value, key);
        if (loss !== undefined) return loss;
      }
    }
    if (typeof value !== 'string' || !mayBeSpecial(value)) return undefined;
    const [start, end] = rangeOf(tree);
    const loss = numberLoss(start, end, value, key);
    // Of a number in quotes nothing is wrong but the quotes: they are shown with it.
    return loss && tree.type !== 'PLAIN' ? { ...loss, data: { ...loss.data, written: this.#source.slice(start, end) } } : loss;
  }

  #map(tree: TreeMap, key: string): unknown {
    if (isFlow(tree) && hasBareKey(tree)) return this.#bracesWithBareKeys(tree, key);
    const object = new Plain();
    for (const [index, pair] of tree.items.entries()) {
      const name = keyText(pair.key);
      const entry = name in object && !isFlow(tree) ? missingDash(this.#source, tree.items, index) : undefined;
      if (entry !== undefined) {
        // What follows belongs to an entry of its own, and is judged once it is one.
        if (this.#expanding === 0) this.#add(entry);
        break;
      }
      if (mayBeBullet(name) && !isFlow(tree) && tree.items.every(keyBehindBullet)) return this.#bulletedItems(tree);
      const cut = beginsWithDigit(name) && isFlow(tree) ? commaBeforeKey(this.#source, tree.items[index - 1], pair) : undefined;
      if (cut !== undefined && !(cut.name in object)) {
        object[keyText((tree.items[index - 1] as TreePair).key)] = this.#lose(cut.loss);
        object[cut.name] = pair.value === null ? null : this.#value(pair.value, cut.name);
        continue;
      }
      if (this.#isUsable(tree, pair, name, object)) {
        const value = pair.value === null ? null : this.#value(pair.value, name);
        if (value !== undefined) object[name] = value;
      }
    }
    return object;
  }

  /** `-name: Own it` or `• name: Own it`, line after line: a list whose items have one key each. */
  #bulletedItems(tree: TreeMap): unknown[] {
    const bullets = tree.items.map(({ key }) => rangeOf(key)[0]);
    if (this.#expanding === 0) this.#add(bulletFinding(this.#source, bullets));
    return tree.items.map((pair) => {
      const item = new Plain();
      const name = keyBehindBullet(pair) as string;
      item[name] = (pair.value === null ? null : this.#value(pair.value, name)) ?? null;
      return item;
    });
  }

  /** `{ title: Fast, friendly help }`: what stands between two commas without a colon belongs to the text before it. */
  #bracesWithBareKeys(tree: TreeMap, key: string): unknown {
    if (isProse(tree)) return this.#lose(startLoss(this.#source, rangeOf(tree)[0], rangeOf(tree)[1], key));
    const object = new Plain();
    const { meant, losses } = flowLosses(this.#source, tree);
    for (const loss of losses) this.#lose(loss);
    for (const pair of tree.items) {
      const said = meant.get(pair);
      if (said?.part === true) continue;
      const name = said?.name ?? keyText(pair.key);
      if (this.#isUsable(tree, pair, name, object)) {
        const value = said === undefined ? (pair.value === null ? null : this.#value(pair.value, name)) : said.value;
        if (value !== undefined) object[name] = value;
      }
    }
    return object;
  }

  #isUsable(map: TreeMap, pair: TreePair, name: string, object: Plain): boolean {
    if (UNSAFE.has(name)) {
      this.#report('unsafe-key', pair.key, { key: name });
      return false;
    }
    if (!(name in object)) return true;
    // Looking for the first takes a while in a file with thousands of them, of which none would be shown.
    const first = this.findings.length < YAML_PROBLEMS ? map.items.find(({ key }) => keyText(key) === name) : undefined;
    const line = first && repetition(this.#source, map, first, pair);
    this.#report('duplicate-key', pair.key, { key: name }, first?.key, line && { repair: { ...line, text: '' }, certain: true });
    return false;
  }

  #list(tree: YAMLSeq<Tree>, key: string): unknown[] {
    const loss = isFlow(tree) ? listLoss(this.#source, tree, key) : undefined;
    if (loss !== undefined) {
      if (this.#expanding === 0) this.#add(loss);
      return loss.values;
    }
    const list: unknown[] = [];
    for (const item of tree.items) list.push(this.#value(item, key) ?? null);
    return list;
  }

  #alias(tree: Alias, key: string): unknown {
    const target = this.#anchors.get(tree.source);
    if (target === undefined) return this.#withoutTarget(tree, key);
    this.targets.set(tree, target);
    if (++this.#aliases > YAML_ALIASES) return this.#leaveOut('too-many-aliases', tree, YAML_ALIASES);
    this.#expanding++;
    const value = this.#value(target, key);
    this.#expanding--;
    return value;
  }

  /** `*Important*` in a file that names nothing to repeat is a text. */
  #withoutTarget(tree: Alias, key: string): unknown {
    const [start, end] = rangeOf(tree);
    if (this.#anchors.size === 0) return this.#lose(startLoss(this.#source, start, end, key));
    this.#report('syntax', tree, {
      reason: `nothing above is marked ${code(`&${tree.source}`)}, so ${code(`*${tree.source}`)} has nothing to repeat`,
    });
    return undefined;
  }

  #leaveOut(code: 'too-deep' | 'too-many-aliases', tree: Tree, limit: number): undefined {
    if (this.#once.has(code)) return;
    this.#once.add(code);
    const [start, end] = rangeOf(tree);
    this.#add({ code, start, end, data: { limit } });
  }

  #lose(loss: Loss): string | number {
    if (this.#expanding === 0) this.#add(loss);
    return loss.value;
  }

  #report(code: ProblemCode, tree: Tree, data: Finding['data'], related?: Tree, mended?: Pick<Finding, 'repair' | 'certain'>): void {
    if (this.#expanding > 0) return;
    const [start, end] = rangeOf(tree);
    const other = related && rangeOf(related);
    this.#add({ code, start, end, data, ...mended, ...(other && { related: { start: other[0], end: other[1] } }) });
  }

  #add(finding: Finding): void {
    if (this.findings.length < YAML_PROBLEMS) this.findings.push(finding);
    else this.#unreported++;
  }
}

/** Cheap, for every key of every file. */
function mayBeBullet(key: string): boolean {
  const code = key.charCodeAt(0);
  return code === 45 || code === 43 || code > 126;
}

function beginsWithDigit(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Cheap, for every text of every file: begins like a number, a limit, a sum of money or a bullet. */
function mayBeSpecial(text: string): boolean {
  const code = text.charCodeAt(0);
  return (
    (code >= 48 && code <= 57) ||
    (code >= 60 && code <= 62) ||
    code === 43 ||
    code === 45 ||
    code === 36 ||
    code > 126 ||
    /^(?:[A-Z]{3}|kr\.?) ?\d/.test(text)
  );
}
