import type { Day } from '../../src/parse/calendar.ts';
import { linear } from './geometry.ts';

/** What a chart is about: days and numbers, before any pixel. */
export interface ChartInput {
  /** In order of day, one a day. */
  readonly points: readonly ChartPoint[];
  /** Between which points readings are missing, so that the line must not be drawn. */
  readonly holes: readonly { readonly previous: { readonly day: Day }; readonly next: { readonly day: Day } }[];
  /** First and last day of the axis; widened to hold everything drawn. */
  readonly first: Day;
  readonly last: Day;
  readonly promise?: ChartPromise;
  /** Natural process limits, for the chart of a KPI on its own. */
  readonly limits?: { readonly mean: number; readonly low: number; readonly high: number };
  /** The mean that is judged, and the days it is made of; once it has decided, the number at the line's end is the mean. */
  readonly judged?: { readonly from: Day; readonly to: Day; readonly value: number; readonly decided?: boolean };
  readonly words: ChartWords;
}

export interface ChartPoint {
  readonly day: Day;
  readonly value: number;
  /** Drawn hollow: it may still be restated. */
  readonly provisional?: boolean;
}

export interface ChartPromise {
  /** First and last day of the promise. */
  readonly from: Day;
  readonly to: Day;
  readonly baseline?: { readonly value: number; readonly day: Day };
  /** A level to reach, or a band to stay within whose ends may be open. */
  readonly target: { readonly value: number } | { readonly min?: number; readonly max?: number };
  /** `number` is the milestone's place in the page's list. */
  readonly milestones: readonly { readonly number: number; readonly title: string; readonly day: Day; readonly value?: number }[];
}

/** How numbers and dates are written on the chart, and the few words it bears. */
export interface ChartWords {
  /** A reading at a line's end, a promised value there, and a value on the axis whose values are `step` apart; all without unit. */
  number(value: number): string;
  /** A natural limit: finer than the readings, so that it cannot be taken for one. */
  limit(value: number): string;
  promised(value: number): string;
  tick(value: number, step: number): string;
  day(day: Day): string;
  month(day: Day): string;
  year(day: Day): string;
  readonly target: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly mean: string;
  readonly low: string;
  readonly high: string;
}

export type ChartSize = 'wide' | 'narrow';

/** A chart as it will be drawn: a frame, two scales, and rows for each layer of the template. Pure data; tested without drawing. */
export interface Chart {
  readonly frame: Frame;
  /** Days since 1970-01-01. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly rows: Readonly<Record<LayerName, readonly Row[]>>;
}

/** Outer size, and what lies between it and the plot on each side. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly font: number;
}

/** Layers from back to front. Shapes are placed in days and values, texts in pixels of the plot. */
export const LAYERS = [
  'band',
  'grid',
  'axis',
  'milestones',
  'limits',
  'mean',
  'judged',
  'edges',
  'target',
  'history',
  'outliers',
  'last',
  'hollow',
  'valueLabels',
  'timeLabels',
  'milestoneLabels',
  'limitLabels',
  'targetLabels',
  'lastLabel',
] as const;
export type LayerName = (typeof LAYERS)[number];

/** One datum of a layer; which fields it has, the template says. */
export interface Row {
  readonly x?: number;
  readonly y?: number | null;
  readonly x2?: number;
  readonly y2?: number;
  readonly text?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export function plotSize(frame: Frame): { width: number; height: number } {
  return { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom };
}

/** The chart's own scales, the same arithmetic the template's scales do. */
export function scales(chart: Pick<Chart, 'frame' | 'x' | 'y'>): { x: (day: number) => number; y: (value: number) => number } {
  const plot = plotSize(chart.frame);
  return { x: linear(chart.x, [0, plot.width]), y: linear(chart.y, [plot.height, 0]) };
}
