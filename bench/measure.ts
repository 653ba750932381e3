import { spawnSync } from 'node:child_process';

export interface Contender {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  /** Exit codes that mean it did its work. */
  readonly accepted?: readonly number[];
  /** Slow peers run fewer times. */
  readonly runs?: number;
}

export interface Timing {
  readonly name: string;
  /** Median wall time of the whole process in milliseconds, start-up included. */
  readonly median: number;
  readonly runs: number;
}

/** Runs the contenders in turns, so that whatever else the machine does meets all of them alike. */
export function race(contenders: readonly Contender[], rounds: number): Timing[] {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      if (round < (contender.runs ?? rounds)) times.get(contender.name)?.push(once(contender));
    }
  }
  return contenders.map(({ name }) => {
    const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b);
    return { name, median: sorted[sorted.length >> 1] as number, runs: sorted.length };
  });
}

function once({ name, command: [program, ...args], cwd, accepted = [0] }: Contender): number {
  const before = process.hrtime.bigint();
  const { status, stderr, stdout, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', SCARF_ANALYTICS: 'false', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const milliseconds = Number(process.hrtime.bigint() - before) / 1e6;
  if (error !== undefined || !accepted.includes(status ?? -1)) {
    throw new Error(`${name} ended with ${status ?? error}:\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`);
  }
  return milliseconds;
}

/** A table for the terminal: every time as milliseconds and as a multiple of a reference. */
export function table(title: string, timings: readonly Timing[], reference: string): string {
  const floor = timings.find(({ name }) => name === reference)?.median ?? Number.NaN;
  const rows = timings.map(({ name, median, runs }) => [name, `${median.toFixed(0)} ms`, `${(median / floor).toFixed(2)} ×`, `${runs}`]);
  const all = [['', 'median', `of ${reference}`, 'runs'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  const lines = all.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  '),
  );
  return `${title}\n${lines.map((line) => `  ${line.trimEnd()}`).join('\n')}\n`;
}

/** Says whether a promised ratio holds; the caller decides what a broken one means. */
export function verdict(claim: string, ratio: number, holds: boolean): string {
  return `  ${holds ? 'holds ' : 'BROKEN'}  ${claim}: ${ratio.toFixed(2)}\n`;
}
