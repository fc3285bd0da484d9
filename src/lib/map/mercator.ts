/** A place on the globe in degrees, WGS 84. */
export interface Place {
  lat: number;
  lon: number;
}

/** What a view shows: its middle and MapLibre's zoom for a picture 1,000 px wide. */
export interface Camera extends Place {
  zoom: number;
}

/** A camera with the size of its picture in px; its zoom holds for that width. */
export interface View extends Camera {
  width: number;
  height: number;
}

/** Side of MapLibre's world at zoom 0, in px. */
export const worldSize = 512;
/** Latitude at which web Mercator's square ends, in degrees. */
export const maxLat = 85.051129;
/** Width that a figure's zoom is given for, in px. */
export const designWidth = 1000;

const radians = Math.PI / 180;

/** Place to web Mercator: x east and y south, the world being the square from 0 to 1. */
export function toWorld({ lat, lon }: Place): [x: number, y: number] {
  const clamped = Math.max(-maxLat, Math.min(maxLat, lat));
  const y = Math.log(Math.tan(Math.PI / 4 + (clamped * radians) / 2));
  return [lon / 360 + 0.5, 0.5 - y / (2 * Math.PI)];
}

/** Web Mercator square to place; the inverse of `toWorld`. */
export function toPlace(x: number, y: number): Place {
  return { lon: (x - 0.5) * 360, lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / radians };
}

/** The zoom that shows at `width` px what `zoom` shows at 1,000 px. */
export const toZoom = (zoom: number, width: number): number => zoom + Math.log2(width / designWidth);

/** Place to px within a view, from its top left corner, as MapLibre draws it without rotation. */
export function toPoint(view: View, place: Place): [x: number, y: number] {
  const scale = worldSize * 2 ** view.zoom;
  const [x, y] = toWorld(place);
  const [cx, cy] = toWorld(view);
  return [(x - cx) * scale + view.width / 2, (y - cy) * scale + view.height / 2];
}

/** Camera (zoom for 1,000 px) that shows all places with a margin around them, as a fraction of the width. */
export function toCamera(places: Place[], ratio: number, margin = 0.08, maxZoom = 8.5): Camera {
  const points = places.map(toWorld);
  // Not by spreading: 100,000 arguments are more than a call takes.
  const toEdge = (choose: (a: number, b: number) => number, axis: 0 | 1) =>
    points.reduce((edge, point) => choose(edge, point[axis]), points[0]?.[axis] ?? 0.5);
  const [west, east, north, south] = [
    toEdge(Math.min, 0),
    toEdge(Math.max, 0),
    toEdge(Math.min, 1),
    toEdge(Math.max, 1)
  ];
  const room = 1 - 2 * margin;
  const width = Math.max((east - west) / room, (south - north) / (1 / ratio - 2 * margin), 1e-6);
  const zoom = Math.min(Math.log2(designWidth / worldSize / width), maxZoom);
  return { ...toPlace((west + east) / 2, (north + south) / 2), zoom };
}
