/**
 * Every loop once, as the things on it in order, starting with the smallest id. Tarjan would name the knots; people need a loop they can
 * follow with a finger, so each knot is told as the first loop a depth-first walk meets.
 *
 * @param next what a thing leads to; one of them may be named several times
 */
export function cyclesOf<T extends { readonly id: string }>(all: readonly T[], next: (of: T) => readonly T[]): T[][] {
  const done = new Set<T>();
  const cycles: T[][] = [];
  for (const start of all) {
    if (done.has(start)) continue;
    const path: T[] = [];
    const depth = new Map<T, number>();
    const pending: { thing: T; ahead: T[] }[] = [];
    const enter = (thing: T): void => {
      depth.set(thing, path.length);
      path.push(thing);
      pending.push({ thing, ahead: [...new Set(next(thing))] });
    };
    enter(start);
    for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
      const ahead = top.ahead.shift();
      if (ahead === undefined) {
        pending.pop();
        path.pop();
        depth.delete(top.thing);
        done.add(top.thing);
      } else if (depth.has(ahead)) {
        cycles.push(startingAtSmallest(path.slice(depth.get(ahead))));
      } else if (!done.has(ahead)) {
        enter(ahead);
      }
    }
  }
  return cycles;
}

function startingAtSmallest<T extends { readonly id: string }>(cycle: T[]): T[] {
  const first = cycle.reduce((best, { id }, i) => (id < (cycle[best] as T).id ? i : best), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
