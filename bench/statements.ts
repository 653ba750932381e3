/**
 * How well `judge` tells statements that can be checked from those that cannot, beside prose linters and "contains no digit": `npm ci`, then
 * `npm run statements` or `node statements.ts [--misses] [folder]`, where the folder holds `statements.jsonl` (docs/judge.md). A positive is a
 * statement that is refused. No part of the judge is learned, so there is nothing to leave a source out of: the figures of each source stand by
 * themselves. `--misses` rewrites docs/judge-misses.md.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgeStatement } from '../src/assess/statement/judge.ts';
import { figures, type Refuses, shown } from './statements/figures.ts';
import { misses } from './statements/misses.ts';
import { peers } from './statements/peers.ts';
import { type Row, rowsOf } from './statements/rows.ts';

const root = join(import.meta.dirname, '..');
const arguments_ = process.argv.slice(2);
const folder = resolve(arguments_.find((argument) => !argument.startsWith('--')) ?? join(root, '../shared/data/statements'));
const file = existsSync(join(folder, 'statements.jsonl'))
  ? join(folder, 'statements.jsonl')
  : join(root, 'tests/fixtures/statements/statements.jsonl');
const rows = rowsOf(file);
const judge: Refuses = (text) => !judgeStatement(text).measurable;
const contenders: readonly (readonly [string, Refuses])[] = [
  ['goalpost judge', judge],
  ['contains no digit', (text) => !/\d/.test(text)],
  ...(await peers()),
];

for (const [title, some] of [
  ['all rows', rows],
  ['rows not marked borderline', rows.filter(({ borderline }) => !borderline)],
] as const) {
  heading(`${title}: ${some.length}`);
  for (const [contender, refuses] of contenders) line(contender, some, refuses);
}
heading('by source, all rows');
for (const source of new Set(rows.map((row) => row.source))) {
  line(
    source,
    rows.filter((row) => row.source === source),
    judge,
  );
}
const bad = rows.filter(({ measurable }) => !measurable);
const first = bad.filter(({ text, gap }) => judgeStatement(text).reasons[0]?.gap === gap);
const named = bad.filter((row) => judgeStatement(row.text).reasons.some(({ gap }) => gap === row.gap));
print(`\nright gap first: ${share(first, bad)} of the bad ones; among those named: ${share(named, bad)}\n`);

if (arguments_.includes('--misses')) {
  writeFileSync(join(root, 'docs/judge-misses.md'), misses(rows));
  print('wrote docs/judge-misses.md\n');
}

function heading(text: string): void {
  print(`\n${text.padEnd(34)}     P      R     F1  good refused\n`);
}

function line(name: string, some: readonly Row[], refuses: Refuses): void {
  print(`  ${`${name} (${some.length})`.padEnd(32)} ${shown(figures(some, refuses))}\n`);
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return `${((100 * part.length) / whole.length).toFixed(0)} %`;
}

function print(text: string): void {
  process.stdout.write(text);
}
