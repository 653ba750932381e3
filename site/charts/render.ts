import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { type Chart, plotSize } from './chart.ts';
import { type Scene, svg } from './svg.ts';
import { LOOKS, layersOf, MARKS, type Mark, template } from './template.ts';

const DAY = 86_400_000;

/** Compiling and parsing the template costs several times a drawing, so it is done once and only the data is swapped. */
let runtime: vega.Runtime | undefined;

/**
 * Draws a chart. Each drawing is a new view over the shared runtime: a view that is used again draws differently depending on what
 * it drew before, and the same chart must always be the same bytes.
 */
export function render(chart: Chart): string {
  runtime ??= vega.parse(vegaLite.compile(template()).spec);
  const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Error });
  fill(view, chart);
  view.run();
  const { root } = view.scenegraph() as unknown as { readonly root: Scene };
  const drawing = svg(root, chart.frame);
  view.finalize();
  return drawing;
}

/** Gives a view of the template the chart's size, domains and rows. */
export function fill(view: vega.View, chart: Chart): void {
  const { width, height } = plotSize(chart.frame);
  view
    .width(width)
    .height(height)
    .signal('x0', chart.x[0] * DAY)
    .signal('x1', chart.x[1] * DAY)
    .signal('y0', chart.y[0])
    .signal('y1', chart.y[1]);
  for (const mark of MARKS) view.data(mark, rowsOf(chart, mark));
}

/** A mark's rows with their looks, as the template reads them: days become milliseconds, and a rule has two ends. */
function rowsOf(chart: Chart, mark: Mark): object[] {
  return layersOf(mark).flatMap((layer) => {
    const { width = 1, weight = 400, ...look } = LOOKS[layer];
    return chart.rows[layer].map((row) => {
      if (mark === 'texts') return { ...look, weight, ...row };
      const { x = 0, y = 0, x2 = x, y2 = y } = row;
      return { ...look, width, x: x * DAY, y, x2: x2 * DAY, y2 };
    });
  });
}
