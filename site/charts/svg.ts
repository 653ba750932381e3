import { escapeAttribute, escapeText } from '../escape.ts';
import type { Frame } from './chart.ts';

/**
 * Writes a Vega scenegraph as SVG. Vega's own writer gives each mark a class, a role, a description and coordinates of fifteen digits, and
 * puts every point in the accessibility tree; on these pages the caption and the table say it, and a phone pays for the bytes. So: one element for
 * neighbours that look alike, one decimal, relative paths.
 *
 * Knows the marks the templates use (group, rule, line, rect, symbol, text) and throws on any other.
 */
export function svg(root: Scene, frame: Frame): string {
  const body = root.items
    .flatMap((group) => (group.items ?? []) as Scene[])
    .map(mark)
    .join('');
  return `<svg viewBox="0 0 ${frame.width} ${frame.height}" font-size="${frame.font}" aria-hidden="true" fill="none"><g transform="translate(${frame.left} ${frame.top})">${body}</g></svg>`;
}

/** The parts of Vega's scenegraph that are read here. */
export interface Scene {
  readonly marktype?: string;
  readonly items: readonly SceneItem[];
}

interface SceneItem {
  readonly items?: readonly unknown[];
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly text?: unknown;
  readonly align?: string;
  readonly fontWeight?: string | number;
  readonly defined?: boolean;
  readonly interpolate?: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
  readonly strokeCap?: string;
  readonly strokeJoin?: string;
}

function mark(scene: Scene): string {
  const { marktype, items } = scene;
  if (items.length === 0) return '';
  switch (marktype) {
    case 'line':
      return `<path${paint(items[0] as SceneItem)} d="${linePath(items)}"/>`;
    case 'rule':
      return runs(items, paint)
        .map(([style, run]) => `<path${style} d="${run.map(rulePath).join('')}"/>`)
        .join('');
    case 'rect':
      return items
        .map((item) => `<rect${paint(item)} x="${n(item.x)}" y="${n(item.y)}" width="${n(item.width)}" height="${n(item.height)}"/>`)
        .join('');
    case 'symbol':
      return items
        .map((item) => `<circle${paint(item)} cx="${n(item.x)}" cy="${n(item.y)}" r="${n(Math.sqrt(item.size ?? 0) / 2)}"/>`)
        .join('');
    case 'text':
      return runs(items, (item) => paint(item) + type(item))
        .map(
          ([style, run]) =>
            `<g${style}>${run.map((item) => `<text x="${n(item.x)}" y="${n(item.y)}">${escapeText(String(item.text))}</text>`).join('')}</g>`,
        )
        .join('');
    default:
      throw new Error(`no way to write a ${marktype} as SVG`);
  }
}

/** Neighbours with the same style, together. */
function runs(items: readonly SceneItem[], style: (item: SceneItem) => string): [string, SceneItem[]][] {
  const found: [string, SceneItem[]][] = [];
  for (const item of items) {
    const its = style(item);
    const last = found.at(-1);
    if (last !== undefined && last[0] === its) last[1].push(item);
    else found.push([its, [item]]);
  }
  return found;
}

function paint(item: SceneItem): string {
  let attributes = '';
  if (item.fill !== undefined && item.fill !== 'transparent') attributes += ` fill="${escapeAttribute(item.fill)}"`;
  if (item.stroke !== undefined && item.stroke !== 'transparent') {
    attributes += ` stroke="${escapeAttribute(item.stroke)}"`;
    if (item.strokeWidth !== undefined && item.strokeWidth !== 1) attributes += ` stroke-width="${item.strokeWidth}"`;
    if (item.strokeDash !== undefined) attributes += ` stroke-dasharray="${item.strokeDash.join(' ')}"`;
    if (item.strokeCap === 'round') attributes += ' stroke-linecap="round"';
    if (item.strokeJoin === 'round') attributes += ' stroke-linejoin="round"';
  }
  return attributes;
}

function type(item: SceneItem): string {
  const anchor = item.align === 'right' ? ' text-anchor="end"' : item.align === 'center' ? ' text-anchor="middle"' : '';
  return item.fontWeight === undefined || item.fontWeight === 400 ? anchor : `${anchor} font-weight="${item.fontWeight}"`;
}

function rulePath(item: SceneItem): string {
  const [x, y] = [tenths(item.x), tenths(item.y)];
  const [dx, dy] = [tenths(item.x2 ?? item.x) - x, tenths(item.y2 ?? item.y) - y];
  return `M${pair(x, y)}${dy === 0 ? `h${short(dx)}` : dx === 0 ? `v${short(dy)}` : `l${pair(dx, dy)}`}`;
}

/** A path in relative steps of tenths: rounding never adds up, because each step starts where the last one ended. */
function linePath(items: readonly SceneItem[]): string {
  const path: string[] = [];
  let x = 0;
  let y = 0;
  let open = false;
  items.forEach((item, index) => {
    if (item.defined === false) {
      open = false;
      return;
    }
    const [toX, toY] = [tenths(item.x), tenths(item.y)];
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    const next = items[index + 1];
    if (!open) {
      path.push('M', pair(toX, toY));
      open = true;
      // A point on its own: a stroke of no length, which round caps make a dot.
      if (next === undefined || next.defined === false) path.push('h0');
      else if (item.interpolate !== 'step-after') path.push('l');
    } else if (item.interpolate === 'step-after') {
      path.push(`h${short(dx)}`, dy === 0 ? '' : `v${short(dy)}`);
    } else {
      path.push(dx < 0 || path.at(-1) === 'l' ? '' : ' ', pair(dx, dy));
    }
  });
  return path.join('');
}

const tenths = (value: number | undefined): number => Math.round((value ?? 0) * 10) + 0;
const n = (value: number | undefined): number => tenths(value) / 10;

function pair(x: number, y: number): string {
  return y < 0 ? short(x) + short(y) : `${short(x)} ${short(y)}`;
}

/** A number of tenths, without the zero before the point. */
function short(value: number): string {
  const size = Math.abs(value);
  const rest = size % 10;
  const whole = (size - rest) / 10;
  return `${value < 0 ? '-' : ''}${whole > 0 || rest === 0 ? whole : ''}${rest > 0 ? `.${rest}` : ''}`;
}
