/** What is wanted and what was found, in words that need no knowledge of YAML or of schemas. */
import type { SchemaNode, TypeName } from './shape-schema.ts';

const LONGEST = 40;

/** What a place wants: "a number", "text or a list of texts", "a date such as `2026-12-31`". */
export function wanted(node: SchemaNode): string {
  if (node.choices !== undefined) return either(node.choices.map(code));
  if (node.branches.length > 0) return either(node.branches.map(wanted));
  switch (node.shared) {
    case 'day':
      return 'a date such as `2026-12-31`';
    case 'date':
      return 'a date such as `2026-12-31` or a period such as `2026-Q4`';
    case 'id':
      return 'an id such as `answer-fast`';
    case 'reference':
      return 'an id';
    case 'references':
      return 'an id or a list of ids';
  }
  return either(node.types.map((type) => wantedType(node, type)));
}

function wantedType(node: SchemaNode, type: TypeName): string {
  switch (type) {
    case 'string':
      return 'text';
    case 'boolean':
      return '`true` or `false`';
    case 'null':
      return '`null`';
    case 'number':
    case 'integer':
      return wantedNumber(node, type);
    case 'array':
      return wantedList(node);
    case 'object':
      return `keys of its own${inBrackets(node.keys, 6)}`;
  }
}

function wantedNumber({ low, high }: SchemaNode, type: 'number' | 'integer'): string {
  const number = type === 'integer' ? 'a whole number' : 'a number';
  if (low !== undefined && high !== undefined) return `${number} from ${low} to ${high}`;
  if (low !== undefined) return `${number}, ${low} or more`;
  return high === undefined ? number : `${number}, ${high} or less`;
}

function wantedList({ fewest, most, items, examples }: SchemaNode): string {
  if (fewest === most)
    return `a list of ${fewest === 2 ? 'two' : fewest} values such as \`${JSON.stringify(examples[0]).replaceAll(',', ', ')}\``;
  if (items === undefined) return 'a list';
  return items.types.length === 1 && items.types[0] === 'string' ? 'a list of texts' : 'a list';
}

/** What stands there: "the text `abc`", "the number `5`", "a list", "nothing". */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `the text ${code(value)}`;
  if (typeof value === 'number') return `the number ${code(String(value))}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value !== 'object') return code(String(value));
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty pair of braces' : `keys of its own${inBrackets(keys, 3)}`;
}

function inBrackets(keys: readonly string[], most: number): string {
  const some = keys.slice(0, most).map(code).join(', ');
  return keys.length === 0 ? '' : ` (${some}${keys.length > most ? ', …' : ''})`;
}

/** The text between back-ticks, on one line and not too long. */
export function code(text: string): string {
  return `\`${short(text).replaceAll('`', "'")}\``;
}

/** At most forty characters of a text, on one line. */
export function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 2 * LONGEST + 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** Lower-case letters, digits and hyphens that keep as much of a text as they can; empty when nothing is left. */
export function asId(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
}
