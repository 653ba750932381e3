import type { YamlDocument } from '../parse/document.ts';
import type { PlacedLeftover } from './facts.ts';
import { leftover } from './placeholders.ts';

/** Of the configuration, only what the site shows: globs and names of rules are full of signs. */
const SHOWN_OF_CONFIG = ['organisation', 'site'] as const;

/** What templates left behind in a file. A draft may be full of gaps: that is what drafts are for. */
export function leftoversIn(document: YamlDocument): readonly PlacedLeftover[] {
  const found: PlacedLeftover[] = [];
  walk(shownOf(document), [], found);
  return found.length === 0 ? NONE : found;
}

const NONE: readonly PlacedLeftover[] = [];

function shownOf({ kind, value, written }: YamlDocument): object {
  // Names of rules and things, written by a program.
  if (kind === 'accepted') return {};
  const file = value as Record<string, unknown>;
  if (written('/draft') && file.draft !== false) return {};
  return kind === 'config' ? Object.fromEntries(SHOWN_OF_CONFIG.map((key) => [key, file[key]])) : file;
}

type Way = (string | number)[];

/** Visits every text; the way to it becomes a pointer only when something is found. */
function walk(things: object, way: Way, found: PlacedLeftover[]): void {
  if (Array.isArray(things)) for (let i = 0; i < things.length; i++) look(things[i], '', i, way, found);
  else for (const key in things) if (key !== '$schema') look((things as Record<string, unknown>)[key], key, key, way, found);
}

function look(value: unknown, key: string, step: string | number, way: Way, found: PlacedLeftover[]): void {
  if (typeof value === 'string') {
    const rest = leftover(value, key);
    if (rest !== undefined) found.push({ ...rest, pointer: `/${[...way, step].join('/')}` });
  } else if (typeof value === 'object' && value !== null) {
    way.push(step);
    walk(value, way, found);
    way.pop();
  }
}
