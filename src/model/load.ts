import { byteLimit } from '../parse/decode.ts';
import type { DocumentKind, YamlDocument } from '../parse/document.ts';
import type { Problem, ProblemCode } from '../parse/problem.ts';
import { type SeriesDocument, unusable, unusableSeries } from '../parse/read.ts';
import { freshReader, type Reader } from '../parse/reader.ts';
import { type Place, wholeFile } from '../parse/text.ts';
import type { Source, SourceEntry } from '../source/source.ts';
import { buildConfig } from './config.ts';
import { matcher } from './globs.ts';
import { assemble, type Parts } from './link.ts';
import { idlePatterns } from './patterns.ts';
import { nearest } from './references.ts';
import type { Workspace } from './workspace.ts';

/** Where bytes come from, and what becomes of them. */
interface Input {
  readonly source: Source;
  readonly reader: Reader;
}

/** Thrown when a source holds no `goalpost.yaml`: there is nothing to judge, and a guess would judge the wrong folder. */
export class NoWorkspaceError extends Error {
  constructor(name: string) {
    super(`No goalpost.yaml in ${name}`);
    this.name = 'NoWorkspaceError';
  }
}

const CONFIG = /^goalpost\.ya?ml$/;
/** Beside the configuration, and nowhere else: what is accepted, all over the workspace. */
const LIST = /^goalpost\.(exceptions|accepted)\.ya?ml$/;
/** Slips of those names, and the right ones in another folder. */
const ALMOST_LIST = /(?:^|\/)goalpost[ ._-]?(?:exc?ept|acc?ept|ignore)[^/]*\.ya?ml$/i;
const KIND = /^(?:.*\/)?([^/]*)\.(goal|v2mom|kpi)\.ya?ml$/;
const TEAMS = /^(?:.*\/)?teams\.ya?ml$/;
const YAML = /\.ya?ml$/i;
/** Some exports shout: `csat.CSV`. */
const TABLE = /\.csv$/i;
/** Names that were surely meant to be one of ours, wherever they lie. */
const ALMOST = /\.(goals?|v2moms?|kpis?)\.ya?ml$/i;
const ID = /^[a-z][a-z0-9-]*$/;

/**
 * Reads everything a source holds and links it. Whatever is wrong with single files ends up in `Workspace.problems`, a file that cannot be
 * read included.
 *
 * @param reader how bytes become documents; a `rememberingReader` makes loading the same workspace again cheap
 * @throws {@link NoWorkspaceError} without a `goalpost.yaml`, and whatever `list()` of the source rejects with
 */
export async function loadWorkspace(source: Source, reader: Reader = freshReader): Promise<Workspace> {
  const input: Input = { source, reader };
  const entries = await source.list();
  const configEntry = entries.find(({ path }) => CONFIG.test(path));
  if (configEntry === undefined) throw new NoWorkspaceError(source.name);
  const configDocument = await readYaml(input, configEntry, 'config', 'goalpost');
  const { config, problems } = buildConfig(configDocument);
  problems.push(...idlePatterns(config, entries));
  const isIgnored = matcher(config.ignore);

  const parts: Parts = { config, configDocument, documents: [], series: new Map(), strays: [], problems };
  const tables = new Map<string, SourceEntry>();
  for (const entry of entries) {
    if (entry === configEntry || isIgnored(entry.path)) continue;
    if (TABLE.test(entry.path)) tables.set(entry.path.replace(TABLE, '.csv'), entry);
    else await addYaml(input, entry, parts);
  }
  for (const { kind, path } of parts.documents) {
    const table = kind === 'kpi' ? tables.get(path.replace(/\.kpi\.ya?ml$/, '.csv')) : undefined;
    if (table !== undefined) parts.series.set(path, await readTable(input, table));
  }
  parts.strays.push(...strayTables([...tables.values()], entries, parts.documents));
  return assemble(parts);
}

/**
 * Tables that lie where the numbers of KPIs lie, below `goals/` or beside a KPI, and belong to none. Beside a YAML file of the same name they do:
 * if that one cannot be used, it is reported.
 */
function strayTables(tables: readonly SourceEntry[], entries: readonly SourceEntry[], documents: readonly YamlDocument[]): Place[] {
  const stems = new Set(entries.filter(({ path }) => YAML.test(path)).map(({ path }) => stemOf(path)));
  const folders = new Set(documents.filter(({ kind }) => kind === 'kpi').map(({ path }) => folderOf(path)));
  return tables
    .filter(({ path }) => (path.startsWith('goals/') || folders.has(folderOf(path))) && !stems.has(stemOf(path)))
    .map(({ path }) => wholeFile(path));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `goals/csat` of `goals/csat.kpi.yaml`. */
function stemOf(path: string): string {
  const folder = folderOf(path);
  const name = path.slice(folder.length);
  return folder + name.slice(0, name.indexOf('.'));
}

async function addYaml(input: Input, entry: SourceEntry, parts: Parts): Promise<void> {
  const { path } = entry;
  const match = KIND.exec(path);
  const list = LIST.exec(path)?.[1] as 'exceptions' | 'accepted' | undefined;
  if (list !== undefined) {
    parts.documents.push(nothingIsFine(await readYaml(input, entry, list, list)));
  } else if (match) {
    const [, id = '', kind] = match;
    parts.documents.push(await readYaml(input, entry, kind as DocumentKind, id));
    if (!ID.test(id)) parts.problems.push(problem('bad-id', path, { id, suggestion: asId(id) }));
  } else if (TEAMS.test(path)) {
    parts.documents.push(await readYaml(input, entry, 'teams', 'teams'));
  } else if (entry.barrier !== undefined) {
    parts.problems.push(problem(entry.barrier, path));
  } else if (ALMOST.test(path) || ALMOST_LIST.test(path) || (path.startsWith('goals/') && YAML.test(path))) {
    parts.problems.push(problem('unknown-kind', path, { name: path.slice(path.lastIndexOf('/') + 1), nearest: likelyName(path) }));
  }
}

/** Whoever takes out the last exception has done well, and is not told that the file is empty. */
function nothingIsFine(document: YamlDocument): YamlDocument {
  const { problems } = document;
  return problems.length === 1 && problems[0]?.code === 'empty' ? { ...document, value: [], problems: [] } : document;
}

async function readYaml({ source, reader }: Input, entry: SourceEntry, kind: DocumentKind, id: string): Promise<YamlDocument> {
  const bytes = await readBytes(source, entry);
  return bytes instanceof Uint8Array ? reader.document(entry.path, kind, id, bytes) : unusable(entry.path, kind, id, bytes);
}

async function readTable({ source, reader }: Input, entry: SourceEntry): Promise<SeriesDocument> {
  const bytes = await readBytes(source, entry);
  if (bytes instanceof Uint8Array) return reader.series(entry.path, bytes);
  return unusableSeries(entry.path, bytes);
}

async function readBytes(source: Source, entry: SourceEntry): Promise<Uint8Array | Problem> {
  const limit = byteLimit(entry.path);
  if (entry.barrier !== undefined) return problem(entry.barrier, entry.path);
  if (entry.size > limit) return problem('too-large', entry.path, { size: entry.size, limit });
  try {
    return await source.read(entry.path);
  } catch (error) {
    return problem('unreadable', entry.path, { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

function problem(code: ProblemCode, path: string, data: Problem['data'] = {}): Problem {
  return { code, place: wholeFile(path), data };
}

/** `Chat answers 2026` → `chat-answers-2026`. */
function asId(stem: string): string {
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'my-goal' : plain;
}

function likelyName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(YAML, '');
  const [stem = '', kind = ''] = name.split(/\.(?=[^.]*$)/);
  if (nearest(name, ['teams']).length > 0) return 'teams.yaml';
  if (ALMOST_LIST.test(path)) {
    const up = '../'.repeat(path.split('/').length - 1);
    return `${up}goalpost.${/acc?ept/i.test(name) ? 'accepted' : 'exceptions'}.yaml`;
  }
  return `${asId(stem)}.${nearest(kind.toLowerCase(), ['goal', 'v2mom', 'kpi'])[0] ?? 'goal'}.yaml`;
}
