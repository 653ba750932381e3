import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { brokenLimit, guardrailsOf, openGuardrails, unguarded, wrongEdge } from '../../../src/assess/guards.ts';
import { aloofTeams } from '../../../src/assess/relationship.ts';
import type { Goal, Workspace } from '../../../src/model/workspace.ts';
import { csv, on, workspaceOf } from './workspace.ts';

const kpi = (about: string, better = 'lower') => `title: A number\nbetter: ${better}\ncadence: monthly\n${about && `about: ${about}\n`}`;
const target = 'baseline: { value: 41, date: 2025-12-31 }\ntarget: { value: 20, by: 2026-12-31 }\n';
const goal = (on: string, more = '') => `title: A goal\nowner: desk\nkpi: ${on}\n${target}${more}`;
const plan = (measure: string, more = '') => `title: A plan
owner: desk
period: 2026
methods: [{ id: way-of-${measure}, title: Do it }]
measures: [{ id: m, methods: way-of-${measure}, kpi: ${measure}, baseline: { value: 41, date: 2025-12-31 }, target: { value: 20, by: 2026-12-31 } }]
${more}`;

const KPIS = {
  'goals/teams.yaml': '- id: desk\n  lead: ines\n  serves: customers\n',
  'goals/wait.kpi.yaml': kpi('speed'),
  'goals/wait.csv': csv('2025-12 41, 2026-05 30'),
  'goals/cost.kpi.yaml': kpi('cost'),
  'goals/right.kpi.yaml': kpi('quality', 'higher'),
  'goals/right.csv': csv('2025-12 71, 2026-05 68'),
  'goals/smile.kpi.yaml': kpi('relationship', 'higher'),
  'goals/plain.kpi.yaml': kpi(''),
};

async function load(files: Readonly<Record<string, string>>): Promise<Workspace> {
  return workspaceOf({ ...KPIS, ...files });
}

async function alone(files: Readonly<Record<string, string>>) {
  const workspace = await load(files);
  const facts = assess(workspace, { asOf: on('2026-06-15') });
  return unguarded(facts, openGuardrails(workspace, facts)).map((promises) => promises.map(({ holder }) => holder.id));
}

describe('what nothing guards', () => {
  test('is told by the plan it serves: its goals, then its measures', async () => {
    const files = {
      'goals/top.v2mom.yaml': plan('wait'),
      'goals/a.goal.yaml': goal('wait', 'supports: way-of-wait\n'),
      'goals/b.goal.yaml': goal('cost', 'supports: a\n'),
      'goals/c.goal.yaml': goal('cost'),
    };
    expect(await alone(files)).toEqual([['a', 'b', 'm'], ['c']]);
  });

  test('is not what has a guardrail of its own, and that one watches over its plan', async () => {
    const files = {
      'goals/top.v2mom.yaml': plan('wait'),
      'goals/a.goal.yaml': goal('wait', 'supports: way-of-wait\nguardrails: [{ kpi: right, min: 60 }]\n'),
    };
    expect(await alone(files)).toEqual([]);
  });

  test('is not what serves a plan that promises quality, directly or one level up', async () => {
    const files = {
      'goals/top.v2mom.yaml': plan('right'),
      'goals/middle.v2mom.yaml': plan('wait', 'supports: way-of-right\n'),
      'goals/low.v2mom.yaml': plan('cost', 'supports: way-of-wait\n'),
      'goals/a.goal.yaml': goal('wait', 'supports: way-of-wait\n'),
      'goals/b.goal.yaml': goal('cost', 'supports: way-of-cost\n'),
    };
    expect(await alone(files)).toEqual([['b', 'm']]);
  });

  test('is not what a KPI without a subject may guard', async () => {
    expect(await alone({ 'goals/a.goal.yaml': goal('wait', 'guardrails: [{ kpi: plain, min: 60 }]\n') })).toEqual([]);
    expect(await alone({ 'goals/a.goal.yaml': goal('plain') })).toEqual([]);
  });

  test('is what another speed guards, but not what only seems to guard itself: that is said where it stands', async () => {
    expect(await alone({ 'goals/a.goal.yaml': goal('wait', 'guardrails: [{ kpi: cost, max: 60 }]\n') })).toEqual([['a']]);
    expect(await alone({ 'goals/a.goal.yaml': goal('wait', 'guardrails: [{ kpi: wait, max: 60 }]\n') })).toEqual([]);
  });

  test('is not what is over', async () => {
    expect(await alone({ 'goals/a.goal.yaml': goal('wait', 'outcome: { result: missed }\n') })).toEqual([]);
    expect(await alone({ 'goals/a.goal.yaml': goal('wait').replace('by: 2026', 'by: 2025').replace('date: 2025', 'date: 2024') })).toEqual(
      [],
    );
  });
});

describe('a limit', () => {
  const broken = async (limits: string, { on: id = 'right', more = '', asOf = '2026-06-15' } = {}) => {
    const workspace = await load({ 'goals/a.goal.yaml': goal('wait', `guardrails: [{ kpi: ${id}, ${limits} }]\n${more}`) });
    const [guardrail] = guardrailsOf(workspace.find('goal', 'a') as Goal, workspace);
    return guardrail && brokenLimit(guardrail, assess(workspace, { asOf: on(asOf) }))?.limit;
  };

  test('is broken by the last reading beyond it', async () => {
    expect(await broken('min: 70')).toBe('min');
    expect(await broken('min: 50, max: 60')).toBe('max');
    expect(await broken('min: 68')).toBeUndefined();
    expect(await broken('min: 60, max: 80')).toBeUndefined();
  });

  test('is not broken before the goal begins, by old numbers, by none, or where the KPI guards itself', async () => {
    expect(await broken('min: 70', { more: 'start: 2026-07-01\n' })).toBeUndefined();
    expect(await broken('min: 70', { asOf: '2026-11-01' })).toBeUndefined();
    expect(await broken('min: 70', { on: 'smile' })).toBeUndefined();
    expect(await broken('max: 10', { on: 'wait' })).toBeUndefined();
  });

  test('on the better side guards nothing, and so is not broken either', async () => {
    const edge = async (limits: string, id = 'right') => {
      const workspace = await load({ 'goals/a.goal.yaml': goal('cost', `guardrails: [{ kpi: ${id}, ${limits} }]\n`) });
      const [guardrail] = guardrailsOf(workspace.find('goal', 'a') as Goal, workspace);
      return guardrail && wrongEdge(guardrail);
    };
    expect(await edge('max: 60')).toBe('max');
    expect(await edge('min: 60')).toBeUndefined();
    expect(await edge('min: 60, max: 90')).toBeUndefined();
    expect(await edge('min: 20', 'wait')).toBe('min');
    expect(await edge('max: 20', 'wait')).toBeUndefined();
    expect(await broken('max: 60')).toBeUndefined();
  });
});

describe('a team that serves customers', () => {
  const aloof = async (files: Readonly<Record<string, string>>) => {
    const workspace = await load(files);
    return aloofTeams(workspace, assess(workspace, { asOf: on('2026-06-15') })).map(({ team, at }) => [team.id, at.id]);
  };

  test('is aloof with numbers of its own work alone, in its plan or its first goal', async () => {
    expect(await aloof({ 'goals/a.goal.yaml': goal('wait') })).toEqual([['desk', 'a']]);
    expect(await aloof({ 'goals/a.goal.yaml': goal('wait'), 'goals/own.v2mom.yaml': plan('right') })).toEqual([['desk', 'own']]);
  });

  test('is not with a promise or a guardrail on what customers say, of its own, of its people or above it', async () => {
    expect(await aloof({ 'goals/a.goal.yaml': goal('wait'), 'goals/b.goal.yaml': goal('smile') })).toEqual([]);
    expect(await aloof({ 'goals/a.goal.yaml': goal('wait', 'guardrails: [{ kpi: smile, min: 80 }]\n') })).toEqual([]);
    expect(await aloof({ 'goals/a.goal.yaml': goal('wait'), 'goals/b.goal.yaml': goal('smile').replace('desk', 'ines') })).toEqual([]);
    const teams = '- id: house\n  lead: noor\n- id: desk\n  lead: ines\n  parent: house\n  serves: customers\n';
    const above = { 'goals/teams.yaml': teams, 'goals/top.v2mom.yaml': plan('smile').replace('desk', 'house') };
    expect(await aloof({ ...above, 'goals/a.goal.yaml': goal('wait') })).toEqual([]);
  });

  test('is not asked for numbers it does not promise, nor for those of colleagues', async () => {
    expect(await aloof({ 'goals/a.goal.yaml': 'title: A\nowner: desk\ndone: The desk is open\nby: 2026-12-31\n' })).toEqual([]);
    const colleagues = '- id: desk\n  lead: ines\n  serves: colleagues\n';
    expect(await aloof({ 'goals/teams.yaml': colleagues, 'goals/a.goal.yaml': goal('wait') })).toEqual([]);
  });
});
