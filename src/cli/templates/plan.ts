import type { Day } from '../../parse/calendar.ts';
import { monthBefore, type PlanDates, planDates } from './calendar.ts';

/** Files by path, relative to the workspace's folder. */
export type Files = Readonly<Record<string, string>>;

/** A small sound plan to change word by word: one team, a V2MOM, a goal on a number, a goal that is a thing done. */
export function plan(organisation: string, asOf: Day): Files {
  const dates = planDates(asOf);
  return {
    'goalpost.yaml': withSchema('config', '', configuration(organisation, dates)),
    'goals/teams.yaml': withSchema('teams', '../', teams(organisation)),
    'goals/company.v2mom.yaml': withSchema('v2mom', '../', company(organisation, dates)),
    'goals/support/faster-answers.goal.yaml': withSchema('goal', '../../', fasterAnswers(dates)),
    'goals/support/answers-to-copy.goal.yaml': withSchema('goal', '../../', answersToCopy(dates)),
    'goals/kpis/first-response.kpi.yaml': withSchema('kpi', '../../', FIRST_RESPONSE),
    'goals/kpis/first-response.csv': series(FIRST_RESPONSE_SERIES, asOf),
    'goals/kpis/satisfaction.kpi.yaml': withSchema('kpi', '../../', SATISFACTION),
    'goals/kpis/satisfaction.csv': series(SATISFACTION_SERIES, asOf),
  };
}

/** The line by which an editor with a YAML language server completes and explains the file, offline. */
function withSchema(kind: string, up: string, text: string): string {
  return `# yaml-language-server: $schema=${up}.goalpost/schemas/${kind}.schema.json\n${text}`;
}

function configuration(organisation: string, { year }: PlanDates): string {
  return `organisation: ${quoted(organisation)}
period: ${year}
timezone: UTC            # decides which day today is; Europe/Oslo, for example
locale: en-GB            # how dates and numbers are written on the site
extends: recommended     # or strict, or relaxed while you begin
`;
}

function teams(organisation: string): string {
  return `# Who belongs where. A person is a handle, such as a name on GitHub.
- id: company
  title: ${quoted(organisation)}
  lead: robin
- id: support
  title: Customer support
  parent: company
  lead: kim
  serves: customers
  members: [kim, alex]
`;
}

function company(organisation: string, { year, end, baseline, milestones }: PlanDates): string {
  return `# The plan of the whole organisation: vision, values, methods, obstacles, measures, in order of priority.
title: ${quoted(`${organisation} in ${year}`)}
owner: company
period: ${year}
vision: Everyone who writes to us is helped by a person who owns the problem.
values:
  - name: Own it
    meaning: Whoever picks a question up stays with it until it is solved.
methods:
  - id: answer-fast
    title: Answer while it still matters
    owner: support
  - id: share-answers
    title: Solve every question once
    owner: support
obstacles:
  - id: hand-overs
    title: A question changes hands three times before it is answered
    cause: process
    blocks: answer-fast
    mitigation: One person keeps a question until it is solved
measures:
  - id: happier-customers
    title: Customers are happier with our answers
    methods: [answer-fast, share-answers]
    kpi: satisfaction
    baseline: { value: 81.4, date: ${baseline} }
    target: { value: 85, by: ${end} }
    milestones:
      - title: First third
        value: 82.5
        by: ${milestones[0]}
      - title: Second third
        value: 83.7
        by: ${milestones[1]}
`;
}

function fasterAnswers({ today, asked, end, baseline, milestones }: PlanDates): string {
  return `title: Answer e-mails within 20 hours, down from 32
owner: support
supports: answer-fast
why: Customers who wait longer than a day write again, and every second letter costs us as much as the first.
start: ${today}
kpi: first-response
baseline: { value: 32, date: ${baseline} }
target: { value: 20, by: ${end} }
ambition: stretch
evidence: In a trial week with one person per question the median was 19 hours.
milestones:
  - title: Questions are sorted by skill
    value: 28
    by: ${milestones[0]}
  - title: Two people share each late shift
    value: 24
    by: ${milestones[1]}
causes:
  - id: three-hands
    cause: process
    note: A question changes hands three times before it is answered.
actions:
  - title: Sort new questions by skill
    for: three-hands
    owner: kim
    by: ${milestones[0]}
daily: Take the oldest question first, and keep it until it is solved.
guardrails:
  - kpi: satisfaction
    min: 80
consulted:
  - who: employees
    how: An hour with the whole team
    date: ${asked}
    learned: Hand-overs hurt most.
  - who: customers
    how: Calls with six customers
    date: ${asked}
    learned: They would rather wait once than explain twice.
review: monthly
`;
}

function answersToCopy({ today, asked, soon }: PlanDates): string {
  return `# Not every goal is a number: this one is a thing done that an outsider can check.
title: Publish answers to the ten questions we hear most
owner: kim
supports: share-answers
why: Ten questions make up half of our mail, and each of them is answered from memory.
start: ${today}
done: Ten answers stand on the help pages, and each was tried out by a customer.
by: ${soon}
consulted:
  - who: employees
    how: Everyone listed their ten most frequent questions
    date: ${asked}
  - who: customers
    how: Calls with six customers
    date: ${asked}
review: monthly
`;
}

const FIRST_RESPONSE = `title: First response time, e-mail
definition: Median hours, calendar time, from a customer's e-mail to the first answer by a person, over one month.
unit: hours
better: lower
cadence: monthly
about: speed
bounds: [0, null]
source: Helpdesk export "First response, monthly"
owner: support
`;

const SATISFACTION = `title: Customer satisfaction
definition: Share of answered surveys with a 4 or 5 on a scale of 1 to 5, over one calendar month.
unit: "%"
better: higher
cadence: monthly
about: relationship
bounds: [0, 100]
source: Survey export "Satisfaction, monthly"
owner: support
`;

type Row = readonly [value: string, n: number];

const FIRST_RESPONSE_SERIES: readonly Row[] = [
  ['33.5', 412],
  ['31.8', 398],
  ['34.1', 436],
  ['32.6', 421],
  ['30.9', 405],
  ['33.0', 448],
  ['34.6', 462],
  ['32.2', 430],
  ['31.4', 417],
  ['33.8', 455],
  ['32.9', 441],
  ['31.1', 409],
  ['33.3', 438],
  ['32.0', 444],
];

const SATISFACTION_SERIES: readonly Row[] = [
  ['80.6', 118],
  ['81.9', 124],
  ['80.2', 131],
  ['81.1', 127],
  ['82.3', 122],
  ['80.9', 135],
  ['80.4', 140],
  ['81.7', 129],
  ['82.0', 126],
  ['80.8', 137],
  ['81.2', 133],
  ['82.1', 123],
  ['80.7', 132],
  ['81.4', 134],
];

/** One row a month, the last one for the last complete month. */
function series(rows: readonly Row[], asOf: Day): string {
  const lines = rows.map(([value, n], i) => `${monthBefore(asOf, rows.length - 1 - i)},${value},${n}`);
  return `date,value,n\n${lines.join('\n')}\n`;
}

/** A text as a YAML value: as it is where that is safe, in quotes otherwise. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} &'’.-]*$/u.test(text) && !/^(true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}
