import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../source/package-root.ts';

/** The files that have a schema, and what each of them is. */
export const SCHEMAS = {
  goal: 'one SMART goal: *.goal.yaml',
  v2mom: 'the plan of a team or a person: *.v2mom.yaml',
  kpi: 'a metric that is measured: *.kpi.yaml',
  teams: 'who belongs where: teams.yaml',
  config: 'what holds for all: goalpost.yaml',
  exceptions: 'what is accepted for a while, and why: goalpost.exceptions.yaml',
  accepted: 'what was accepted as it stood: goalpost.accepted.yaml',
  report: 'what `goalpost lint --format json` prints',
  statement: 'what `goalpost judge --format json` prints, one object a line',
} as const;

export type SchemaKind = keyof typeof SCHEMAS;

type Json = { [key: string]: unknown };

/** A schema that stands alone: the shared parts it needs are among its own definitions. */
export function bundledSchema(kind: SchemaKind): Json {
  const { $id: _, ...schema } = read(kind);
  const shared = read('common').$defs as Record<string, unknown>;
  const taken = new Map<string, unknown>();
  const inline = (node: unknown, isShared: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => inline(item, isShared));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (key !== '$ref' || typeof value !== 'string') return [key, inline(value, isShared)];
        const name = value.split('#/$defs/')[1] as string;
        if (!isShared && value.startsWith('#')) return [key, value];
        if (!taken.has(name)) {
          taken.set(name, undefined);
          taken.set(name, inline(shared[name], true));
        }
        return [key, `#/$defs/${name}`];
      }),
    );
  };
  const { $defs: own = {}, ...rest } = inline(schema, false) as { $defs?: object };
  for (const name of Object.keys(own)) if (taken.has(name)) throw new Error(`Two definitions are called ${name}`);
  const definitions = { ...own, ...Object.fromEntries([...taken].sort(([a], [b]) => (a < b ? -1 : 1))) };
  return Object.keys(definitions).length === 0 ? rest : { ...rest, $defs: definitions };
}

function read(name: string): Json {
  return JSON.parse(readFileSync(join(packageRoot(import.meta.url), 'schemas', `${name}.schema.json`), 'utf8'));
}
