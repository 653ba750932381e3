import type { Day } from '../../src/parse/calendar.ts';
import {
  type Chart,
  type ChartInput,
  type ChartPoint,
  type ChartPromise,
  type ChartSize,
  type Frame,
  LAYERS,
  type LayerName,
  plotSize,
  type Row,
  scales,
} from './chart.ts';
import { linear, textWidth } from './geometry.ts';
import {
  BOLD,
  centred,
  type Flag,
  GAP,
  type LineEnd,
  lineEndLabels,
  type MilestoneMark,
  milestoneFlags,
  pointLabel,
  type Stroke,
  textBox,
} from './labels.ts';
import { thin } from './thin.ts';
import { niceTicks, type TimeTick, timeTicks } from './ticks.ts';

/** `bucket`: points closer than so many pixels are thinned to their extremes. */
const SIZES = {
  wide: { width: 640, height: 300, font: 13, yTicks: 5, xTicks: 9, bucket: 4 },
  narrow: { width: 320, height: 240, font: 12, yTicks: 4, xTicks: 4, bucket: 6 },
} as const;

type Rows = Record<LayerName, Row[]>;
type Domain = readonly [number, number];

/** A series over true time, with either the promise it is held to (target or band, milestones) or the limits of its own process. */
export function historyChart(input: ChartInput, size: ChartSize): Chart {
  const { font, xTicks, yTicks, bucket } = SIZES[size];
  const last = input.points.at(-1);
  const x: Domain = [
    Math.min(input.first, input.points[0]?.day ?? input.first, input.promise?.from ?? input.first),
    Math.max(input.last, last?.day ?? input.last, input.promise?.to ?? input.last, input.first + 1),
  ];
  const y = extent(input);
  const ticks = niceTicks(...y, yTicks);
  const ends = lineEnds(input, y, size);
  const { frame, flags } = layout(input, size, { x, y, ticks, ends });
  const plot = plotSize(frame);
  const scale = scales({ frame, x, y });
  const valueAt = linear([plot.height, 0], y);

  const rows = Object.fromEntries(LAYERS.map((layer) => [layer, []])) as unknown as Rows;
  rows.grid = [y[0], ...ticks.filter((value) => value !== y[0])].map((value) => ({ x: x[0], x2: x[1], y: value }));
  rows.valueLabels = ticks.map((value) => ({
    x: -GAP,
    y: centred(scale.y(value), font),
    text: tickText(value, ticks, input),
    align: 'right',
  }));
  const times = timeTicks(x[0] as Day, x[1] as Day, xTicks);
  rows.axis = times.map((tick) => ({ x: tick.day, y: y[0], y2: valueAt(plot.height + 5) }));
  rows.timeLabels = keptApart(
    times.map((tick, index) => ({ x: scale.x(tick.day), y: plot.height + font + 6, text: timeText(tick, index, input), align: 'center' })),
    frame,
  );
  for (const mark of milestoneMarks(input.promise, x, scale.x)) {
    const top = flags.find((flag) => flag.mark.day === mark.day)?.top ?? 0;
    if (rows.milestones.at(-1)?.x !== mark.day) rows.milestones.push({ x: mark.day, y: y[0], y2: valueAt(top) });
  }
  rows.milestoneLabels = flags.map((flag) => flag.label);
  drawPromise(rows, input.promise, y);
  const shown = thin(
    input.points,
    (point) => scale.x(point.day),
    (point) => point.value,
    bucket,
  );
  drawLimits(rows, input.limits, shown, x);
  if (input.judged !== undefined) rows.judged = [{ x: input.judged.from, x2: input.judged.to, y: input.judged.value }];
  rows.history = broken(shown, input.holes);
  if (last !== undefined) rows[last.provisional === true ? 'hollow' : 'last'] = [{ x: last.day, y: last.value }];
  const named = last && { ...last, value: input.judged?.decided === true ? input.judged.value : last.value };
  labelLines(rows, ends, named, { scale, plot, font, words: input.words, room: frame.right - GAP });
  return { frame, x, y, rows };
}

interface Axes {
  readonly x: Domain;
  readonly y: Domain;
  readonly ticks: readonly number[];
  readonly ends: readonly End[];
}

/** The frame that leaves room for the labels on all sides, and the flags above it. */
function layout({ words, points, promise }: ChartInput, size: ChartSize, { x, y, ticks, ends }: Axes): { frame: Frame; flags: Flag[] } {
  const { width, height, font } = SIZES[size];
  const last = points.at(-1);
  const widest = (texts: readonly string[]) => Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, font))));
  const atEnds = widest([...ends.map((end) => end.text), ...(last === undefined ? [] : [words.number(last.value)])]) * BOLD;
  const bare: Frame = {
    width,
    height,
    font,
    left: widest(ticks.map((value) => tickText(value, ticks, { words }))) + GAP,
    right: Math.max(12, Math.min(widestEnd(size), atEnds) + GAP + 2),
    top: 12,
    bottom: font + 14,
  };
  const marks = milestoneMarks(promise, x, scales({ frame: bare, x, y }).x);
  const flags = milestoneFlags(marks, plotSize(bare).width + bare.right - 2, font, size === 'wide');
  return { frame: { ...bare, top: Math.max(bare.top, ...flags.map((flag) => Math.ceil(-flag.top) + 2)) }, flags };
}

function tickText(value: number, [first = value, second = first]: readonly number[], { words }: Pick<ChartInput, 'words'>): string {
  return second > first ? words.tick(value, second - first) : words.number(value);
}

/** The first month on an axis bears its year, the others theirs only in January. */
function timeText(tick: TimeTick, index: number, { words }: ChartInput): string {
  if (index === 0 && tick.unit === 'month') return `${words.month(tick.day)} ${words.year(tick.day)}`;
  return words[tick.unit](tick.day);
}

/** The stretch of values that is shown: everything drawn, and a little air. */
function extent({ points, promise, limits }: ChartInput): Domain {
  const values = points.map((point) => point.value);
  if (promise !== undefined) {
    const { target } = promise;
    values.push(...('value' in target ? [target.value] : [target.min, target.max].filter((value) => value !== undefined)));
    values.push(...promise.milestones.map((milestone) => milestone.value).filter((value) => value !== undefined));
    if (promise.baseline !== undefined) values.push(promise.baseline.value);
  }
  if (limits !== undefined) values.push(limits.low, limits.high);
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (low > high) return [0, 1];
  const air = high - low > Math.abs(high) * 1e-9 ? (high - low) * 0.07 : (Math.abs(high) || 1) * 0.1;
  // A series that comes near zero is easier to judge when zero is on the axis.
  if (low >= 0 && low <= high * 0.3) return [0, high + air];
  if (high <= 0 && high >= low * 0.3) return [low - air, 0];
  return [low - air, high + air];
}

interface End {
  readonly text: string;
  readonly value: number;
  readonly layer: 'targetLabels' | 'limitLabels';
}

/** The lines that end at the right edge, and what is written there: a number without its name rather than a number that is cut. */
function lineEnds({ promise, limits, words }: ChartInput, y: Domain, size: ChartSize): End[] {
  const end = (layer: End['layer'], name: string, value: number, number: string): End => {
    const full = `${name} ${number}`;
    const text = textWidth(full, SIZES[size].font) * BOLD <= widestEnd(size) ? full : number;
    return { layer, text, value: Math.min(y[1], Math.max(y[0], value)) };
  };
  const promised = (name: string, value: number) => end('targetLabels', name, value, words.promised(value));
  const limit = (name: string, value: number) => end('limitLabels', name, value, words.limit(value));
  const ends: End[] = [];
  if (promise !== undefined) {
    const { target } = promise;
    if ('value' in target) ends.push(promised(words.target, target.value));
    else {
      if (target.max !== undefined) ends.push(promised(words.atMost, target.max));
      if (target.min !== undefined) ends.push(promised(words.atLeast, target.min));
    }
  }
  if (limits !== undefined) ends.push(limit(words.high, limits.high), limit(words.mean, limits.mean), limit(words.low, limits.low));
  return ends;
}

/** How much of the drawing the labels at the lines' ends may take. */
const widestEnd = (size: ChartSize): number => SIZES[size].width * 0.34;

function milestoneMarks(promise: ChartPromise | undefined, x: Domain, toPixel: (day: number) => number): MilestoneMark[] {
  if (promise === undefined) return [];
  return promise.milestones
    .map((milestone) => ({
      day: milestone.day,
      x: Math.round(toPixel(milestone.day) * 10) / 10,
      title: milestone.title,
      number: milestone.number,
    }))
    .filter(({ day }) => day >= x[0] && day <= x[1]);
}

/**
 * The promised level as a staircase from the baseline: a level is asked for on the day it is promised for, and not a day earlier. No
 * straight line is drawn from baseline to target, because nobody promised the days between.
 */
function drawPromise(rows: Rows, promise: ChartPromise | undefined, y: Domain): void {
  if (promise === undefined) return;
  const { target, from, to, baseline } = promise;
  if ('value' in target) {
    const steps = promise.milestones
      .filter((milestone) => milestone.value !== undefined && milestone.day > from && milestone.day < to)
      .sort((a, b) => a.day - b.day)
      .map((milestone) => ({ x: milestone.day as number, y: milestone.value as number }));
    const start = baseline ?? (steps.length === 0 ? target : undefined);
    rows.target = [...(start ? [{ x: from, y: start.value }] : []), ...steps, { x: to, y: target.value }];
    return;
  }
  rows.band = [{ x: from, x2: to, y: target.min ?? y[0], y2: target.max ?? y[1] }];
  rows.edges = [target.max, target.min].filter((value) => value !== undefined).map((value) => ({ x: from, x2: to, y: value }));
}

function drawLimits(rows: Rows, limits: ChartInput['limits'], shown: readonly ChartPoint[], x: Domain): void {
  if (limits === undefined) return;
  rows.limits = [limits.low, limits.high].map((value) => ({ x: x[0], x2: x[1], y: value }));
  rows.mean = [{ x: x[0], x2: x[1], y: limits.mean }];
  rows.outliers = shown
    .filter((point) => point.value > limits.high || point.value < limits.low)
    .map((point) => ({ x: point.day, y: point.value }));
}

/** The history as rows, with an empty row where readings are missing so that the line breaks there. */
function broken(points: readonly ChartPoint[], holes: ChartInput['holes']): Row[] {
  const rows: Row[] = [];
  let next = 0;
  points.forEach((point, index) => {
    const before = points[index - 1]?.day ?? Number.NEGATIVE_INFINITY;
    while ((holes[next]?.next.day ?? Number.POSITIVE_INFINITY) <= before) next += 1;
    const hole = holes[next];
    if (index > 0 && hole !== undefined && hole.previous.day < point.day) rows.push({ x: hole.previous.day + 0.5, y: null });
    rows.push({ x: point.day, y: point.value });
  });
  return rows;
}

interface Drawing {
  readonly scale: ReturnType<typeof scales>;
  readonly plot: { readonly width: number; readonly height: number };
  readonly font: number;
  readonly room: number;
  readonly words: ChartInput['words'];
}

/** Names the lines at their ends, and the last point beside it. */
function labelLines(rows: Rows, ends: readonly End[], last: ChartPoint | undefined, { scale, plot, font, room, words }: Drawing): void {
  const wishes: (LineEnd & { layer: LayerName })[] = ends.map((end) => ({ text: end.text, y: scale.y(end.value), layer: end.layer }));
  if (last !== undefined) {
    const text = words.number(last.value);
    const at = { x: scale.x(last.day), y: scale.y(last.value) };
    if (at.x + GAP + textWidth(text, font * BOLD) > plot.width) wishes.push({ text, y: at.y, layer: 'lastLabel' });
    else
      rows.lastLabel = [
        pointLabel(
          text,
          at,
          strokes(rows, scale),
          rows.milestones.map((rule) => scale.x(rule.x ?? 0)),
          plot,
          font,
        ),
      ];
  }
  lineEndLabels(wishes, plot, font, room).forEach((row, index) => {
    rows[wishes[index]?.layer ?? 'lastLabel'].push(row);
  });
}

/** What a label must not cover: the promise and the last stretch of the history. */
function strokes(rows: Rows, scale: Drawing['scale']): Stroke[] {
  const found: Stroke[] = rows.edges.map((edge) => [
    scale.x(edge.x ?? 0),
    scale.y(edge.y ?? 0),
    scale.x(edge.x2 ?? 0),
    scale.y(edge.y ?? 0),
  ]);
  rows.target.forEach((row, index) => {
    const before = rows.target[index - 1];
    if (before === undefined) return;
    const [x1, y1, x2, y2] = [scale.x(before.x ?? 0), scale.y(before.y ?? 0), scale.x(row.x ?? 0), scale.y(row.y ?? 0)];
    found.push([x1, y1, x2, y1], [x2, y1, x2, y2]);
  });
  const line = rows.history.slice(-40);
  line.forEach((row, index) => {
    const before = line[index - 1];
    if (before !== undefined && before.y != null && row.y != null)
      found.push([scale.x(before.x ?? 0), scale.y(before.y), scale.x(row.x ?? 0), scale.y(row.y)]);
  });
  return found;
}

/** Labels of the time axis without those that would touch the one before or leave the frame. */
function keptApart(labels: readonly Row[], frame: Frame): Row[] {
  const kept: Row[] = [];
  for (const label of labels) {
    const box = textBox(label, frame.font);
    const before = kept.at(-1);
    const clear = before === undefined || textBox(before, frame.font).right + 4 <= box.left;
    if (clear && box.left >= -frame.left && box.right <= frame.width - frame.left) kept.push(label);
  }
  return kept;
}
