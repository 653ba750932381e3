import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../site/charts/chart.ts';
import { historyChart } from '../../../site/charts/history.ts';
import { fill, render } from '../../../site/charts/render.ts';
import { bullet, spark } from '../../../site/charts/spark.ts';
import { template } from '../../../site/charts/template.ts';
import { type Day, day } from '../../../src/parse/calendar.ts';
import { END, promised, START, weekly, words } from './chart-support.ts';

const points = weekly(Array.from({ length: 46 }, (_, week) => 41 - week * 0.35 + (week % 5)));
const goal = promised(points, { milestones: [{ number: 1, title: 'Bot <live> & "well"', day: day(2026, 3, 31), value: 33 }] });
const process = { points, holes: [], first: START, last: END, limits: { low: 25, mean: 33, high: 41 }, words };

/** What Vega itself makes of a chart, from the same template, with nothing shared and nothing shortened. */
async function byVega(chart: Chart): Promise<string> {
  const view = new vega.View(vega.parse(vegaLite.compile(template()).spec), { renderer: 'none' });
  fill(view, chart);
  return (await view.runAsync()).toSVG();
}

/** The corners of a path in absolute numbers, whatever commands it is written with. */
function corners(path: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVmlhvZz])([^MLHVmlhvZz]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const lower = command.toLowerCase();
    const step = lower === 'h' || lower === 'v' ? 1 : 2;
    for (let at = 0; at + step <= numbers.length; at += step) {
      const relative = command === lower && command !== 'M';
      const dx = lower === 'v' ? 0 : (numbers[at] ?? 0);
      const dy = lower === 'v' ? (numbers[at] ?? 0) : lower === 'h' ? 0 : (numbers[at + 1] ?? 0);
      if (lower === 'h') x = relative ? x + dx : dx;
      else if (lower === 'v') y = relative ? y + dy : dy;
      else [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
      found.push([x, y]);
    }
  }
  return found;
}

const pathsOf = (svg: string, stroke: string): [number, number][] =>
  [...svg.matchAll(/<path[^>]*>/g)]
    .filter(([tag]) => tag.includes(` stroke="var(--${stroke})"`))
    .flatMap(([tag]) => corners(/ d="([^"]*)"/.exec(tag)?.[1] ?? ''));

describe('a drawing', () => {
  it.each([
    ['history', 'actual', goal],
    ['promise', 'target', goal],
    ['process', 'actual', process],
  ] as const)('puts the line of the %s where Vega puts it', async (_, stroke, input) => {
    const chart = historyChart(input, 'wide');
    const [ours, theirs] = [pathsOf(render(chart), stroke), pathsOf(await byVega(chart), stroke)];
    // Vega writes a step's corner twice where a tread has no height; the points that matter are the same.
    for (const [x, y] of ours) {
      const nearest = Math.min(...theirs.map(([a, b]) => Math.hypot(a - x, b - y)));
      expect(nearest).toBeLessThan(0.12);
    }
    for (const [x, y] of theirs) {
      const nearest = Math.min(...ours.map(([a, b]) => Math.hypot(a - x, b - y)));
      expect(nearest).toBeLessThan(0.12);
    }
    expect(ours.length).toBeGreaterThan(3);
  });

  it('writes the texts Vega writes', async () => {
    const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    const chart = historyChart(goal, 'wide');
    expect(texts(render(chart))).toEqual(texts(await byVega(chart)));
  });

  it('does not depend on what was drawn before', () => {
    const first = render(historyChart(goal, 'wide'));
    render(historyChart(promised([]), 'narrow'));
    render(historyChart(promised(weekly([1, 2, 3]), { target: { min: 1, max: 2 } }), 'wide'));
    expect(render(historyChart(goal, 'wide'))).toBe(first);
  });

  it('escapes what people wrote', () => {
    expect(render(historyChart(goal, 'wide'))).toContain('>Bot &lt;live&gt; &amp; "well"</text>');
  });

  it('takes its colours from the page and is hidden from assistive technology, which has caption and table', () => {
    const svg = render(historyChart(goal, 'wide'));
    expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(svg).not.toMatch(/role=|class=|aria-label|style=|#[0-9a-f]{3}/i);
    expect(
      [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].every(([, colour]) => colour === 'none' || /^var\(--[a-z]+\)$/.test(colour ?? '')),
    ).toBe(true);
  });

  it('is lean: two sizes of a year of weeks in 4 kB, three thousand readings in 9', () => {
    const size = (input: Parameters<typeof historyChart>[0]) =>
      render(historyChart(input, 'wide')).length + render(historyChart(input, 'narrow')).length;
    expect(size(goal)).toBeLessThan(4096);
    const long = Array.from({ length: 3000 }, (_, at) => ({ day: (START - 3000 + at) as Day, value: 30 + 8 * Math.sin(at) }));
    expect(size(promised(long))).toBeLessThan(9216);
  });

  it('shows a reading without neighbours as a dot', () => {
    const lone = [0, 1, 2].map((at) => ({ day: (START + at * 70) as Day, value: 30 + at }));
    const holes = [
      { previous: lone[0] as { day: Day }, next: lone[1] as { day: Day } },
      { previous: lone[1] as { day: Day }, next: lone[2] as { day: Day } },
    ];
    expect(render(historyChart({ ...promised(lone), holes }, 'wide')).match(/M[\d.]+ [\d.]+h0/g)).toHaveLength(3);
  });
});

describe('a spark', () => {
  it('has a line over true time and a mark on its last point', () => {
    expect(
      spark([
        { day: 0, value: 1 },
        { day: 10, value: 3 },
        { day: 40, value: 2 },
      ]),
    ).toContain('<path d="M4 18 26 4 92 11"/><circle cx="92" cy="11" r="2.5"/>');
  });

  it('survives one point, a flat line and none', () => {
    expect(spark([{ day: 5, value: 7 }])).toContain('<circle cx="48" cy="11"');
    expect(
      spark([
        { day: 0, value: 7 },
        { day: 9, value: 7 },
      ]),
    ).toContain('M4 11 92 11');
    expect(spark([])).toBe('');
  });
});

describe('a bullet', () => {
  it('is as long as the way travelled, with the target at its end', () => {
    expect(bullet(0.5)).toContain('<path class="bar" d="M0 4h48v6h-48z"/><path class="mark" d="M96 0v14"/>');
  });

  it('shows no step backwards and cuts what is far beyond', () => {
    expect(bullet(-0.4)).not.toContain('bar');
    expect(bullet(7)).toContain('M0 4h120v6h-120z');
  });
});
