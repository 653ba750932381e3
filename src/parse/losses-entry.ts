import { type Finding, lineEnd } from './losses.ts';
import type { Repair } from './problem.ts';
import { startOfLine } from './yaml-lines.ts';
import { isFlow, keyText, rangeOf, Scalar, type TreeMap, type TreePair } from './yaml-tree.ts';

/**
 * Keys of a list's entry that begin again from the first: a second entry whose dash was forgotten. One slip, shown where the second entry begins;
 * entries further below that lack it, too, are corrected with it. Undefined when only a single key stands there twice.
 *
 * @param again position of the first key that stood above already
 */
export function missingDash(source: string, pairs: readonly TreePair[], again: number): Finding | undefined {
  const [first] = pairs;
  const name = first && keyText(first.key);
  const next = pairs[again + 1];
  if (first === undefined || again < 2 || keyText((pairs[again] as TreePair).key) !== name || next === undefined) return undefined;
  if (!pairs.slice(0, again).some(({ key }) => keyText(key) === keyText(next.key))) return undefined;
  const lead = leadOf(source, first);
  if (!/^ *- +$/.test(lead)) return undefined;
  const repairs: Repair[] = [];
  for (const pair of pairs.slice(again)) {
    const before = leadOf(source, pair);
    if (keyText(pair.key) !== name || before.trim() !== '' || before.length !== lead.length) continue;
    const [to] = rangeOf(pair.key);
    repairs.push({ from: to - lead.length, to, text: lead });
  }
  const [repair, ...also] = repairs;
  if (repair === undefined) return undefined;
  const [start, end] = rangeOf((pairs[again] as TreePair).key);
  return { code: 'syntax', start, end, data: { reason: 'each entry of a list begins with `- `, and this one does not' }, repair, also };
}

/**
 * The line of a key that stands above already with the same value, line break included: taken away, nothing is lost. Undefined where the two differ, or
 * where the line says more than that.
 */
export function repetition(source: string, map: TreeMap, first: TreePair, again: TreePair): Pick<Repair, 'from' | 'to'> | undefined {
  if (isFlow(map) || !(first.value instanceof Scalar) || !(again.value instanceof Scalar)) return undefined;
  const [from] = rangeOf(again.key);
  const [, to] = rangeOf(again.value);
  const isSame = source.slice(from, to) === source.slice(rangeOf(first.key)[0], rangeOf(first.value)[1]);
  const start = startOfLine(source, from);
  const end = lineEnd(source, to);
  if (!isSame || source.slice(from, to).includes('\n') || source.slice(start, from).trim() !== '' || source.slice(to, end).trim() !== '')
    return undefined;
  const below = source.indexOf('\n', end);
  return { from: start, to: below === -1 ? source.length : below + 1 };
}

/** What stands before a key on its line. */
function leadOf(source: string, { key }: TreePair): string {
  const [start] = rangeOf(key);
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
}
