import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { type ChartInput, plotSize } from '../site/charts/chart.ts';
import { historyChart } from '../site/charts/history.ts';
import { fill, render } from '../site/charts/render.ts';
import { template } from '../site/charts/template.ts';
import { END, promised, weekly } from '../tests/unit/site/chart-support.ts';
import { type Timing, table, verdict } from './measure.ts';

const CHARTS = 60;
const ROUNDS = 15;

/** Drawing a goal's chart from the shared runtime beside compiling, parsing and rendering Vega anew for each. */
export async function benchChart(): Promise<{ text: string; broken: number }> {
  const inputs = Array.from({ length: CHARTS }, (_, i) => input(i));
  const naive = await fastest(inputs, drawAnew);
  const ours = await fastest(inputs, async (each) => render(historyChart(each, 'wide')));
  const timings: Timing[] = [
    { name: 'compile, parse, render each', median: naive * 100, runs: ROUNDS },
    { name: 'goalpost', median: ours * 100, runs: ROUNDS },
  ];
  const ratio = ours / naive;
  return {
    text: `${table('100 charts of 36 readings, target and milestones', timings, 'compile, parse, render each')}\n${verdict(
      'a chart ÷ compile, parse and render, at most 0.33',
      ratio,
      ratio <= 1 / 3,
    )}`,
    broken: ratio <= 1 / 3 ? 0 : 1,
  };
}

async function drawAnew(each: ChartInput): Promise<string> {
  const chart = historyChart(each, 'wide');
  const view = new vega.View(vega.parse(vegaLite.compile(template()).spec), { renderer: 'none', logLevel: vega.Error });
  const { width, height } = plotSize(chart.frame);
  view.width(width).height(height);
  fill(view, chart);
  const drawing = await view.toSVG();
  view.finalize();
  return drawing;
}

/** Milliseconds a chart in the fastest round: whatever else the machine does only adds. The first round warms up and does not count. */
async function fastest(inputs: readonly ChartInput[], draw: (input: ChartInput) => Promise<string>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const before = performance.now();
    for (const each of inputs) await draw(each);
    if (round > 0) rounds.push((performance.now() - before) / inputs.length);
  }
  return Math.min(...rounds);
}

/** A year's weekly readings that come down with a wave, and a promise with two milestones. */
function input(seed: number): ChartInput {
  const values = Array.from({ length: 36 }, (_, week) => Math.round((41 - week * 0.4 + 3 * Math.sin(week / 3 + seed)) * 10) / 10);
  const milestones = [
    { number: 1, title: 'Triage bot live', day: (END - 180) as typeof END, value: 33 },
    { number: 2, title: 'Routing by skill', day: (END - 90) as typeof END, value: 26 },
  ];
  return promised(weekly(values), { milestones });
}
