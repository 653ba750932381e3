import { firstDay } from '../../../assess/open.ts';
import { type StageFault, stageFaults, stageHabit } from '../../../assess/stages.ts';
import type { AnyPromise, Goal, Measure, Milestone } from '../../../model/workspace.ts';
import { type Day, iso } from '../../../parse/calendar.ts';
import { fill } from '../../engine/wording.ts';
import { defineRule, type ReportDetails, type RuleContext } from '../../rule.ts';
import { deadlinePlace, startPlace } from '../../shared/deadlines.ts';
import { others, speaksFor } from '../../shared/others.ts';
import { headline, isGuess } from '../../shared/places.ts';

/** A thing done has stages, and no values. */
const WITHOUT_VALUE = 'Add `milestones:` with a `title:` and a `by:`, such as one half-way, by {half}.';

const cases = {
  none: {
    level: 'warn',
    message: 'This goal is longer than a quarter, without a single milestone',
    messageMany: '{count} goals are longer than a quarter, without a single milestone',
    help: WITHOUT_VALUE,
  },
  'none-yet': {
    level: 'info',
    message: 'This goal is longer than a quarter, without a single milestone',
    messageMany: '{count} goals are longer than a quarter, without a single milestone',
    help: 'Add `milestones:` with a `title:`, a `value:` and a `by:`, such as one half-way, by {half}.',
  },
  'before-start': {
    level: 'warn',
    message: 'This milestone is due on `{day}`, before the start on `{start}`',
    why: 'A stage outside the time of its goal is judged by nobody.',
    help: 'Correct the day.',
  },
  'after-deadline': {
    level: 'warn',
    message: 'This milestone is due on `{day}`, after the deadline `{deadline}`',
    why: 'A stage outside the time of its goal is judged by nobody.',
    help: 'Correct the day, or the deadline.',
  },
  order: {
    level: 'warn',
    message: 'This milestone is due on `{day}`, the one above it on `{other}`',
    why: 'Who reads a plan from top to bottom reads it as a way.',
    help: 'Put the milestones in order of time, or correct the day.',
  },
  'same-day': {
    level: 'warn',
    message: 'Two milestones on `{day}` ask for `{other}` and for `{value}`',
    why: 'On that day one of them is reached and the other is not, and nobody knows which one counted.',
    help: 'Keep one of them, or correct its day.',
  },
  outside: {
    level: 'warn',
    message: 'Milestone `{value}` does not lie between baseline `{baseline}` and target `{target}`',
    why: 'A stage that is not on the way says nothing about how far the way still is.',
    help: 'Choose a value between {baseline} and {target}.',
  },
  backwards: {
    level: 'warn',
    confidence: 'medium',
    message: 'Milestone `{value}` falls back behind the one before it, `{other}`',
    why: 'A stage that asks for less than the one before says that something is to be lost again.',
    help: 'Correct the value; where a season explains it, say so in the title and choose one that is beyond {other}.',
  },
  'no-number': {
    level: 'warn',
    message: 'Milestone `value: {value}`, but a thing is promised, not a number',
    why: 'A value that nothing is compared with is reached or missed by nobody.',
    help: 'Take `value:` out and say in `title:` what is there by then, or promise a KPI.',
  },
} as const;

type Context = RuleContext<typeof cases, object>;

export default defineRule({
  id: 'timely/milestones',
  summary: 'A goal that is longer than a quarter has milestones, and they lead from the baseline to the target.',
  why: 'A plan without stages reveals its delay only at the end, when nothing can be done about it.',
  details: `Where a number comes at least monthly and is looked at (\`review\`), or actions are due on the way, a delay shows by itself:
that is noted only. Where most goals have no milestones yet, that is one thing to begin with, not one fault a goal; in the last four weeks
it is too late for it. Measures need none, because their goals have them. The values of a band or of a sum are not compared with a way,
and what was done before the start is preparation.`,
  cases,
  visit: {
    openGoal(goal, context) {
      if (goal.promise !== undefined) checkStages(goal.promise, context);
    },
    openPlan({ measures }, context) {
      for (const { promise } of measures) if (promise !== undefined) checkStages(promise, context);
    },
    workspace(workspace, { facts, report }) {
      const { unnoticed, noticed, habit } = stageHabit(workspace, facts.asOf);
      const tell = (name: 'none' | 'none-yet', goals: readonly Goal[]): void => {
        const [first, ...rest] = goals;
        if (first === undefined) return;
        const data = { count: goals.length, half: halfway(first, facts.asOf) };
        const help = first.promise?.kind === 'deliverable' ? fill(WITHOUT_VALUE, data) : undefined;
        report(name, headline(first), { about: first, data, help, ...speaksFor(rest, 'nor has this one', headline) });
      };
      if (habit === 'kept') {
        for (const goal of unnoticed) tell('none', [goal]);
        for (const goal of noticed) tell('none-yet', [goal]);
      } else if (unnoticed.length > 0) tell('none', [...unnoticed, ...noticed]);
      else tell('none-yet', noticed);
    },
  },
});

function checkStages(promise: AnyPromise, { report }: Context): void {
  const { holder } = promise;
  for (const fault of stageFaults(promise)) {
    const { kind, milestone } = fault;
    const key = kind === 'before-start' || kind === 'after-deadline' || kind === 'order' ? 'by' : 'value';
    if (key === 'value' && isDoubtful(promise, milestone)) continue;
    report(kind, holder.place(`${milestone.pointer}/${key}`), { about: holder, data: dataOf(fault), related: besides(fault, holder, key) });
  }
}

/** What a milestone does not go together with. */
function besides(fault: StageFault, holder: Goal | Measure, key: string): NonNullable<ReportDetails['related']> {
  switch (fault.kind) {
    case 'before-start':
      return [{ place: startPlace(holder), message: 'the start' }];
    case 'after-deadline':
      return [{ place: deadlinePlace(holder), message: 'the deadline' }];
    case 'outside':
      return [];
    case 'no-number':
      return others(fault.others, 'and this value', ({ pointer }) => holder.place(`${pointer}/value`));
    default:
      return [{ place: holder.place(`${fault.other.pointer}/${key}`), message: 'the one above it' }];
  }
}

/** The numbers and days of a fault, as the messages name them. */
function dataOf(fault: StageFault): Record<string, string | number> {
  const { value = '' } = fault.milestone;
  const day = dayOf(fault.milestone);
  switch (fault.kind) {
    case 'before-start':
      return { day, start: iso(fault.start) };
    case 'after-deadline':
      return { day, deadline: iso(fault.deadline) };
    case 'order':
      return { day, other: dayOf(fault.other) };
    case 'no-number':
      return { value };
    case 'outside':
      return { value, baseline: fault.baseline, target: fault.target };
    default:
      return { day, value, other: fault.other.value ?? '' };
  }
}

function dayOf({ by }: Milestone): string {
  return by === undefined ? '' : iso(by.last);
}

/** Whether one of the numbers that are compared is itself a guess at what was written. */
function isDoubtful({ holder }: AnyPromise, { pointer }: Milestone): boolean {
  return ['/baseline/value', '/target/value', `${pointer}/value`].some((at) => isGuess(holder, at));
}

/** A day about half-way through what is left of a goal. */
function halfway(goal: Goal, asOf: Day): string {
  const { deadline } = goal;
  const first = Math.max(asOf, firstDay(goal) ?? asOf);
  return deadline === undefined ? '' : iso(Math.floor((first + deadline.last) / 2) as Day);
}
