import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../src/model/load.ts';
import { type Day, parseDay } from '../../src/parse/calendar.ts';
import { type LintResult, lint } from '../../src/rules/engine/engine.ts';
import { folderSource } from '../../src/source/folder.ts';
import { memorySource } from '../../src/source/memory.ts';
import type { Source } from '../../src/source/source.ts';
import { lines } from '../support/examples.ts';

/**
 * Plans of many trades and in several languages, written without knowledge of the rules. Beside each stands what is said to it (`said.txt`): a rule that says more
 * shows there first. Think twice before updating one (`vitest run --project rules -u`).
 */
const SOUND = fileURLToPath(new URL('../fixtures/sound/', import.meta.url));
/** The same, each with faults that a coach named before any rule saw it (`coach.md`). */
const UNSOUND = fileURLToPath(new URL('../fixtures/unsound/', import.meta.url));

/** The day a plan is judged on, which its configuration says in a comment. */
function dayOf(folder: string): Day {
  const written = /^# Judged on (.+)\.$/m.exec(readFileSync(`${folder}/goalpost.yaml`, 'utf8'))?.[1];
  return parseDay(written ?? '') as Day;
}

async function judge(folder: string, source: Source = folderSource(folder)): Promise<LintResult> {
  return lint(await loadWorkspace(source), { asOf: dayOf(folder) });
}

/** `goals/a.goal.yaml:8:18 error measurable/direction wrong-side`, in the order of the report. */
function said(result: LintResult): string {
  return lines(result)
    .map((line, i) => `${line.replace(/(?<=:\d+) /, ` ${result.findings[i]?.level} `)}\n`)
    .join('');
}

/** The same files, each changed on its way in. */
async function changed(folder: string, change: (content: string) => string): Promise<Source> {
  const source = folderSource(folder);
  const files: Record<string, string> = {};
  for (const { path } of await source.list()) files[path] = change(new TextDecoder().decode(await source.read(path)));
  return memorySource(files);
}

describe.each(readdirSync(SOUND))('the plan of the %s is sound', (name) => {
  const folder = `${SOUND}${name}`;

  test('as it is', async () => {
    await expect(said(await judge(folder))).toMatchFileSnapshot(`${folder}/said.txt`);
  });

  test('without an error, and with at most two warnings', async () => {
    const { findings } = await judge(folder);
    expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
    expect(findings.filter(({ level }) => level !== 'info').length).toBeLessThanOrEqual(2);
  });

  test('with a byte-order mark and the line breaks of Windows', async () => {
    const source = await changed(folder, (content) => `\ufeff${content.replaceAll(/\r|^\ufeff/g, '').replaceAll('\n', '\r\n')}`);
    expect(said(await judge(folder, source))).toBe(readFileSync(`${folder}/said.txt`, 'utf8'));
  });
});

describe.each(readdirSync(UNSOUND))('the plan of the %s is not sound', (name) => {
  test('and is told why', async () => {
    const folder = `${UNSOUND}${name}`;
    const result = await judge(folder);
    expect(result.counts.error + result.counts.warn).toBeGreaterThan(2);
    await expect(said(result)).toMatchFileSnapshot(`${folder}/said.txt`);
  });
});

describe('a title that says its target in other words', () => {
  const library = (path: string) => readFileSync(`${SOUND}city-library/${path}`, 'utf8');
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
    const { findings } = await judge(`${SOUND}city-library`, memorySource(files));
    expect(findings.filter(({ rule }) => /^(?:file|specific|measurable)\//.test(rule)).map(({ message }) => message)).toEqual([]);
  });
});
