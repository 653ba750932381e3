import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import { catalogueEntry } from '../model/catalogue.ts';
import { rules } from '../rules/registry.ts';
import type { Cursor } from './cursor.ts';
import { BETTER, describe, type Known } from './hover-entity.ts';
import { meaningOf, type Spot } from './meaning.ts';
import { markdownPen, type Pen, plainPen } from './pen.ts';
import { shapesAt } from './shape.ts';

/** What there is to say about the word under the cursor: a thing that is named, a key, a rule. */
export function hoverAt(spot: Spot, known: Known, isMarkdown: boolean): Hover | null {
  const pen = isMarkdown ? markdownPen : plainPen;
  const { cursor, line } = spot;
  const paragraphs = contents(spot, known, pen);
  if (paragraphs.length === 0) return null;
  const { start, end } = cursor.word;
  return {
    contents: { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: paragraphs.join('\n\n') },
    range: { start: { line, character: start }, end: { line, character: end } },
  };
}

function contents(spot: Spot, known: Known, pen: Pen): string[] {
  const { cursor, kind } = spot;
  if (cursor.word.text === '') return [];
  const rule = ruleAt(kind, cursor);
  if (rule !== undefined) return [pen.strong(rule.id), pen.text(rule.summary), pen.text(rule.why)];
  if (cursor.part === 'key') {
    const shape = shapesAt(kind, cursor.path).find(({ description }) => description !== '');
    return shape === undefined ? [] : [pen.strong(shape.title), pen.text(shape.description)];
  }
  if (kind === 'kpi' && cursor.path.join() === 'like') return catalogued(cursor.word.text, pen);
  const entity = meaningOf(spot);
  return entity === undefined ? [] : describe(entity, known, pen);
}

/** A metric of the built-in catalogue, by its id or another of its names. */
function catalogued(name: string, pen: Pen): string[] {
  const entry = catalogueEntry(name);
  if (entry === undefined) return [];
  const { id, title, unit, better, note } = entry;
  return [`${pen.strong(title)} · ${pen.code(id)}`, [unit ?? 'a unit of your choice', BETTER[better]].join(' · '), pen.text(note)];
}

function ruleAt(kind: Spot['kind'], { word, path, part }: Cursor) {
  const isSetting = kind === 'config' && part === 'key' && path.at(-2) === 'rules';
  const isException = (kind === 'exceptions' || kind === 'accepted') && part === 'value' && path.at(-1) === 'rule';
  return isSetting || isException ? rules.find(({ id }) => id === word.text) : undefined;
}
