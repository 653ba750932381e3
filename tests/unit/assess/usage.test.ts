import { describe, expect, test } from 'vitest';
import { unused } from '../../../src/assess/usage.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import { memorySource } from '../../../src/source/memory.ts';

async function workspaceOf(files: Readonly<Record<string, string>>) {
  return loadWorkspace(memorySource({ 'goalpost.yaml': 'organisation: Testers\n', ...files }));
}

const KPI = 'title: A number\nbetter: higher\ncadence: monthly\n';
const CSV = 'date,value\n2026-01,41\n';
const wait = { 'goals/wait.kpi.yaml': KPI, 'goals/wait.csv': CSV };
const goal = (more: string) => `title: A goal\nowner: ines\n${more}`;

async function names(files: Readonly<Record<string, string>>) {
  const { kpis, teams } = unused(await workspaceOf(files));
  return [...kpis, ...teams].map(({ id }) => id);
}

describe('a KPI', () => {
  test('with numbers and no use is unused', async () => {
    expect(await names(wait)).toEqual(['wait']);
  });

  test.each([
    ['a promise', { 'goals/a.goal.yaml': goal('kpi: wait\n') }],
    ['a draft', { 'goals/a.goal.yaml': goal('kpi: wait\ndraft: true\n') }],
    ['a guardrail of a draft', { 'goals/a.goal.yaml': goal('guardrails: [{ kpi: wait, min: 3 }]\ndraft: true\n') }],
    ['a goal that is over', { 'goals/a.goal.yaml': goal('kpi: wait\noutcome: { result: missed }\n') }],
    [
      'a guardrail of a measure',
      { 'goals/a.v2mom.yaml': 'title: A\nmeasures: [{ id: m, kpi: other, guardrails: [{ kpi: wait, min: 3 }] }]\n' },
    ],
    ['a driver', { 'goals/other.kpi.yaml': `${KPI}drivers: [{ kpi: wait, evidence: Trial in May }]\n` }],
    ['what it is driven by', { 'goals/wait.kpi.yaml': `${KPI}drivers: [{ kpi: other, evidence: Trial in May }]\n` }],
    ['context', { 'goals/wait.kpi.yaml': KPI.replace('higher', 'none') }],
    ['a slip of the pen that surely meant it', { 'goals/a.goal.yaml': goal('kpi: wiat\n') }],
    ['perhaps a file nobody can read', { 'goals/a.goal.yaml': 'title: "A goal\nkpi: wait\n' }],
  ])('is used by %s', async (_, files) => {
    expect(await names({ ...wait, ...(files as Record<string, string>) })).toEqual([]);
  });

  test('without numbers is still being prepared', async () => {
    expect(await names({ 'goals/wait.kpi.yaml': KPI })).toEqual([]);
  });
});

describe('a team', () => {
  const teams = '- id: house\n  lead: noor\n- id: desk\n  parent: house\n';

  test('without people that nothing names is unused; its parent is not', async () => {
    expect(await names({ 'goals/teams.yaml': teams })).toEqual(['desk']);
  });

  test.each([
    ['members', { 'goals/teams.yaml': `${teams}  members: [tom]\n` }],
    ['a lead', { 'goals/teams.yaml': `${teams}  lead: tom\n` }],
    ['a goal', { 'goals/a.goal.yaml': goal('').replace('ines', 'desk') }],
    ['a KPI', { 'goals/wait.kpi.yaml': `${KPI}owner: desk\n` }],
    ['something others need', { 'goals/a.goal.yaml': goal('needs: [{ team: desk, what: Tags }]\n') }],
  ])('is used with %s', async (_, files) => {
    expect(await names({ 'goals/teams.yaml': teams, ...(files as Record<string, string>) })).toEqual([]);
  });
});

describe('a table', () => {
  const strays = async (files: Readonly<Record<string, string>>) => (await workspaceOf(files)).strays.map(({ text }) => text.path);

  test('is a stray where numbers of KPIs lie, and no KPI bears its name', async () => {
    expect(await strays({ ...wait, 'goals/wiat.csv': CSV })).toEqual(['goals/wiat.csv']);
    expect(await strays({ 'ziele/zeit.kpi.yaml': KPI, 'ziele/ziet.csv': CSV, 'export/raw.csv': CSV })).toEqual(['ziele/ziet.csv']);
  });

  test('is none beside a KPI that cannot be read or has the wrong ending, and none where it is ignored', async () => {
    expect(await strays({ 'goals/wait.kpi.yaml': 'title: "A', 'goals/wait.csv': CSV })).toEqual([]);
    expect(await strays({ 'goals/wait.kpis.yaml': KPI, 'goals/wait.csv': CSV })).toEqual([]);
    expect(await strays({ ...wait, 'goals/old.csv': CSV, 'goalpost.yaml': 'organisation: Testers\nignore: [goals/old.csv]\n' })).toEqual(
      [],
    );
  });
});
