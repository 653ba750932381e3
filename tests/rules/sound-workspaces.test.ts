import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../src/model/load.ts';
import { parseDay } from '../../src/parse/calendar.ts';
import { type LintResult, lint } from '../../src/rules/engine.ts';
import { folderSource } from '../../src/source/folder.ts';
import { memorySource } from '../../src/source/memory.ts';
import type { Source } from '../../src/source/source.ts';
import { lines } from '../support/examples.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/sound/', import.meta.url));
const AS_OF = parseDay('2026-11-21') as NonNullable<ReturnType<typeof parseDay>>;

/**
 * What a coach says to each of them, and nothing else. A rule that says more shows here first: think twice before adding a line.
 */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'bank-branch': [
    'goals/complaints.goal.yaml:1:8 info involved/employees not-here',
    'goals/complaints.goal.yaml:1:8 info timely/milestones none-yet',
    'goals/complaints.goal.yaml:11:9 info timely/checkin never-yet',
  ],
  'call-centre': [
    'goals/meters/meter-access.goal.yaml:1:8 info involved/employees not-here',
    'goals/service.v2mom.yaml:2:8 info balanced/relationship none',
    'goals/solve-first.goal.yaml:1:8 info involved/employees not-here',
    'goals/solve-first.goal.yaml:1:8 info timely/milestones none-yet',
    'goals/solve-first.goal.yaml:8:9 info timely/checkin never-yet',
  ],
  'city-hall': [
    'ziele/terminwartezeit.goal.yaml:1:8 info involved/employees not-here',
    'ziele/terminwartezeit.goal.yaml:29:9 warn timely/checkin never',
    'ziele/zufriedenheit.goal.yaml:1:8 info involved/customers unheard',
    'ziele/zufriedenheit.goal.yaml:1:8 info involved/employees not-here',
    'ziele/zufriedenheit.goal.yaml:1:8 warn timely/milestones none',
  ],
  'city-library': [
    'goals/queue.goal.yaml:1:8 info involved/employees not-here',
    'goals/queue.goal.yaml:6:6 warn balanced/guardrail none',
    'goals/queue.goal.yaml:25:9 info timely/checkin never-yet',
    'goals/story-hour.goal.yaml:1:8 info involved/employees not-here',
  ],
  claims: [
    'goals/claims.v2mom.yaml:1:8 info balanced/relationship none',
    'goals/leakage.goal.yaml:1:8 info involved/customers unheard',
    'goals/leakage.goal.yaml:1:8 info involved/employees not-here',
    'goals/leakage.goal.yaml:1:8 warn timely/milestones none',
    'goals/leakage.goal.yaml:12:9 warn timely/checkin never',
  ],
  'cold-chain': [
    'goals/temperature.goal.yaml:1:8 info involved/employees not-here',
    'goals/temperature.goal.yaml:1:8 info timely/milestones none-yet',
    'goals/temperature.goal.yaml:8:9 info timely/checkin never-yet',
  ],
  'hospital-desk': [
    'goals/hospital.v2mom.yaml:26:22 warn relevant/cover gap',
    'goals/pre-registered.goal.yaml:1:8 info balanced/relationship none',
    'goals/pre-registered.goal.yaml:57:11 warn timely/checkin overdue',
  ],
  'it-helpdesk': [
    'goals/backlog.goal.yaml:1:8 info involved/customers unheard',
    'goals/backlog.goal.yaml:1:8 info involved/employees not-here',
    'goals/backlog.goal.yaml:5:6 warn balanced/guardrail none',
    'goals/backlog.goal.yaml:11:9 info timely/checkin never-yet',
    'goals/password-tickets.goal.yaml:1:8 info timely/milestones none-yet',
  ],
  restaurants: [
    'mål/varm-mat.goal.yaml:1:8 info involved/employees not-here',
    'mål/varm-mat.goal.yaml:1:8 info timely/milestones none-yet',
    'mål/varm-mat.goal.yaml:9:9 info timely/checkin never-yet',
  ],
  ryokan: ['goals/repeat.goal.yaml:1:8 info timely/milestones none-yet', 'goals/repeat.goal.yaml:9:9 info timely/checkin never-yet'],
  'saas-support': [
    'plan/nps.goal.yaml:1:8 info involved/customers unheard',
    'plan/nps.goal.yaml:1:8 info involved/employees not-here',
    'plan/silent-outages.goal.yaml:1:8 info involved/employees not-here',
    'plan/silent-outages.goal.yaml:1:8 info timely/milestones none-yet',
    'plan/silent-outages.goal.yaml:18:9 info timely/checkin never-yet',
  ],
  school: [
    'goals/reading-club.goal.yaml:1:8 info involved/employees not-here',
    'goals/reading-club.goal.yaml:6:5 warn relevant/period later',
  ],
  warehouse: [
    'goals/occupancy.goal.yaml:1:8 info involved/employees not-here',
    'goals/occupancy.goal.yaml:12:9 info timely/checkin never-yet',
    'goals/pick-errors-ann.goal.yaml:1:8 info timely/milestones none-yet',
  ],
};

async function judge(source: Source): Promise<LintResult> {
  return lint(await loadWorkspace(source), { asOf: AS_OF });
}

/** `goals/a.goal.yaml:8:18 error measurable/direction wrong-side`, in the order of the report. */
function said(result: LintResult): string[] {
  return lines(result).map((line, i) => line.replace(' ', ` ${result.findings[i]?.level} `));
}

/** The same files, each changed on its way in. */
async function changed(folder: string, change: (content: string) => string): Promise<Source> {
  const source = folderSource(folder);
  const files: Record<string, string> = {};
  for (const { path } of await source.list()) files[path] = change(new TextDecoder().decode(await source.read(path)));
  return memorySource(files);
}

/** Plans of many trades, in their own words and languages, that use every key in many of its forms. */
describe.each(readdirSync(FOLDER))('the plan of the %s is sound', (name) => {
  const folder = `${FOLDER}${name}`;

  test('as it is', async () => {
    expect(said(await judge(folderSource(folder)))).toEqual(SAID[name]);
  });

  test('without an error, and with at most two warnings', async () => {
    const { findings } = await judge(folderSource(folder));
    expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
    expect(findings.filter(({ level }) => level !== 'info').length).toBeLessThanOrEqual(2);
  });

  test('with a byte-order mark and the line breaks of Windows', async () => {
    const source = await changed(folder, (content) => `\ufeff${content.replaceAll('\n', '\r\n')}`);
    expect(said(await judge(source))).toEqual(SAID[name]);
  });
});

describe('a title that says its target in other words', () => {
  const library = (path: string) => readFileSync(`${FOLDER}city-library/${path}`, 'utf8');
  const others = ['goalpost.yaml', 'goals/teams.yaml', 'goals/library.v2mom.yaml', 'goals/queue-time.kpi.yaml', 'goals/queue-time.csv'];

  test.each([
    ['Answer 90 % of calls within 20 seconds, up from 74 %', '%', 'higher', 74, 90],
    ['Halve 30-day churn, from 4 % to 2 %', '%', 'lower', 4, 2],
    ['Win 3 of 4 tenders', '%', 'higher', 60, 75],
    ['Reach 1.2 M visits a year', 'visits', 'higher', 900_000, 1_200_000],
    ['Cut waste by 40 %, from 500 kg to 300 kg', 'kg', 'lower', 500, 300],
    ['Top 10 complaints down from 120 to 60', 'complaints', 'lower', 120, 60],
    ['99.95 % uptime of the ISO 9001 portal, 24/7', '%', 'higher', 99.5, 99.95],
    ['Level-2 tickets below 80 in Q4 2026', 'tickets', 'lower', 140, 80],
    ['NPS up by 5 points to 45', 'points', 'higher', 40, 45],
    ['Phase 2: waiting time down to 3.5 minutes (p95)', 'minutes', 'lower', 6, 3.5],
    ['Save €1.5m', 'euros', 'higher', 200_000, 1_500_000],
    ['Zero wrong invoices', 'invoices', 'lower', 7, 0],
    ['Twice as many repairs on the first visit: 40 instead of 20', 'repairs', 'higher', 20, 40],
    ['Auf 1.350.000 Fahrten kommen', 'Fahrten', 'higher', 1_226_000, 1_350_000],
    ['Nur noch 7,5 Tage bis zur Antwort', 'Tage', 'lower', 12, 7.5],
    ['“Describe” every process: 30 of 30', 'processes', 'higher', 4, 30],
    ['XXL parcels: at most two hundred a week', 'parcels', 'lower', 350, 200],
    ['Guests leave us 4.6/5', 'stars', 'higher', 4.1, 4.6],
    ['Every member of staff trained', '%', 'higher', 40, 100],
    ['Handle the to-do list in 2 days instead of 9', 'days', 'lower', 9, 2],
    ['Complaints under 1 in 1,000 parcels', 'complaints per 1,000 parcels', 'lower', 2.4, 1],
    ['Less than half an hour at the counter', 'minutes', 'lower', 55, 30],
    ['One third fewer returns, 9 instead of 13.5 per cent', '%', 'lower', 13.5, 9],
  ])('%s', async (title, unit, better, baseline, target) => {
    const files: Record<string, string> = Object.fromEntries(others.map((path) => [path, library(path)]));
    files['goals/metric.kpi.yaml'] = [
      'title: The metric in question',
      'definition: All cases of the month, calendar time where it is a time, counted on its last day.',
      `unit: "${unit}"`,
      `better: ${better}`,
      'cadence: monthly',
      'source: Monthly report of the desk',
      'owner: desk',
    ].join('\n');
    files['goals/metric.csv'] = `date,value\n2025-11,${baseline}\n2025-12,${baseline}\n2026-01,${baseline}\n`;
    files['goals/metric.goal.yaml'] = [
      `title: ${JSON.stringify(title)}`,
      'owner: desk',
      'supports: short-queue',
      'why: What is lost here keeps four colleagues busy every week.',
      'kpi: metric',
      `baseline: { value: ${baseline}, date: 2025-12-31 }`,
      `target: { value: ${target}, by: 2026-12-31 }`,
    ].join('\n');
    // How the goal is pursued is another matter: here the promise and its title are judged.
    const { findings } = await judge(memorySource(files));
    expect(findings.filter(({ rule }) => /^(?:file|specific|measurable)\//.test(rule)).map(({ message }) => message)).toEqual([]);
  });
});
