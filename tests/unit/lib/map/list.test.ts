import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLeg, selectNearest, toBearing, toDistance, toWind } from '../../../../src/lib/map/list.ts';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true })
});
const [paris, london] = [
  { lat: 48.8566, lon: 2.3522 },
  { lat: 51.5074, lon: -0.1278 }
];

describe('from one place to another', () => {
  it('measures the great circle', () => {
    expect(toDistance(paris, london)).toBeCloseTo(343.6, 0);
    expect(toDistance({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 1);
    expect(toDistance({ lat: 90, lon: 0 }, { lat: 90, lon: 120 })).toBeCloseTo(0, 6);
  });

  it('is as far there as back, never NaN, and at most half round the Earth', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const km = toDistance(a, b);
        expect(km).toBeCloseTo(toDistance(b, a), 6);
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThan(20_016);
        const bearing = toBearing(a, b);
        expect(bearing >= 0 && bearing < 360.000001).toBe(true);
        expect(toWind(bearing)).toBeTruthy();
      })
    );
  });

  it.each([
    [0, 'north'],
    [22.4, 'north'],
    [22.6, 'north-east'],
    [180, 'south'],
    [337.6, 'north'],
    [359.9, 'north']
  ])('calls a bearing of %f° %s', (bearing, wind) => {
    expect(toWind(bearing)).toBe(wind);
  });

  it('sets out the shorter way round the antimeridian', () => {
    expect(toWind(toBearing({ lat: 0, lon: 179 }, { lat: 0, lon: -179 }))).toBe('east');
  });
});

describe('what is next', () => {
  const places = [
    { id: 'here', lat: 0, lon: 0 },
    { id: 'far', lat: 0, lon: -9 },
    { id: 'near', lat: 0.5, lon: 0 },
    { id: 'twin', lat: 0, lon: 0 }
  ];

  it('has the nearest first, without the place itself', () => {
    expect(selectNearest(places, places[0]!).map(({ place: { id }, wind }) => [id, wind])).toEqual([
      ['twin', null],
      ['near', 'north'],
      ['far', 'west']
    ]);
    expect(selectNearest(places, places[0]!, 1)).toHaveLength(1);
    expect(selectNearest([places[0]!], places[0]!)).toEqual([]);
  });

  it.each([
    [8.43, false, '8.4\u00a0km east'],
    [8.43, true, 'about 8\u00a0km east'],
    [0.2, true, 'about 1\u00a0km east'],
    [123.4, false, '123\u00a0km east'],
    [9876, true, 'about 9,880\u00a0km east']
  ])('says %f km in words', (km, isRough, words) => {
    expect(formatLeg({ km, wind: 'east' }, isRough, 'en-GB')).toBe(words);
  });

  it('says that two are at the same place', () => {
    expect(formatLeg({ km: 0, wind: null }, true, 'en-GB')).toBe('at the same place');
  });
});
