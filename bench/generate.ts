/**
 * Workspaces of any size, always the same for the same size: goals of about 1.5 kB, each with a KPI and a series of its own.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const AS_OF = '2026-06-15';
const OBSERVATIONS = 36;
/** As many as a team can pursue at once. */
const GOALS_A_TEAM = 5;
/** Each led by a team, as long as there are teams. */
const METHODS = 7;

/** Writes a sound workspace of so many goals; what stood in the folder before is removed. */
export function generate(folder: string, goals: number): void {
  rmSync(folder, { recursive: true, force: true });
  const teams = Math.ceil(goals / GOALS_A_TEAM);
  write(folder, 'goalpost.yaml', 'organisation: Bench\nperiod: 2026\nlocale: en-GB\n');
  write(folder, 'goals/teams.yaml', teamsFile(teams));
  write(folder, 'goals/bench.v2mom.yaml', plan(teams));
  for (let i = 0; i < goals; i++) {
    const team = `team-${i % teams}`;
    const start = 40 + (i % 17);
    const values = series(i, start);
    const baseline = values[values.length - 6] as number;
    write(folder, `goals/${team}/goal-${i}.goal.yaml`, goal(i, team, Math.min(METHODS, teams), baseline, (i + 1) % goals));
    write(folder, `goals/kpis/kpi-${i}.kpi.yaml`, kpi(i, team));
    write(folder, `goals/kpis/kpi-${i}.csv`, csv(values));
  }
}

const made = new Set<string>();

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  const parent = join(file, '..');
  if (!made.has(parent)) {
    mkdirSync(parent, { recursive: true });
    made.add(parent);
  }
  writeFileSync(file, content);
}

function teamsFile(count: number): string {
  const list = ['- id: bench\n  title: Bench\n  lead: noor\n'];
  for (let i = 0; i < count; i++)
    list.push(`- id: team-${i}\n  title: Team ${i}\n  parent: bench\n  lead: lead-${i}\n  members: [lead-${i}, rep-${i}]\n`);
  return list.join('');
}

function plan(teams: number): string {
  const methods = Array.from(
    { length: Math.min(METHODS, teams) },
    (_, i) => `  - id: method-${i}\n    title: Answer while it still matters, way ${i}\n    owner: team-${i}\n`,
  );
  return `title: Bench in 2026
owner: bench
period: 2026
vision: Every customer reaches someone who owns their problem within the hour.
values:
  - name: Own it
    meaning: Whoever picks a case up sees it through.
methods:
${methods.join('')}obstacles:
  - id: hiring
    title: Hiring is frozen until July
    cause: resources
    blocks: method-0
    mitigation: Cross-train twelve people from the e-mail team
measures:
  - id: speed
    methods: method-0
    kpi: kpi-0
    baseline: { value: ${(series(0, 40).at(-6) as number).toFixed(1)}, date: 2025-12-31 }
    target: { value: 20, by: 2026-12-31 }
    milestones:
      - title: Half-way
        value: 30
        by: 2026-09-30
`;
}

function goal(i: number, team: string, methods: number, baseline: number, guard: number): string {
  const [, number] = team.split('-');
  return `title: Answer new chats of queue ${'abcdefghij'[i % 10]} within 20 minutes, down from ${baseline.toFixed(1)}
owner: ${team}
supports: method-${i % methods}
why: Customers who wait more than half an hour leave twice as often; each lost point costs 1.2 M a year.
start: 2026-01-05
kpi: kpi-${i}
baseline: { value: ${baseline.toFixed(1)}, date: 2025-12-31 }
target: { value: 20, by: 2026-12-31 }
ambition: stretch
evidence: Two pilots reached 22 minutes in November.
milestones:
  - title: Triage bot live
    value: 33
    by: 2026-06-30
  - title: Routing by skill everywhere
    value: 26
    by: 2026-09-30
causes:
  - id: handovers
    cause: process
    note: A case changes hands three times before an answer.
actions:
  - title: Route by skill
    for: handovers
    owner: lead-${number}
    by: 2026-05-31
    done: 2026-05-22
daily: Take the oldest chat first, and keep it until it is solved.
decides: The team sets its own rota and may hand out refunds up to 50.
guardrails:
  - kpi: kpi-${guard}
    max: 80
consulted:
  - who: employees
    how: Workshop with 14 agents
    date: 2026-01-10
    learned: Hand-overs hurt most.
  - who: customers
    how: Advisory panel
    date: 2026-01-12
    learned: They would rather wait once than explain twice.
priority: { impact: 5, effort: 2 }
review: monthly
checkins:
  - date: 2026-06-02
    who: lead-${number}
    note: Pilot in two cities, and a third one follows after the summer.
    confidence: 0.6
`;
}

function kpi(i: number, team: string): string {
  return `title: First response time, queue ${i}
definition: Median minutes, calendar time, from a customer's first message to the first human reply.
unit: minutes
better: lower
cadence: monthly
about: quality
bounds: [0, null]
source: Helpdesk export "Chat FRT monthly"
owner: ${team}
`;
}

/** A slow decline with noise, by a fixed linear congruential generator (Numerical Recipes' constants). */
function series(seed: number, start: number): number[] {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  let level = start;
  return Array.from({ length: OBSERVATIONS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    level += (state / 2 ** 32 - 0.55) * 1.2;
    return Math.round(level * 10) / 10;
  });
}

function csv(values: readonly number[]): string {
  // The last observation is May 2026.
  const last = 2026 * 12 + 4;
  const rows = values.map((value, i) => {
    const month = last - (values.length - 1 - i);
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${value.toFixed(1)},${300 + (i % 40)},\n`;
  });
  return `date,value,n,note\n${rows.join('')}`;
}
