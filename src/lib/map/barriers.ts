import type { Position } from 'geojson';
import type { Basemap } from './base.ts';
import { toWorld } from './mercator.ts';

export type Point = readonly [x: number, y: number];

/** Segments on web Mercator's square: x and y of one end, then of the other, then the next segment. */
type Segments = Float64Array;

/** Lines that end a land: its coast, its borders, and the limits of its provinces. */
export interface Barriers {
  coast: Segments;
  border: Segments;
  province: Segments;
}

const toLines = (nested: unknown): Position[][] =>
  typeof (nested as Position[])[0]?.[0] === 'number'
    ? [nested as Position[]]
    : (nested as unknown[]).flatMap((inner) => toLines(inner));

function toSegments(layer: Basemap[keyof Basemap]): Segments {
  const lines = (layer?.features ?? []).flatMap(({ geometry }) =>
    'coordinates' in geometry ? toLines(geometry.coordinates) : []
  );
  const segments = new Float64Array(4 * lines.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0));
  let end = 0;
  for (const line of lines) {
    const points = line.map(([lon = 0, lat = 0]) => toWorld({ lon, lat }));
    for (const [n, point] of points.slice(1).entries()) {
      segments.set([...points[n]!, ...point], end);
      end += 4;
    }
  }
  return segments;
}

const known = new WeakMap<Basemap, Barriers>();

/** The barriers of a basemap, those of the whole world at one scale: each basemap once a process. */
export function readBarriers(basemap: Basemap): Barriers {
  const found = known.get(basemap);
  if (found) return found;
  const barriers = {
    coast: toSegments(basemap['land-50m']),
    border: toSegments(basemap['border-50m']),
    province: toSegments(basemap['admin1-10m'])
  };
  known.set(basemap, barriers);
  return barriers;
}

function selectNear(segments: Segments, [x, y]: Point, [dx, dy]: Point): Segments {
  const near: number[] = [];
  for (let n = 0; n < segments.length; n += 4) {
    const [ax, ay, bx, by] = [segments[n]!, segments[n + 1]!, segments[n + 2]!, segments[n + 3]!];
    const isBeside = (ax < x - dx && bx < x - dx) || (ax > x + dx && bx > x + dx);
    if (isBeside || (ay < y - dy && by < y - dy) || (ay > y + dy && by > y + dy)) continue;
    near.push(ax, ay, bx, by);
  }
  return Float64Array.from(near);
}

/** The barriers no farther from a point than `reach`. */
export const selectNearBarriers = ({ coast, border, province }: Barriers, point: Point, reach: Point): Barriers => ({
  coast: selectNear(coast, point, reach),
  border: selectNear(border, point, reach),
  province: selectNear(province, point, reach)
});

/** How often the straight way from one point to another crosses a segment. */
export function countCrossings(segments: Segments, [px, py]: Point, [qx, qy]: Point): number {
  const isLeft = (x: number, y: number) => (qx - px) * (y - py) - (qy - py) * (x - px) > 0;
  let count = 0;
  for (let n = 0; n < segments.length; n += 4) {
    const [ax, ay, bx, by] = [segments[n]!, segments[n + 1]!, segments[n + 2]!, segments[n + 3]!];
    if (isLeft(ax, ay) === isLeft(bx, by)) continue;
    const toSide = (x: number, y: number) => (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
    if (toSide(px, py) !== toSide(qx, qy)) count += 1;
  }
  return count;
}

/** True on land. Tiny islands are not among the coasts: there it is false. */
export const isOnLand = ({ coast }: Barriers, [x, y]: Point): boolean =>
  countCrossings(coast, [x, y], [-1, y]) % 2 === 1;
