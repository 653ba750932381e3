/** JSON Pointers (RFC 6901): how a place inside a document is named. */

/** The keys and indexes a pointer passes, unescaped; none for the whole document. */
export function stepsOf(pointer: string): string[] {
  if (pointer === '') return [];
  const steps = pointer.slice(1).split('/');
  return pointer.includes('~') ? steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) : steps;
}

/** A key as one step of a pointer. */
export function asStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What a value holds at a pointer; undefined when nothing stands there. */
export function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of stepsOf(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
