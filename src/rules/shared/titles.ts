import type { Goal, Measure } from '../../model/workspace.ts';
import { quoted } from '../../parse/losses.ts';
import type { Place } from '../../parse/text.ts';
import { rewritten } from './places.ts';

/** What has no title is called by its id, and not judged for it. */
export function hasTitleToJudge(thing: Goal | Measure): boolean {
  return thing.written('title') && thing.title !== '';
}

/** Words of a title where it stands in the file as it is, else the whole title. */
export function placeInTitle(thing: Goal | Measure, start: number, end: number): Place {
  const place = thing.place('/title');
  const at = place.text.content.slice(place.start, place.end).indexOf(thing.title);
  return at === -1 ? place : { ...place, start: place.start + at + start, end: place.start + at + end };
}

/** The line with another title; undefined where the title runs over several lines. */
export function withTitle(thing: Goal | Measure, title: string): string | undefined {
  const place = thing.place('/title');
  const { content } = place.text;
  const isPlain = /^\p{L}/u.test(title) && !/: |:$| #|[[\]{},"'`\\]/.test(title.replaceAll(', ', ' '));
  const needsQuotes = !isPlain || /^["']/.test(content.slice(place.start, place.end)) || isInBraces(place);
  return rewritten(place, needsQuotes ? quoted(title) : title);
}

/** `{ id: calm, title: Calm nights }`: there a comma would end the title. */
function isInBraces({ text, start }: Place): boolean {
  const { line } = text.position(start);
  return /[{[]/.test(text.content.slice(text.lineStart(line), start));
}
