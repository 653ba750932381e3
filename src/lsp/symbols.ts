import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import { visible } from '../report/escape.ts';
import { type Line, linesOf } from './lines.ts';

const NAMES = ['title', 'name', 'id', 'kpi', 'date', 'team', 'who', 'rule'];

/** The outline of a file: its keys, and below them the entries of its lists by what they are called. Also of a file that does not parse. */
export function symbolsOf(text: string): DocumentSymbol[] {
  const lines = linesOf(text);
  const numbered = lines.map((line, number) => ({ line, number })).filter(({ line }) => line.counts);
  const least = Math.min(...numbered.map(({ line }) => line.dashes[0] ?? line.column));
  const isList =
    numbered.some(({ line }) => line.dashes[0] === least && line.column > least) &&
    !numbered.some(({ line }) => line.dashes.length === 0 && line.column === least);
  return isList ? entries(lines, 0, lines.length) : sections(lines, least);
}

function sections(lines: readonly Line[], column: number): DocumentSymbol[] {
  const starts = lines.flatMap((line, i) => (line.key !== undefined && line.column === column && line.dashes.length === 0 ? [i] : []));
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? lines.length;
    const { key, value, text } = lines[start] as Line & { key: NonNullable<Line['key']> };
    const children = entries(lines, start + 1, end);
    return {
      name: visible(key.name) || 'key',
      detail: visible(text.slice(value)),
      kind: children.length > 0 ? SymbolKind.Array : SymbolKind.Property,
      range: range(lines, start, end),
      selectionRange: { start: { line: start, character: key.start }, end: { line: start, character: key.end } },
      children,
    };
  });
}

/** The entries of the outermost list between two lines. */
function entries(lines: readonly Line[], from: number, to: number): DocumentSymbol[] {
  const dash = lines.slice(from, to).find(({ dashes }) => dashes.length > 0)?.dashes[0];
  const starts = lines.flatMap((line, i) => (i >= from && i < to && dash !== undefined && line.dashes[0] === dash ? [i] : []));
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? to;
    const { column, text } = lines[start] as Line;
    return {
      name: nameOf(lines.slice(start, end)) || 'entry',
      kind: SymbolKind.Object,
      range: range(lines, start, end),
      selectionRange: {
        start: { line: start, character: column },
        end: { line: start, character: Math.max(column, text.trimEnd().length) },
      },
    };
  });
}

/** What an entry is called: by the first of its keys that names things, else by its first line. */
function nameOf([first, ...rest]: readonly Line[]): string {
  if (first === undefined) return '';
  const own = [first, ...rest.filter(({ column, dashes }) => column === first.column && dashes.length === 0)];
  for (const name of NAMES) {
    const line = own.find(({ key }) => key?.name === name);
    if (line !== undefined) return visible(line.text.slice(line.value)).replace(/^(["'])(.*)\1$/, '$2');
  }
  return visible(first.text.slice(first.column)).trim();
}

/** From the beginning of a line to the end of the last one before another that says something. */
function range(lines: readonly Line[], start: number, end: number): DocumentSymbol['range'] {
  let last = end - 1;
  while (last > start && (lines[last] as Line).text.trim() === '') last--;
  return { start: { line: start, character: 0 }, end: { line: last, character: (lines[last] as Line).text.length } };
}
