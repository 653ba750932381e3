import type { Facts } from '../assess/facts.ts';
import { periodName } from '../assess/rhythm.ts';
import type { Entity, Goal, Kpi, Measure, Person, Reference, Team, V2mom, Workspace } from '../model/workspace.ts';
import { type Cadence, iso } from '../parse/calendar.ts';
import { promiseText, shortNumber, unitOf } from '../report/promise-text.ts';
import { count } from '../report/words.ts';
import type { Pen } from './pen.ts';
import { sparkline } from './sparkline.ts';

const NAMES = {
  goal: 'goal',
  v2mom: 'V2MOM',
  method: 'method',
  measure: 'measure',
  obstacle: 'obstacle',
  kpi: 'KPI',
  team: 'team',
  person: 'person',
} as const;

/** How a thing's kind is called in a sentence. */
export function kindName({ kind }: Pick<Entity, 'kind'>): string {
  return NAMES[kind];
}

/** What is known about the workspace in which a thing is named. */
export interface Known {
  readonly workspace: Workspace;
  readonly facts: Facts;
}

/** What one wants to know about a thing that is only named here, as paragraphs. */
export function describe(entity: Entity, known: Known, pen: Pen): string[] {
  const head = `${pen.strong(entity.title)} · ${kindName(entity)} ${pen.code(entity.id)}`;
  return [head, ...details(entity, known, pen)].filter((paragraph) => paragraph !== '');
}

function details(entity: Entity, { workspace, facts }: Known, pen: Pen): string[] {
  switch (entity.kind) {
    case 'kpi':
      return kpi(entity, facts, pen);
    case 'goal':
      return [owner(entity.owner, pen), promise(entity, facts, pen)];
    case 'measure':
      return [inPlan(entity, pen), promise(entity, facts, pen)];
    case 'method':
      return [inPlan(entity, pen), owner(entity.owner, pen)];
    case 'obstacle':
      return [inPlan(entity, pen)];
    case 'v2mom':
      return [owner(entity.owner, pen), pen.text(entity.file.vision ?? '')];
    case 'team':
      return [team(entity, pen)];
    case 'person':
      return [teamsOf(entity, workspace, pen)];
  }
}

function inPlan({ v2mom }: { readonly v2mom: V2mom }, pen: Pen): string {
  return `in ${pen.text(v2mom.title)}`;
}

function owner(reference: Reference | undefined, pen: Pen): string {
  if (reference === undefined) return 'no owner';
  return `owned by ${nameOf(reference, pen)}`;
}

function nameOf({ id, target }: Reference, pen: Pen): string {
  return target === undefined || target.title === id ? pen.text(id) : `${pen.text(target.title)} (${pen.code(id)})`;
}

function promise(holder: Goal | Measure, facts: Facts, pen: Pen): string {
  const { promise } = holder;
  if (promise === undefined) return 'promises nothing that can be checked yet';
  const known = promise.kind === 'kpi' ? facts.promise(promise) : facts.promise(promise);
  const text = promiseText(promise);
  const parts = [
    text !== '' && pen.text(text) + (known.deadline === undefined ? '' : ` by ${iso(known.deadline)}`),
    known.kind === 'kpi' &&
      known.reading !== undefined &&
      promise.kind === 'kpi' &&
      `now ${pen.text(shortNumber(known.reading.value) + unitOf(promise))}`,
    known.state,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function team({ parent, lead, members, serves }: Team, pen: Pen): string {
  const parts = [
    parent !== undefined && `part of ${nameOf(parent, pen)}`,
    lead !== undefined && `led by ${nameOf(lead, pen)}`,
    members.length > 0 && count(members.length, 'member'),
    serves !== undefined && `serves ${pen.text(serves)}`,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function teamsOf({ id }: Person, { teams }: Workspace, pen: Pen): string {
  const own = teams.filter(({ lead, members }) => [lead, ...members].some((each) => each?.id === id));
  return own.map(({ title, lead }) => (lead?.id === id ? `leads ${pen.text(title)}` : `in ${pen.text(title)}`)).join(' · ');
}

/** Which way is better, in words. */
export const BETTER = {
  higher: 'higher is better',
  lower: 'lower is better',
  within: 'to be kept within its range',
  none: 'for context only',
} as const;
const SHOWN = 5;
const DRAWN = 24;

function kpi(of: Kpi, facts: Facts, pen: Pen): string[] {
  const { observations, last, behind, stale } = facts.series(of);
  const traits = [of.unit !== undefined && pen.text(of.unit), of.better !== undefined && BETTER[of.better], of.cadence];
  const definition = /^.+?[.!?](?=\s|$)/s.exec(of.file.definition?.trim() ?? '')?.[0] ?? of.file.definition ?? '';
  const rows = observations.slice(-SHOWN).map(({ day, value }) => `- ${periodName(day, of.cadence)}: ${pen.text(shortNumber(value))}`);
  return [
    pen.text(definition),
    traits.filter((trait) => trait !== false).join(' · '),
    observations.length < 2 ? '' : pen.code(sparkline(observations.slice(-DRAWN).map(({ value }) => value))),
    rows.join('\n'),
    last === undefined ? 'no numbers yet' : freshness(behind, stale, of.cadence),
  ];
}

const PERIODS: Record<Cadence, string> = { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' };

function freshness(behind: number, stale: boolean, cadence: Cadence): string {
  if (behind === 0) return 'up to date';
  return `${stale ? 'stale: ' : ''}${count(behind, PERIODS[cadence])} without a number since then`;
}
