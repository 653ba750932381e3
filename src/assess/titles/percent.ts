import type { KpiPromise } from '../../model/workspace.ts';
import { clean, roundsTo, same } from '../numbers.ts';
import { type Quantity, quantities, unitWords } from '../quantities.ts';

/** A change in per cent of something that is itself in per cent. */
export interface PercentChange {
  /** The number as it stands in the title. */
  readonly told: Quantity;
  /** Where it would end as so many per cent of the baseline, and as so many points. */
  readonly asPercent: number;
  readonly asPoints: number;
  /** Which of the two the target says; points where it is both when rounded. */
  readonly meant: 'percent' | 'points';
}

/** Per cent of change are rounded in titles: from 61 to 64 is "by 5 %". */
const SLACK = 0.05;

/**
 * The "by 5 %" in a title whose KPI is in per cent, with both its readings; undefined where the title says the target itself, where both readings
 * are the same, or where neither is the target: then not the wording but the number is wrong.
 */
export function percentChange({ holder, target, baseline, kpi }: KpiPromise): PercentChange | undefined {
  const unit = kpi.target?.kind === 'kpi' ? unitWords(kpi.target.unit ?? '') : [];
  if (unit[0] !== '%' || unit.includes('point') || target?.value === undefined || baseline === undefined) return undefined;
  const all = quantities(holder.title);
  const told = all.find(isPercentChange);
  const way = target.value - baseline.value;
  if (told === undefined || way === 0 || all.some((it) => it !== told && roundsTo(target.value ?? 0, it.value, it.decimals)))
    return undefined;
  const step = Math.sign(way) * Math.abs(told.value);
  const asPercent = Number((baseline.value * (1 + step / 100)).toPrecision(4));
  const asPoints = clean(baseline.value + step);
  // 1 % of 98 % is a point, near enough.
  if (Math.abs(asPercent - asPoints) < SLACK * Math.abs(step)) return undefined;
  if (same(way, step) || roundsTo(way, step, told.decimals)) return { told, asPercent, asPoints, meant: 'points' };
  const isPercent = Math.abs((100 * Math.abs(way)) / Math.abs(baseline.value) - Math.abs(step)) <= Math.max(1, SLACK * Math.abs(step));
  return isPercent ? { told, asPercent, asPoints, meant: 'percent' } : undefined;
}

function isPercentChange({ role, unit, upTo }: Quantity): boolean {
  return role === 'by' && upTo === undefined && unit[0] === '%' && !unit.some((word) => word === 'point' || word === 'pp');
}
