import { parseSeries, type Series } from './csv.ts';
import { decode } from './decode.ts';
import type { DocumentKind, YamlDocument } from './document.ts';
import { stepsOf, valueAt } from './pointer.ts';
import type { Problem, ProblemCode, Repair } from './problem.ts';
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
    problems: errors.length === 0 ? raw.problems : allProblems(raw, errors),
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
 * What YAML made of the file, and what breaks the schema unless the former already explains it: `.nan` is reported as no number, and is not a wrong
 * type as well.
 */
function allProblems(raw: RawYaml, errors: readonly ShapeError[]): Problem[] {
  const doubtful = new Set<Problem>();
  const unsure = new Set<Problem>();
  const problems: Problem[] = [];
  for (const error of errors) {
    const place = raw.place(error.pointer, error.part);
    // What is read in the only way it can be, and is wrong even so, was meant in another way.
    for (const problem of raw.problems) if (touches(problem, place)) doubtful.add(problem);
    if (raw.problems.some((problem) => overlap(problem.place, place))) continue;
    const tab =
      error.code === 'unknown-key' ? raw.problems.find((problem) => problem.code === 'tab' && isBehind(problem, place)) : undefined;
    if (tab !== undefined) {
      // How far the tab was meant to indent the key is what nobody knows.
      unsure.add(tab);
      continue;
    }
    const lost = error.code === 'wrong-type' ? lostColon(raw, error) : undefined;
    const repair = certainRepair(raw, place, error);
    problems.push(lost ?? { code: error.code, place, data: error.data, ...(repair && { repairs: [repair] }) });
  }
  const told = raw.problems.map((problem) =>
    unsure.has(problem) ? withoutCorrection(problem) : doubtful.has(problem) ? withoutRepairs(problem) : problem,
  );
  return [...told, ...problems];
}

/** Whether a key stands right behind what a problem's repairs replace. */
function isBehind({ repairs = [] }: Problem, { start }: Place): boolean {
  return repairs.some(({ to }) => to === start);
}

function touches({ place, repairs = [] }: Problem, other: Place): boolean {
  return overlap(place, other) || repairs.some(({ from, to }) => from < other.end && other.start < to);
}

function withoutRepairs({ repairs: _, ...problem }: Problem): Problem {
  return problem;
}

function withoutCorrection({ corrected: _, ...problem }: Problem): Problem {
  return withoutRepairs(problem);
}

/** A text that its colon made a key of; where no text is wanted, a list or keys of another kind may be meant as well. */
function lostColon(raw: RawYaml, { pointer, data }: ShapeError): Problem | undefined {
  const lost = lostColonAt(raw, pointer);
  return lost === undefined || /\btext\b/.test(String(data.expected)) ? lost : withoutRepairs(lost);
}

/** Problems of one value: whatever it means, the lines around it say what they say. */
const OF_ONE_VALUE: ReadonlySet<ProblemCode> = new Set(['decimal-comma', 'lost-comment']);

/** How to write a key or value that was meant without doubt. In a file whose lines could be told apart only by a guess, nothing is. */
function certainRepair(raw: RawYaml, { text, start, end }: Place, error: ShapeError): Repair | undefined {
  const { certain, data, part, pointer } = error;
  if (raw.problems.some(({ repairs, code }) => repairs === undefined && !OF_ONE_VALUE.has(code))) return undefined;
  const written = text.content.slice(start, end);
  const value = valueAt(raw.value, pointer);
  // A key without a value lacks more than a letter.
  const meant = part === 'value' ? value : value === null ? undefined : stepsOf(pointer).at(-1);
  // Where a text was cut or is repeated from elsewhere, something else stands at the place.
  const isThere = typeof meant === 'object' ? Array.isArray(meant) && /^\[.*\]$/.test(written) : unquoted(written) === String(meant);
  if (!isThere) return undefined;
  const asText = error.code === 'wrong-type' && data.suggestion === JSON.stringify(written) ? `"${written}"` : undefined;
  const instead = certain ?? asText;
  return instead === undefined ? undefined : { from: start, to: end, text: instead };
}

function unquoted(written: string): string {
  return /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
