import { handle } from '../model/build/referrer.ts';
import type { Entity, EntityKind, Workspace } from '../model/workspace.ts';
import type { DocumentKind } from '../parse/document.ts';
import type { Cursor } from './cursor.ts';
import { rangeOf } from './places.ts';
import { wantedAt } from './wanted.ts';

/** A cursor in one of a workspace's files. */
export interface Spot {
  readonly workspace: Workspace;
  readonly path: string;
  readonly kind: DocumentKind;
  readonly cursor: Cursor;
  /** Counted from 0. */
  readonly line: number;
}

/** The thing that the word under the cursor names: by a reference, or where it is defined. */
export function meaningOf(spot: Spot): Entity | undefined {
  return referredTo(spot) ?? definedAt(spot);
}

function referredTo({ workspace, path, kind, cursor, line }: Spot): Entity | undefined {
  const wants = wantedAt(kind, cursor.path);
  if (wants.length === 0 || cursor.part === 'key') return undefined;
  const id = wants.includes('person') ? handle(cursor.word.text) : cursor.word.text;
  const alike = workspace.references.filter((reference) => reference.id === id && reference.wants.join() === wants.join());
  const targets = new Set(alike.map(({ target }) => target));
  if (targets.size === 1) return [...targets][0];
  // One name, several meanings: what stands at this very place decides. Only then is it worth finding out where each of them stands.
  const exact = alike.find((reference) => {
    const place = reference.place();
    return place.text.path === path && rangeOf(place).start.line === line;
  });
  if (exact !== undefined) return exact.target;
  for (const each of wants) {
    const found = workspace.find(each, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

const OF_FILE: Partial<Record<DocumentKind, EntityKind>> = { goal: 'goal', v2mom: 'v2mom', kpi: 'kpi' };
const OF_PART: ReadonlyMap<string, EntityKind> = new Map([
  ['methods/*/id', 'method'],
  ['obstacles/*/id', 'obstacle'],
  ['measures/*/id', 'measure'],
  ['*/id', 'team'],
]);

/** A file's own title, or the id of a part. */
function definedAt({ workspace, path, kind, cursor }: Spot): Entity | undefined {
  const keys = cursor.path.join('/');
  const whole = OF_FILE[kind];
  if (keys === 'title' && whole !== undefined) return everything(workspace).find((entity) => entity.kind === whole && isIn(entity, path));
  const part = OF_PART.get(keys);
  if (part === undefined || cursor.part !== 'value') return undefined;
  return everything(workspace).find((entity) => entity.kind === part && entity.id === cursor.word.text && isIn(entity, path));
}

function isIn({ document }: Entity, path: string): boolean {
  return document.path === path;
}

/** Everything that has an id. */
export function everything({ goals, v2moms, kpis, teams, people }: Workspace): Entity[] {
  const parts = v2moms.flatMap(({ methods, measures, obstacles }) => [...methods, ...measures, ...obstacles]);
  return [...goals, ...v2moms, ...parts, ...kpis, ...teams, ...people];
}
