import { expect, test } from 'vitest';
import { catalogue, catalogueEntry } from '../../src/model/catalogue.ts';

test('a metric is found by its id and by every other name people use for it', () => {
  expect(catalogueEntry('frt')).toMatchObject({ better: 'lower', bounds: [0, null], about: 'speed' });
  expect(catalogueEntry('first-response-time')).toBe(catalogueEntry('frt'));
  expect(catalogueEntry('NPS')).toMatchObject({ unit: 'points', bounds: [-100, 100] });
  expect(catalogueEntry('sunshine')).toBeUndefined();
});

test('no name means two metrics, and every name can be written in a file', () => {
  const names = catalogue.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(names).toEqual([...new Set(names)]);
  expect(names.filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
});

test('only a share of a whole is bounded by 100 percent', () => {
  const percents = catalogue.filter(({ unit }) => unit === '%');
  expect(percents.filter(({ bounds }) => bounds[1] !== 100).map(({ id }) => id)).toEqual(['nrr']);
  expect(catalogue.filter(({ bounds: [low, high] }) => low !== null && high !== null && low >= high)).toEqual([]);
});
