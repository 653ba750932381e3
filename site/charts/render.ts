import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { type Chart, type ChartKind, plotSize } from './chart.ts';
import { type Scene, svg } from './svg.ts';
import { KIND_LAYERS, template } from './template.ts';

const DAY = 86_400_000;

/** Compiling and parsing a template costs several times a drawing, so each kind is compiled once and only its data is swapped. */
const runtimes = new Map<ChartKind, vega.Runtime>();

function runtime(kind: ChartKind): vega.Runtime {
  let parsed = runtimes.get(kind);
  if (parsed === undefined) {
    parsed = vega.parse(vegaLite.compile(template(kind)).spec);
    runtimes.set(kind, parsed);
  }
  return parsed;
}

/**
 * Draws a chart. Each drawing is a new view over the shared runtime: a view that is used again draws differently depending on what
 * it drew before, and the same chart must always be the same bytes.
 */
export function render(chart: Chart): string {
  const view = new vega.View(runtime(chart.kind), { renderer: 'none', logLevel: vega.Error });
  const plot = plotSize(chart.frame);
  view.width(plot.width).height(plot.height);
  view
    .signal('x0', chart.x[0] * DAY)
    .signal('x1', chart.x[1] * DAY)
    .signal('y0', chart.y[0])
    .signal('y1', chart.y[1]);
  for (const layer of KIND_LAYERS[chart.kind]) view.data(layer, rowsOf(chart, layer));
  view.run();
  const { root } = view.scenegraph() as unknown as { readonly root: Scene };
  const drawing = svg(root, chart.frame);
  view.finalize();
  return drawing;
}

/** Rows as the template reads them: days become milliseconds in the layers that stand on the time scale. */
function rowsOf(chart: Chart, layer: keyof Chart['rows']): object[] {
  const rows = chart.rows[layer];
  if (rows[0]?.text !== undefined) return rows.map((row) => ({ ...row }));
  return rows.map((row) => ({
    ...row,
    ...(row.x === undefined ? {} : { x: row.x * DAY }),
    ...(row.x2 === undefined ? {} : { x2: row.x2 * DAY }),
  }));
}
