import { disarm, reveal } from './escape.ts';
import type { Paint } from './look.ts';

/** Lines around a change that show where it is. */
const CONTEXT = 3;
/** Changed lines to look for between two texts; of texts that differ more, the whole middle counts as changed. */
const MOST_CHANGES = 600;

/** One line of a comparison: what stays, what goes, what comes. */
interface Row {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * The difference between two texts as a unified diff, which `patch` and `git apply` understand; empty when there is none. Signs that a terminal would
 * obey are made visible.
 */
export function unifiedDiff(path: string, before: string, after: string, { paint }: { readonly paint: Paint }): string {
  const rows = compare(linesOf(before), linesOf(after));
  const hunks = hunksOf(rows);
  if (hunks.length === 0) return '';
  const name = reveal(path);
  const lines = [paint.strong(`--- a/${name}`), paint.strong(`+++ b/${name}`)];
  for (const { from, to } of hunks) {
    lines.push(paint.info(header(rows, from, to)));
    for (const row of rows.slice(from, to)) lines.push(...shown(row, paint));
  }
  return disarm(`${lines.join('\n')}\n`);
}

/** Each line with its line break, so that a missing or another one shows as a difference. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function shown({ sign, line }: Row, paint: Paint): string[] {
  // A byte-order mark shows nothing and does nothing, but without it the line is not the one in the file.
  const [, mark = '', text = '', end = ''] = /^(\ufeff?)(.*?)(\r?\n|)$/s.exec(line) ?? [];
  const brush = sign === '+' ? paint.good : sign === '-' ? paint.error : (plain: string): string => plain;
  const whole = brush(sign + mark + reveal(text)) + (end === '\r\n' ? '\r' : '');
  return end === '' ? [whole, '\\ No newline at end of file'] : [whole];
}

/** `@@ -3,7 +3,7 @@` */
function header(rows: readonly Row[], from: number, to: number): string {
  const range = (sign: '-' | '+'): string => {
    const start = rows.slice(0, from).filter((row) => row.sign === ' ' || row.sign === sign).length;
    const count = rows.slice(from, to).filter((row) => row.sign === ' ' || row.sign === sign).length;
    return `${sign}${count === 0 ? start : start + 1}${count === 1 ? '' : `,${count}`}`;
  };
  return `@@ ${range('-')} ${range('+')} @@`;
}

/** The stretches of rows to show: each change with its context, near ones together. */
function hunksOf(rows: readonly Row[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  rows.forEach(({ sign }, i) => {
    if (sign === ' ') return;
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(rows.length, i + CONTEXT + 1)];
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  });
  return hunks;
}

function compare(before: readonly string[], after: readonly string[]): Row[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (line: string): Row => ({ sign: ' ', line });
  const middle = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)] as const;
  return [...before.slice(0, head).map(same), ...(shortest(...middle) ?? all(...middle)), ...before.slice(before.length - tail).map(same)];
}

function all(before: readonly string[], after: readonly string[]): Row[] {
  return [...before.map((line): Row => ({ sign: '-', line })), ...after.map((line): Row => ({ sign: '+', line }))];
}

/**
 * The shortest way from one list of lines to the other (Myers, An O(ND) Difference Algorithm and Its Variations, 1986). Undefined when it takes more
 * than {@link MOST_CHANGES} steps.
 */
function shortest(before: readonly string[], after: readonly string[]): Row[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= MOST_CHANGES; steps++) {
    trace.push(new Map(furthest));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const [left = -1, right = -1] = [furthest.get(diagonal - 1), furthest.get(diagonal + 1)];
      let x = diagonal === -steps || (diagonal !== steps && left < right) ? right : left + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, trace);
    }
  }
  return undefined;
}

function walkBack(before: readonly string[], after: readonly string[], trace: readonly Map<number, number>[]): Row[] {
  const rows: Row[] = [];
  let x = before.length;
  let y = after.length;
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps] as Map<number, number>;
    const diagonal = x - y;
    const [left = -1, right = -1] = [furthest.get(diagonal - 1), furthest.get(diagonal + 1)];
    const isDown = diagonal === -steps || (diagonal !== steps && left < right);
    const fromX = isDown ? right : left;
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
    for (; x > fromX && y > fromY && x > 0 && y > 0; x--, y--) rows.push({ sign: ' ', line: before[x - 1] as string });
    if (steps === 0) break;
    if (isDown) rows.push({ sign: '+', line: after[y - 1] as string });
    else rows.push({ sign: '-', line: before[x - 1] as string });
    [x, y] = [fromX, fromY];
  }
  return rows.reverse();
}
