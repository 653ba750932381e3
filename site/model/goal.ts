import type { Goal, Kpi, Obstacle } from '../../src/model/workspace.ts';
import { type Day, parseDay, parsePeriod } from '../../src/parse/calendar.ts';
import { type BranchView, branchOf } from './branch.ts';
import { type FigureView, promiseFigure } from './figure.ts';
import { type FootView, footView } from './foot.ts';
import type { DateView } from './format.ts';
import { addressOf, type FrameView, type Link } from './links.ts';
import { blocks, inline, plain } from './markdown.ts';
import { Measure } from './measure.ts';
import { type Context, Page } from './page.ts';
import { teamOf } from './people.ts';
import { type PromiseView, promiseView, unpromised } from './promise.ts';
import { sourceLinks } from './source.ts';
import { together } from './text.ts';

/** A goal's page. Texts whose names end in `Html` are safe HTML made from Markdown; all others are plain. */
export interface GoalView {
  readonly frame: FrameView;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly whyHtml: string | undefined;
  readonly doneHtml: string | undefined;
  readonly promise: PromiseView;
  readonly facts: readonly FactView[];
  readonly figure: FigureView | undefined;
  readonly outcomeHtml: string | undefined;
  readonly milestones: readonly MilestoneView[];
  readonly causes: readonly { readonly kind: string; readonly noteHtml: string | undefined; readonly actions: readonly ActionView[] }[];
  readonly actions: readonly ActionView[];
  readonly evidenceHtml: string | undefined;
  readonly obstacles: readonly { readonly link: Link; readonly answerHtml: string | undefined }[];
  readonly guardrails: readonly GuardrailView[];
  readonly needs: readonly { readonly team: Link; readonly whatHtml: string | undefined; readonly confirmed: DateView | undefined }[];
  readonly consulted: readonly {
    readonly who: string;
    readonly how: string | undefined;
    readonly date: string | undefined;
    readonly learnedHtml: string | undefined;
  }[];
  readonly dailyHtml: string | undefined;
  readonly decidesHtml: string | undefined;
  readonly checkins: readonly CheckinView[];
  readonly earlierCheckins: number;
  readonly revisions: readonly RevisionView[];
  readonly follows: Link | undefined;
  readonly branch: BranchView;
  readonly actionsOnPage: readonly Link[];
  readonly foot: FootView;
}

export interface FactView {
  readonly label: string;
  readonly link?: Link;
  readonly date?: DateView;
  readonly note?: string;
}

export interface MilestoneView {
  readonly title: string;
  readonly state: 'reached' | 'reached late' | 'missed' | 'ahead';
  readonly said: string;
  readonly due: DateView | undefined;
  readonly value: string | undefined;
}

interface ActionView {
  readonly title: string;
  readonly owner: Link | undefined;
  readonly state: 'done' | 'open' | 'late';
  readonly said: string | undefined;
}

interface GuardrailView {
  readonly kpi: Link;
  readonly now: string | undefined;
  /** The day or period of that reading. */
  readonly when: string | undefined;
  readonly limit: string | undefined;
  readonly state: 'held' | 'broken' | undefined;
  readonly word: string;
}

interface CheckinView {
  readonly date: DateView;
  readonly who: string | undefined;
  readonly noteHtml: string | undefined;
  readonly confidence: string | undefined;
}

export interface RevisionView {
  readonly date: DateView | undefined;
  readonly changes: string | undefined;
  readonly becauseHtml: string | undefined;
}

/** Check-ins on the page; a goal that is talked about every week must not make an endless page. */
const CHECKINS = 12;

export function goalView(context: Context, goal: Goal): GoalView {
  const page = new Page(context, addressOf(goal) ?? '');
  const { file } = goal;
  const promise = goal.promise === undefined ? unpromised(page, goal) : promiseView(page, goal.promise, goal.title);
  const kpi = goal.promise?.kind === 'kpi' && goal.promise.kpi.target?.kind === 'kpi' ? goal.promise.kpi.target : undefined;
  const checkins = checkinsOf(page, goal);
  const actions = file.actions ?? [];
  const causes = file.causes ?? [];
  const byCause = (id: string | undefined) => actions.filter((action) => id !== undefined && action.for === id);
  const owner = page.who(goal.owner);
  return {
    frame: page.links.frame,
    title: together(goal.title),
    description: promise.finding || plain(file.why ?? goal.title),
    crumbs: [{ text: page.words.nav.home, href: page.links.page('') }, ...homeOf(page, goal)],
    whyHtml: inline(file.why),
    doneHtml: goal.promise?.kind === 'deliverable' ? inline(goal.promise.done) : undefined,
    promise,
    facts: factsOf(page, goal, promise, owner, checkins[0]),
    figure: goal.promise?.kind === 'kpi' ? promiseFigure(page, goal.promise, promise.finding) : undefined,
    outcomeHtml: blocks(page.outcome(goal)?.learned),
    milestones: milestonesOf(page, goal, kpi),
    causes: causes.map((cause) => ({
      kind: page.words.goal.causes[cause.cause ?? 'other'],
      noteHtml: inline(cause.note),
      actions: byCause(cause.id).map((action) => actionView(page, goal, action)),
    })),
    actions: actions.flatMap((action) =>
      causes.some(({ id }) => id !== undefined && id === action.for) ? [] : [actionView(page, goal, action)],
    ),
    evidenceHtml: blocks(file.evidence),
    obstacles: obstaclesOf(goal).map((obstacle) => ({ link: page.link(obstacle), answerHtml: inline(mitigationOf(obstacle)) })),
    guardrails: (file.guardrails ?? []).map((guardrail) => guardrailView(page, guardrail)),
    needs: (file.needs ?? []).map((need) => ({
      team: page.team(need.team),
      whatHtml: inline(need.what),
      confirmed: dateView(page, need.confirmed),
    })),
    consulted: (file.consulted ?? []).map((group) => ({
      who: group.who,
      how: group.how,
      date: periodText(page, group.date),
      learnedHtml: inline(group.learned),
    })),
    dailyHtml: inline(file.daily),
    decidesHtml: inline(file.decides),
    checkins: checkins.slice(0, CHECKINS),
    earlierCheckins: Math.max(0, checkins.length - CHECKINS),
    revisions: revisionsOf(page, file.revisions),
    follows: goal.follows?.target && page.link(goal.follows.target),
    branch: branchOf(page, goal),
    actionsOnPage: [...(kpi === undefined ? [] : [page.links.entity(kpi, page.words.goal.numbers)]), ...sourceLinks(page, goal)],
    foot: footView(page, { kpis: kpi === undefined ? [] : [kpi], goal }),
  };
}

/** Where a goal belongs: the team that owns it or that its owner works in, or else the plan it serves. */
function homeOf(page: Page, goal: Goal): Link[] {
  const home = teamOf(page.workspace, goal) ?? page.facts.cascade.line(goal).find((step) => step.kind === 'v2mom');
  return home === undefined ? [] : [page.link(home)];
}

function factsOf(page: Page, goal: Goal, promise: PromiseView, owner: Link | undefined, checkin: CheckinView | undefined): FactView[] {
  const words = page.words.goal;
  const facts: FactView[] = [];
  if (owner !== undefined) facts.push({ label: words.owner, link: owner });
  if (promise.due !== undefined) {
    facts.push({
      label: words.due,
      date: promise.due,
      ...(promise.daysLeft === undefined || page.outcome(goal) !== undefined ? {} : { note: promise.daysLeft }),
    });
  }
  // What is not said to be a stretch is a commitment: only the exception is worth a line.
  if (goal.file.ambition === 'stretch') facts.push({ label: words.kind, link: { text: words.ambition.stretch } });
  if (checkin?.confidence !== undefined) {
    facts.push({ label: words.confidence, link: { text: checkin.confidence }, note: checkin.date.text });
  }
  return facts;
}

function milestonesOf(page: Page, goal: Goal, kpi: Kpi | undefined): MilestoneView[] {
  if (goal.promise === undefined) return [];
  const measure = new Measure(kpi, page.format, page.words);
  const said = page.words.goal.milestone;
  return page.facts.promise(goal.promise).milestones.map(({ milestone, state, reached }) => {
    const words = state === 'ahead' && milestone.by !== undefined && milestone.by.last < page.facts.asOf ? said.unjudged : said[state];
    return {
      title: together(milestone.title),
      state,
      said: typeof words === 'string' ? words : words(reached === undefined ? '' : page.format.shortDate(reached)),
      due: milestone.by && page.shortDate(milestone.by.last),
      value: milestone.value === undefined ? undefined : measure.promised(milestone.value),
    };
  });
}

type Action = NonNullable<Goal['file']['actions']>[number];

function actionView(page: Page, goal: Goal, action: Action): ActionView {
  const words = page.words.goal;
  const due = action.by === undefined ? undefined : parsePeriod(String(action.by))?.last;
  const done = past(page, action.done);
  const state =
    done !== undefined ? 'done' : due !== undefined && due < page.facts.asOf && page.outcome(goal) === undefined ? 'late' : 'open';
  const said = { done: words.actionDone, late: words.actionLate, open: words.actionDue }[state];
  const when = done ?? due;
  return {
    title: together(action.title),
    owner: page.party(action.owner),
    state,
    said: when === undefined ? undefined : said(page.format.shortDate(when)),
  };
}

/** Obstacles that a goal serves, and those in the way of the methods it serves. */
function obstaclesOf(goal: Goal): Obstacle[] {
  const found = new Set<Obstacle>();
  for (const { target } of goal.supports) {
    if (target?.kind === 'obstacle') found.add(target);
    if (target?.kind !== 'method') continue;
    for (const obstacle of target.v2mom.obstacles)
      if (obstacle.blocks.some((reference) => reference.target === target)) found.add(obstacle);
  }
  return [...found];
}

export function mitigationOf(obstacle: Obstacle): string | undefined {
  return obstacle.v2mom.file.obstacles?.[obstacle.v2mom.obstacles.indexOf(obstacle)]?.mitigation;
}

function guardrailView(page: Page, guardrail: NonNullable<Goal['file']['guardrails']>[number]): GuardrailView {
  const { goal, states, promise } = page.words;
  const kpi = page.workspace.find('kpi', guardrail.kpi);
  const measure = new Measure(kpi, page.format, page.words);
  const last = kpi && page.facts.series(kpi).last;
  const value = last?.value;
  const broken =
    value !== undefined &&
    ((guardrail.min !== undefined && value < guardrail.min) || (guardrail.max !== undefined && value > guardrail.max));
  const state = value === undefined ? undefined : broken ? 'broken' : 'held';
  return {
    kpi: kpi === undefined ? { text: guardrail.kpi } : page.link(kpi),
    now: value === undefined ? promise.noReading : measure.reading(value),
    when: kpi && last && page.period(last.day, kpi.cadence).text,
    limit: measure.target({ value: undefined, min: guardrail.min, max: guardrail.max }),
    state,
    word: state === undefined ? states['no data'] : goal[state],
  };
}

/** Newest first. Notes of days to come are left for their day. */
function checkinsOf(page: Page, goal: Goal): CheckinView[] {
  return (goal.file.checkins ?? [])
    .flatMap((checkin) => {
      const day = past(page, checkin.date);
      return day === undefined ? [] : [{ ...checkin, day }];
    })
    .sort((a, b) => b.day - a.day)
    .map(({ day, who, note, confidence }) => ({
      date: page.shortDate(day),
      who: page.handle(who),
      noteHtml: inline(note),
      confidence: confidence === undefined ? undefined : page.format.percent(confidence),
    }));
}

/** Newest first. What will be changed on a day to come is not changed yet. */
export function revisionsOf(page: Page, revisions: Goal['file']['revisions']): RevisionView[] {
  return (revisions ?? [])
    .map((revision) => ({ ...revision, day: parseDay(revision.date) }))
    .filter(({ day }) => day === undefined || day <= page.facts.asOf)
    .sort((a, b) => (b.day ?? 0) - (a.day ?? 0))
    .map(({ day, changes, because }) => ({
      date: day === undefined ? undefined : page.shortDate(day),
      changes: changes === undefined ? undefined : page.words.goal.changed(page.format.list([changes].flat())),
      becauseHtml: inline(because),
    }));
}

/** A day on which something happened; undefined while it is to come. */
function past(page: Page, written: string | undefined): Day | undefined {
  const day = written === undefined ? undefined : parseDay(written);
  return day !== undefined && day <= page.facts.asOf ? day : undefined;
}

function dateView(page: Page, written: string | undefined): DateView | undefined {
  const day: Day | undefined = written === undefined ? undefined : parseDay(written);
  return day === undefined ? undefined : page.date(day);
}

/** A date or a period as people write it: a day in words, a period by its ends. */
function periodText(page: Page, written: string | number | undefined): string | undefined {
  const period = written === undefined ? undefined : parsePeriod(String(written));
  return period === undefined ? undefined : page.format.range(period.first, period.last);
}
