import { type Finding, folded, isSurelyText, type Loss, quoted } from './losses.ts';
import { isKey } from './schema-keys.ts';
import { plainValue } from './yaml-scalars.ts';
import { rangeOf, Scalar, type TreePair } from './yaml-tree.ts';

/** Tags that YAML itself knows, and that say nothing new about a text. */
const KNOWN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null)$/;

/**
 * A text whose first word YAML took for itself: `&Support first` names a place to copy from, `!Now do it` a type. Undefined when that is
 * what its writer meant: the name is used further on, the type is one of YAML's own.
 */
export function firstWordLoss(source: string, tree: Scalar<string>, key: string): Loss | undefined {
  const [start, end] = rangeOf(tree);
  let from = -1;
  if (tree.tag !== undefined && !KNOWN_TAG.test(tree.tag)) from = wordBefore(source, start, '!');
  if (tree.anchor !== undefined && !source.includes(`*${tree.anchor}`)) {
    const anchor = source.lastIndexOf(`&${tree.anchor}`, start);
    from = from === -1 ? anchor : Math.min(from, anchor);
  }
  if (from === -1) return undefined;
  return startLoss(source, from, end, key);
}

/** The stretch from an offset on is a text that should stand in quotes because of its first character. */
export function startLoss(source: string, from: number, to: number, key: string): Loss {
  const text = source.slice(from, to).trimEnd();
  const end = from + text.length;
  const data = { key, character: source[from] as string };
  const repair = { from, to: end, text: quoted(text) };
  return { code: 'lost-start', start: from, end: from + 1, data, repair, value: folded(text), certain: isSurelyText(text) };
}

/** A text that begins like an item of a list, if its bullet were one that YAML knows. */
export const BULLET = /^(?:-[^\s\d.-]|[+•–—] \S)/;

/** `-Own it` or `• Own it` on a line of its own is an item of a list, without the space behind its dash or with another sign. */
export function bulletLoss(source: string, tree: Scalar<string>): (Finding & { readonly values: readonly unknown[] }) | undefined {
  const [start, end] = rangeOf(tree);
  if (source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') return undefined;
  const bullet = source[start] as string;
  const bullets = [
    start,
    ...Array.from(source.slice(start, end).matchAll(/\n\s*(\S)/g), ({ index, 0: lead }) => start + index + lead.length - 1),
  ];
  const items = bullets.filter((at) => source[at] === bullet);
  const values = items.map((at, i) => plainValue(folded(source.slice(at + 1, items[i + 1] ?? end).trim())));
  // A line that begins with another sign may be an item of its own, or go on from the line above.
  const certain = bullets.every((at) => source[at] === bullet || !/[-+*•–—]/.test(source[at] as string));
  return { ...bulletFinding(source, items), values, certain };
}

/** The key of `-name: Own it` and `• name: Own it`: an item with keys, without the space behind its dash or with another sign. */
export function keyBehindBullet({ key }: TreePair): string | undefined {
  const name = key instanceof Scalar && key.type === 'PLAIN' ? /^(?:-|[+•–—] +)(\w+)$/.exec(key.value)?.[1] : undefined;
  return name !== undefined && isKey(name) ? name : undefined;
}

/** Bullets that YAML does not know as such: one slip, shown where the first is. */
export function bulletFinding(source: string, bullets: readonly number[]): Finding {
  const [start = 0] = bullets;
  const isDash = source[start] === '-';
  const [repair = { from: start, to: start, text: '' }, ...also] = bullets
    .filter((at) => source[at] !== '-' || /\S/.test(source[at + 1] ?? ' '))
    .map((at) => (source[at] === '-' ? { from: at + 1, to: at + 1, text: ' ' } : { from: at, to: at + 1, text: '-' }));
  const reason = isDash ? 'a space is missing behind the dash' : `an item of a list begins with \`-\`, not with \`${source[start]}\``;
  return { code: 'syntax', start, end: start + (isDash ? 2 : 1), data: { reason }, repair, also, certain: true };
}

/** Where the word in front of an offset begins, if it begins with a given character. */
function wordBefore(source: string, offset: number, character: string): number {
  let at = offset;
  while (at > 0 && /\s/.test(source[at - 1] as string)) at--;
  while (at > 0 && /[^\s,[\]{}]/.test(source[at - 1] as string)) at--;
  return source[at] === character ? at : -1;
}
