import type { Kpi, Observation } from '../model/workspace.ts';
import type { Cadence } from '../parse/calendar.ts';
import type { Jump } from './facts.ts';
import { clean, median } from './numbers.ts';

const FEWEST = 8;
/** At most this share of the values: a series with more is not one with slips in it. */
const MOST = 0.25;
/** More slips than anybody reads about, and each costs another look at the whole series. */
const ENOUGH = 20;
/** A flat series may move by this share of its level before anything is called a jump. */
const QUIETEST = 0.015;
/** How many usual moves away a value must be: one that lies right with its decimal point moved, and any other. */
const SLIP = 6;
const SPIKE = 12;
/** How many usual moves from its neighbours a value still counts as in line. */
const IN_LINE = 6;
/** The neighbours agree when they differ by less than this share of the jump: a level that stays is no slip. */
const AGREEING = 1 / 3;
/** A jump at least this share as high a season before or after makes it a season. */
const SEASONAL = 0.3;
const SEASONS: Readonly<Record<Cadence, readonly number[]>> = {
  daily: [5, 7],
  weekly: [51, 52, 53],
  monthly: [12],
  quarterly: [4],
  yearly: [],
};

/**
 * Observations that are likely typing errors, by place. Each value is compared with the line between its two neighbours, in terms of how
 * much the series usually moves from one value to the next: the median moving range, which a few wild values do not change (Wheeler,
 * *Understanding Variation*, takes it for the same reason). A value is a jump when it strays many times as far, its neighbours agree with
 * each other and no season explains it: sooner when it would be in line with its decimal point moved. The first and the last value,
 * with one neighbour only, are jumps in that latter case alone. The wildest is found first and taken out before the next is looked for,
 * so that it does not hide its neighbours.
 *
 * On 659 public series of 49,759 monthly, weekly and quarterly values this names one value in some 3,300. Of single values multiplied by
 * ten it finds 98 in 100, of those divided by ten 69 in 100.
 */
export function jumpsOf(observations: readonly Observation[], { cadence }: Pick<Kpi, 'cadence'>): Jump[] {
  const values = observations.map(({ value }) => value);
  if (observations.length < FEWEST) return jumpsOfFew(observations, values);
  if (isCalm(values)) return [];
  const found = new Map<number, Slip>();
  while (found.size < Math.min(values.length * MOST, ENOUGH)) {
    const worst = worstOf(values, SEASONS[cadence], found);
    if (worst === undefined) break;
    found.set(worst.index, worst);
    values[worst.index] = worst.likely ?? worst.expected;
  }
  return [...found.values()]
    .sort((a, b) => a.index - b.index)
    .map(({ index, likely }) => ({
      observation: observations[index] as Observation,
      previous: observations[index - 1],
      next: observations[index + 1],
      likely,
    }));
}

/** Two numbers that differ by no more than this share of the second count as about the same. */
const ABOUT = 0.15;
/** Whole numbers smaller than this, ten times as large the next time, may well be what was counted. */
const SMALL = 10;

/**
 * In a series too short to know how much it usually moves: a value beside two that agree, about as high as they are once its decimal point is
 * moved.
 */
function jumpsOfFew(observations: readonly Observation[], values: readonly number[]): Jump[] {
  if (values.length < 3) return [];
  return observations.flatMap((observation, i) => {
    const last = values.length - 1;
    const [one, other] = i === 0 ? [values[1], values[2]] : i === last ? [values[i - 1], values[i - 2]] : [values[i - 1], values[i + 1]];
    const value = values[i] as number;
    if (one === undefined || other === undefined || one === 0 || !isAbout(other, one)) return [];
    const isCount = values.every(Number.isInteger);
    if (isCount && Math.abs(one) < SMALL) return [];
    const likely = [10, 100, 1000]
      .flatMap((factor) => [value / factor, value * factor])
      .map(clean)
      .find((moved) => isAbout(moved, one) && (!isCount || Number.isInteger(moved)));
    return likely === undefined ? [] : [{ observation, previous: observations[i - 1], next: observations[i + 1], likely }];
  });
}

function isAbout(value: number, other: number): boolean {
  return Math.abs(value - other) <= ABOUT * Math.abs(other);
}

/** A level that stays and is about so many times another as units are of each other. */
export interface Shift {
  /** The first observation on the new level. */
  readonly observation: Observation;
  readonly previous: Observation;
  /** The middle values on both sides. */
  readonly before: number;
  readonly now: number;
}

const UNITS = [10, 60, 100, 1000];
/** Fewer observations on either side are no level. */
const FEWEST_BEFORE = 3;
const FEWEST_AFTER = 2;
/** A step from one value to the next that may be a change of unit, and how many such steps are looked at. */
const STEP = 5;
const STEPS = 5;

/** The first place from which on a series is about 10, 60, 100 or 1000 times as high or as low as before, and calm on both sides. */
export function shiftOf(observations: readonly Observation[]): Shift | undefined {
  const steps: number[] = [];
  for (let i = 1; i < observations.length && steps.length < STEPS; i++) {
    const ratio = (observations[i] as Observation).value / (observations[i - 1] as Observation).value;
    if (ratio >= STEP || (ratio > 0 && ratio <= 1 / STEP)) steps.push(i);
  }
  for (const at of steps) {
    if (at < FEWEST_BEFORE || observations.length - at < FEWEST_AFTER) continue;
    const values = observations.map(({ value }) => value);
    const [one, other] = [values.slice(0, at), values.slice(at)];
    const [before, now] = [median(one), median(other)];
    const isUnit = UNITS.some((factor) => isAbout(now / before, factor) || isAbout(before / now, factor));
    if (isUnit && isLevel(one, before, now) && isLevel(other, now, before)) {
      return { observation: observations[at] as Observation, previous: observations[at - 1] as Observation, before, now };
    }
  }
  return undefined;
}

/** Whether most values lie about a level, and none nearer to the other one. */
function isLevel(values: readonly number[], level: number, other: number): boolean {
  const near = values.filter((value) => value / level <= 2 && value / level >= 0.5);
  const isNearer = (value: number): boolean => Math.abs(Math.log(value / level)) < Math.abs(Math.log(value / other));
  return near.length * 3 >= values.length * 2 && values.every((value) => value / level > 0 && isNearer(value));
}

interface Slip {
  readonly index: number;
  readonly expected: number;
  readonly likely: number | undefined;
}

/** Whether most moves are so large, compared with the furthest stray, that nothing can be a jump: true of nearly every series, and cheap. */
function isCalm(values: readonly number[]): boolean {
  const end = values.length - 1;
  let furthest = 0;
  for (let i = 0; i <= end; i++) furthest = Math.max(furthest, Math.abs((values[i] as number) - expectedAt(values, i)));
  let large = 0;
  for (let i = 1; i <= end; i++) if (Math.abs((values[i] as number) - (values[i - 1] as number)) * SLIP >= furthest) large++;
  return large * 2 > end;
}

function expectedAt(values: readonly number[], i: number): number {
  const before = values[i - 1];
  const after = values[i + 1];
  return before === undefined ? (after as number) : after === undefined ? before : (before + after) / 2;
}

function worstOf(values: readonly number[], seasons: readonly number[], known: ReadonlyMap<number, Slip>): Slip | undefined {
  const value = (i: number): number => values[i] as number;
  const end = values.length - 1;
  const expected = values.map((_, i) => expectedAt(values, i));
  const strays = values.map((it, i) => it - (expected[i] as number));
  const moves = median(values.slice(1).map((it, i) => Math.abs(it - value(i))));
  const usual = Math.max(moves, QUIETEST * median(values.map(Math.abs)));
  if (usual === 0) return undefined;

  let worst: Slip | undefined;
  let furthest = SLIP * usual;
  for (const [i, stray] of strays.entries()) {
    const far = Math.abs(stray);
    if (far <= furthest || known.has(i)) continue;
    const atEdge = i === 0 || i === end;
    if (!atEdge && Math.abs(value(i + 1) - value(i - 1)) > AGREEING * far) continue;
    if (seasons.some((season) => isLike(stray, strays[i - season]) || isLike(stray, strays[i + season]))) continue;
    const likely = withPointMoved(value(i), expected[i] as number, IN_LINE * usual, values);
    if (likely === undefined && (atEdge || far <= SPIKE * usual)) continue;
    worst = { index: i, expected: expected[i] as number, likely };
    furthest = far;
  }
  return worst;
}

function isLike(stray: number, other: number | undefined): boolean {
  return other !== undefined && Math.sign(other) === Math.sign(stray) && Math.abs(other) > SEASONAL * Math.abs(stray);
}

/** The value with its decimal point one to three places elsewhere, if that brings it in line. There is no half among whole numbers. */
function withPointMoved(value: number, expected: number, reach: number, all: readonly number[]): number | undefined {
  if (value === 0) return undefined;
  for (const factor of [10, 100, 1000]) {
    for (const moved of [value / factor, value * factor]) {
      const off = Math.abs(moved - expected);
      if (off > reach || off > Math.abs(value - expected) / 5) continue;
      if (Number.isInteger(clean(moved)) || all.some((it) => it !== value && !Number.isInteger(it))) return clean(moved);
    }
  }
  return undefined;
}
