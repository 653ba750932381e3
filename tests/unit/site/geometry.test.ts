import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, linear, overlap, pushApart, shorten, textWidth } from '../../../site/charts/geometry.ts';

describe('labels on one vertical line', () => {
  it('stay where they want to be when there is room', () => {
    expect(pushApart([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]);
  });

  it('share the way when two want the same place', () => {
    expect(pushApart([50, 50], 10, 0, 100)).toEqual([45, 55]);
  });

  it('are pushed back from the edges together', () => {
    expect(pushApart([99, 100], 10, 0, 100)).toEqual([90, 100]);
    expect(pushApart([1, 0], 10, 0, 100)).toEqual([10, 0]);
  });

  it('are spread evenly when there is no room', () => {
    expect(pushApart([50, 50, 50], 80, 0, 100)).toEqual([0, 50, 100]);
  });

  it('never overlap, never leave the frame and keep their order, whatever they want', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (wishes, gap) => {
          const placed = pushApart(wishes, gap, 0, 240);
          const sorted = [...placed].sort((a, b) => a - b);
          const room = wishes.length < 2 ? gap : Math.min(gap, 240 / (wishes.length - 1));
          sorted.forEach((at, index) => {
            expect(at).toBeGreaterThanOrEqual(-1e-9);
            expect(at).toBeLessThanOrEqual(240 + 1e-9);
            if (index > 0) expect(at - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(room - 1e-6);
          });
          wishes.forEach((wish, a) => {
            wishes.forEach((other, b) => {
              if (wish < other && wish >= 0 && other <= 240) expect(placed[a]).toBeLessThan(placed[b] as number);
            });
          });
        },
      ),
    );
  });
});

describe('a straight line and a box', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };

  it('cross when the line passes through, even without an end inside', () => {
    expect(crosses(box, 0, 15, 30, 15)).toBe(true);
    expect(crosses(box, 15, 0, 15, 30)).toBe(true);
    expect(crosses(box, 0, 0, 30, 30)).toBe(true);
  });

  it('do not when it stops before or passes by', () => {
    expect(crosses(box, 0, 15, 9, 15)).toBe(false);
    expect(crosses(box, 0, 25, 30, 25)).toBe(false);
    expect(crosses(box, 0, 19, 12, 40)).toBe(false);
  });

  it('boxes that only touch do not overlap', () => {
    expect(overlap(box, { left: 20, top: 10, right: 30, bottom: 20 })).toBe(false);
    expect(overlap(box, { left: 19, top: 19, right: 30, bottom: 30 })).toBe(true);
  });
});

it('a domain of no length maps to the middle instead of nowhere', () => {
  expect(linear([5, 5], [0, 100])(5)).toBe(50);
});

it('a text is cut to fit, with an ellipsis and without breaking a character in two', () => {
  expect(shorten('short', 10, 200)).toBe('short');
  const cut = shorten('🚢🚢🚢🚢🚢🚢🚢🚢', 10, 50);
  expect(cut).toMatch(/^(🚢)+…$/u);
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(50);
});
