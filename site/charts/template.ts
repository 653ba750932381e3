import type { TopLevelSpec } from 'vega-lite';
import { LAYERS, type LayerName, type Row } from './chart.ts';

/**
 * What Vega draws a chart with. A mark costs time in every drawing whether it has rows or not, so layers of one shape share a mark, and each row
 * brings its own looks.
 */
export const MARKS = ['areas', 'rules', 'steps', 'lines', 'points', 'texts'] as const;
export type Mark = (typeof MARKS)[number];

interface Look {
  readonly mark: Mark;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly size?: number;
  readonly weight?: number;
}

/** Colours are custom properties of the page, so that one drawing serves light, dark and print. */
const colour = (name: string) => `var(--${name})`;

export const LOOKS: Readonly<Record<LayerName, Look>> = {
  band: { mark: 'areas', fill: colour('band') },
  grid: { mark: 'rules', stroke: colour('line') },
  axis: { mark: 'rules', stroke: colour('faint') },
  milestones: { mark: 'rules', stroke: colour('faint') },
  limits: { mark: 'rules', stroke: colour('faint'), dash: [2, 3] },
  mean: { mark: 'rules', stroke: colour('faint') },
  judged: { mark: 'rules', stroke: colour('judged'), width: 9 },
  edges: { mark: 'rules', stroke: colour('target'), width: 1.75, dash: [6, 4] },
  target: { mark: 'steps', stroke: colour('target'), width: 1.75, dash: [6, 4] },
  history: { mark: 'lines', stroke: colour('actual'), width: 2.75 },
  outliers: { mark: 'points', fill: colour('target'), size: 30 },
  last: { mark: 'points', fill: colour('actual'), size: 64 },
  hollow: { mark: 'points', fill: colour('paper'), stroke: colour('actual'), width: 2, size: 64 },
  valueLabels: { mark: 'texts', fill: colour('muted') },
  timeLabels: { mark: 'texts', fill: colour('muted') },
  milestoneLabels: { mark: 'texts', fill: colour('muted') },
  limitLabels: { mark: 'texts', fill: colour('muted') },
  targetLabels: { mark: 'texts', fill: colour('target'), weight: 600 },
  lastLabel: { mark: 'texts', fill: colour('actual'), weight: 700 },
};

/** The layers a mark draws, back to front. */
export const layersOf = (mark: Mark): LayerName[] => LAYERS.filter((layer) => LOOKS[layer].mark === mark);

const CHANNELS = {
  x: { field: 'x', type: 'temporal', axis: null, scale: { type: 'utc', domain: [{ expr: 'x0' }, { expr: 'x1' }], nice: false } },
  y: { field: 'y', type: 'quantitative', axis: null, scale: { zero: false, domain: [{ expr: 'y0' }, { expr: 'y1' }], nice: false } },
} as const;
const SPANS = { ...CHANNELS, x2: { field: 'x2' }, y2: { field: 'y2' } } as const;

const own = (name: keyof Look | keyof Row) => ({ expr: `datum.${name}` });
const lineOf = (layer: LayerName, more: object) => {
  const { stroke, width, dash } = LOOKS[layer];
  return {
    type: 'line',
    stroke,
    strokeWidth: width,
    strokeJoin: 'round',
    invalid: 'break-paths-show-domains',
    ...(dash && { strokeDash: dash }),
    ...more,
  };
};

const DRAWINGS: Readonly<Record<Mark, object>> = {
  areas: { mark: { type: 'rect', fill: own('fill') }, encoding: SPANS },
  rules: { mark: { type: 'rule', stroke: own('stroke'), strokeWidth: own('width'), strokeDash: own('dash') }, encoding: SPANS },
  // The lines of these marks are single, so their looks are the mark's and not the rows'.
  steps: { mark: lineOf('target', { interpolate: 'step-after' }), encoding: CHANNELS },
  lines: { mark: lineOf('history', { strokeCap: 'round' }), encoding: CHANNELS },
  points: {
    mark: {
      type: 'point',
      filled: true,
      opacity: 1,
      fill: own('fill'),
      stroke: own('stroke'),
      strokeWidth: own('width'),
      size: own('size'),
    },
    encoding: CHANNELS,
  },
  texts: {
    mark: {
      type: 'text',
      baseline: 'alphabetic',
      align: own('align'),
      fill: own('fill'),
      fontWeight: own('weight'),
      x: own('x'),
      y: own('y'),
      text: own('text'),
    },
    encoding: {},
  },
};

/** The Vega-Lite template of all charts: its marks wait for rows, its domains for the signals x0, x1, y0 and y1. */
export function template(): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 1,
    height: 1,
    padding: 0,
    autosize: 'none',
    params: ['x0', 'x1', 'y0', 'y1'].map((name) => ({ name, value: 0 })),
    // The rows are numbers already and valid but for the gaps of a line: nothing to convert, nothing to filter.
    layer: MARKS.map((name) => ({ name, data: { name, format: { parse: null } }, ...DRAWINGS[name] })),
    config: { aria: false, mark: { invalid: 'show' }, view: { stroke: null } },
  } as TopLevelSpec;
}
