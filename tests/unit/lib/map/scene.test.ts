import { describe, expect, it } from 'vitest';
import { toBox, toView } from '../../../../src/lib/map/camera.ts';
import { worldSize, type View } from '../../../../src/lib/map/mercator.ts';
import { selectAssets, toMapAsset } from '../../../../src/lib/map/model.ts';
import { placeScene, toPoints, type Scene } from '../../../../src/lib/map/scene.ts';
import { figures, story } from './support.ts';

const assets = selectAssets(
  figures.find(({ id }) => id === 'full-map')!,
  story
).map(toMapAsset);
const names = assets.map(({ label }) => label);
const points = toPoints(
  assets,
  assets.map(({ alignment }) => story.site.alignments.findIndex(({ id }) => id === alignment))
);
const copperbelt = { lat: -11.1, lon: 26.4, zoom: 8 };
const view: View = { ...copperbelt, width: 900, height: 560 };
const all = () => true;

/** Middles of the symbols in px. */
const toSymbols = ({ marks }: Scene, at: View) => {
  const scale = worldSize * 2 ** at.zoom;
  const [west, north] = toBox(at);
  return marks.map(({ x, y, symbol }) => [(x - west) * scale + symbol[0], (y - north) * scale + symbol[1]] as const);
};

describe('the scene over a moved map', () => {
  const sizes = [
    { width: 240, height: 300 },
    { width: 320, height: 400 },
    { width: 900, height: 560 },
    { width: 1400, height: 930 }
  ];
  const cases = sizes.flatMap((size) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((zoom) => [size.width, zoom, size] as const)
  );

  it.each(cases)(
    '%i px wide at zoom %i: every asset in view is there once, and no two symbols or crowds meet',
    (_, zoom, size) => {
      const at = toView({ ...copperbelt, zoom }, size);
      const scene = placeScene(points, names, at, all);
      const ids = [...scene.marks.map(({ index }) => index), ...scene.crowds.flatMap(({ first }) => first)];
      expect(new Set(ids).size).toBe(ids.length);
      const scale = worldSize * 2 ** at.zoom;
      const [west, north] = toBox(at);
      const seen = assets.filter((_asset, n) => {
        const [x, y] = [(points.x[n]! - west) * scale, (points.y[n]! - north) * scale];
        return x > 12 && y > 12 && x < size.width - 12 && y < size.height - 12;
      });
      expect(ids).toHaveLength(seen.length);
      const symbols = toSymbols(scene, at);
      for (const [n, [ax, ay]] of symbols.entries())
        for (const [bx, by] of symbols.slice(n + 1))
          expect(Math.max(Math.abs(ax - bx), Math.abs(ay - by))).toBeGreaterThanOrEqual(24 - 1e-6);
      for (const [n, a] of scene.crowds.entries())
        for (const b of scene.crowds.slice(n + 1))
          expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * scale).toBeGreaterThanOrEqual(34 - 1e-6);
    }
  );

  it('tells the twelve of the Copperbelt apart when it is close, and counts them with their classes when it is not', () => {
    const close = placeScene(points, names, view, all);
    expect(close.marks).toHaveLength(12);
    expect(close.marks.every(({ text }) => text !== null)).toBe(true);
    const far = placeScene(points, names, { ...view, zoom: 2 }, all);
    const crowd = far.crowds.find(({ count }) => count >= 9)!;
    expect(crowd.makeup.reduce((sum, count) => sum + count, 0)).toBe(crowd.count);
    expect(crowd.first).toHaveLength(crowd.count);
  });

  it('leaves out what the filter leaves out', () => {
    expect(placeScene(points, names, view, () => false)).toMatchObject({ marks: [], crowds: [] });
  });

  it('gathers many in little time, and names what stands alone where there is room', () => {
    const many = Array.from({ length: 1000 }, (_, n) => ({ lat: ((n * 37) % 120) - 60, lon: ((n * 71) % 340) - 170 }));
    const world = toPoints(
      many,
      many.map((_, n) => n % 5)
    );
    const at: View = { lat: 0, lon: 0, zoom: 1, width: 1000, height: 600 };
    const labels = many.map((_, n) => `Mine ${n}`);
    placeScene(world, labels, at, all);
    const start = performance.now();
    const { marks, crowds } = placeScene(world, labels, at, all);
    expect(performance.now() - start).toBeLessThan(60);
    expect(marks.length + crowds.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(500);
  });
});
