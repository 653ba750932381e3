import { type CompletionItem, CompletionItemKind, InsertTextMode, type Range } from 'vscode-languageserver/node';
import type { SchemaNode } from '../parse/shape-schema.ts';
import { visible } from '../report/escape.ts';
import type { Choice, CompletionSpot } from './choice.ts';
import { choicesAt } from './choices.ts';
import type { Cursor } from './cursor.ts';
import { ruleKeysAt } from './rule-keys.ts';
import { shapesAt } from './shape.ts';

/** What can be written at the cursor: keys that are still missing, ids, the words a key allows. */
export function completionsAt(spot: CompletionSpot): CompletionItem[] {
  const { cursor, kind } = spot;
  const shapes = shapesAt(kind, cursor.part === 'key' ? cursor.path.slice(0, -1) : cursor.path);
  const items: CompletionItem[] = [];
  if (cursor.part !== 'value') {
    items.push(...keys(spot, shapes), ...ruleKeysAt(kind, cursor).map((choice) => keyItem(spot, choice, undefined)));
    const entry = shapes.find(({ items: entries }) => entries?.types.includes('object'))?.items;
    // Below `milestones:` an entry begins with a dash, which nobody should have to know.
    if (cursor.part === 'start' && entry !== undefined && cursor.word.text === '' && !cursor.isInline)
      items.push(...entryKeys(spot, entry));
  }
  if (cursor.part !== 'key') items.push(...choicesAt(spot, shapes).map((choice) => valueItem(spot, choice)));
  return items.map((item, i) => ({ ...item, sortText: String(i).padStart(5, '0') }));
}

function keys(spot: CompletionSpot, shapes: readonly SchemaNode[]): CompletionItem[] {
  const { siblings } = spot.cursor;
  return shapes.flatMap((shape) => {
    const missing = shape.keys.filter((key) => !siblings.has(key) && !isExcluded(shape, key, siblings));
    return missing.map((key) => keyItem(spot, keyChoice(shape, key), shape.child(key) ?? undefined));
  });
}

function isExcluded({ exclusive }: SchemaNode, key: string, written: ReadonlySet<string>): boolean {
  return exclusive.some(
    ([one, others]) => (key === one && others.some((other) => written.has(other))) || (others.includes(key) && written.has(one)),
  );
}

function keyChoice(shape: SchemaNode, key: string): Choice {
  const child = shape.child(key);
  const isRequired = shape.required.includes(key);
  return {
    word: key,
    kind: CompletionItemKind.Property,
    ...(child && { detail: isRequired ? `${child.title} (needed)` : child.title, description: child.description }),
  };
}

function keyItem(spot: CompletionSpot, choice: Choice, shape: SchemaNode | undefined): CompletionItem {
  const { cursor, text, line } = spot;
  const rest = (lineText(text, line) ?? '').slice(cursor.word.end);
  const newText = cursor.part === 'key' || /^["']? *:/.test(rest) ? choice.word : choice.word + opening(shape, cursor);
  return item(spot, choice, newText);
}

function entryKeys(spot: CompletionSpot, entry: SchemaNode): CompletionItem[] {
  const [first] = entry.keys;
  if (first === undefined || spot.cursor.hasDash) return [];
  const choice = keyChoice(entry, first);
  return [{ ...item(spot, choice, `- ${first}: `), label: `- ${first}` }];
}

/** What follows a key: room for a value, an entry or more keys. */
function opening(shape: SchemaNode | undefined, { isInline, column }: Cursor): string {
  if (shape === undefined || isInline || !shape.types.every((type) => type === 'array' || type === 'object')) return ': ';
  const indent = ' '.repeat(column + 2);
  return shape.types.includes('array') ? `:\n${indent}- ` : `:\n${indent}`;
}

function valueItem(spot: CompletionSpot, choice: Choice): CompletionItem {
  const { cursor, text, line } = spot;
  const before = (lineText(text, line) ?? '').slice(0, cursor.word.start);
  // Behind a colon YAML wants a blank.
  return item(spot, choice, /:$/.test(before) ? ` ${choice.word}` : choice.word);
}

function item({ cursor, line }: CompletionSpot, { word, detail, description, kind }: Choice, newText: string): CompletionItem {
  const range: Range = { start: { line, character: cursor.word.start }, end: { line, character: cursor.word.end } };
  return {
    label: word,
    kind,
    ...(detail !== undefined && detail !== '' && { detail: visible(detail) }),
    ...(description !== undefined && description !== '' && { documentation: visible(description) }),
    textEdit: { range, newText },
    insertTextMode: InsertTextMode.asIs,
  };
}

function lineText(text: string, line: number): string | undefined {
  return text.split(/\r\n|\r|\n/)[line];
}
