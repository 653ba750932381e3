import type { TopLevelSpec } from 'vega-lite';
import type { ChartKind, LayerName } from './chart.ts';

/** Layers of each kind of chart, back to front. A layer that never has rows in a kind is left out of its template. */
const COMMON_BACK = ['grid', 'axis'] as const;
const COMMON_FRONT = ['history', 'last', 'hollow', 'valueLabels', 'timeLabels', 'lastLabel'] as const;
export const KIND_LAYERS: Readonly<Record<ChartKind, readonly LayerName[]>> = {
  promise: ['band', ...COMMON_BACK, 'milestones', 'judged', 'edges', 'target', ...COMMON_FRONT, 'milestoneLabels', 'targetLabels'],
  process: [...COMMON_BACK, 'limits', 'mean', ...COMMON_FRONT.slice(0, 1), 'outliers', ...COMMON_FRONT.slice(1), 'limitLabels'],
};

type Layer = Record<string, unknown>;

const CHANNELS = {
  x: { field: 'x', type: 'temporal', axis: null, scale: { type: 'utc', domain: [{ expr: 'x0' }, { expr: 'x1' }], nice: false } },
  y: { field: 'y', type: 'quantitative', axis: null, scale: { zero: false, domain: [{ expr: 'y0' }, { expr: 'y1' }], nice: false } },
} as const;
const PIXELS = { x: { field: 'x', type: 'quantitative', scale: null }, y: { field: 'y', type: 'quantitative', scale: null } } as const;

/** Colours are custom properties of the page, so that one drawing serves light, dark and print. */
const colour = (name: string) => `var(--${name})`;
const line = (mark: object): Layer => ({
  mark: { type: 'line', invalid: 'break-paths-show-domains', strokeJoin: 'round', strokeCap: 'round', ...mark },
  encoding: CHANNELS,
});
const span = (mark: object): Layer => ({ mark: { type: 'rule', ...mark }, encoding: { ...CHANNELS, x2: { field: 'x2' } } });
const points = (mark: object): Layer => ({ mark: { type: 'point', opacity: 1, ...mark }, encoding: CHANNELS });
const text = (mark: object, align: 'left' | 'center' | 'right' | 'field'): Layer => ({
  mark: { type: 'text', baseline: 'alphabetic', align: align === 'field' ? { expr: 'datum.align' } : align, ...mark },
  encoding: { ...PIXELS, text: { field: 'text', type: 'nominal' } },
});

const DRAWINGS: Readonly<Record<LayerName, Layer>> = {
  band: { mark: { type: 'rect', fill: colour('band') }, encoding: { ...CHANNELS, x2: { field: 'x2' }, y2: { field: 'y2' } } },
  grid: { mark: { type: 'rule', stroke: colour('line'), strokeWidth: 1 }, encoding: { y: CHANNELS.y } },
  axis: {
    mark: { type: 'rule', stroke: colour('faint'), strokeWidth: 1, y: { expr: 'height' }, y2: { expr: 'height + 5' } },
    encoding: { x: CHANNELS.x },
  },
  milestones: {
    mark: { type: 'rule', stroke: colour('faint'), strokeWidth: 1, y: { expr: 'datum.top' }, y2: { expr: 'height' } },
    encoding: { x: CHANNELS.x },
  },
  limits: span({ stroke: colour('faint'), strokeWidth: 1, strokeDash: [2, 3] }),
  mean: span({ stroke: colour('faint'), strokeWidth: 1 }),
  judged: span({ stroke: colour('judged'), strokeWidth: 9 }),
  edges: span({ stroke: colour('target'), strokeWidth: 1.75, strokeDash: [6, 4] }),
  target: line({ stroke: colour('target'), strokeWidth: 1.75, strokeDash: [6, 4], strokeCap: 'butt', interpolate: 'step-before' }),
  history: line({ stroke: colour('actual'), strokeWidth: 2.75 }),
  outliers: points({ filled: true, fill: colour('target'), size: 30 }),
  last: points({ filled: true, fill: colour('actual'), size: 64 }),
  hollow: points({ filled: true, fill: colour('paper'), stroke: colour('actual'), strokeWidth: 2, size: 64 }),
  valueLabels: text({ fill: colour('muted') }, 'right'),
  timeLabels: text({ fill: colour('muted') }, 'center'),
  milestoneLabels: text({ fill: colour('muted') }, 'field'),
  limitLabels: text({ fill: colour('muted') }, 'left'),
  targetLabels: text({ fill: colour('target'), fontWeight: 600 }, 'left'),
  lastLabel: text({ fill: colour('actual'), fontWeight: 700 }, 'field'),
};

/** The Vega-Lite template of a kind of chart: its layers wait for rows, its domains for the signals x0, x1, y0 and y1. */
export function template(kind: ChartKind): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 1,
    height: 1,
    padding: 0,
    autosize: 'none',
    background: undefined,
    params: ['x0', 'x1', 'y0', 'y1'].map((name) => ({ name, value: 0 })),
    layer: KIND_LAYERS[kind].map((name) => ({ name, data: { name }, ...DRAWINGS[name] })),
    config: { aria: false, view: { stroke: null } },
  } as TopLevelSpec;
}
