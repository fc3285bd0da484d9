import { describe, expect, it } from 'vitest';
import { selectAssets, toSpots } from '../../../../src/lib/map/model.ts';
import { placeScene } from '../../../../src/lib/map/scene.ts';
import { figures, story } from './support.ts';

const spots = toSpots(
  selectAssets(
    figures.find(({ id }) => id === 'full-map')!,
    story
  )
);
const view = { lat: -11.1, lon: 26.4, zoom: 8, width: 900, height: 560 };

describe('the scene over a live map', () => {
  it('shows every asset in view, alone or in a counted crowd', () => {
    for (const zoom of [2, 4, 6, 8, 10]) {
      const { marks, crowds } = placeScene(spots, { ...view, zoom }, null);
      const ids = [...marks.map(({ id }) => id), ...crowds.flatMap((crowd) => crowd.ids)];
      expect(new Set(ids).size).toBe(ids.length);
      if (zoom === 2) expect(crowds.some((crowd) => crowd.ids.length >= 9)).toBe(true);
    }
    expect(placeScene(spots, view, null).marks).toHaveLength(12);
  });

  it('keeps symbols apart', () => {
    const { marks } = placeScene(spots, view, null);
    for (const [n, a] of marks.entries())
      for (const b of marks.slice(n + 1)) {
        const apart = Math.max(
          Math.abs(a.x + a.symbol[0] - b.x - b.symbol[0]),
          Math.abs(a.y + a.symbol[1] - b.y - b.symbol[1])
        );
        expect(apart, `${a.id} ${b.id}`).toBeGreaterThanOrEqual(23);
      }
  });

  it('carries marks along while the map moves', () => {
    const before = placeScene(spots, view, null);
    const after = placeScene(spots, { ...view, lon: 26.5 }, before);
    expect(after.marks.map(({ id, symbol }) => [id, symbol])).toEqual(
      before.marks.map(({ id, symbol }) => [id, symbol])
    );
    expect(after.marks[0]!.x).toBeLessThan(before.marks[0]!.x);
  });
});
