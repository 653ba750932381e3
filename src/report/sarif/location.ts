import type { Place } from '../../parse/text.ts';

/** The base that all addresses are relative to. */
export const SOURCE_ROOT = 'SRCROOT';

/** Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Longer stretches are not repeated in the report. */
const LONGEST_SNIPPET = 400;

/** Where something stands, with the stretch itself, and the lines around it. */
export function physicalLocation(place: Place, prefix: string): object {
  const { text, start, end } = place;
  if (text.content === '') return { artifactLocation: artifactLocation(text.path, prefix), region: { startLine: 1 } };
  const snippet = text.content.slice(start, end);
  return {
    artifactLocation: artifactLocation(text.path, prefix),
    region: { ...region(place), ...(snippet !== '' && snippet.length <= LONGEST_SNIPPET && { snippet: { text: snippet } }) },
  };
}

export function region({ text, start, end }: Place): Region {
  const from = text.position(start);
  const to = text.position(Math.max(start, end));
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A relative address (RFC 3986): whatever a file is called, it is a path and nothing else. */
export function artifactLocation(path: string, prefix: string): { readonly uri: string; readonly uriBaseId: string } {
  const uri = `${prefix}${path}`
    .split('/')
    .map((step) => encodeURIComponent(step.toWellFormed()))
    .join('/');
  return { uri, uriBaseId: SOURCE_ROOT };
}
