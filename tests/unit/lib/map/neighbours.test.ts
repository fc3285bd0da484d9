import { describe, expect, it } from 'vitest';
import { selectNeighbour, type Direction } from '../../../../src/lib/map/neighbours.ts';
import { figures, story } from './support.ts';
import { selectAssets, toSpots } from '../../../../src/lib/map/model.ts';

const here = { id: 'here', lat: 0, lon: 0 };
const places = [
  here,
  { id: 'north', lat: 5, lon: 1 },
  { id: 'far-north', lat: 20, lon: 0 },
  { id: 'east', lat: 1, lon: 9 },
  { id: 'south', lat: -4, lon: 0 }
];

describe('neighbours', () => {
  it('are the nearest ahead', () => {
    expect(selectNeighbour(places, here, 'up')?.id).toBe('north');
    expect(selectNeighbour(places, here, 'right')?.id).toBe('east');
    expect(selectNeighbour(places, here, 'down')?.id).toBe('south');
    expect(selectNeighbour(places, here, 'left')).toBeNull();
  });

  it('reach two on one spot', () => {
    const twins = [here, { ...here, id: 'twin' }];
    expect(selectNeighbour(twins, twins[0]!, 'right')?.id).toBe('twin');
    expect(selectNeighbour(twins, twins[1]!, 'left')?.id).toBe('here');
  });

  it('lead to every asset of every map by arrows alone', () => {
    for (const figure of figures) {
      const spots = toSpots(selectAssets(figure, story));
      const seen = new Set([spots[0]!]);
      for (const spot of seen)
        for (const direction of ['up', 'down', 'left', 'right'] satisfies Direction[]) {
          const next = selectNeighbour(spots, spot, direction);
          if (next) seen.add(next);
        }
      expect(spots.filter((spot) => !seen.has(spot)).map(({ id }) => id)).toEqual([]);
    }
  });
});
