import { toPlace, toWorld, worldSize, type View } from './mercator.ts';

/** A tick on the neatline: how far along the edge, as a share of it, and what it says. */
export interface Tick {
  at: number;
  label: string;
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 45];

const formatDegrees = (value: number, positive: string, negative: string): string => {
  const size = Number(Math.abs(value).toFixed(1));
  return size === 0 ? '0°' : `${size}°${value < 0 ? negative : positive}`;
};

function toValues(low: number, high: number, room: number): number[] {
  const step = steps.find((size) => (high - low) / size <= room) ?? 90;
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  return Array.from({ length: count }, (_, n) => (first + n) * step);
}

/**
 * Places ticks along the top (longitude, from the left) and the side (latitude, from the top) of a view.
 * @param gap smallest distance between two labels in px
 * @param edge share of an edge, at both of its ends, that a label in its middle would overrun
 */
export function placeTicks(view: View, gap = 74, edge = 0.02): { top: Tick[]; side: Tick[] } {
  const scale = worldSize * 2 ** view.zoom;
  const [cx, cy] = toWorld(view);
  const [left, top] = [cx - view.width / 2 / scale, cy - view.height / 2 / scale];
  const [northWest, southEast] = [toPlace(left, top), toPlace(left + view.width / scale, top + view.height / scale)];
  // Mercator stretches towards the poles: latitudes get the room that they have where it is least.
  const lons = toValues(northWest.lon, southEast.lon, view.width / gap);
  const lats = toValues(southEast.lat, northWest.lat, view.height / gap);
  const isInside = ({ at }: Tick) => at > edge && at < 1 - edge;
  const toLon = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
  return {
    top: lons
      .map((lon) => ({
        at: ((toWorld({ lat: 0, lon })[0] - left) * scale) / view.width,
        label: formatDegrees(toLon(lon), 'E', 'W')
      }))
      .filter(isInside),
    side: lats
      .map((lat) => ({
        at: ((toWorld({ lat, lon: 0 })[1] - top) * scale) / view.height,
        label: formatDegrees(lat, 'N', 'S')
      }))
      .filter(isInside)
  };
}

const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const equator = 40_075;

/** A scale bar true in the middle of the view: its length as a share of the width, at most `most` of it. */
export function toScaleBar(view: View, most = 0.22): { share: number; label: string } {
  const km = (view.width / (worldSize * 2 ** view.zoom)) * equator * Math.cos((view.lat * Math.PI) / 180);
  const length = lengths.findLast((size) => size <= km * most) ?? 1;
  return { share: length / km, label: `${length.toLocaleString('en')} km` };
}
