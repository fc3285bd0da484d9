import { describe, expect, it } from 'vitest';
import type { Basemap } from '../../../../src/lib/map/base.ts';
import { resolveRouteProblem, selectRoute } from '../../../../src/lib/map/route.ts';
import { basemap, story } from './support.ts';

const town = (n: string, coordinates: [number, number]) => ({
  type: 'Feature' as const,
  properties: { n },
  geometry: { type: 'Point' as const, coordinates }
});
const line = (coordinates: [number, number][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'LineString' as const, coordinates }
});
/** A line in two pieces that almost meet, a long way round, and a line apart. */
const small: Basemap = {
  place: {
    type: 'FeatureCollection',
    features: [town('West', [0, 0]), town('East', [3, 0]), town('Island', [9, 9]), town('Far', [5, 5])]
  },
  'rail-10m': {
    type: 'FeatureCollection',
    features: [
      line([
        [0, 0],
        [1, 0.1]
      ]),
      line([
        [1.004, 0.1],
        [2, 0],
        [3, 0]
      ]),
      line([
        [0, 0],
        [1, 3],
        [3, 0]
      ]),
      line([
        [9, 9],
        [9.5, 9]
      ])
    ]
  }
};

describe('the route of a railway', () => {
  it('follows the shortest way, over a gap between two lines', () => {
    expect(selectRoute({ route: ['West', 'East'] }, small)).toEqual([
      [0, 0],
      [1, 0.1],
      [1.004, 0.1],
      [2, 0],
      [3, 0]
    ]);
    expect(selectRoute({ route: [] }, small)).toEqual([]);
  });

  it.each([
    ['Nowhere', 'a town that the basemap names', ['West', 'Nowhere']],
    ['Far', 'a town that a railway of the basemap passes', ['West', 'Far']],
    ['Island', 'a town to which a railway of the basemap leads from East', ['West', 'East', 'Island']]
  ])('goes no further than %s, where it expects %s', (found, expected, route) => {
    expect(resolveRouteProblem(route, small)).toEqual({ found, expected });
  });

  it('is sound where a railway lies along all of it, over stops between', () => {
    expect(resolveRouteProblem(['West', 'East'], small)).toBeNull();
    expect(selectRoute({ route: ['West', 'East', 'West'] }, small)).toHaveLength(9);
  });

  it('runs from Lobito to Luau in about the 1,300 km that its owner names', () => {
    const way = selectRoute(
      story.assets.find(({ id }) => id === 'lobito')!,
      basemap
    );
    expect(way[0]).toEqual([expect.closeTo(13.54, 1), expect.closeTo(-12.37, 1)]);
    expect(way.at(-1)).toEqual([expect.closeTo(22.23, 1), expect.closeTo(-10.7, 1)]);
    const km = way.slice(1).reduce((sum, [x = 0, y = 0], n) => {
      const [px = 0, py = 0] = way[n]!;
      return sum + 111.2 * Math.hypot((x - px) * Math.cos((y * Math.PI) / 180), y - py);
    }, 0);
    expect(km).toBeGreaterThan(1100);
    expect(km).toBeLessThan(1400);
  });
});
