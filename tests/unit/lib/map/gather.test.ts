import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, type Crowd, type Points } from '../../../../src/lib/map/gather.ts';
import { toPlace, toPoint, toWorld, worldSize, type Place, type View } from '../../../../src/lib/map/mercator.ts';

interface Grouped extends Place {
  group: number;
}

const toPoints = (places: Grouped[]): Points => ({
  x: Float64Array.from(places, (place) => toWorld(place)[0]),
  y: Float64Array.from(places, (place) => toWorld(place)[1]),
  group: Uint8Array.from(places, ({ group }) => group)
});
const reach = 44;
const still: View = { lat: -10, lon: 26, zoom: 5, width: 800, height: 500 };
const views: fc.Arbitrary<View> = fc
  .record({
    lat: fc.integer({ min: -80, max: 80 }),
    lon: fc.integer({ min: -180, max: 180 }),
    zoom: fc.double({ min: -1, max: 8, noNaN: true })
  })
  .map((camera) => ({ ...camera, width: 800, height: 500 }));
const places = fc.array(
  fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    group: fc.nat(4)
  }),
  { maxLength: 300 }
);
/** Places that a view of zoom 5 shows, and some around it. */
const near = fc.array(
  fc.record({
    lat: fc.double({ min: -18, max: -2, noNaN: true }),
    lon: fc.double({ min: 12, max: 40, noNaN: true }),
    group: fc.nat(4)
  }),
  { maxLength: 300 }
);
const isInside = (view: View, place: Place) => {
  const [x, y] = toPoint(view, place);
  return x > 1e-6 && y > 1e-6 && x < view.width - 1e-6 && y < view.height - 1e-6;
};
const isThird = (index: number) => index % 3 !== 0;
/** Mulberry's cheaper cousin: the same places in every run. */
const createPlaces = (count: number): Grouped[] =>
  Array.from({ length: count }, (_, n) => ({
    lat: -60 + ((n * 7919) % 120_011) / 1000.1,
    lon: -170 + ((n * 104_729) % 340_007) / 1000.1,
    group: n % 5
  }));

describe('gathering', () => {
  it('has every place that is seen and shown in exactly one single or crowd', () => {
    fc.assert(
      fc.property(places, views, (list, view) => {
        const { singles, crowds } = gather(toPoints(list), view, isThird);
        // Fewer than a crowd names, here, so that all of its places are named.
        const held = [...singles, ...crowds.flatMap(({ first, count }) => (count > 50 ? [] : first))];
        expect(new Set(held).size).toBe(held.length);
        expect(held.filter((index) => !isThird(index))).toEqual([]);
        if (crowds.some(({ count }) => count > 50)) return;
        const seen = list.flatMap((place, index) => (isThird(index) && isInside(view, place) ? [index] : []));
        expect(seen.filter((index) => !held.includes(index))).toEqual([]);
      })
    );
  });

  it('counts the places of a crowd, and those of each class', () => {
    fc.assert(
      fc.property(near, (list) => {
        const { singles, crowds } = gather(toPoints(list), still, () => true);
        for (const { count, makeup, first, box } of crowds) {
          expect(count).toBeGreaterThan(1);
          expect(makeup.reduce((a, b) => a + b, 0)).toBe(count);
          expect(first.length).toBe(Math.min(count, 50));
          for (const [x, y] of first.map((index) => toWorld(list[index]!))) {
            expect(x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]).toBe(true);
          }
        }
        expect(singles.length + crowds.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(list.length);
      })
    );
  });

  it('keeps crowds and singles apart by its reach', () => {
    fc.assert(
      fc.property(near, fc.double({ min: 4, max: 7, noNaN: true }), (list, zoom) => {
        const view = { ...still, zoom };
        const { singles, crowds } = gather(toPoints(list), view, () => true, reach);
        const spots = [
          ...crowds.map(({ x, y }) => [x, y] as const),
          ...singles.map((index) => toPoint(view, list[index]!))
        ];
        for (const [n, [ax, ay]] of spots.entries())
          for (const [bx, by] of spots.slice(n + 1))
            expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThanOrEqual(reach - 1e-6);
      })
    );
  });

  it('makes the same crowds while the map is dragged, where both views see them whole', () => {
    const points = toPoints(createPlaces(20_000));
    const toKeys = (crowds: Crowd[]) => crowds.map(({ count, box }) => `${count} ${box.join()}`);
    const scale = worldSize * 2 ** still.zoom;
    const [x, y] = toWorld(still);
    const first = toKeys(gather(points, still, () => true).crowds);
    for (const [dx, dy] of [
      [13, 0],
      [57, 31],
      [-120, 99]
    ] as const) {
      const moved = { ...still, ...toPlace(x + dx / scale, y + dy / scale) };
      const inner = (box: Crowd['box']) =>
        [still, moved].every((view) => {
          const [cx, cy] = toWorld(view);
          const [w, h] = [(view.width / 2 - 3 * reach) / scale, (view.height / 2 - 3 * reach) / scale];
          return box[0] > cx - w && box[2] < cx + w && box[1] > cy - h && box[3] < cy + h;
        });
      const second = gather(points, moved, () => true).crowds.filter(({ box }) => inner(box));
      expect(second.length).toBeGreaterThan(2);
      expect(toKeys(second).filter((key) => !first.includes(key))).toEqual([]);
    }
  });

  it('says where a crowd lies, so that it can be opened', () => {
    const spot = [0, 1, 2, 3].map((n) => ({ lat: -10 - n / 100, lon: 26, group: n % 2 }));
    const [crowd] = gather(toPoints(spot), still, () => true).crowds;
    expect(crowd).toMatchObject({ count: 4, makeup: [2, 2], first: [0, 1, 2, 3] });
    expect(crowd!.box[0]).toBeCloseTo(toWorld(spot[0]!)[0]);
    expect(crowd!.box[3]).toBeCloseTo(toWorld(spot[3]!)[1]);
    const [x, y] = toPoint(still, { lat: -10.015, lon: 26 });
    expect(crowd!.x).toBeCloseTo(x, 2);
    expect(crowd!.y).toBeCloseTo(y, 2);
  });

  it('gathers two at one point at any zoom, and nothing of nothing', () => {
    const two = [0, 1].map((group) => ({ lat: -10, lon: 26, group }));
    for (const zoom of [0, 5.5, 12]) {
      const { singles, crowds } = gather(toPoints(two), { ...still, zoom }, () => true);
      expect(singles).toEqual([]);
      expect(crowds.map(({ count }) => count)).toEqual([2]);
    }
    expect(gather(toPoints([]), still, () => true)).toEqual({ singles: [], crowds: [] });
    expect(gather(toPoints(two), still, () => false)).toEqual({ singles: [], crowds: [] });
  });

  it('goes through 100,000 places in a frame', () => {
    const points = toPoints(createPlaces(100_000));
    const times = Array.from({ length: 30 }, (_, n) => {
      const start = performance.now();
      gather(points, { lat: 0, lon: 0, zoom: n / 10, width: 1000, height: 600 }, () => true);
      return performance.now() - start;
    });
    // The best of many: other work on the machine is not what is measured.
    expect(Math.min(...times)).toBeLessThan(10);
  });
});
