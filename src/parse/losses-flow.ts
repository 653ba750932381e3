import { type Finding, folded, type Loss, quoted } from './losses.ts';
import { numberMeant } from './losses-number.ts';
import { readWritten } from './numbers.ts';
import { isKey, isNumberKey } from './schema-keys.ts';
import { plainValue } from './yaml-scalars.ts';
import { keyText, rangeOf, Scalar, type TreeMap, type TreePair, type TreeSeq } from './yaml-tree.ts';

/** What a pair inside braces was meant to say. */
interface Meant {
  readonly name?: string;
  readonly value?: unknown;
  /** Only a part of the text in front of it. */
  readonly part?: true;
}

const DATE = /^\d{4}(?:-[\dQHW-]+)?$/;
const ID = /^[a-z0-9][a-z0-9._-]*$/;
/** A key whose colon lacks its space: `by:2026`. */
const GLUED = /^([\w-]+):((?=[\p{L}\d]|[-+.]\d)[^#]*)$/su;

/** Whether braces hold a key without a colon: the only mark a comma leaves when it cuts a text. */
export function hasBareKey(map: TreeMap): boolean {
  for (const pair of map.items) if (pair.value === null) return true;
  return false;
}

/** Braces around nothing but words are prose: `{{ name }}`, `{draft for} review`. */
export function isProse(map: TreeMap): boolean {
  return map.items.every(
    ({ key, value }) => value === null && (!(key instanceof Scalar) || (/\s/.test(key.value) && !GLUED.test(key.value))),
  );
}

/**
 * Joins what commas cut inside braces: `{ title: Fast, friendly help, by: 2026 }` holds the keys title, "friendly help" and by, and
 * `{ value: 16,2 }` the keys value and 2. A key that only lacks the space behind its colon (`by:2026`) gets it.
 */
export function flowLosses(source: string, map: TreeMap): { losses: Loss[]; meant: Map<TreePair, Meant> } {
  const losses: Loss[] = [];
  const meant = new Map<TreePair, Meant>();
  const { items } = map;
  for (let i = 0; i < items.length; i++) {
    const pair = items[i] as TreePair;
    const parts = partsBehind(items, i);
    const glued = gluedLoss(source, pair, parts);
    const loss = glued?.loss ?? (parts.length > 0 ? cutText(source, pair, parts) : undefined);
    i += parts.length;
    if (loss === undefined) continue;
    losses.push(loss);
    meant.set(pair, glued?.meant ?? { value: loss.value });
    for (const part of parts) meant.set(part, { part: true });
  }
  return { losses: withOneSlip(losses), meant };
}

/** Several missing spaces in one pair of braces are one slip, shown where the first is. */
function withOneSlip(losses: readonly Loss[]): Loss[] {
  const [first, ...rest] = losses.filter(({ code }) => code === 'syntax');
  if (first === undefined || rest.length === 0) return [...losses];
  const slip = { ...first, also: rest.map(({ repair }) => repair), certain: [first, ...rest].every(({ certain }) => certain) };
  return [slip, ...losses.filter(({ code }) => code !== 'syntax')];
}

/** The keys without colons that follow a pair. */
function partsBehind(items: readonly TreePair[], index: number): TreePair[] {
  let end = index + 1;
  while (end < items.length && items[end]?.value === null && items[end]?.key instanceof Scalar && !isGlued(items[end])) end++;
  return items.slice(index + 1, end);
}

function isGlued(pair: TreePair | undefined): boolean {
  const match = pair?.value === null ? GLUED.exec(keyText(pair.key)) : null;
  return match !== null && isKey(match[1] as string);
}

/** `by:2026`, and `value:16,2`, which lacks more than the space. */
function gluedLoss(source: string, pair: TreePair, parts: readonly TreePair[]): { loss: Loss; meant: Meant } | undefined {
  if (!isGlued(pair)) return undefined;
  const name = keyText(pair.key).replace(/:.*/s, '');
  const from = rangeOf(pair.key)[0] + name.length + 1;
  const [, to] = rangeOf(parts.at(-1)?.key ?? pair.key);
  const written = source.slice(from, to);
  const plain = parts.length === 0 ? plainValue(folded(written)) : folded(written);
  const numeric = typeof plain === 'string' && isNumberKey(name) ? numberMeant(name, written) : undefined;
  const number = numeric?.value;
  const text = number ?? (parts.length === 0 ? written : quoted(written));
  const data = { reason: 'a space is missing behind the colon' };
  const repair = { from, to, text: ` ${text}` };
  const certain = number === undefined ? parts.length === 0 : numeric?.certain === true;
  const loss: Loss = { code: 'syntax', start: from - 1, end: from + 1, data, repair, value: text, certain };
  return { loss, meant: { name, value: number ?? plain } };
}

function cutText(source: string, pair: TreePair, parts: readonly TreePair[]): Loss | undefined {
  const { value } = pair;
  const [first] = parts;
  const last = parts.at(-1);
  if (!(value instanceof Scalar) || value.type !== 'PLAIN' || value.value === '' || !first || !last) return undefined;
  const [from] = rangeOf(value);
  const [start] = rangeOf(first.key);
  const [, to] = rangeOf(last.key);
  const key = keyText(pair.key);
  const written = source.slice(from, to);
  const number = isNumberKey(key) ? numberMeant(key, written) : undefined;
  if (number !== undefined) return { ...number, start: from, end: to, repair: { from, to, text: String(number.value) } };
  if (typeof plainValue(value.value) !== 'string' || DATE.test(value.value)) return undefined;
  const data = { key, kept: value.value, lost: folded(source.slice(start, to)) };
  const repair = { from, to, text: quoted(written) };
  // Ids with a comma between them are a list whose brackets are missing, or two answers where one is wanted.
  const certain = ![pair.value, ...parts.map((part) => part.key)].every((part) => part instanceof Scalar && ID.test(part.value));
  return { code: 'lost-comma', start, end: to, data, repair, value: folded(written), certain };
}

/** A digit or more in front of a key: what a decimal comma leaves of a number when the comma behind it is missing. */
const DIGITS_AND_KEY = /^(\d+)\s+([a-z]+)$/;

/** `{ value: 41,5 date: 2026-01-04 }` holds 41.5 and a date: one comma is a decimal one, the other is missing. */
export function commaBeforeKey(source: string, before: TreePair | undefined, pair: TreePair): { loss: Loss; name: string } | undefined {
  const [, digits = '', name = ''] = DIGITS_AND_KEY.exec(keyText(pair.key)) ?? [];
  if (!isKey(name) || !(before?.value instanceof Scalar) || before.value.type !== 'PLAIN' || !isNumberKey(keyText(before.key)))
    return undefined;
  const [from, comma] = rangeOf(before.value);
  const [start] = rangeOf(pair.key);
  if (source.slice(comma, start) !== ',') return undefined;
  const end = start + digits.length;
  const number = numberMeant(keyText(before.key), source.slice(from, end));
  if (number === undefined) return undefined;
  return { name, loss: { ...number, start: from, end, repair: { from, to: end, text: `${number.value},` } } };
}

/** `bounds: [0,5, 100]` holds three numbers where two were meant: a comma without a space behind it was a decimal one. */
export function listLoss(source: string, list: TreeSeq, key: string): (Finding & { values: number[] }) | undefined {
  if ((list.items.length !== 3 && list.items.length !== 4) || !isNumberKey(key)) return undefined;
  const [from, to] = rangeOf(list);
  const inside = source.slice(from + 1, to - 1).trim();
  const parts = /,\s/.test(inside) ? inside.split(/,\s+/) : inside.split(/(?<=,\d+),/);
  if (parts.length !== 2 || !parts.every((part) => /^[-+]?\d+(?:[.,]\d+)?$/.test(part))) return undefined;
  const isSpaced = /,\s/.test(inside);
  if (!isSpaced && /,\d{3}(?:,|$)/.test(inside)) return undefined;
  const read = parts.map((part) => readWritten(part));
  const values = read.map((one) => one?.number ?? Number.NaN);
  const isDoubtful = read.some((one) => one?.otherwise !== undefined);
  const text = `[${values.join(', ')}]`;
  const data = { key, written: source.slice(from, to), number: text };
  const found = { code: 'decimal-comma', start: from, end: to, values } as const;
  if (isDoubtful) return { ...found, data: { ...data, otherwise: `[${read.map((one) => one?.otherwise ?? one?.number).join(', ')}]` } };
  // Without a space between the two numbers, nobody can be sure which comma divides them.
  return { ...found, data, repair: { from, to, text }, certain: isSpaced };
}
