import type { PromiseState } from '../../src/assess/facts.ts';
import type { Cadence } from '../../src/parse/calendar.ts';
import { count } from './count.ts';
import { chart, goal, promise } from './en-promise.ts';

/**
 * Everything the pages say by themselves, in one place. Arguments are already written: numbers with their units, dates in words.
 * Texts are plain; the pages escape them.
 */
export const en = {
  language: 'en',

  nav: { label: 'Site', home: 'Overview', map: 'Line of sight', skip: 'Skip to the content', crumbs: 'You are here' },

  /** Names of what has a page. */
  kinds: {
    goal: 'Goal',
    v2mom: 'Plan',
    method: 'Method',
    measure: 'Measure',
    obstacle: 'Obstacle',
    kpi: 'KPI',
    team: 'Team',
    person: 'Person',
  },

  states: {
    'not started': 'Not started',
    running: 'Running',
    achieved: 'Achieved',
    partly: 'Partly achieved',
    missed: 'Missed',
    'no data': 'No data',
    dropped: 'Dropped',
  } satisfies Record<PromiseState, string>,
  met: 'At target today',
  stale: 'Data overdue',

  /** When a reading was: a period is not a day. */
  when: {
    daily: (day: string) => `on ${day}`,
    weekly: (end: string) => `in the week to ${end}`,
    monthly: (month: string) => `in ${month}`,
    quarterly: (quarter: string) => `in ${quarter}`,
    yearly: (year: string) => `in ${year}`,
  } satisfies Record<Cadence, (name: string) => string>,
  period: {
    daily: (day: string) => day,
    weekly: (end: string) => `week to ${end}`,
    monthly: (month: string) => month,
    quarterly: (quarter: string) => quarter,
    yearly: (year: string) => year,
  } satisfies Record<Cadence, (name: string) => string>,
  periods: (first: string, last: string) => `${first} to ${last}`,
  quarter: (number: number, year: string) => `Q${number} ${year}`,

  totals: {
    goals: (n: number) => count(n, 'goal'),
    teams: (n: number) => count(n, 'team'),
    state: {
      'not started': (n: number) => `${n} not started`,
      running: (n: number) => `${n} running`,
      achieved: (n: number) => `${n} achieved`,
      partly: (n: number) => `${n} partly achieved`,
      missed: (n: number) => `${n} missed`,
      'no data': (n: number) => `${n} without data`,
      dropped: (n: number) => `${n} dropped`,
    } satisfies Record<PromiseState, (n: number) => string>,
    running: (n: number, met: number) => (met === 0 ? `${n} running` : `${n} running (${met} at target today)`),
    sentence: (what: string, states: string) => (states === '' ? `${what}.` : `${what}: ${states}.`),
    inTeams: (goals: string, teams: string) => `${goals} in ${teams}`,
    methodsWithout: (n: number) => `${count(n, 'method')} ${n === 1 ? 'has' : 'have'} no measure.`,
    nothing: 'There are no goals yet.',
  },

  plan: {
    vision: 'Vision',
    values: 'Values',
    methods: 'Methods',
    obstacles: 'Obstacles',
    measures: 'Measures',
    inOrder: 'in order of priority',
    method: 'Method',
    measure: 'Measure',
    carriedBy: 'Carried by',
    measuredBy: 'Measured by',
    goals: (n: number) => count(n, 'goal'),
    plans: (n: number) => count(n, 'plan'),
    nobody: 'nothing yet',
    noMeasure: 'no measure',
    noVision: 'No vision is written yet.',
    blocks: (methods: string) => `Blocks: ${methods}`,
    carriers: 'What carries the methods',
    others: 'Other plans',
    none: 'None written yet.',
  },

  promise,
  goal,
  chart,

  kpi: {
    unit: 'Unit',
    better: { higher: 'Higher is better', lower: 'Lower is better', within: 'Best within a range', none: 'For context, never a target' },
    direction: 'Direction',
    range: 'Range',
    cadence: 'Measured',
    about: 'Shows',
    aspects: {
      relationship: 'Relationship',
      quality: 'Quality',
      speed: 'Speed',
      volume: 'Volume',
      cost: 'Cost',
      finance: 'Finance',
      people: 'People',
    },
    owner: 'Kept by',
    usedBy: 'What it judges',
    unused: 'No goal and no measure uses it.',
    drivers: 'What drives it',
    limits: 'Natural limits',
    within: (limits: string) => `As long as nothing changes, expect readings from ${limits}.`,
    basis: (n: number, days: string) => `The limits rest on its first ${n} readings (${days}).`,
    began: (n: number, days: string, limits: string) => `Its first ${n} readings (${days}) let one expect ${limits}.`,
    moved: (n: number, side: 'above' | 'below', mean: string) =>
      `The process has changed since: the last ${n} readings all lie ${side} the mean of ${mean}.`,
    outside: (n: number, of: number) =>
      n === 0 ? `None of the ${of} readings lies outside.` : `${n} of ${of} readings ${n === 1 ? 'lies' : 'lie'} outside.`,
    tooFew: 'Limits need at least six readings.',
    constant: (value: string, n: number) => `It has been ${value} in all ${n} readings: a number that never moves can steer nothing.`,
    noSeries: 'No readings are committed yet.',
    is: (kpi: string, value: string, when: string) => `${kpi}: ${value} ${when}`,
    overLastYear: (change: string) => `, ${change} a year before`,
    up: (difference: string) => `${difference} more than`,
    down: (difference: string) => `${difference} less than`,
    same: 'the same as',
    holes: (n: number) => `${count(n, 'reading')} ${n === 1 ? 'is' : 'are'} missing in between.`,
    behind: (n: number) => `The last ${n} readings are missing.`,
    csv: 'All readings as CSV',
    readings: 'Readings',
    revisions: 'How the definition changed',
  },

  team: {
    lead: 'Lead',
    serves: 'Serves',
    teams: 'Teams',
    lineOfSight: 'Our line of sight',
    plans: 'Plan',
    goals: 'Goals',
    goal: 'Goal',
    due: 'Due',
    noGoals: 'No goals yet.',
    daily: 'What we do every day',
    gives: 'What other teams count on us for',
    forGoal: 'for',
    kpis: 'KPIs we keep',
    people: 'People',
  },

  home: {
    changed: 'What changed lately',
    due: 'What is due',
    nothingChanged: 'Nothing was recorded in the last six weeks.',
    nothingDue: 'Nothing is due in the next six weeks.',
    checkin: 'Check-in',
    revision: 'Promise changed',
    reached: 'Milestone reached',
    closed: { achieved: 'Achieved', partly: 'Partly achieved', missed: 'Missed', dropped: 'Dropped' },
    deadline: 'Deadline',
    milestone: 'Milestone',
    number: 'Number overdue',
    review: 'Check-in overdue',
    teams: 'Teams',
    map: 'See how every goal serves the vision',
    goals: 'Goals',
  },

  map: {
    title: 'Line of sight',
    lead: 'Everything that is planned, and what it serves. Open a branch to follow it down.',
    orphans: 'Serves nothing yet',
    orphansLead:
      'These are not part of the tree: they do not say what they serve, what they name does not exist, or they serve only each other.',
    elsewhere: 'shown above',
    empty: 'Nothing is planned yet.',
    loop: 'leads back to itself',
  },

  missing: {
    title: 'There is no such page',
    lead: 'It may have been renamed, or its goal was withdrawn. What is planned now is on the overview.',
  },

  foot: {
    holds: 'Holds as of',
    commit: 'commit',
    uncommitted: 'with changes not committed yet',
    next: 'Next number due',
    since: 'Number due since',
    overdue: 'Number overdue since',
    review: 'Next check-in due',
    reviewOverdue: 'Check-in overdue since',
    made: 'Made from files in git. Numbers and promises change there, with a reason.',
  },
};

export type Words = typeof en;
