import common from '../../schemas/common.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import goal from '../../schemas/goal.schema.json' with { type: 'json' };
import kpi from '../../schemas/kpi.schema.json' with { type: 'json' };
import teams from '../../schemas/teams.schema.json' with { type: 'json' };
import v2mom from '../../schemas/v2mom.schema.json' with { type: 'json' };

/** Collected when a file first needs them: most files hold no mistake that does. */
let all: { keys: Set<string>; numbers: Set<string> } | undefined;

/** Whether one of our files may hold this key, at any level. */
export function isKey(word: string): boolean {
  return collected().keys.has(word);
}

/** Whether this key holds a number, or a list of numbers. */
export function isNumberKey(word: string): boolean {
  return collected().numbers.has(word);
}

function collected(): { keys: Set<string>; numbers: Set<string> } {
  if (all === undefined) {
    all = { keys: new Set(), numbers: new Set() };
    for (const schema of [common, config, goal, kpi, teams, v2mom]) collect(schema, all.keys, all.numbers);
  }
  return all;
}

function collect(schema: unknown, keys: Set<string>, numbers: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
    for (const [key, value] of Object.entries(schema.properties)) {
      if (typeof value !== 'object') continue;
      keys.add(key);
      if (isNumber(value)) numbers.add(key);
    }
  }
  for (const part of Object.values(schema)) collect(part, keys, numbers);
}

function isNumber(schema: { $ref?: string; type?: string | string[]; items?: object }): boolean {
  if (schema.items !== undefined) return isNumber(schema.items);
  return schema.$ref?.endsWith('/number') === true || [schema.type].flat().some((type) => type === 'number' || type === 'integer');
}
