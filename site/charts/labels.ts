import type { Row } from './chart.ts';
import { type Box, crosses, overlap, pushApart, shorten, textWidth } from './geometry.ts';

/** Space between a label and what it labels. */
export const GAP = 8;

/** How much wider than regular a bold text runs. */
export const BOLD = 1.12;

/** A straight stroke on the plot, in pixels: x1, y1, x2, y2. */
export type Stroke = readonly [number, number, number, number];

interface Plot {
  readonly width: number;
  readonly height: number;
}

/** The box a text fills, given its anchor and baseline. Ascent and descent are those of common system fonts. */
export function textBox(row: Row, font: number): Box {
  const width = textWidth(row.text ?? '', font);
  const x = row.x ?? 0;
  const left = row.align === 'right' ? x - width : row.align === 'center' ? x - width / 2 : x;
  const y = row.y ?? 0;
  return { left, right: left + width, top: y - 0.8 * font, bottom: y + 0.25 * font };
}

/** The baseline that centres a text on a height. */
export const centred = (y: number, font: number): number => y + 0.35 * font;

export interface MilestoneMark {
  readonly day: number;
  /** Where its rule stands, in pixels. */
  readonly x: number;
  readonly title: string;
  /** Its place in the page's list of milestones, from 1. */
  readonly number: number;
}

/** A milestone's label and its rule, which reaches up to the label like the pole of a flag. */
export interface Flag {
  readonly mark: MilestoneMark;
  readonly label: Row;
  /** Top of the rule, in pixels above the plot (negative). */
  readonly top: number;
}

/**
 * Names milestones above the plot, in as many as three lines. Where the names have no room their numbers stand there, keyed by the page's
 * list. Milestones of one day share a rule and a label; a number without room is left to the list.
 *
 * @param width how far labels may reach to the right of the plot's left edge
 */
export function milestoneFlags(marks: readonly MilestoneMark[], width: number, font: number, names: boolean): Flag[] {
  const byRule = new Map<number, MilestoneMark[]>();
  for (const mark of marks) byRule.set(mark.x, [...(byRule.get(mark.x) ?? []), mark]);
  const rules = [...byRule.values()].sort((a, b) => (a[0]?.x ?? 0) - (b[0]?.x ?? 0));
  const named =
    names && rules.length <= MOST_NAMES
      ? arrange(
          rules.map((all) => flags(all, (mark) => mark.title, 3, width, font)),
          font,
        )
      : undefined;
  if (named !== undefined) return named;
  const numbered: Flag[] = [];
  for (const all of rules) {
    const free = flags(all, (mark) => String(mark.number), 1, width, font).find((flag) => isFree(flag, numbered, font));
    if (free !== undefined) numbered.push(free);
  }
  return numbered;
}

/** With more, names are a thicket even where they shorten, and trying all places takes long. */
const MOST_NAMES = 5;

/** The places for one flag, best first: low before high, to the right of its rule before to the left. */
function flags(marks: readonly MilestoneMark[], text: (mark: MilestoneMark) => string, lines: number, width: number, font: number): Flag[] {
  const mark = marks[0] as MilestoneMark;
  const all = marks.map(text).join(', ');
  return Array.from({ length: lines }, (_, line) => -5 - line * (font + 6))
    .flatMap((y): Row[] => [
      { x: mark.x + 5, y, text: all, align: 'left' },
      { x: mark.x - 5, y, text: all, align: 'right' },
    ])
    .filter((label) => textBox(label, font).left >= 0 && textBox(label, font).right <= width)
    .map((label) => ({ mark, label, top: (label.y ?? 0) - 0.8 * font }));
}

/** One place for each flag so that none covers another, by trying in order and stepping back; undefined when there is none. */
function arrange(choices: readonly (readonly Flag[])[], font: number, placed: readonly Flag[] = []): Flag[] | undefined {
  const next = choices[placed.length];
  if (next === undefined) return [...placed];
  for (const flag of next) {
    const found = isFree(flag, placed, font) ? arrange(choices, font, [...placed, flag]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const isFree = (flag: Flag, placed: readonly Flag[], font: number): boolean =>
  placed.every((other) => clear(flag, other, font) && clear(other, flag, font));

/** Whether a flag's rule and label leave another's label uncovered. */
function clear(flag: Flag, other: Flag, font: number): boolean {
  const box = textBox(other.label, font);
  const room = { ...box, left: box.left - 3, right: box.right + 3 };
  return !overlap(textBox(flag.label, font), room) && !crosses(room, flag.mark.x, flag.top, flag.mark.x, 0);
}

export interface LineEnd {
  readonly text: string;
  /** Where its line ends, in pixels. */
  readonly y: number;
}

/** Labels at the right ends of lines, pushed apart so that none covers another. */
export function lineEndLabels(ends: readonly LineEnd[], plot: Plot, font: number, room: number): Row[] {
  const heights = pushApart(
    ends.map((end) => end.y),
    font * 1.25,
    font * 0.55,
    plot.height - font * 0.2,
  );
  return ends.map((end, index) => ({
    x: plot.width + GAP,
    y: centred(heights[index] ?? end.y, font),
    text: shorten(end.text, font * BOLD, room),
    align: 'left' as const,
  }));
}

/** Where a point's value is written when the point lies well inside the plot: the free place nearest to it. */
export function pointLabel(
  text: string,
  point: { x: number; y: number },
  strokes: readonly Stroke[],
  rules: readonly number[],
  plot: Plot,
  font: number,
): Row {
  const middle = centred(point.y, font);
  const candidates: Row[] = [{ x: point.x + GAP, y: middle, text, align: 'left' }];
  for (const distance of [0, 10, 22, 36]) {
    const up = point.y - GAP - distance;
    const down = point.y + GAP + distance + 0.8 * font;
    for (const y of [up, down]) {
      candidates.push(
        { x: point.x + 4, y, text, align: 'left' },
        { x: point.x, y, text, align: 'center' },
        { x: point.x - 4, y, text, align: 'right' },
      );
    }
  }
  let best = candidates[0] as Row;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of candidates.entries()) {
    // The later a place stands in the list the worse it is, so nothing behind a free one can beat it.
    if (index * 0.1 >= least) break;
    const box = textBox(candidate, font * BOLD);
    const outside = box.left < 0 || box.right > plot.width || box.top < 0 || box.bottom > plot.height;
    const hits = strokes.filter((stroke) => crosses(box, ...stroke)).length;
    const cut = rules.filter((x) => x > box.left && x < box.right).length;
    const cost = (outside ? 100 : 0) + Math.min(hits, 5) * 10 + cut * 3 + index * 0.1;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}
