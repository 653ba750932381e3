/** Takes out of a value what broke its schema, and keeps the way back to the file. */
import { stepsOf } from './pointer.ts';
import type { ShapeError } from './shape.ts';

/** What must go, as a tree of keys and indexes. */
type Cut = Map<string, Cut | 'all'>;

/**
 * The value without what cannot be used: unknown keys, unusable values, list items that lack what is indispensable. What is
 * untouched is shared with the original. Undefined when nothing is left to use.
 */
export function prune(value: unknown, errors: readonly ShapeError[]): unknown {
  const cut: Cut = new Map();
  for (const { unusable } of errors) {
    if (unusable === '') return undefined;
    if (unusable !== undefined) mark(cut, stepsOf(unusable));
  }
  return cut.size === 0 ? value : without(value, cut);
}

function mark(root: Cut, path: readonly string[]): void {
  let cut = root;
  for (const token of path.slice(0, -1)) {
    const next = cut.get(token);
    if (next === 'all') return;
    const deeper: Cut = next ?? new Map();
    cut.set(token, deeper);
    cut = deeper;
  }
  cut.set(path.at(-1) ?? '', 'all');
}

function without(value: unknown, cut: Cut): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const part = cut.get(String(index));
      return part === 'all' ? [] : [part === undefined ? item : without(item, part)];
    });
  }
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, child] of Object.entries(value as object)) {
    const part = cut.get(key);
    if (part !== 'all') copy[key] = part === undefined ? child : without(child, part);
  }
  return copy;
}

/**
 * From a pointer into the pruned value to the pointer of the same thing in the file: where a list item was taken out, the
 * items after it stand further down in the file.
 */
export function originalPointer(errors: readonly ShapeError[]): (pointer: string) => string {
  const taken = new Map<string, number[]>();
  for (const unusable of new Set(errors.map((error) => error.unusable))) {
    const match = /^(.*)\/(\d+)$/.exec(unusable ?? '');
    if (match)
      taken.set(
        match[1] as string,
        [...(taken.get(match[1] as string) ?? []), Number(match[2])].sort((a, b) => a - b),
      );
  }
  if (taken.size === 0) return (pointer) => pointer;
  return (pointer) => {
    let original = '';
    for (const token of pointer.split('/').slice(1)) {
      const gaps = /^\d+$/.test(token) ? taken.get(original) : undefined;
      original += `/${gaps === undefined ? token : gaps.reduce((index, gap) => (gap <= index ? index + 1 : index), Number(token))}`;
    }
    return original;
  };
}
