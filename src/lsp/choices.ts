import { CompletionItemKind } from 'vscode-languageserver/node';
import { catalogue } from '../model/catalogue.ts';
import type { Entity, EntityKind, Workspace } from '../model/workspace.ts';
import type { SchemaNode } from '../parse/shape-schema.ts';
import { rules } from '../rules/registry.ts';
import type { Choice, CompletionSpot } from './choice.ts';
import { kindName } from './hover-entity.ts';
import { linesOf } from './lines.ts';
import { everything } from './meaning.ts';
import { shapesAt } from './shape.ts';
import { wantedAt } from './wanted.ts';

/** The values that fit at the cursor: ids of what a reference may name, words the schema lists. */
export function choicesAt(spot: CompletionSpot, shapes: readonly SchemaNode[]): Choice[] {
  const { kind, cursor } = spot;
  const wants = wantedAt(kind, cursor.path);
  if (wants.length > 0) return ids(spot, wants);
  const words = shapes.flatMap((shape) => {
    const { choices = shape.types.includes('boolean') ? ['true', 'false'] : [], title } = shape;
    return choices.map((word) => ({ word, detail: title, description: shape.description, kind: CompletionItemKind.EnumMember }));
  });
  return words.length > 0 ? words : named(spot);
}

/** Keys whose values are named elsewhere, but are no references. */
function named({ kind, cursor, text, workspace }: CompletionSpot): Choice[] {
  const keys = cursor.path.join('/').replace(/\/\*$/, '');
  const isList = kind === 'exceptions' || kind === 'accepted';
  if (kind === 'goal' && keys === 'actions/*/for') return partsIn(text, 'causes');
  if (keys === 'revisions/*/changes') return revisable(kind);
  if (kind === 'kpi' && keys === 'like') {
    return catalogue.map(({ id, title, note }) => ({ word: id, detail: title, description: note, kind: CompletionItemKind.Reference }));
  }
  if (isList && keys === '*/rule') {
    return rules.map(({ id, summary }) => ({ word: id, detail: summary, kind: CompletionItemKind.Reference }));
  }
  if (!isList || keys !== '*/id') return [];
  // Findings are known by the short id, whatever else bears it.
  return everything(workspace)
    .filter(isWritable)
    .map((entity) => choiceOf(entity, entity.id));
}

/** What a revision may say it changes: the keys of the file. */
function revisable(kind: CompletionSpot['kind']): Choice[] {
  return shapesAt(kind, []).flatMap((shape) =>
    shape.keys.map((word) => {
      const child = shape.child(word);
      return { word, kind: CompletionItemKind.Property, ...(child && { detail: child.title, description: child.description }) };
    }),
  );
}

/** What a reference may name; a thing never refers to itself. */
function ids(spot: CompletionSpot, wants: readonly EntityKind[]): Choice[] {
  const { workspace, path, text } = spot;
  const isSelf = ({ document, pointer }: Entity): boolean => document.path === path && pointer === '';
  const known = everything(workspace).filter((entity) => wants.includes(entity.kind) && !isSelf(entity) && isWritable(entity));
  const choices = known.map((entity) => choiceOf(entity, nameIn(workspace, entity, wants)));
  // A file that cannot be read at the moment has its parts all the same: what stands in its lines is all there is to go by.
  const own = wants.includes('method') && spot.kind === 'v2mom' ? partsIn(text, 'methods') : [];
  const seen = new Set<string>();
  return [...own, ...choices].filter(({ word }) => !seen.has(word) && seen.add(word));
}

/** Whether an id can be written as it is. A handle can be any text, and what needs quotes or cannot be seen is better typed with care. */
function isWritable({ id }: Entity): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*$/u.test(id);
}

function choiceOf(entity: Entity, word: string): Choice {
  return { word, detail: entity.title, description: kindName(entity), kind: CompletionItemKind.Reference };
}

/** The short id where it means nothing else, else with its V2MOM in front. */
function nameIn(workspace: Workspace, entity: Entity, wants: readonly EntityKind[]): string {
  if (!('v2mom' in entity)) return entity.id;
  const { kind, id, v2mom } = entity;
  const isTaken = workspace.find(kind, id) !== entity || wants.some((other) => other !== kind && workspace.find(other, id) !== undefined);
  return isTaken ? `${v2mom.id}.${id}` : id;
}

/** The entries of one of a file's lists that have an id, as they stand in its lines. */
function partsIn(text: string, section: string): Choice[] {
  const lines = linesOf(text);
  const start = lines.findIndex(({ key, column }) => column === 0 && key?.name === section);
  if (start === -1) return [];
  const length = lines.slice(start + 1).findIndex(({ counts, column, dashes }) => counts && column === 0 && dashes.length === 0);
  const choices: Choice[] = [];
  for (const { key, text: line, value } of lines.slice(start + 1, length === -1 ? undefined : start + 1 + length)) {
    const written = line
      .slice(value)
      .replace(/\s+#.*$/, '')
      .trim();
    const last = choices.at(-1);
    if (key?.name === 'id' && /^[a-z][a-z0-9-]*$/.test(written)) choices.push({ word: written, kind: CompletionItemKind.Reference });
    else if (last !== undefined && last.detail === undefined && (key?.name === 'title' || key?.name === 'note')) {
      choices[choices.length - 1] = { ...last, detail: written };
    }
  }
  return choices;
}
