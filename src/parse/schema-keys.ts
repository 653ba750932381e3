import common from '../../schemas/common.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import goal from '../../schemas/goal.schema.json' with { type: 'json' };
import kpi from '../../schemas/kpi.schema.json' with { type: 'json' };
import teams from '../../schemas/teams.schema.json' with { type: 'json' };
import v2mom from '../../schemas/v2mom.schema.json' with { type: 'json' };

/** Collected when a file first needs them: most files hold no mistake that does. */
let all: Collected | undefined;

interface Collected {
  readonly keys: Set<string>;
  readonly numbers: Set<string>;
  readonly lists: Set<string>;
}

/** Whether one of our files may hold this key, at any level. */
export function isKey(word: string): boolean {
  return collected().keys.has(word);
}

/** Whether this key holds a number, or a list of numbers. */
export function isNumberKey(word: string): boolean {
  return collected().numbers.has(word);
}

/** Whether this key may hold a list. */
export function isListKey(word: string): boolean {
  return collected().lists.has(word);
}

function collected(): Collected {
  if (all === undefined) {
    all = { keys: new Set(), numbers: new Set(), lists: new Set() };
    for (const schema of [common, config, goal, kpi, teams, v2mom]) collect(schema, all);
  }
  return all;
}

function collect(schema: unknown, into: Collected): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
    for (const [key, value] of Object.entries(schema.properties)) {
      if (typeof value !== 'object') continue;
      into.keys.add(key);
      if (isNumber(value)) into.numbers.add(key);
      if (isList(value)) into.lists.add(key);
    }
  }
  for (const part of Object.values(schema)) collect(part, into);
}

function isNumber(schema: { $ref?: string; type?: string | string[]; items?: object }): boolean {
  if (schema.items !== undefined) return isNumber(schema.items);
  return schema.$ref?.endsWith('/number') === true || [schema.type].flat().some((type) => type === 'number' || type === 'integer');
}

function isList({ $ref, type }: { $ref?: string; type?: string | string[] }): boolean {
  const named = $ref === undefined ? undefined : (common.$defs as Record<string, { type?: string | string[] }>)[$ref.replace(/.*\//, '')];
  return [named?.type ?? type].flat().includes('array');
}
