import type { Chart, ChartInput, LayerName, Row } from '../../../site/charts/chart.ts';
import type { Box } from '../../../site/charts/geometry.ts';
import { BOLD, textBox } from '../../../site/charts/labels.ts';
import { civil, type Day, day } from '../../../src/parse/calendar.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, notation: 'compact' });

export const words: ChartInput['words'] = {
  number: (value) => (Math.abs(value) < 1e4 ? plain : compact).format(value),
  limit: (value) => (Math.abs(value) < 1e4 ? plain : compact).format(value),
  promised: (value) => (Math.abs(value) < 1e4 ? plain : compact).format(value),
  tick: (value) => (Math.abs(value) < 1e4 ? plain : compact).format(value),
  day: (of) => `${civil(of).date} ${MONTHS[civil(of).month - 1]}`,
  month: (of) => String(MONTHS[civil(of).month - 1]),
  year: (of) => String(civil(of).year),
  target: 'Target',
  atLeast: 'At least',
  atMost: 'At most',
  mean: 'Mean',
  low: 'Lower',
  high: 'Upper',
};

export const START = day(2026, 1, 5);
export const END = day(2026, 12, 31);

/** A weekly series from the start of the year. */
export function weekly(values: readonly number[], first: Day = START): ChartInput['points'] {
  return values.map((value, index) => ({ day: (first + index * 7) as Day, value }));
}

export function promised(points: ChartInput['points'], promise: Partial<NonNullable<ChartInput['promise']>> = {}): ChartInput {
  return {
    points,
    holes: [],
    first: points[0]?.day ?? START,
    last: END,
    promise: { from: START, to: END, baseline: { value: 41, day: START }, target: { value: 20 }, milestones: [], ...promise },
    words,
  };
}

const TEXTS: readonly LayerName[] = ['valueLabels', 'timeLabels', 'milestoneLabels', 'limitLabels', 'targetLabels', 'lastLabel'];
const HEAVY = new Set<LayerName>(['targetLabels', 'lastLabel']);

/** Every label of a chart with the box it fills, in pixels of the plot. */
export function labels(chart: Chart): { layer: LayerName; row: Row; box: Box }[] {
  return TEXTS.flatMap((layer) =>
    chart.rows[layer].map((row) => ({ layer, row, box: textBox(row, chart.frame.font * (HEAVY.has(layer) ? BOLD : 1)) })),
  );
}
