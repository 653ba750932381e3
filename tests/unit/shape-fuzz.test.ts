import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, parsePeriod } from '../../src/parse/calendar.ts';
import type { DocumentKind } from '../../src/parse/document.ts';
import { checkShape, prune, type ShapeError } from '../../src/parse/shape.ts';
import { SAMPLES } from './shape-samples.ts';

/*
 * The checker walks the schemas itself. Here every verdict of it is compared with that of a full validator, on files that were
 * right until somebody slipped.
 */
const RUNS = { numRuns: 1500, seed: 20_260_105 };
const KINDS = Object.keys(SAMPLES) as DocumentKind[];
const validators = fullValidators();

describe.each(KINDS)('%s', (kind) => {
  const slips = fc.array(fc.record({ where: fc.nat(), what: slip() }), { minLength: 1, maxLength: 4 });
  const files = slips.map((list) => list.reduce((value, { where, what }) => what(value, where), structuredClone(SAMPLES[kind])));

  test('any value at all gets an answer', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (value) => {
        prune(value, checkShape(kind, value));
      }),
      RUNS,
    );
  });

  test('finds something exactly where a full validator refuses', () => {
    fc.assert(
      fc.property(files, (value) => {
        const errors = checkShape(kind, value).filter((error) => !isMisplacedDeadline(kind, error));
        expect(errors.length === 0, JSON.stringify(value)).toBe(validators[kind](value));
      }),
      RUNS,
    );
  });

  test('what is left after pruning is what the schema describes, except for what is missing at the top', () => {
    fc.assert(
      fc.property(files, (value) => {
        const errors = checkShape(kind, value);
        const rest = prune(value, errors);
        if (rest === undefined) return;
        validators[kind](rest);
        const left = (validators[kind].errors ?? []).filter(({ keyword, instancePath }) => keyword !== 'required' || instancePath !== '');
        expect(left, JSON.stringify(value)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('never reports one place twice', () => {
    fc.assert(
      fc.property(files, (value) => {
        const pointers = checkShape(kind, value).map(({ pointer, code, part }) => `${pointer} ${code} ${part}`);
        expect(pointers).toEqual([...new Set(pointers)]);
      }),
      RUNS,
    );
  });
});

/** The one thing that the schema allows and the checker does not: `by` beside `kpi`. */
function isMisplacedDeadline(kind: DocumentKind, { code, pointer }: ShapeError): boolean {
  return kind === 'goal' && pointer === '/by' && code === 'unknown-key';
}

function fullValidators(): Record<DocumentKind, ValidateFunction> {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  ajv.addFormat('day', (text: string) => parseDay(text) !== undefined);
  ajv.addFormat('period', (text: string) => parsePeriod(text) !== undefined);
  const common = schema('common');
  Object.assign(common.$defs.day, { format: 'day' });
  Object.assign(common.$defs.date, { format: 'period' });
  ajv.addSchema(common);
  return Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(schema(kind))])) as Record<DocumentKind, ValidateFunction>;
}

function schema(name: string): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
}

/** Something that happens to a file: a value replaced, a key renamed, left out or added, at one of its places. */
function slip(): fc.Arbitrary<(value: unknown, where: number) => unknown> {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      '  ',
      'Answer Fast',
      'weekly',
      '2026-12-31',
      '2026-02-30',
      '2026-W54',
      '2026-Q2',
      '2026',
      2026,
      20_261_231,
    ),
    fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 3, 1e6, [], {}, ['x'], [1, 2], [null, 5], { value: 1 }, { id: 'x' }, 'off', {
      level: 'warn',
    }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const key = fc.oneof(
    fc.constantFrom('by', 'min', 'value', 'id', 'title', 'kpi', 'Owner', 'deadline', 'a/b', 'a~b', '__proto__'),
    fc.string(),
  );
  return fc.oneof(
    value.map((to) => (file: unknown, where: number) => edit(file, where, (holder, at) => set(holder, at, to))),
    key.map(
      (to) => (file: unknown, where: number) =>
        edit(file, where, (holder, at) => {
          if (Array.isArray(holder)) return;
          set(holder, to, holder[at]);
          if (to !== at) delete holder[at];
        }),
    ),
    fc.constant((file: unknown, where: number) =>
      edit(file, where, (holder, at) => {
        if (Array.isArray(holder)) holder.splice(Number(at), 1);
        else delete holder[at];
      }),
    ),
    fc.tuple(key, value).map(
      ([to, what]) =>
        (file: unknown, where: number) =>
          edit(file, where, (holder) => {
            if (Array.isArray(holder)) holder.push(structuredClone(what));
            else set(holder, to, what);
          }),
    ),
  );
}

type Holder = Record<string, unknown>;

function edit(file: unknown, where: number, change: (holder: Holder, at: string) => void): unknown {
  const places = [...placesIn(file)];
  const place = places[where % places.length];
  if (place !== undefined) change(...place);
  return file;
}

function* placesIn(value: unknown): Generator<[Holder, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield [value as Holder, key];
    yield* placesIn(child);
  }
}

function set(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value: structuredClone(value), enumerable: true, configurable: true, writable: true });
}
