import { parseSeries, type Series } from './csv.ts';
import { decode } from './decode.ts';
import type { DocumentKind, YamlDocument } from './document.ts';
import type { Problem, Repair } from './problem.ts';
import { checkShape, type ShapeError } from './shape.ts';
import { originalPointer, prune } from './shape-prune.ts';
import type { Place, SourceText } from './text.ts';
import { lostColonAt, parseYaml, type RawYaml } from './yaml.ts';

/** A series as its file tells it; the model ties it to its KPI. */
export interface SeriesDocument {
  readonly path: string;
  readonly text: SourceText;
  /** Undefined when the file could not be read at all. */
  readonly series: Series | undefined;
  readonly problems: readonly Problem[];
}

/** Bytes of a YAML file → plain values with places, checked against their schema. Never throws. */
export function readDocument(path: string, kind: DocumentKind, id: string, bytes: Uint8Array): YamlDocument {
  const decoded = decode(path, bytes);
  if ('problem' in decoded) return unusable(path, kind, id, decoded.problem);
  const { text } = decoded;
  const raw = parseYaml(text);
  const errors = raw.value === undefined ? [] : checkShape(kind, raw.value);
  const original = originalPointer(errors);
  const meant = meantKeys(errors);
  return {
    path,
    kind,
    id,
    text,
    value: errors.length === 0 ? raw.value : prune(raw.value, errors),
    problems: [...raw.problems, ...shapeProblems(raw, errors)],
    place: (pointer, part) => raw.place(original(pointer), part),
    written: (pointer) => raw.isPart || raw.written(original(pointer)) || meant.has(original(pointer)),
  };
}

/** Bytes of a CSV file → observations with places. Never throws. */
export function readSeries(path: string, bytes: Uint8Array): SeriesDocument {
  const decoded = decode(path, bytes);
  if ('problem' in decoded) return unusableSeries(path, decoded.problem);
  const series = parseSeries(decoded.text);
  return { path, text: decoded.text, series, problems: series.problems };
}

/** A series file that must not or cannot be read. */
export function unusableSeries(path: string, problem: Problem): SeriesDocument {
  return { path, text: problem.place.text, series: undefined, problems: [problem] };
}

/** A file that must not or cannot be read, as a document that says only that. */
export function unusable(path: string, kind: DocumentKind, id: string, problem: Problem): YamlDocument {
  return {
    path,
    kind,
    id,
    text: problem.place.text,
    value: undefined,
    problems: [problem],
    place: () => problem.place,
    written: () => false,
  };
}

/**
 * Keys that stand in the file under a slip of the pen, or a level too far out: `suports` is reported as such, and `supports` is not missing
 * as well.
 */
function meantKeys(errors: readonly ShapeError[]): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const { code, pointer, data } of errors) {
    const isKnown = code === 'unknown-key' && (data.where === 'here' || data.where === 'below');
    if (isKnown) meant.add(pointer.replace(/[^/]*$/, String(data.nearest).replace(': ', '/')));
  }
  return meant;
}

/**
 * What breaks the schema, unless what YAML made of the same words already explains it: `.nan` is reported as no number, and is not a wrong
 * type as well.
 */
function shapeProblems(raw: RawYaml, errors: readonly ShapeError[]): Problem[] {
  const problems: Problem[] = [];
  for (const error of errors) {
    const place = raw.place(error.pointer, error.part);
    if (raw.problems.some((problem) => overlap(problem.place, place))) continue;
    const lost = error.code === 'wrong-type' ? lostColonAt(raw, error.pointer) : undefined;
    const repair = certainRepair(raw, place, error);
    problems.push(lost ?? { code: error.code, place, data: error.data, ...(repair && { repairs: [repair] }) });
  }
  return problems;
}

/** How to write a key or value that was meant without doubt. In a file that could be read only by a guess, nothing is. */
function certainRepair({ problems }: RawYaml, { text, start, end }: Place, { certain, code, data }: ShapeError): Repair | undefined {
  const written = text.content.slice(start, end);
  if (written === '' || written.includes('\n') || problems.some(({ repairs }) => repairs === undefined)) return undefined;
  // A number where a text is wanted is the text that stands there, unless it was rounded or written in another way.
  const asText = code === 'wrong-type' && data.suggestion === JSON.stringify(written) ? `"${written}"` : undefined;
  const instead = certain ?? asText;
  // One value in a list of lines would leave its line without the dash.
  if (instead === undefined || (data.found === 'a list' && !written.startsWith('['))) return undefined;
  return { from: start, to: end, text: instead };
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
