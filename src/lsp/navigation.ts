import type { Location } from 'vscode-languageserver/node';
import type { Entity } from '../model/workspace.ts';
import type { Place } from '../parse/text.ts';
import { locationOf } from './places.ts';
import type { Judgement } from './watch.ts';

/** Where a thing is defined: its id, the title of a file that is one thing, or the first mention of a person. */
export function definitionOf(entity: Entity, judgement: Judgement): Location {
  return locationOf(definitionPlace(entity), judgement);
}

/** Everywhere a thing is named, in order of file and place. */
export function referencesTo(entity: Entity, judgement: Judgement, withDefinition: boolean): Location[] {
  const places = judgement.workspace.references.filter(({ target }) => target === entity).map((reference) => reference.place());
  if (withDefinition) places.push(definitionPlace(entity));
  const seen = new Set<string>();
  return places
    .sort((a, b) => (a.text.path === b.text.path ? a.start - b.start : a.text.path < b.text.path ? -1 : 1))
    .filter(({ text, start }) => {
      const key = `${text.path}:${start}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map((place) => locationOf(place, judgement));
}

function definitionPlace(entity: Entity): Place {
  if (entity.pointer !== '' && entity.written('id')) return entity.place('/id');
  return entity.pointer === '' && entity.written('title') ? entity.place('/title') : entity.place();
}
