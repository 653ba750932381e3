import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartInput, type ChartSize, plotSize, scales } from '../../../site/charts/chart.ts';
import { overlap } from '../../../site/charts/geometry.ts';
import { historyChart } from '../../../site/charts/history.ts';
import { type Day, day } from '../../../src/parse/calendar.ts';
import { END, labels, promised, START, weekly, words } from './chart-support.ts';

const SIZES: readonly ChartSize[] = ['wide', 'narrow'];
const falling = weekly(Array.from({ length: 46 }, (_, week) => 41 - week * 0.35));

/** What must hold for every chart, however nasty its data. */
function check(input: ChartInput): void {
  for (const size of SIZES) {
    const chart = historyChart(input, size);
    const all = labels(chart);
    const { frame } = chart;
    all.forEach(({ box, row, layer }, index) => {
      const said = `${size} ${layer} ${row.text}`;
      expect(box.left, said).toBeGreaterThanOrEqual(-frame.left - 0.5);
      expect(box.right, said).toBeLessThanOrEqual(frame.width - frame.left + 0.5);
      expect(box.top, said).toBeGreaterThanOrEqual(-frame.top - 0.5);
      expect(box.bottom, said).toBeLessThanOrEqual(frame.height - frame.top + 0.5);
      for (const other of all.slice(index + 1)) {
        expect(overlap(box, other.box), `${said} covers ${other.layer} ${other.row.text}`).toBe(false);
      }
    });
    const plot = plotSize(frame);
    const { x, y } = scales(chart);
    for (const row of [...chart.rows.history, ...chart.rows.last, ...chart.rows.target]) {
      if (row.y == null) continue;
      expect(x(row.x ?? 0)).toBeGreaterThanOrEqual(-1e-6);
      expect(x(row.x ?? 0)).toBeLessThanOrEqual(plot.width + 1e-6);
      expect(y(row.y)).toBeGreaterThanOrEqual(-1e-6);
      expect(y(row.y)).toBeLessThanOrEqual(plot.height + 1e-6);
    }
  }
}

describe('labels never collide and nothing leaves the frame', () => {
  const cases: Record<string, ChartInput> = {
    'an ordinary year': promised(falling),
    'the target is the last value': promised(falling, { target: { value: falling.at(-1)?.value ?? 0 } }),
    'the last reading on the deadline': promised(weekly(Array.from({ length: 52 }, (_, week) => 41 - week * 0.4))),
    'a flat series on its target': promised(weekly(Array(46).fill(20)), { baseline: { value: 20, day: START } }),
    'all zero': promised(weekly(Array(46).fill(0)), { target: { value: 0 }, baseline: { value: 0, day: START } }),
    'huge numbers': promised(weekly([1.2e9, 1.4e9, 1.1e9]), { target: { value: 2_345_678_901 }, baseline: { value: 1.2e9, day: START } }),
    'tiny numbers': promised(weekly([0.0012, 0.0014, 0.0011]), { target: { value: 0.0005 }, baseline: { value: 0.0012, day: START } }),
    'negative numbers': promised(weekly([-41, -30, -38]), { target: { value: -5 }, baseline: { value: -41, day: START } }),
    'across zero': promised(weekly([-4, 3, -1]), { target: { value: 5 }, baseline: { value: -4, day: START } }),
    'one point': promised(weekly([33])),
    'one point long after the start': promised(weekly([33], day(2026, 11, 15))),
    'no point': promised([]),
    'three thousand points': promised(
      Array.from({ length: 3000 }, (_, at) => ({ day: (START - 3000 + at) as Day, value: 30 + 8 * Math.sin(at / 40) })),
    ),
    'a band': promised(falling, { target: { min: 22, max: 24 } }),
    'a band as thin as a line': promised(falling, { target: { min: 25, max: 25.001 } }),
    'an open band': promised(falling, { target: { min: 22 } }),
    'milestones on one day': promised(falling, {
      milestones: [1, 2, 3].map((number) => ({ number, title: `Part ${number} of the work`, day: day(2026, 6, 30) })),
    }),
    'a milestone a week': promised(falling, {
      milestones: Array.from({ length: 40 }, (_, at) => ({ number: at + 1, title: `Week ${at}`, day: (START + at * 7) as Day })),
    }),
    'very long names': promised(falling, {
      milestones: [1, 2].map((number) => ({ number, title: 'Ein sehr langer Name '.repeat(8), day: (START + number * 90) as Day })),
    }),
    'milestones at both ends': promised(falling, {
      milestones: [
        { number: 1, title: 'Begun with all three desks', day: START, value: 40 },
        { number: 2, title: 'Finished with all three desks', day: END, value: 20 },
      ],
    }),
    'limits close together': { points: falling, holes: [], first: START, last: END, limits: { low: 29.9, mean: 30, high: 30.1 }, words },
    'limits at the last value': {
      points: falling,
      holes: [],
      first: START,
      last: falling.at(-1)?.day ?? END,
      limits: { low: 25, mean: 25.25, high: 25.5 },
      words,
    },
  };
  for (const [name, input] of Object.entries(cases)) it(name, () => check(input));

  it('anything at all', () => {
    const value = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.double({ min: -1e7, max: 1e7, noNaN: true }));
    const milestone = fc.record({
      title: fc.string({ minLength: 1, maxLength: 30 }),
      at: fc.integer({ min: 0, max: 360 }),
      value: fc.option(value, { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        value,
        value,
        fc.array(milestone, { maxLength: 6 }),
        fc.boolean(),
        (values, baseline, target, all, band) => {
          check(
            promised(weekly(values), {
              baseline: { value: baseline, day: START },
              target: band ? { min: Math.min(baseline, target), max: Math.max(baseline, target) } : { value: target },
              milestones: all.map(({ title, at, value: level }, index) => ({
                number: index + 1,
                title,
                day: (START + at) as Day,
                ...(level === undefined ? {} : { value: level }),
              })),
            }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the promised level', () => {
  it('is a staircase: each tread is the next level promised and ends on its day', () => {
    const chart = historyChart(
      promised(falling, {
        milestones: [
          { number: 1, title: 'Second', day: day(2026, 6, 30), value: 27 },
          { number: 2, title: 'First', day: day(2026, 3, 31), value: 33 },
          { number: 3, title: 'A thing done', day: day(2026, 9, 1) },
        ],
      }),
      'wide',
    );
    expect(chart.rows.target).toEqual([
      { x: START, y: 41 },
      { x: day(2026, 3, 31), y: 33 },
      { x: day(2026, 6, 30), y: 27 },
      { x: END, y: 20 },
    ]);
    expect(chart.rows.milestones).toHaveLength(3);
  });

  it('begins with its first milestone where nobody wrote where it started', () => {
    const { baseline: _, ...promise } = promised(falling, { milestones: [{ number: 1, title: 'Bot', day: day(2026, 3, 31), value: 33 }] })
      .promise as NonNullable<ChartInput['promise']>;
    expect(historyChart({ ...promised(falling), promise }, 'wide').rows.target).toEqual([
      { x: day(2026, 3, 31), y: 33 },
      { x: END, y: 20 },
    ]);
  });

  it('of a band is its area and both edges, and of an open band one edge and the rest of the plot', () => {
    const closed = historyChart(promised(falling, { target: { min: 22, max: 28 } }), 'wide').rows;
    expect(closed.band).toEqual([{ x: START, x2: END, y: 22, y2: 28 }]);
    expect(closed.edges.map(({ y }) => y)).toEqual([28, 22]);
    expect(closed.targetLabels.map(({ text }) => text)).toEqual(['At most 28', 'At least 22']);
    expect(closed.target).toEqual([]);
    const open = historyChart(promised(falling, { target: { min: 22 } }), 'wide');
    expect(open.rows.edges).toHaveLength(1);
    expect(open.rows.band[0]?.y2).toBe(open.y[1]);
  });
});

describe('a label at the end of a line', () => {
  it('gives up its name before its number', () => {
    const input = promised(weekly([9000.25]), { target: { value: 9876.54 }, baseline: { value: 9000, day: START } });
    expect(historyChart(input, 'wide').rows.targetLabels.map(({ text }) => text)).toEqual(['Target 9,876.54']);
    expect(historyChart(input, 'narrow').rows.targetLabels.map(({ text }) => text)).toEqual(['9,876.54']);
  });
});

describe('the history', () => {
  it('breaks where readings are missing', () => {
    const points = weekly([40, 39, 38, 37]);
    const gap = { previous: points[1] as ChartInput['points'][number], next: points[2] as ChartInput['points'][number] };
    const rows = historyChart({ ...promised(points), holes: [gap] }, 'wide').rows.history;
    expect(rows.map(({ y }) => y)).toEqual([40, 39, null, 38, 37]);
  });

  it('marks its last point, hollow when it may be restated', () => {
    expect(historyChart(promised(falling), 'wide').rows.last).toHaveLength(1);
    const open = historyChart(
      promised([...falling.slice(0, -1), { ...(falling.at(-1) as ChartInput['points'][number]), provisional: true }]),
      'wide',
    ).rows;
    expect(open.last).toEqual([]);
    expect(open.hollow).toHaveLength(1);
  });

  it('lies on a true time axis', () => {
    const chart = historyChart(promised(falling), 'wide');
    const { x } = scales(chart);
    expect(x(START + 14) - x(START + 7)).toBeCloseTo(x(START + 7) - x(START), 9);
  });

  it('is named at its end on the wide chart, its milestones by numbers on the narrow one', () => {
    const input = promised(falling, { milestones: [{ number: 1, title: 'Bot live', day: day(2026, 3, 31) }] });
    expect(historyChart(input, 'wide').rows.milestoneLabels.map(({ text }) => text)).toEqual(['Bot live']);
    expect(historyChart(input, 'narrow').rows.milestoneLabels.map(({ text }) => text)).toEqual(['1']);
    expect(historyChart(input, 'wide').rows.lastLabel.map(({ text }) => text)).toEqual([words.number(falling.at(-1)?.value ?? 0)]);
  });
});
