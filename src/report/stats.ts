import type { LintStats } from '../rules/engine/engine.ts';
import type { Look } from './look.ts';

/** Where the time of a run went, in milliseconds. */
export interface RunStats extends LintStats {
  /** Listing files and reading their bytes. */
  readonly reading: number;
  /** From bytes to a linked workspace. */
  readonly parsing: number;
}

/** A table of the time each rule took, the dearest first. The shares are of everything beyond parsing: facts and rules. */
export function statsText({ reading, parsing, facts, rules }: RunStats, { paint }: Look): string {
  const judging = rules.reduce((sum, { time }) => sum + time, 0);
  const beyond = facts + judging;
  const share = (time: number): string => (beyond === 0 ? '' : `${((100 * time) / beyond).toFixed(1)} %`);
  const phases = [
    ['reading', ms(reading), '', ''],
    ['parsing and linking', ms(parsing), '', ''],
    ['facts', ms(facts), share(facts), ''],
    ['rules', ms(judging), share(judging), ''],
  ];
  const dearest = rules.toSorted((a, b) => b.time - a.time || (a.rule < b.rule ? -1 : 1));
  const rows = dearest.map(({ rule, time, findings }) => [rule, ms(time), share(time), String(findings)]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...[...phases, ...rows, HEAD].map((row) => (row[i] as string).length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  ')}`.trimEnd();
  return ['', paint.heading(line(HEAD)), ...phases.map(line), '', ...rows.map(line), ''].join('\n');
}

const HEAD = ['', 'time', 'share', 'findings'];

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
