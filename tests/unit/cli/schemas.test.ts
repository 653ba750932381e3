import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { bundledSchema, SCHEMAS, type SchemaKind } from '../../../src/cli/schemas.ts';

const kinds = Object.keys(SCHEMAS) as SchemaKind[];

function read(kind: string): { examples?: unknown[] } & object {
  return JSON.parse(readFileSync(new URL(`../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8'));
}

test.each(kinds)('the schema of %s stands alone and judges like the one it comes from', (kind) => {
  const bundled = bundledSchema(kind);
  expect(JSON.stringify(bundled)).not.toMatch(/"\$ref":"[^#]/);
  const options = { strict: false };
  const alone = new Ajv2020(options).compile(bundled);
  const together = new Ajv2020(options).addSchema(read('common')).compile(read(kind));
  const samples = [...(read(kind).examples ?? []), {}, [], [{}], { title: 1 }, { baseline: { value: 'x' } }, { unknown: true }];
  for (const sample of samples) expect(alone(sample), JSON.stringify(sample)).toBe(together(sample));
  for (const example of read(kind).examples ?? []) expect(alone(example)).toBe(true);
});
