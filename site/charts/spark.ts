import { linear } from './geometry.ts';
import { thin } from './thin.ts';

/*
 * Sparks and bullets are written by hand, not by a template: each is one path and one mark without axis or label, a table shows dozens of
 * them, and a Vega view costs a few milliseconds where this costs a few microseconds.
 */

const SPARK = { width: 96, height: 22, inset: 4 };

/** A word-sized line of a series over true time, its last point marked. Empty without a reading. */
export function spark(points: readonly { readonly day: number; readonly value: number }[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const values = points.map((point) => point.value);
  const low = values.reduce((least, value) => Math.min(least, value), first.value);
  const high = values.reduce((most, value) => Math.max(most, value), first.value);
  const x = linear([first.day, last.day], [SPARK.inset, SPARK.width - SPARK.inset]);
  const y = linear([low, high], [SPARK.height - SPARK.inset, SPARK.inset]);
  const line = thin(
    points,
    (point) => x(point.day),
    (point) => point.value,
    4,
  )
    .map((point) => `${round(x(point.day))} ${round(y(point.value))}`)
    .join(' ');
  const end = `<circle cx="${round(x(last.day))}" cy="${round(y(last.value))}" r="2.5"/>`;
  return `<svg class="spark" viewBox="0 0 ${SPARK.width} ${SPARK.height}" aria-hidden="true"><path d="M${line}"/>${end}</svg>`;
}

const BULLET = { width: 120, height: 14, most: 1.25 };

/**
 * How much of the way from baseline to target is travelled: a bar on a track, the target a line across it. A bar cannot show a step
 * backwards, so less than nothing is an empty track, and the numbers beside it say it.
 *
 * @param travelled 0 at the baseline, 1 at the target; cut at 1.25
 */
export function bullet(travelled: number): string {
  const unit = BULLET.width / BULLET.most;
  const bar = round(Math.min(BULLET.most, Math.max(0, travelled)) * unit);
  const target = round(unit);
  return `<svg class="bullet" viewBox="0 0 ${BULLET.width} ${BULLET.height}" preserveAspectRatio="none" aria-hidden="true"><path class="track" d="M0 4h${target}v6h-${target}z"/>${
    bar > 0 ? `<path class="bar" d="M0 4h${bar}v6h-${bar}z"/>` : ''
  }<path class="mark" d="M${target} 0v${BULLET.height}"/></svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10 + 0;
