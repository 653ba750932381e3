import { asStep, stepsOf } from './pointer.ts';
import { Alias, keyText, rangeOf, Scalar, type Tree, type TreePair, YAMLMap } from './yaml-tree.ts';

/** How far a file goes along a pointer. */
export interface Found {
  /** What stands at the pointer, or at its nearest existing parent. */
  readonly tree: Tree | null;
  /** The last key on the way, when the way ends at a key or below a missing one. */
  readonly pair: TreePair | undefined;
  readonly found: boolean;
}

/** Follows a JSON Pointer (RFC 6901); `targets` says what each `*name` stands for. */
export function find(root: Tree | null, pointer: string, targets: ReadonlyMap<Tree, Tree>): Found {
  let tree = root;
  let pair: TreePair | undefined;
  if (pointer === '') return { tree, pair, found: root !== null };
  for (const step of stepsOf(pointer)) {
    const parent = tree instanceof Alias ? (targets.get(tree) ?? null) : tree;
    if (parent === null || parent instanceof Scalar || parent instanceof Alias) return { tree, pair, found: false };
    if (parent instanceof YAMLMap) {
      const next: TreePair | undefined = parent.items.find(({ key }) => keyText(key) === step);
      if (next === undefined) return { tree, pair, found: false };
      pair = next;
      tree = next.value;
    } else {
      const item: Tree | undefined = /^\d+$/.test(step) ? parent.items[Number(step)] : undefined;
      if (item === undefined) return { tree, pair, found: false };
      pair = undefined;
      tree = item;
    }
  }
  return { tree, pair, found: true };
}

/** JSON Pointer of the innermost key or item that holds an offset; `original` turns the tree's offsets into those of the file. */
export function pointerAt(root: Tree | null, offset: number, original: (offset: number) => number): string {
  let pointer = '';
  // Marks such as `&name` stand in front of their element, so where it begins says nothing.
  const reaches = (tree: Tree | null): boolean => tree !== null && offset <= original(rangeOf(tree)[1]);
  for (let tree = root; tree !== null && !(tree instanceof Scalar) && !(tree instanceof Alias); ) {
    if (tree instanceof YAMLMap) {
      const pair: TreePair | undefined = tree.items.findLast(({ key }) => original(rangeOf(key)[0]) <= offset);
      if (pair === undefined || !(reaches(pair.value) || reaches(pair.key))) return pointer;
      pointer += `/${asStep(keyText(pair.key))}`;
      tree = reaches(pair.key) ? null : pair.value;
    } else {
      const index: number = tree.items.findIndex(reaches);
      if (index === -1) return pointer;
      pointer += `/${index}`;
      tree = tree.items[index] ?? null;
    }
  }
  return pointer;
}
