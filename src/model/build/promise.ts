import type { Day } from '../../parse/calendar.ts';
import type { GoalFile } from '../../parse/shapes.ts';
import type { Goal, KpiPromise, Measure, Milestone } from '../workspace.ts';
import { dayOf, periodOf } from './dates.ts';
import type { Referrer } from './referrer.ts';

/** The keys that make a promise about a number, the same in goals and measures. */
export type PromiseKeys = Pick<Partial<GoalFile>, 'kpi' | 'baseline' | 'target' | 'milestones' | 'ambition'>;

/** The promise a goal or measure makes about a KPI; undefined when it names none. */
export function kpiPromise(holder: Goal | Measure, file: PromiseKeys, start: Day | undefined, refer: Referrer): KpiPromise | undefined {
  const kpi = refer.one(file.kpi, '/kpi', ['kpi']);
  if (kpi === undefined) return undefined;
  const { baseline, target } = file;
  const baselinePeriod = periodOf(baseline?.date);
  const baselineDay = baselinePeriod?.last;
  return {
    kind: 'kpi',
    holder,
    kpi,
    baseline:
      baseline?.value === undefined
        ? undefined
        : {
            value: baseline.value,
            get written() {
              const place = holder.place('/baseline/value');
              return place.text.content.slice(place.start, place.end);
            },
            period: baselinePeriod,
            day: baselineDay,
          },
    target: target && {
      value: target.value,
      min: target.min,
      max: target.max,
      by: periodOf(target.by),
      over: target.over,
      as: target.as ?? (target.over === undefined ? 'last' : 'mean'),
    },
    milestones: milestones(file.milestones),
    start: start ?? baselineDay ?? (holder.kind === 'measure' ? holder.v2mom.period?.first : undefined),
    ambition: file.ambition ?? 'committed',
    place: (pointer, part) => holder.place(pointer, part),
  };
}

export function milestones(list: GoalFile['milestones']): Milestone[] {
  return (list ?? []).flatMap((milestone, index) =>
    milestone === undefined
      ? []
      : [
          {
            title: milestone.title ?? '',
            value: milestone.value,
            by: periodOf(milestone.by),
            done: dayOf(milestone.done),
            pointer: `/milestones/${index}`,
          },
        ],
  );
}
