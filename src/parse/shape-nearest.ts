/** Which allowed word somebody most likely meant. */
import leven from 'leven';
import type { SchemaNode } from './shape-schema.ts';

/** Other tools' and other people's words; the first that is allowed at that place is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  // keys
  aim: ['title'],
  assignee: ['owner'],
  begin: ['start'],
  atleast: ['min'],
  atmost: ['max'],
  blockers: ['obstacles'],
  by: ['who'],
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
  end: ['by', 'period'],
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
  lowerlimit: ['min'],
  manager: ['lead', 'owner'],
  maximum: ['max'],
  measure: ['kpi', 'measures'],
  measures: ['kpi'],
  metric: ['kpi'],
  metrics: ['kpi', 'measures'],
  minimum: ['min'],
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
  upperlimit: ['max'],
  when: ['by', 'date'],
  // values
  annual: ['yearly'],
  annually: ['yearly'],
  average: ['mean'],
  decrease: ['lower'],
  everyday: ['daily'],
  everymonth: ['monthly'],
  everyquarter: ['quarterly'],
  everyweek: ['weekly'],
  everyyear: ['yearly'],
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
    if (isAnotherWord(written, candidate)) continue;
    const distance = leven(word, plain(candidate)) / Math.max(word.length, candidate.length);
    if (distance <= least && (best === '' || distance < least)) [best, least] = [candidate, distance];
  }
  return best;
}

/** Syllables in front of a word that make another one of it: twice a week is not each week, and `uncommitted` is the opposite. */
const PREFIXES =
  'anti bi co counter de dis ex half il im in ir mis multi non not over post pre quarter re semi sub three tri twice two un under'.split(
    ' ',
  );

/** Whether somebody wrote more than the candidate on purpose: a syllable in front of it, or a number beside it. */
function isAnotherWord(written: string, candidate: string): boolean {
  if (/\d/.test(written) && !/\d/.test(candidate)) return true;
  const word = plain(written);
  return PREFIXES.some((prefix) => {
    if (!word.startsWith(prefix) || candidate.startsWith(prefix)) return false;
    return leven(word.slice(prefix.length), plain(candidate)) <= (candidate.length > 6 ? 2 : 1);
  });
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
  if (near.length !== 1 || only === undefined || word.length < 3 || isAnotherWord(written, only)) return undefined;
  return isOneSlip(word, plain(only)) ? only : undefined;
}

/**
 * One letter too many, too few or another, or two that changed places; in a longer word, two such letters. The first letter is hardly ever wrong, and two
 * letters at the end make another form of a word.
 */
function isOneSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0]) return false;
  const distance = leven(word, meant);
  return (
    distance === 1 ||
    (distance === 2 &&
      ((word.length > 6 && !word.startsWith(meant) && !meant.startsWith(word)) || [...word].sort().join('') === [...meant].sort().join('')))
  );
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_\-"'`“”„‘’‚«»]/g, '');
}

export interface NearestKey {
  /** The key, or `target: by` when it belongs below another one; empty when nothing is near. */
  readonly nearest: string;
  readonly where: 'here' | 'there' | 'below' | 'above' | 'nowhere';
}

/**
 * Where a key that is not allowed most likely belongs: to the same group under another name, which may stand `there` already; below one of its keys;
 * or one level up.
 */
export function nearestKey(written: string, node: SchemaNode, value: object, parents: readonly SchemaNode[]): NearestKey {
  const names = [written.toLowerCase(), ...synonyms(written)];
  const deadline = names.includes('by') && !Object.hasOwn(value, 'done') ? belowOf('by', node, value) : undefined;
  if (deadline !== undefined) return { nearest: deadline, where: 'below' };
  const known = names.filter((name) => node.keys.includes(name));
  const synonym = known.find((name) => !Object.hasOwn(value, name)) ?? known[0];
  if (synonym !== undefined) return hereOrThere(synonym, value);
  for (const name of names) {
    const below = belowOf(name, node, value);
    if (below !== undefined) return { nearest: below, where: 'below' };
  }
  if (parents.some(({ keys }) => keys.includes(written))) return { nearest: written, where: 'above' };
  const near = nearestWord(written, node.keys);
  return near === '' ? { nearest: near, where: 'nowhere' } : hereOrThere(near, value);
}

function hereOrThere(nearest: string, group: object): NearestKey {
  return { nearest, where: Object.hasOwn(group, nearest) ? 'there' : 'here' };
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
