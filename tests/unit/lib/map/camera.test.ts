import { describe, expect, it } from 'vitest';
import {
  isSameCamera,
  toAllowed,
  toBetween,
  toBox,
  toFit,
  toPanned,
  toView,
  toZoomed
} from '../../../../src/lib/map/camera.ts';
import { toPoint } from '../../../../src/lib/map/mercator.ts';

const size = { width: 800, height: 500 };
const home = { lat: 0, lon: 0, zoom: 2 };

describe('the camera', () => {
  it('moves what it shows by as many px as the hand', () => {
    const before = toPoint(toView(home, size), { lat: 10, lon: 20 });
    const after = toPoint(toView(toPanned(home, size, 30, -20), size), { lat: 10, lon: 20 });
    expect(after[0] - before[0]).toBeCloseTo(30, 6);
    expect(after[1] - before[1]).toBeCloseTo(-20, 6);
  });

  it('leaves the place under the hand where it is while it zooms', () => {
    const place = { lat: 10, lon: 20 };
    const [x, y] = toPoint(toView(home, size), place);
    const closer = toZoomed(home, size, 3.7, x - size.width / 2, y - size.height / 2);
    const [nx, ny] = toPoint(toView(closer, size), place);
    expect([nx, ny].map((one) => Math.round(one * 1e6))).toEqual([x, y].map((one) => Math.round(one * 1e6)));
  });

  it.each([
    { lat: 89, lon: 179, zoom: 3 },
    { lat: -89.9, lon: -180, zoom: 24 },
    { lat: 0, lon: 0, zoom: -20 },
    { lat: 1000, lon: -1000, zoom: 5 }
  ])('never shows more than the world: %o', (camera) => {
    const allowed = toAllowed(camera, size, home);
    const box = toBox(toView(allowed, size));
    for (const side of box) expect(side).toBeGreaterThanOrEqual(-1e-9);
    for (const side of box) expect(side).toBeLessThanOrEqual(1 + 1e-9);
    expect(toView(allowed, size).zoom).toBeLessThanOrEqual(10);
    expect(isSameCamera(toAllowed(allowed, size, home), allowed)).toBe(true);
  });

  it('begins and ends a move where it should, and keeps the resting point at rest', () => {
    const to = { lat: -11, lon: 26, zoom: 7 };
    expect(isSameCamera(toBetween(home, to, 0), home)).toBe(true);
    expect(isSameCamera(toBetween(home, to, 1), to)).toBe(true);
    expect(toBetween(home, { ...to, zoom: 2 }, 0.5).lon).toBeCloseTo(13, 6);
  });

  it('fits a rectangle with room around it', () => {
    const fit = toFit([0.4, 0.4, 0.5, 0.5], size);
    const [west, north, east, south] = toBox(toView(fit, size));
    expect(west).toBeLessThan(0.4);
    expect(east).toBeGreaterThan(0.5);
    expect((0.5 - 0.4) / (south - north)).toBeCloseTo(0.68, 6);
  });
});
