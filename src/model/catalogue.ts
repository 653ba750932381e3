/**
 * Metrics that customer service and its neighbours commonly keep. A KPI that says `like: frt` takes unit, direction, bounds and
 * subject from here unless it writes its own. Bounds are what is possible at all, never what is good.
 */
import type { KpiFile } from '../parse/shapes.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  /** Other names people use for it, as ids. */
  readonly aliases: readonly string[];
  /** Undefined where the KPI itself must choose one: a duration in minutes and one in hours are different numbers. */
  readonly unit: string | undefined;
  readonly better: NonNullable<KpiFile['better']>;
  /** Lowest and highest possible value; null is an open end. */
  readonly bounds: readonly [number | null, number | null];
  readonly about: NonNullable<KpiFile['about']>;
  /** What a definition of it must settle, or what it is easily mistaken for. */
  readonly note: string;
}

const SHARE = { unit: '%', bounds: [0, 100] } as const;
const AMOUNT = { unit: undefined, bounds: [0, null] } as const;
const counted = (unit: string) => ({ unit, bounds: [0, null] }) as const;

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'csat',
    title: 'Customer satisfaction, satisfied share',
    aliases: ['customer-satisfaction'],
    ...SHARE,
    better: 'higher',
    about: 'relationship',
    note: 'Say which answers count as satisfied, and on which scale they were given.',
  },
  {
    id: 'csat-mean',
    title: 'Customer satisfaction, mean rating',
    aliases: ['csat-score'],
    unit: 'points of 5',
    better: 'higher',
    bounds: [1, 5],
    about: 'relationship',
    note: 'A mean of ratings from 1 to 5. It is not comparable with a share of satisfied customers.',
  },
  {
    id: 'nps',
    title: 'Net promoter score',
    aliases: ['net-promoter-score'],
    unit: 'points',
    better: 'higher',
    bounds: [-100, 100],
    about: 'relationship',
    note: 'Points, not percent; values below zero are normal.',
  },
  {
    id: 'enps',
    title: 'Employee net promoter score',
    aliases: ['employee-net-promoter-score', 'employee-nps'],
    unit: 'points',
    better: 'higher',
    bounds: [-100, 100],
    about: 'people',
    note: 'Points, not percent. Small teams need a long period, or single answers can be recognised.',
  },
  {
    id: 'ces',
    title: 'Customer effort score',
    aliases: ['customer-effort-score', 'customer-effort'],
    unit: 'points of 7',
    better: 'higher',
    bounds: [1, 7],
    about: 'relationship',
    note: 'On the newer scale 7 means easy. On the older one less is better: say which one is used.',
  },
  {
    id: 'frt',
    title: 'First response time',
    aliases: ['first-response-time', 'first-reply-time', 'speed-of-answer'],
    ...AMOUNT,
    better: 'lower',
    about: 'speed',
    note: 'Say whether business or calendar time runs, and whether an automatic reply counts.',
  },
  {
    id: 'resolution-time',
    title: 'Resolution time',
    aliases: ['time-to-resolution', 'time-to-resolve', 'ttr'],
    ...AMOUNT,
    better: 'lower',
    about: 'speed',
    note: 'Say whether business or calendar time runs, and whether waiting for the customer counts.',
  },
  {
    id: 'aht',
    title: 'Average handle time',
    aliases: ['average-handle-time', 'handle-time'],
    ...AMOUNT,
    better: 'lower',
    about: 'cost',
    note: 'Alone it rewards getting rid of customers: keep a measure of quality as a guardrail.',
  },
  {
    id: 'fcr',
    title: 'First contact resolution',
    aliases: ['first-contact-resolution', 'first-call-resolution'],
    ...SHARE,
    better: 'higher',
    about: 'quality',
    note: 'Say how long a case must stay closed to count. Between 70 and 79 is common, from 80 on high.',
  },
  {
    id: 'service-level',
    title: 'Service level',
    aliases: ['answered-in-time'],
    ...SHARE,
    better: 'higher',
    about: 'speed',
    note: 'It takes two numbers: the share, and the time within which it is answered. The time belongs to the definition.',
  },
  {
    id: 'abandonment-rate',
    title: 'Abandonment rate',
    aliases: ['abandonment', 'abandon-rate'],
    ...SHARE,
    better: 'lower',
    about: 'speed',
    note: 'Say after how many seconds of waiting a lost contact counts.',
  },
  {
    id: 'reopen-rate',
    title: 'Reopen rate',
    aliases: ['reopened', 'reopens'],
    ...SHARE,
    better: 'lower',
    about: 'quality',
    note: 'Say how long after closing a new message reopens a case.',
  },
  {
    id: 'escalation-rate',
    title: 'Escalation rate',
    aliases: ['escalations', 'escalation'],
    ...SHARE,
    better: 'lower',
    about: 'quality',
    note: 'A low rate may also mean that nobody dares to ask for help.',
  },
  {
    id: 'sla-attainment',
    title: 'Service agreements kept',
    aliases: ['sla', 'sla-compliance'],
    ...SHARE,
    better: 'higher',
    about: 'speed',
    note: 'Say which agreements count, and whether first answers or solutions are meant.',
  },
  {
    id: 'qa-score',
    title: 'Quality review score',
    aliases: ['quality-score', 'qa'],
    ...SHARE,
    better: 'higher',
    about: 'quality',
    note: 'It depends on who reviews: compare reviewers before comparing teams.',
  },
  {
    id: 'deflection-rate',
    title: 'Deflection rate',
    aliases: ['deflection', 'self-service-rate'],
    ...SHARE,
    better: 'higher',
    about: 'volume',
    note: 'Customers who gave up look like customers who helped themselves: say how they are told apart.',
  },
  {
    id: 'backlog',
    title: 'Backlog',
    aliases: ['open-cases', 'open-tickets'],
    ...counted('cases'),
    better: 'lower',
    about: 'volume',
    note: 'A count at one moment: say which one, and whether waiting for the customer counts.',
  },
  {
    id: 'ticket-volume',
    title: 'Ticket volume',
    aliases: ['case-volume', 'tickets', 'contact-volume'],
    ...counted('cases'),
    better: 'none',
    about: 'volume',
    note: 'It grows with the number of customers. To judge it, use contacts per 100 customers.',
  },
  {
    id: 'contact-rate',
    title: 'Contacts per 100 customers',
    aliases: ['tickets-per-100-customers', 'contacts-per-customer'],
    ...counted('contacts per 100 customers'),
    better: 'lower',
    about: 'volume',
    note: 'Say whether all customers count or only active ones.',
  },
  {
    id: 'churn',
    title: 'Customer churn',
    aliases: ['churn-rate', 'customer-churn'],
    ...SHARE,
    better: 'lower',
    about: 'relationship',
    note: 'Always of a period: 2 % a month is about 22 % a year. Say which one, and whether customers or revenue are counted.',
  },
  {
    id: 'retention',
    title: 'Customer retention',
    aliases: ['retention-rate', 'customer-retention'],
    ...SHARE,
    better: 'higher',
    about: 'relationship',
    note: 'Always of a period, like churn; new customers of that period do not count.',
  },
  {
    id: 'grr',
    title: 'Gross revenue retention',
    aliases: ['gross-revenue-retention', 'gross-retention'],
    ...SHARE,
    better: 'higher',
    about: 'finance',
    note: 'Upgrades do not count, so it can never exceed 100.',
  },
  {
    id: 'nrr',
    title: 'Net revenue retention',
    aliases: ['net-revenue-retention', 'net-retention'],
    ...counted('%'),
    better: 'higher',
    about: 'finance',
    note: 'Upgrades count, so it may exceed 100.',
  },
  {
    id: 'occupancy',
    title: 'Occupancy',
    aliases: ['occupancy-rate'],
    ...SHARE,
    better: 'within',
    about: 'people',
    note: 'Too low wastes time, too high wears people out: give the range to stay within.',
  },
  {
    id: 'schedule-adherence',
    title: 'Schedule adherence',
    aliases: ['adherence'],
    ...SHARE,
    better: 'within',
    about: 'people',
    note: 'Perfect adherence means nobody stays for a customer who needs longer: give the range to stay within.',
  },
  {
    id: 'cost-per-contact',
    title: 'Cost per contact',
    aliases: ['cost-per-ticket', 'cost-per-case'],
    ...AMOUNT,
    better: 'lower',
    about: 'cost',
    note: 'Say which costs are in it, and in which currency. It falls when easy contacts rise.',
  },
  {
    id: 'channel-mix',
    title: 'Channel mix',
    aliases: ['channel-share'],
    ...SHARE,
    better: 'none',
    about: 'volume',
    note: 'The share of one channel: say which one.',
  },
  {
    id: 'knowledge-base-traffic',
    title: 'Knowledge base visits',
    aliases: ['knowledge-base-visits', 'help-centre-visits'],
    ...counted('visits'),
    better: 'none',
    about: 'volume',
    note: 'More visits may mean better articles or more trouble.',
  },
  {
    id: 'proactive-contacts',
    title: 'Proactive contacts',
    aliases: ['outbound-contacts'],
    ...counted('contacts'),
    better: 'none',
    about: 'volume',
    note: 'Contacts we began before the customer had to.',
  },
  {
    id: 'response-length',
    title: 'Response length',
    aliases: ['reply-length'],
    ...counted('words'),
    better: 'none',
    about: 'quality',
    note: 'Context for quality reviews; neither long nor short is good in itself.',
  },
  {
    id: 'sentiment',
    title: 'Sentiment',
    aliases: ['sentiment-score'],
    unit: 'score',
    better: 'none',
    bounds: [null, null],
    about: 'relationship',
    note: 'The scale depends on what computes it: state it, and the version.',
  },
];

const byName = new Map(catalogue.flatMap((entry) => [entry.id, ...entry.aliases].map((name) => [name, entry] as const)));

/** The entry of that id or alias; undefined when there is none. */
export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return byName.get(id.toLowerCase());
}
