import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { formatPath, Sketch } from './path.ts';
import { toPlace, toPoint, toWorld, toZoom, worldSize, type Camera, type View } from './mercator.ts';
import { tiesFrom } from './sizes.ts';
import type { Layer, Properties } from './topology.ts';

type LineLayer = 'land' | 'lake' | 'river' | 'border' | 'admin1' | 'rail';
type PointLayer = 'place' | 'country' | 'province' | 'marine';
type Scale = '50m' | '10m';

/** content/basemap, decoded: `land-10m`, `place` and so on; what a story leaves out is empty. */
export type Basemap = Partial<Record<`${LineLayer}-${Scale}` | PointLayer, Layer>>;

/** Where the fine (1:10 million) data lies: west, south, east, north in degrees. */
export const focusBoxes = [
  [-118, -56, -34, 33],
  [8, -36, 44, 8]
] as const;

/** A drawn basemap: SVG path data in whole units of `0 0 width height`. */
export interface BasePicture {
  width: number;
  height: number;
  /** The rectangle of web Mercator's square that it shows: left, top, width, height. */
  world: [left: number, top: number, width: number, height: number];
  land: string;
  lake: string;
  river: string;
  border: string;
  disputed: string;
  province: string;
  rail: string;
  /** The railways again where they are large enough for ties across, which tell them from borders; empty elsewhere. */
  tie: string;
}

/** Edges of a view in degrees: west, south, east, north. */
function toBounds(view: View): [number, number, number, number] {
  const scale = worldSize * 2 ** view.zoom;
  const [cx, cy] = toWorld(view);
  const [dx, dy] = [view.width / 2 / scale, view.height / 2 / scale];
  const [low, high] = [toPlace(cx - dx, cy + dy), toPlace(cx + dx, cy - dy)];
  return [low.lon, low.lat, high.lon, high.lat];
}

const isFocus = ([west, south, east, north]: readonly number[]): boolean =>
  focusBoxes.some((box) => west! >= box[0] && south! >= box[1] && east! <= box[2] && north! <= box[3]);

const toPlane = (view: View, nested: unknown): unknown =>
  typeof (nested as Position)[0] === 'number'
    ? toPoint(view, { lon: (nested as Position)[0]!, lat: (nested as Position)[1]! })
    : (nested as unknown[]).map((inner) => toPlane(view, inner));

/** How fine a base is drawn: the finer, the heavier. */
export interface Detail {
  /** Units of the path data per px; parts of a px keep a line true where the drawing is magnified. */
  units: number;
  /** How far a line may stray in px, and the smallest island kept in square px. */
  stray: number;
  island: number;
  /** False leaves out rivers, provinces and railways across a country. */
  isRich: boolean;
}

function drawLayer(
  layer: Layer | undefined,
  view: View,
  { units, stray, island }: Detail,
  isShown: (p: Properties) => boolean
) {
  const sketch = new Sketch();
  const pad = 8;
  const clip = geoIdentity().clipExtent([
    [-pad, -pad],
    [view.width + pad, view.height + pad]
  ]);
  // Projected first and clipped on the plane: the sources are planar, with rings wound either way.
  const path = geoPath(clip, sketch as unknown as CanvasRenderingContext2D);
  for (const { geometry, properties } of layer?.features ?? []) {
    if (!isShown(properties) || !('coordinates' in geometry)) continue;
    path({ type: geometry.type, coordinates: toPlane(view, geometry.coordinates) } as Geometry);
  }
  return formatPath(sketch.end(), stray * units, island * units * units);
}

/** Draws the basemap of a camera for a picture of `width` px, thinned for that size. */
export function drawBasemap(
  basemap: Basemap,
  camera: Camera,
  width: number,
  ratio: number,
  detail: Detail
): BasePicture {
  const { units, isRich } = detail;
  const size = Math.round(width * units);
  const view: View = { ...camera, zoom: toZoom(camera.zoom, size), width: size, height: Math.round(size / ratio) };
  const zoom = toZoom(camera.zoom, width);
  const scale: Scale = zoom > 3.4 && isFocus(toBounds(view)) ? '10m' : '50m';
  const draw = (layer: LineLayer, isShown: (p: Properties) => boolean = () => true) =>
    drawLayer(basemap[`${layer}-${scale}`], view, detail, isShown);
  const rank = zoom < 3 ? -1 : zoom < 4.5 ? 3 : zoom < 6 ? 6 : 9;
  const [cx, cy] = toWorld(camera);
  const side = worldSize * 2 ** view.zoom;
  const rail = zoom < (isRich ? 3.4 : 5) ? '' : draw('rail');
  const [across, down] = [view.width / side, view.height / side];
  return {
    width: view.width,
    height: view.height,
    world: [cx - across / 2, cy - down / 2, across, down],
    land: draw('land'),
    lake: draw('lake', ({ r }) => Number(r) <= Math.max(1, rank)),
    river: rank < 0 || !isRich ? '' : draw('river', ({ r }) => Number(r) <= rank),
    border: draw('border', ({ c }) => c !== 'd'),
    disputed: draw('border', ({ c }) => c === 'd'),
    province: zoom < 5 || !isRich ? '' : draw('admin1'),
    rail,
    tie: zoom < tiesFrom ? '' : rail
  };
}
