import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, type Points } from '../../../../src/lib/map/gather.ts';
import { toPoint, toWorld, type View } from '../../../../src/lib/map/mercator.ts';

const toPoints = (places: { lat: number; lon: number; group: number }[]): Points => ({
  x: Float64Array.from(places, (place) => toWorld(place)[0]),
  y: Float64Array.from(places, (place) => toWorld(place)[1]),
  group: Uint8Array.from(places, ({ group }) => group)
});
const view: View = { lat: -10, lon: 26, zoom: 5, width: 800, height: 500 };
const near = fc.record({
  lat: fc.double({ min: -18, max: -2, noNaN: true }),
  lon: fc.double({ min: 12, max: 40, noNaN: true }),
  group: fc.nat(4)
});
const lists = fc.array(near, { maxLength: 300 });
const isInside = ([x, y]: [number, number]) => x >= 0 && y >= 0 && x <= view.width && y <= view.height;

describe('gathering', () => {
  it('counts every place that is seen and shown once, by its class too', () => {
    fc.assert(
      fc.property(lists, (places) => {
        const isShown = (index: number) => index % 3 !== 0;
        const { singles, crowds } = gather(toPoints(places), view, isShown);
        const seen = places.flatMap((place, index) =>
          isShown(index) && isInside(toPoint(view, place)) ? [index] : []
        );
        expect(singles.length + crowds.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);
        expect(new Set([...singles, ...crowds.flatMap(({ first }) => first)]).size).toBe(
          singles.length + crowds.reduce((sum, { first }) => sum + first.length, 0)
        );
        for (const { count, makeup, first } of crowds) {
          expect(makeup.reduce((a, b) => a + b, 0)).toBe(count);
          expect(first.length).toBe(Math.min(count, 50));
        }
      })
    );
  });

  it('keeps crowds apart', () => {
    fc.assert(
      fc.property(lists, (places) => {
        const { crowds } = gather(toPoints(places), view, () => true, 44);
        for (const [n, a] of crowds.entries())
          for (const b of crowds.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(44);
      })
    );
  });

  it('leaves a few close ones alone, and gathers pairs where there are too many', () => {
    const three = [0, 1, 2].map((n) => ({ lat: -10, lon: 26 + n / 100, group: n }));
    expect(gather(toPoints(three), view, () => true)).toMatchObject({ singles: [0, 1, 2], crowds: [] });
    const many = Array.from({ length: 90 }, (_, n) => ({
      lat: -17 + (n % 9) * 1.6,
      lon: 16 + Math.floor(n / 9) * 2,
      group: 0
    }));
    const { singles, crowds } = gather(toPoints([...many, ...many]), view, () => true);
    expect(singles).toEqual([]);
    expect(crowds.every(({ count }) => count === 2)).toBe(true);
  });

  it('says where a crowd lies, so that it can be opened', () => {
    const spot = [0, 1, 2, 3].map((n) => ({ lat: -10 - n / 100, lon: 26, group: n % 2 }));
    const [crowd] = gather(toPoints(spot), view, () => true).crowds;
    expect(crowd).toMatchObject({ count: 4, makeup: [2, 2], first: [0, 1, 2, 3] });
    expect(crowd!.box[0]).toBeCloseTo(toWorld(spot[0]!)[0]);
    expect(crowd!.box[3]).toBeCloseTo(toWorld(spot[3]!)[1]);
  });
});
