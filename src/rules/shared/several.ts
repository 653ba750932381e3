import type { Problem } from '../../parse/problem.ts';

/**
 * Reports the first of many alike, and the rest as one: nobody reads the fortieth row, but everybody wants to know that there are forty.
 *
 * @param rest is given the first thing that was left out and how many there are in all
 */
export function several<T>(things: readonly T[], each: (thing: T) => void, rest: (next: T, left: number) => void, most = 3): void {
  // A fourth and last one takes no more room than the sentence that would stand for it.
  const shown = things.length <= most + 1 ? things : things.slice(0, most);
  for (const thing of shown) each(thing);
  const next = things[shown.length];
  if (next !== undefined) rest(next, things.length - shown.length);
}

/** What to say about problems of a series that were counted but not listed one by one. */
export function unreported({ more }: Problem['data']): string {
  if (typeof more !== 'number') return '';
  return more === 1 ? ' One more row of this file has a problem.' : ` ${more} more rows of this file have problems.`;
}
