import type { Finding, Repair } from './losses.ts';
import { keyText, rangeOf, type TreePair } from './yaml-tree.ts';

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

/** What stands before a key on its line. */
function leadOf(source: string, { key }: TreePair): string {
  const [start] = rangeOf(key);
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
}
