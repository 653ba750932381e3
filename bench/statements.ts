/**
 * How well `judge` tells statements that can be checked from those that cannot, beside prose linters and "contains no digit": `npm ci`, then
 * `node statements.ts [folder]`, where the folder holds `statements.jsonl` (docs/judge.md). A positive is a statement that is refused.
 * No part of the judge is learned, so a source is held out by having been out of sight; the figures of each source stand by themselves.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgeStatement } from '../src/assess/statement/judge.ts';

interface Row {
  readonly text: string;
  readonly source: string;
  readonly labels: { readonly measurable: boolean; readonly borderline: boolean; readonly gap: string | null };
}
type Refuses = (text: string) => boolean;

const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? defaultFolder());
const rows = readFileSync(join(folder, 'statements.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);
const clear = rows.filter(({ labels }) => !labels.borderline);
const judge: Refuses = (text) => !judgeStatement(text).measurable;

const contenders: readonly (readonly [string, Refuses])[] = [
  ['goalpost judge', judge],
  ['contains no digit', (text) => !/\d/.test(text)],
  ...(await peers()),
];
for (const [name, some] of [
  ['all rows', rows],
  ['rows not marked borderline', clear],
] as const) {
  heading(`${name}: ${some.length}`);
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
const bad = rows.filter(({ labels }) => !labels.measurable);
const right = bad.filter(({ text, labels }) => judgeStatement(text).reasons[0]?.gap === labels.gap);
const among = bad.filter(({ text, labels }) => judgeStatement(text).reasons.some(({ gap }) => gap === labels.gap));
process.stdout.write(`\nright gap first: ${share(right, bad)} of the bad ones; among those named: ${share(among, bad)}\n`);
process.stdout.write('\nwhat remains\n');
for (const { text, source, labels } of rows) {
  const { measurable } = judgeStatement(text);
  if (measurable === labels.measurable) continue;
  const words = `${measurable ? 'accepted' : 'refused '} ${labels.borderline ? 'borderline' : 'clear     '} ${source.padEnd(20)}`;
  process.stdout.write(`  ${words} ${text.replaceAll('\n', ' ').slice(0, 100)}\n`);
}

function heading(text: string): void {
  process.stdout.write(`\n${text.padEnd(34)}     P      R     F1  good refused\n`);
}

function line(name: string, some: readonly Row[], refuses: Refuses): void {
  const judged = some.map(({ text, labels }) => ({ good: labels.measurable, refused: refuses(text) }));
  const good = judged.filter((each) => each.good);
  const bad = judged.filter((each) => !each.good);
  const caught = bad.filter(({ refused }) => refused).length;
  const lost = good.filter(({ refused }) => refused).length;
  const precision = caught / (caught + lost);
  const recall = caught / bad.length;
  const figures = [precision, recall, (2 * precision * recall) / (precision + recall), lost / good.length];
  const shown = figures.map((figure) => (Number.isNaN(figure) ? '–' : figure.toFixed(3)).padStart(6)).join(' ');
  process.stdout.write(`  ${`${name} (${some.length})`.padEnd(32)} ${shown}\n`);
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return `${((100 * part.length) / whole.length).toFixed(0)} %`;
}

/** Prose linters as their users run them: any remark counts. Their types are not installed with the product, hence the open imports. */
async function peers(): Promise<[string, Refuses][]> {
  if (!existsSync(join(import.meta.dirname, 'node_modules/write-good'))) {
    process.stdout.write('The peers are not installed: run `npm ci` in this folder to see them too.\n');
    return [];
  }
  // biome-ignore lint/suspicious/noExplicitAny: packages of this folder, without types where this is checked
  const load = async (name: string): Promise<any> => import(name);
  const [{ default: writeGood }, alex, { unified }, { default: english }, { default: intensify }, { VFile }] = await Promise.all(
    ['write-good', 'alex', 'unified', 'retext-english', 'retext-intensify', 'vfile'].map(load),
  );
  const processor = unified().use(english).use(intensify);
  return [
    ['write-good', (text) => writeGood(text).length > 0],
    ['alex', (text) => alex.text(text).messages.length > 0],
    [
      'retext-intensify',
      (text) => {
        const file = new VFile(text);
        processor.runSync(processor.parse(file), file);
        return file.messages.length > 0;
      },
    ],
  ];
}

function defaultFolder(): string {
  return join(root, '../shared/data/statements');
}
