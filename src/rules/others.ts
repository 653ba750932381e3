import type { Entity } from '../model/workspace.ts';
import type { Place } from '../parse/text.ts';
import type { ReportDetails } from './rule.ts';

/** Nobody follows forty links, and to find a place costs more than to find the fault. */
const SHOWN = 5;

/** The first of many things a finding is about as well, each with its place; how many there are belongs into the message. */
export function others<T>(things: readonly T[], message: string, placeOf: (thing: T) => Place): NonNullable<ReportDetails['related']> {
  return things.slice(0, SHOWN).map((thing) => ({ place: placeOf(thing), message }));
}

/** All of them, so that an exception for the first does not speak for the others. */
export function alike<T extends Entity>(things: readonly T[], placeOf: (thing: T) => Place): NonNullable<ReportDetails['alike']> {
  return things.map((about) => ({ about, place: () => placeOf(about) }));
}
