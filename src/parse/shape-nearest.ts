/** Which allowed word somebody most likely meant. */
import leven from 'leven';
import type { SchemaNode } from './shape-schema.ts';

/** Other tools' and other people's words; the first that is allowed at that place is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  // keys
  aim: ['title'],
  assignee: ['owner'],
  begin: ['start'],
  blockers: ['obstacles'],
  category: ['about'],
  change: ['changes'],
  changelog: ['revisions'],
  comment: ['note', 'why', 'definition'],
  company: ['organisation'],
  current: ['baseline'],
  day: ['date'],
  deadline: ['by'],
  dependencies: ['needs'],
  description: ['definition', 'meaning', 'note', 'why', 'what'],
  direction: ['better'],
  due: ['by'],
  duedate: ['by'],
  enddate: ['by', 'period'],
  exclude: ['ignore'],
  frequency: ['cadence', 'review'],
  from: ['baseline'],
  goal: ['title', 'supports'],
  handle: ['id'],
  history: ['revisions'],
  indicator: ['kpi'],
  initiatives: ['actions', 'methods'],
  language: ['locale'],
  leader: ['lead'],
  manager: ['lead', 'owner'],
  measure: ['kpi', 'measures'],
  measures: ['kpi'],
  metric: ['kpi'],
  metrics: ['kpi', 'measures'],
  name: ['title', 'organisation', 'id'],
  objective: ['title', 'vision'],
  org: ['organisation'],
  organization: ['organisation'],
  parent: ['supports'],
  people: ['members'],
  preset: ['extends'],
  progress: ['checkins'],
  rationale: ['why', 'because'],
  reason: ['why', 'because'],
  repo: ['repository'],
  responsible: ['owner'],
  risks: ['obstacles'],
  since: ['start', 'date'],
  stakeholders: ['consulted'],
  startdate: ['start'],
  steps: ['actions'],
  strategies: ['methods'],
  tasks: ['actions'],
  team: ['owner', 'id'],
  to: ['target'],
  tz: ['timezone'],
  until: ['by'],
  updates: ['checkins'],
  when: ['by', 'date'],
  // values
  annual: ['yearly'],
  average: ['mean'],
  decrease: ['lower'],
  disabled: ['off'],
  done: ['achieved'],
  down: ['lower'],
  false: ['off'],
  hit: ['achieved'],
  increase: ['higher'],
  reached: ['achieved'],
  total: ['sum'],
  up: ['higher'],
  warning: ['warn'],
};

/** The allowed word nearest to the one written; empty when none is near. */
export function nearestWord(written: string, allowed: readonly string[]): string {
  const word = plain(written);
  const same = allowed.find((candidate) => plain(candidate) === word);
  if (same !== undefined) return same;
  const meant = synonyms(written).find((candidate) => allowed.includes(candidate));
  if (meant !== undefined) return meant;
  let best = '';
  let least = 0.4;
  if (word.length > 40) return best;
  for (const candidate of allowed) {
    const distance = leven(word, plain(candidate)) / Math.max(word.length, candidate.length);
    if (distance <= least && (best === '' || distance < least)) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * The only allowed word that one slip of the pen away from the one written: `bettr`, `Higher`, `onwer`. Undefined where two are as near, and for words of
 * other tools, which may mean something else there.
 */
export function meantWord(written: string, allowed: readonly string[]): string | undefined {
  const word = plain(written);
  if (word === '' || word.length > 40) return undefined;
  const same = allowed.filter((candidate) => plain(candidate) === word);
  if (same.length > 0 || synonyms(written).some((other) => allowed.includes(other))) return same.length === 1 ? same[0] : undefined;
  const near = allowed.filter((candidate) => leven(word, plain(candidate)) <= 2);
  const [only] = near;
  return near.length === 1 && only !== undefined && word.length > 2 && isOneSlip(word, plain(only)) ? only : undefined;
}

/** One letter too many, too few or another, or two that changed places; in a longer word, two such letters. */
function isOneSlip(word: string, meant: string): boolean {
  const distance = leven(word, meant);
  return distance === 1 || (distance === 2 && (word.length > 6 || [...word].sort().join('') === [...meant].sort().join('')));
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, '');
}

export interface NearestKey {
  /** The key, or `target: by` when it belongs below another one; empty when nothing is near. */
  readonly nearest: string;
  readonly where: 'here' | 'below' | 'above' | 'nowhere';
}

/**
 * Where a key that is not allowed most likely belongs: to the same group under another name, below one of its keys, or one
 * level up.
 */
export function nearestKey(written: string, node: SchemaNode, value: object, parents: readonly SchemaNode[]): NearestKey {
  const names = [written.toLowerCase(), ...synonyms(written)];
  const deadline = names.includes('by') && !Object.hasOwn(value, 'done') ? belowOf('by', node, value) : undefined;
  if (deadline !== undefined) return { nearest: deadline, where: 'below' };
  const synonym = names.find((name) => node.keys.includes(name));
  if (synonym !== undefined) return { nearest: synonym, where: 'here' };
  for (const name of names) {
    const below = belowOf(name, node, value);
    if (below !== undefined) return { nearest: below, where: 'below' };
  }
  if (parents.some(({ keys }) => keys.includes(written))) return { nearest: written, where: 'above' };
  const near = nearestWord(written, node.keys);
  return { nearest: near, where: near === '' ? 'nowhere' : 'here' };
}

function synonyms(word: string): readonly string[] {
  const key = plain(word);
  return Object.hasOwn(SYNONYMS, key) ? (SYNONYMS[key] ?? []) : [];
}

/** `target: by` when one of the group's keys can have that key below it; rather one that does not hold it yet. */
function belowOf(name: string, node: SchemaNode, group: object): string | undefined {
  const holders = node.keys.filter((key) => node.child(key)?.keys.includes(name));
  const holder = holders.toReversed().find((key) => !holds((group as Record<string, unknown>)[key], name)) ?? holders[0];
  return holder === undefined ? undefined : `${holder}: ${name}`;
}

function holds(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
