import type { Entity } from '../../model/workspace.ts';
import type { Place } from '../../parse/text.ts';
import type { ReportDetails } from '../rule.ts';

/** Nobody follows forty links, and to find a place costs more than to find the fault. */
const SHOWN = 5;

/** The first of many things a finding is about as well, each with its place; how many there are belongs into the message. */
export function others<T>(
  things: readonly T[],
  message: string | ((thing: T) => string),
  placeOf: (thing: T) => Place,
): NonNullable<ReportDetails['related']> {
  return things
    .slice(0, SHOWN)
    .map((thing) => ({ place: placeOf(thing), message: typeof message === 'string' ? message : message(thing) }));
}

/** A thing with an address of its own, or something of one. */
type OfEntity = Entity | { readonly holder: Entity };

/**
 * What to report of all the things that the first one speaks for: a few of them to look at, and all of them by name, so that an exception for
 * the first does not swallow what is said of the others.
 */
export function speaksFor<T extends OfEntity>(
  rest: readonly T[],
  message: string,
  placeOf: (thing: T) => Place,
): Required<Pick<ReportDetails, 'related' | 'alike'>> {
  return {
    related: others(rest, message, placeOf),
    alike: rest.map((thing) => ({ about: entityIn(thing), place: () => placeOf(thing) })),
  };
}

function entityIn(thing: OfEntity): Entity {
  return 'holder' in thing ? thing.holder : thing;
}
