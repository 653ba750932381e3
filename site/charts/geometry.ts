/** Measures that a chart needs before it is drawn. Lengths are SVG user units, which are CSS pixels at the chart's natural width. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Maps a domain linearly to a range; a domain of no length maps to the middle. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const length = domain[1] - domain[0];
  if (length === 0) return () => (range[0] + range[1]) / 2;
  return (value) => range[0] + ((value - domain[0]) / length) * (range[1] - range[0]);
}

const NARROW = new Set("iljtfI.,:;'|!()[]/ -\u00a0\u202f");
const WIDE = new Set('mwMW@%—');

/**
 * Estimated width of a text in a system sans. Nothing on a server can measure the reader's font, so this errs on the wide side
 * (DejaVu Sans and Verdana are the widest in use): labels may stand further apart than needed, never closer.
 */
export function textWidth(text: string, font: number): number {
  let em = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x2e7f) em += 1.05;
    else if (NARROW.has(character)) em += 0.38;
    else if (WIDE.has(character)) em += 1;
    else if (code >= 0x41 && code <= 0x5a) em += 0.74;
    else em += 0.64;
  }
  return em * font;
}

/** Cuts a text so that it is at most so wide, with an ellipsis. */
export function shorten(text: string, font: number, width: number): string {
  if (textWidth(text, font) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, font) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a straight line from one point to another passes through a box (Liang–Barsky clipping). */
export function crosses(box: Box, x1: number, y1: number, x2: number, y2: number): boolean {
  // Most lines are nowhere near.
  if ((x1 < box.left && x2 < box.left) || (x1 > box.right && x2 > box.right)) return false;
  if ((y1 < box.top && y2 < box.top) || (y1 > box.bottom && y2 > box.bottom)) return false;
  let enter = 0;
  let leave = 1;
  const dx = x2 - x1;
  const dy = y2 - y1;
  for (const [p, q] of [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const at = q / p;
    if (p < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}

/**
 * Moves labels on one vertical line as little as possible, so that neighbours are at least `gap` apart and all stay between `low` and `high`.
 * Keeps their order; equal wishes keep the order given. When there is no room for all, they are spread evenly.
 */
export function pushApart(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes
    .map((wish, index) => ({ wish: Math.min(high, Math.max(low, wish)), index }))
    .sort((a, b) => a.wish - b.wish || a.index - b.index);
  const room = order.length < 2 ? gap : Math.min(gap, (high - low) / (order.length - 1));
  // Pool neighbours that touch into blocks around their mean wish, as isotonic regression does.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach(({ wish }, index) => {
    let block = { sum: wish - index * room, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const result = new Array<number>(wishes.length);
  const end = high - (order.length - 1) * room;
  let index = 0;
  for (const block of blocks) {
    const start = Math.min(end, Math.max(low, block.sum / block.count));
    for (let taken = 0; taken < block.count; taken += 1, index += 1) result[order[index]?.index ?? 0] = start + index * room;
  }
  return result;
}
