import { readFile } from 'node:fs/promises';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generateTypes } from '../../scripts/generate-types.ts';
import { parsePeriod } from '../../src/parse/calendar.ts';

const NAMES = ['common', 'goal', 'v2mom', 'kpi', 'teams', 'config', 'exceptions', 'accepted'];

/** What `src/parse/shape-schema.ts` understands; `title` and the like are for people and editors. */
const UNDERSTOOD = [
  '$ref',
  '$defs',
  'type',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'items',
  'properties',
  'patternProperties',
  'additionalProperties',
  'required',
  'dependentSchemas',
  'anyOf',
];
const FOR_PEOPLE = ['$schema', '$id', 'title', 'description', 'examples'];

const schemas = new Map(
  await Promise.all(
    NAMES.map(async (name) => {
      const url = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
      return [name, JSON.parse(await readFile(url, 'utf8')) as AnySchemaObject] as const;
    }),
  ),
);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const schema of schemas.values()) ajv.addSchema(schema);

interface Part {
  readonly at: string;
  readonly schema: AnySchemaObject;
}

/** Every schema inside a schema, with its address. */
function* parts(schema: AnySchemaObject, at: string): Generator<Part> {
  yield { at, schema };
  for (const group of ['$defs', 'properties', 'patternProperties']) {
    for (const [key, child] of Object.entries(schema[group] ?? {}))
      yield* parts(child as AnySchemaObject, `${at}/${group}/${escaped(key)}`);
  }
  for (const key of ['items', 'additionalProperties']) if (typeof schema[key] === 'object') yield* parts(schema[key], `${at}/${key}`);
  for (const [index, branch] of (schema.anyOf ?? []).entries()) yield* parts(branch, `${at}/anyOf/${index}`);
}

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function resolved(schema: AnySchemaObject, home: string): AnySchemaObject {
  if (schema.$ref === undefined) return schema;
  const [file, key] = schema.$ref.split('#/$defs/');
  return { ...schemas.get(file === '' ? home : 'common')?.$defs[key], ...schema };
}

describe.each(NAMES)('%s.schema.json', (name) => {
  const schema = schemas.get(name) as AnySchemaObject;
  const all = [...parts(schema, `${name}.schema.json#`)];
  const keys = all.filter(({ at }) => /\/(properties|\$defs)\/[^/]+$/.test(at));

  test('is a JSON Schema 2020-12 that a strict validator accepts', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.getSchema(`${name}.schema.json`)).not.toThrow();
  });

  test('explains every key with a title, a sentence and an example', () => {
    const bare = keys.filter(({ schema: part }) => {
      const { title, description, examples } = resolved(part, name);
      return !title || !/^.{10,}[.]$/.test(description ?? '') || !(examples?.length > 0);
    });
    expect(keys).not.toHaveLength(0);
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  test('has only examples that it accepts itself', () => {
    const refused = all.flatMap(({ at, schema: part }) => {
      const validate = ajv.getSchema(at) ?? ajv.compile({ $ref: at });
      return (part.examples ?? []).filter((example: unknown) => !validate(example)).map((example: unknown) => ({ at, example }));
    });
    expect(refused).toEqual([]);
  });

  test('names every key with one lower-case word', () => {
    const words = all.flatMap(({ schema: part }) => Object.keys(part.properties ?? {}));
    expect(words.filter((word) => !/^[a-z]+$/.test(word) && word !== '$schema')).toEqual([]);
  });

  test('is closed wherever it names keys, except for the options of a rule', () => {
    const open = all.filter(({ schema: part }) => part.properties !== undefined && part.additionalProperties !== false);
    expect(open.map(({ at }) => at)).toEqual(name === 'config' ? ['config.schema.json#/$defs/ruleSetting/anyOf/1'] : []);
  });

  test('uses no keyword that the checker does not understand', () => {
    const used = new Set(all.flatMap(({ schema: part }) => Object.keys(part)));
    expect([...used].filter((keyword) => !UNDERSTOOD.includes(keyword) && !FOR_PEOPLE.includes(keyword))).toEqual([]);
  });
});

test('the pattern of a date has room for everything the calendar can read', () => {
  const pattern = new RegExp(schemas.get('common')?.$defs.date.pattern, 'u');
  const readable = ['2026-12-31', '2026-12', '2026-W03', '2026-Q4', '2026-H2', '2026'];
  for (const written of readable) {
    expect(parsePeriod(written), written).toBeDefined();
    expect(written).toMatch(pattern);
  }
  for (const written of ['2026-Q5', '2026-H3', '26-01-01', '2026-1', '31.12.2026']) expect(written).not.toMatch(pattern);
});

test('src/parse/shapes.ts is what the schemas say', async () => {
  const written = await readFile(new URL('../../src/parse/shapes.ts', import.meta.url), 'utf8');
  expect(written).toBe(await generateTypes());
}, 30_000);
