import { geoMercator } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { toCamera, toPlace, toPoint, toWorld, toZoom, worldSize } from '../../../../src/lib/map/mercator.ts';

const view = { lat: -11.12, lon: 26.42, zoom: 7.7, width: 1000, height: 625 };

describe('web Mercator', () => {
  it('draws as d3-geo does at the scale that matches MapLibre', () => {
    const projection = geoMercator()
      .scale((worldSize * 2 ** view.zoom) / (2 * Math.PI))
      .center([view.lon, view.lat])
      .translate([view.width / 2, view.height / 2]);
    for (const [lon, lat] of [
      [25.42, -10.71],
      [27.58, -11.63],
      [-78.4, -3.6],
      [0, 60]
    ] as [number, number][]) {
      const [x, y] = toPoint(view, { lon, lat });
      const [dx, dy] = projection([lon, lat])!;
      expect(x).toBeCloseTo(dx, 6);
      expect(y).toBeCloseTo(dy, 6);
    }
  });

  it('follows MapLibre’s formula for the square', () => {
    const lat = -33.4;
    const y = (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360;
    expect(toWorld({ lat, lon: -70.6 })[0]).toBeCloseTo((180 - 70.6) / 360, 12);
    expect(toWorld({ lat, lon: -70.6 })[1]).toBeCloseTo(y, 12);
  });

  it('goes back to where it came from, and stops at the poles', () => {
    const place = { lat: -11.7, lon: 27.2 };
    const back = toPlace(...toWorld(place));
    expect(back.lat).toBeCloseTo(place.lat, 9);
    expect(back.lon).toBeCloseTo(place.lon, 9);
    expect(toWorld({ lat: 90, lon: 0 })[1]).toBeCloseTo(0, 6);
  });

  it('keeps the extent when the width changes', () => {
    const half = { ...view, zoom: toZoom(view.zoom, 500), width: 500, height: 312.5 };
    const [x] = toPoint(view, { lat: -10, lon: 26 });
    expect(toPoint(half, { lat: -10, lon: 26 })[0]).toBeCloseTo(x / 2, 9);
  });

  it('finds a camera that shows all places', () => {
    const places = [
      { lat: 29.75, lon: -109.1 },
      { lat: -23.4, lon: -66 },
      { lat: -1, lon: 28.9 }
    ];
    const camera = toCamera(places, 1.5);
    for (const place of places) {
      const [x, y] = toPoint({ ...camera, width: 1000, height: 1000 / 1.5 }, place);
      expect(x).toBeGreaterThan(70);
      expect(x).toBeLessThan(930);
      expect(y).toBeGreaterThan(70);
      expect(y).toBeLessThan(1000 / 1.5 - 70);
    }
  });
});
