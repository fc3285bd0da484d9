import { designWidth, maxLat, toPlace, toWorld, toZoom, worldSize, type Camera, type View } from './mercator.ts';

/** MapLibre's zoom at which the picture is as large as its data bear. */
const closest = 10;
/** Room around what a camera is to show, as a share of the picture. */
const margin = 0.16;

/** Size of a picture in px. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle of web Mercator's square: west, north, east, south, from 0 to 1. */
export type WorldBox = readonly [west: number, north: number, east: number, south: number];

/** Widths of the picture in px that the world takes. Zoom, here as everywhere outside `View`, is for a picture 1,000 px wide. */
const toScale = (zoom: number, width: number): number => worldSize * 2 ** toZoom(zoom, width);

const clamp = (value: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);

export const toView = (camera: Camera, { width, height }: Size): View => ({
  ...camera,
  zoom: toZoom(camera.zoom, width),
  width,
  height
});

/** The rectangle that a view shows, maybe beyond the square. */
export function toBox({ lat, lon, zoom, width, height }: View): WorldBox {
  const scale = worldSize * 2 ** zoom;
  const [x, y] = toWorld({ lat, lon });
  const [dx, dy] = [width / 2 / scale, height / 2 / scale];
  return [x - dx, y - dy, x + dx, y + dy];
}

/**
 * The nearest camera that shows nothing but the world, and that no closer than the data bear.
 * @param home the drawn camera, which is always allowed
 */
export function toAllowed(camera: Camera, { width, height }: Size, home: Camera): Camera {
  const unit = Math.log2(width / designWidth);
  const far = Math.min(Math.log2(Math.max(width, height) / worldSize) - unit, home.zoom);
  const zoom = clamp(camera.zoom, far, Math.max(closest - unit, home.zoom));
  const scale = toScale(zoom, width);
  const [x, y] = toWorld({ lat: clamp(camera.lat, -maxLat, maxLat), lon: clamp(camera.lon, -180, 180) });
  const [dx, dy] = [width / 2 / scale, height / 2 / scale];
  return { ...toPlace(clamp(x, dx, 1 - dx), clamp(y, dy, 1 - dy)), zoom };
}

/** The camera that shows the picture moved by some px: what lay in the middle is then there. */
export function toPanned(camera: Camera, { width }: Size, right: number, down: number): Camera {
  const scale = toScale(camera.zoom, width);
  const [x, y] = toWorld(camera);
  return { ...toPlace(x - right / scale, y - down / scale), zoom: camera.zoom };
}

/** The camera after a zoom that leaves the place at a point (px from the picture's middle) where it is. */
export function toZoomed(camera: Camera, { width }: Size, zoom: number, right = 0, down = 0): Camera {
  const by = 1 / toScale(camera.zoom, width) - 1 / toScale(zoom, width);
  const [x, y] = toWorld(camera);
  return { ...toPlace(x + right * by, y + down * by), zoom };
}

/** The camera on the way between two others: the point that both show at the same spot stands still. @param share 0 to 1 */
export function toBetween(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const change = to.zoom - from.zoom;
  const part = Math.abs(change) < 1e-6 ? share : (1 - 2 ** (-change * share)) / (1 - 2 ** -change);
  const [[ax, ay], [bx, by]] = [toWorld(from), toWorld(to)];
  return { ...toPlace(ax + (bx - ax) * part, ay + (by - ay) * part), zoom };
}

/** The camera that shows a rectangle with room around it. */
export function toFit([west, north, east, south]: WorldBox, { width, height }: Size): Camera {
  const room = 1 - 2 * margin;
  const scale = Math.min((width * room) / Math.max(east - west, 1e-9), (height * room) / Math.max(south - north, 1e-9));
  const zoom = Math.log2(scale / worldSize) - Math.log2(width / designWidth);
  return { ...toPlace((west + east) / 2, (north + south) / 2), zoom };
}

/** True where two cameras show the same picture to less than a pixel. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const scale = toScale(a.zoom, designWidth);
  const [[ax, ay], [bx, by]] = [toWorld(a), toWorld(b)];
  return Math.abs(a.zoom - b.zoom) < 0.006 && Math.hypot(ax - bx, ay - by) * scale < 3;
}
