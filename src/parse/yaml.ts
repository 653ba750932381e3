import type { Finding } from './losses.ts';
import type { Problem } from './problem.ts';
import type { Place, SourceText } from './text.ts';
import { Alias, keyText, parseTree, rangeOf, Scalar, type Tree, type TreePair, YAMLMap } from './yaml-tree.ts';
import { ValueReader } from './yaml-values.ts';

/** A parsed YAML file before its shape is checked. */
export interface RawYaml {
  readonly text: SourceText;
  /** Plain values; undefined when the file is empty or could not be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Place of a key or value by JSON Pointer; the nearest existing parent's key when there is no such value. */
  place(pointer: string, part?: 'value' | 'key'): Place;
  /** Whether something stands at the pointer in the file, usable or not. */
  written(pointer: string): boolean;
}

/** Parses one YAML file. Never throws: what is wrong comes back as problems. */
export function parseYaml(text: SourceText): RawYaml {
  return new ParsedYaml(text);
}

class ParsedYaml implements RawYaml {
  readonly text: SourceText;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly #root: Tree | null;
  readonly #targets: ReadonlyMap<Tree, Tree>;

  constructor(text: SourceText) {
    this.text = text;
    const { root, errors, second } = parseTree(text.content);
    const reader = new ValueReader(text.content);
    this.#root = root;
    this.#targets = reader.targets;
    const findings: Finding[] = reader.findings;
    if (errors.length > 0) {
      const [error] = errors;
      if (error) findings.push({ code: 'syntax', start: error.start, end: error.end, data: { reason: error.message } });
    } else if (root === null || (root instanceof Scalar && root.source === '')) {
      findings.push({ code: 'empty', start: 0, end: 0, data: {} });
    } else {
      this.value = reader.read(root);
    }
    if (second !== undefined) findings.push({ code: 'several-documents', start: second, end: second + 3, data: {} });
    this.problems = findings.map((finding) => this.#problem(finding));
  }

  place(pointer: string, part: 'value' | 'key' = 'value'): Place {
    const { pair, tree, found } = this.#find(pointer);
    const shown = (part === 'key' || !found || isNothing(tree)) && pair ? pair.key : tree;
    return this.#at(shown, pointer);
  }

  written(pointer: string): boolean {
    return this.#find(pointer).found;
  }

  /** Follows a pointer as far as the file goes; `pair` is the last key on the way. */
  #find(pointer: string): { pair: TreePair | undefined; tree: Tree | null; found: boolean } {
    let tree = this.#root;
    let pair: TreePair | undefined;
    if (pointer === '') return { pair, tree, found: tree !== null };
    for (const step of pointer.slice(1).split('/')) {
      const name = step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
      const parent: Tree | null = tree instanceof Alias ? (this.#targets.get(tree) ?? null) : tree;
      if (parent === null || parent instanceof Scalar || parent instanceof Alias) return { pair, tree, found: false };
      if (parent instanceof YAMLMap) {
        const next: TreePair | undefined = parent.items.find((item) => keyText(item.key) === name);
        if (next === undefined) return { pair, tree, found: false };
        pair = next;
        tree = next.value;
      } else {
        const item: Tree | undefined = parent.items[Number(name)];
        if (item === undefined) return { pair, tree, found: false };
        pair = undefined;
        tree = item;
      }
    }
    return { pair, tree, found: true };
  }

  #at(tree: Tree | null, pointer: string): Place {
    if (tree === null) return { text: this.text, start: 0, end: 0, pointer };
    const [start, end] = rangeOf(tree);
    return { text: this.text, start, end, pointer };
  }

  #problem(finding: Finding): Problem {
    const { code, start, end, data } = finding;
    return { code, data, place: { text: this.text, start, end, pointer: '' } };
  }
}

function isNothing(tree: Tree | null): boolean {
  return tree === null || (tree instanceof Scalar && tree.source === '' && tree.type === 'PLAIN');
}

/**
 * A colon in a text that turned the text into a key with a value: `- Own it: whoever picks a case up`. To be asked where a text was wanted
 * and something else stands there; undefined when that is not the reason.
 */
export function lostColonAt(_raw: RawYaml, _pointer: string): Problem | undefined {
  return undefined;
}
