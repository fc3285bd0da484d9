import type { Position } from 'geojson';
import { toExtent } from './extent.ts';
import { toWorld, type Camera } from './mercator.ts';
import { formatPath } from './path.ts';
import type { Point } from './simplify.ts';

/** A railway as a shared path: whole units of `box`, a rectangle on web Mercator's square (left, top, width, height). */
export interface Route {
  /** Id of its asset, and the colour of the asset's class. */
  asset: string;
  colour: string;
  path: string;
  box: [left: number, top: number, width: number, height: number];
  /** Units along the box. */
  units: number;
}

/** Units of the path data along the longer side of a line: finer than a pixel until it fills four screens. */
const units = 4000;

/**
 * Draws a line over land.
 * @param line places along it: longitude, latitude
 */
export function drawRoute(asset: string, colour: string, line: readonly Position[]): Route {
  const world = line.map(([lon = 0, lat = 0]) => toWorld({ lon, lat }));
  const [xs, ys] = [world.map(([x]) => x), world.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1e-9);
  const toUnits = ([x, y]: Point): Point => [((x - left) / size) * units, ((y - top) / size) * units];
  return {
    asset,
    colour,
    path: formatPath({ lines: [world.map(toUnits)], rings: [] }, 1.5, 0),
    box: [left, top, size, size],
    units
  };
}

/** The part of a route's plane that a panel shows, as an SVG viewBox. */
export function formatRouteView(
  { box, units: all }: Route,
  { camera, ratio }: { camera: Camera; ratio: number }
): string {
  const { left, top, width, height } = toExtent(camera, ratio, 1);
  const scale = all / box[2];
  return [(left - box[0]) * scale, (top - box[1]) * scale, width * scale, height * scale]
    .map((part) => Math.round(part * 10) / 10)
    .join(' ');
}
