import { doneFault } from '../../../assess/done.ts';
import { isOpen } from '../../../assess/open.ts';
import { leftover } from '../../../assess/placeholders.ts';
import type { Goal, Measure } from '../../../model/workspace.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';
import { headline } from '../../shared/places.ts';

export default defineRule({
  id: 'measurable/promise',
  summary: 'Every goal and every measure promises something that can be checked: a KPI with a target, or a thing done.',
  why: 'On the last day two people must come to the same verdict, so both need the same thing to look at.',
  cases: {
    nothing: {
      level: 'error',
      message: 'Nothing here can be checked on the last day',
      help: 'Name a `kpi:` with `baseline:` and `target:`, or write under `done:` what an outsider can check.',
    },
    'no-kpi': {
      level: 'error',
      message: 'A {key}, but no KPI to compare it with',
      help: 'Name under `kpi:` the metric whose value this is.',
    },
    'no-target': {
      level: 'error',
      message: 'KPI `{kpi}`, but no value to reach',
      help: 'Write `target:` with `value:` and `by:`, or with `min:` or `max:` to hold a level.',
    },
    both: {
      level: 'error',
      message: '`done:` and {other}: two promises that can end differently',
      why: 'When one is kept and the other is not, nobody can say whether the goal was achieved.',
      help: 'Keep one here: a number moved or a thing done. The other can be a goal of its own, or a milestone.',
    },
    'empty-done': {
      level: 'error',
      message: '`done: {done}` says only that it is done',
      help: 'Write what is there to be seen when it is done: a thing and where it stands, or who did what, and how many.',
    },
    'hollow-done': {
      level: 'warn',
      confidence: 'low',
      message: '`done: {done}` names nothing that an outsider can check',
      help: 'Write what is there to be seen when it is done: a thing and where it stands, or who did what, and how many.',
    },
    'same-done': {
      level: 'warn',
      confidence: 'low',
      message: '`done:` repeats the title, which says no number and names no thing',
      help: 'Write what is there to be seen when it is done: a thing and where it stands, or who did what, and how many.',
    },
    'vague-done': {
      level: 'warn',
      confidence: 'low',
      message: '`{words}` can be argued about: `done:` names nothing to look at',
      help: 'Write what is there to be seen when it is done: a thing and where it stands, or who did what, and how many.',
    },
  },
  visit: {
    goal(goal, { facts, report }) {
      const { file } = goal;
      if (file.done !== undefined) {
        const other = file.kpi !== undefined ? 'a KPI' : file.target !== undefined ? 'a target' : undefined;
        if (other === undefined) {
          checkDone(goal, file.done, isOpen(goal, facts.asOf), report);
          return;
        }
        const related = [{ place: goal.place(other === 'a KPI' ? '/kpi' : '/target', 'key'), message: 'the other promise' }];
        report('both', goal.place('/done', 'key'), { data: { other }, related });
      } else if (file.kpi !== undefined) {
        if (lacksTarget(goal, file.target)) report('no-target', targetPlace(goal), { data: { kpi: file.kpi } });
      } else if (!goal.written('done') && !goal.written('kpi')) {
        const key = promisedWithoutKpi(goal);
        if (key === undefined) report('nothing', headline(goal));
        else report('no-kpi', goal.place(`/${key}`, 'key'), { data: { key } });
      }
    },
    v2mom({ measures }, { report }) {
      for (const measure of measures) {
        const { promise } = measure;
        if (promise !== undefined) {
          const data = { kpi: promise.kpi.id };
          if (lacksTarget(measure, promise.target)) report('no-target', targetPlace(measure), { data, about: measure });
        } else if (!measure.written('kpi')) {
          const key = promisedWithoutKpi(measure);
          const help = 'Name a `kpi:` with `baseline:` and `target:`.';
          if (key === undefined) report('nothing', headline(measure), { help, about: measure });
          else report('no-kpi', measure.place(`/${key}`, 'key'), { data: { key }, about: measure });
        }
      }
    },
  },
});

/** A gap of a template is reported as what it is. */
function checkDone(
  goal: Goal,
  done: string,
  isRunning: boolean,
  report: (name: 'empty-done' | 'hollow-done' | 'same-done' | 'vague-done', place: Place, details?: ReportDetails) => void,
): void {
  const fault = leftover(done, 'done') === undefined ? doneFault(done, goal.title) : undefined;
  if (fault?.kind === 'says nothing') report('empty-done', goal.place('/done'), { data: { done } });
  // Words that can be argued about were argued about on the last day.
  else if (!isRunning) return;
  else if (fault?.kind === 'hollow') report('hollow-done', goal.place('/done'), { data: { done } });
  else if (fault?.kind === 'repeats the title') report('same-done', goal.place('/done'));
  else if (fault?.kind === 'vague') report('vague-done', goal.place('/done'), { data: { words: fault.words } });
}

function promisedWithoutKpi(holder: Goal | Measure): string | undefined {
  return ['target', 'baseline'].find((key) => holder.written(key));
}

type Values = { readonly value?: number | undefined; readonly min?: number | undefined; readonly max?: number | undefined };

/** A target that was written but cannot be used is the business of the file's shape. */
function lacksTarget(holder: Goal | Measure, target: Values | undefined): boolean {
  if (target === undefined) return !holder.written('target');
  if ((target.value ?? target.min ?? target.max) !== undefined) return false;
  return !['value', 'min', 'max'].some((key) => holder.written(`target/${key}`));
}

function targetPlace(holder: Goal | Measure): ReturnType<Goal['place']> {
  return holder.written('target') ? holder.place('/target', 'key') : holder.place('/kpi');
}
