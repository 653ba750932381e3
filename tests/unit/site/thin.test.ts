import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thin } from '../../../site/charts/thin.ts';

const line = (values: readonly number[]) => values.map((y, x) => ({ x, y }));
const thinned = (values: readonly number[], bucket: number) =>
  thin(
    line(values),
    (point) => point.x,
    (point) => point.y,
    bucket,
  );

it('a line whose points lie apart is kept as it is', () => {
  expect(thinned([3, 1, 4, 1, 5], 1)).toEqual(line([3, 1, 4, 1, 5]));
});

it('a bucket keeps its lowest and highest point, in their order', () => {
  expect(thinned([5, 9, 5, 1, 5, 5], 6).map(({ x }) => x)).toEqual([0, 1, 3, 5]);
});

it('never loses a peak, the first or the last point, and never grows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 50 }),
      (values, bucket) => {
        const kept = thinned(values, bucket);
        expect(kept.length).toBeLessThanOrEqual(values.length);
        expect(kept.length).toBeLessThanOrEqual(2 * Math.ceil(values.length / bucket) + 2);
        expect(kept[0]).toEqual({ x: 0, y: values[0] });
        expect(kept.at(-1)).toEqual({ x: values.length - 1, y: values.at(-1) });
        expect(Math.max(...kept.map(({ y }) => y))).toBe(Math.max(...values));
        expect(Math.min(...kept.map(({ y }) => y))).toBe(Math.min(...values));
        expect(kept.every(({ x }, index) => index === 0 || x > (kept[index - 1]?.x ?? 0))).toBe(true);
      },
    ),
  );
});

it('three thousand readings become no more than a screen can show', () => {
  const kept = thin(
    Array.from({ length: 3000 }, (_, x) => ({ x, y: Math.sin(x) })),
    ({ x }) => (x / 3000) * 540,
    ({ y }) => y,
    4,
  );
  expect(kept.length).toBeLessThanOrEqual(2 * (540 / 4) + 2);
});
