import type { DocumentKind } from '../parse/document.ts';
import { type SchemaNode, schemaOf } from '../parse/shape-schema.ts';

/**
 * What the schema says about a place in a file, each of the shapes it may have; empty where nothing may stand.
 *
 * @param path keys from the outermost to the innermost, `*` for an entry of a list
 */
export function shapesAt(kind: DocumentKind, path: readonly string[]): readonly SchemaNode[] {
  let nodes = unfolded(schemaOf(kind));
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const next = step === '*' ? node.items : hasKeys(node) ? node.child(step) : undefined;
      return next === undefined || next === null ? [] : unfolded(next);
    });
  }
  return nodes;
}

function unfolded(node: SchemaNode): SchemaNode[] {
  return [node, ...node.branches.flatMap(unfolded)];
}

function hasKeys({ types }: SchemaNode): boolean {
  return types.length === 0 || types.includes('object');
}
