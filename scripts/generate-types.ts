/**
 * Writes `src/parse/shapes.ts` from `schemas/*.schema.json`, so that a shape is written once.
 * `node scripts/generate-types.ts` writes it, `--check` only says whether it is current.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const OUTPUT = new URL('../src/parse/shapes.ts', import.meta.url);

const FILES = {
  goal: 'GoalFile',
  v2mom: 'V2momFile',
  kpi: 'KpiFile',
  teams: 'TeamsFile',
  config: 'ConfigFile',
  exceptions: 'ExceptionsFile',
  accepted: 'AcceptedFile',
};
const HEADER = `// Generated from schemas/*.schema.json by \`npm run generate\`; do not edit.\n`;

type Schema = JSONSchema & { $defs?: Record<string, Schema> };

/** The text of `src/parse/shapes.ts`. */
export async function generateTypes(): Promise<string> {
  const common = await schema('common');
  const parts = [HEADER];
  for (const [key, definition] of named(common)) parts.push(await declare(definition, pascal(key), common));
  for (const [name, typeName] of Object.entries(FILES)) {
    const file = await schema(name);
    for (const [key, definition] of named(file)) parts.push(await declare(definition, pascal(key), file, common));
    parts.push(await declare(file, typeName, file, common));
  }
  return parts.join('\n');
}

async function schema(name: string): Promise<Schema> {
  return JSON.parse(await readFile(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as Schema;
}

async function declare(definition: Schema, name: string, home: Schema, common = home): Promise<string> {
  const { $defs: _, $id: __, ...own } = definition;
  const code = await compile({ ...(resolve(own, home, common) as object), title: name }, name, {
    additionalProperties: false,
    bannerComment: '',
    customName: (part) => (part.title === name ? name : undefined),
    style: { printWidth: 140, singleQuote: true },
  });
  return code
    .replace(/\n +\*\n +\* This interface was referenced by [^/]*via the `patternProperty` .*/g, '')
    .replace(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */')
    .replace(/^(\};?)\n(?=\/\*\*|export)/gm, '$1\n\n')
    .trimEnd()
    .concat('\n');
}

/** Shared parts with keys of their own become types of their own; plain values are written out where they are used. */
function named(file: Schema): [string, Schema][] {
  return Object.entries(file.$defs ?? {}).filter(([, definition]) => hasName(definition));
}

function hasName(definition: Schema): boolean {
  return definition.type === 'object' || definition.anyOf !== undefined;
}

/** Replaces references by the name of the type or by what they refer to, and keeps titles (which would become type names) to groups of keys. */
function resolve(node: unknown, home: Schema, common: Schema): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(item, home, common));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...own } = node as Schema;
  if ($ref !== undefined) {
    const [file, key = ''] = $ref.split('#/$defs/');
    const definition = (file === '' ? home : common).$defs?.[key];
    if (definition === undefined) throw new Error(`No definition for ${$ref}`);
    const description = own.description ?? definition.description;
    if (hasName(definition)) return { tsType: pascal(key), ...(description === undefined ? {} : { description }) };
    return resolve({ ...definition, ...own }, file === '' ? home : common, common);
  }
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(own)) {
    if (key === 'examples' || key === 'dependentSchemas') continue;
    if (key === 'title' && typeof value === 'string' && own.properties === undefined) continue;
    const isKeys = key === 'properties' || key === 'patternProperties';
    if (key === 'items') result[key] = withoutDescription(resolve(value, home, common));
    else
      result[key] = isKeys
        ? Object.fromEntries(Object.entries(value as object).map(([name, child]) => [name, resolve(child, home, common)]))
        : resolve(value, home, common);
  }
  return result;
}

/** The list's own description is enough; an item keeps one only when it becomes a type of its own. */
function withoutDescription(item: unknown): unknown {
  const { description, ...rest } = item as Schema;
  return rest.properties === undefined ? rest : { ...rest, description };
}

function pascal(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

if (import.meta.main) {
  const text = await generateTypes();
  if (!process.argv.includes('--check')) await writeFile(OUTPUT, text);
  else if ((await readFile(OUTPUT, 'utf8').catch(() => '')) !== text) {
    console.error('src/parse/shapes.ts is not what the schemas say. Run `npm run generate`.');
    process.exitCode = 1;
  }
}
