import type { Place } from './mercator.ts';

/** Mean radius of the Earth in km (IUGG). */
const earth = 6371.0088;
const radians = Math.PI / 180;
/** Nearer than this, in km, two places are one: no direction leads from one to the other. */
const same = 0.05;

const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;
export type Wind = (typeof winds)[number];

/** One place seen from another. */
export interface Leg<T> {
  place: T;
  /** Along the great circle. */
  km: number;
  /** The direction in which the great circle sets out; null where both are at the same place. */
  wind: Wind | null;
}

/** Kilometres between two places along the great circle. */
export function toDistance(a: Place, b: Place): number {
  const [dLat, dLon] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees clockwise from north, 0 to below 360, in which the great circle from one place to another sets out. */
export function toBearing(from: Place, to: Place): number {
  const dLon = (to.lon - from.lon) * radians;
  const [a, b] = [from.lat * radians, to.lat * radians];
  const angle = Math.atan2(
    Math.sin(dLon) * Math.cos(b),
    Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon)
  );
  return (angle / radians + 360) % 360;
}

/** The nearest of eight winds to a bearing in degrees. */
export const toWind = (bearing: number): Wind => winds[Math.round(bearing / 45) % 8]!;

/** The places that are nearest to one of them, by distance; itself is left out. */
export function selectNearest<T extends Place & { id: string }>(places: readonly T[], from: T, most = 4): Leg<T>[] {
  const nearest: { place: T; km: number }[] = [];
  for (const place of places) {
    if (place.id === from.id) continue;
    const km = toDistance(from, place);
    if (nearest.length === most && km >= nearest.at(-1)!.km) continue;
    // Those that are as near stay in the order of the list.
    const at = nearest.findLastIndex((one) => one.km <= km) + 1;
    nearest.splice(at, 0, { place, km });
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest.map(({ place, km }) => ({ place, km, wind: km < same ? null : toWind(toBearing(from, place)) }));
}

/**
 * A leg in words: "8.4 km north-east", "about 120 km south"; long ones in tens of kilometres.
 * @param isRough true where either position is approximate
 */
export function formatLeg({ km, wind }: Pick<Leg<unknown>, 'km' | 'wind'>, isRough: boolean, locale: string): string {
  if (wind === null) return 'at the same place';
  // A position that is not exact gives no fraction of a kilometre.
  const value = km >= 1000 ? Math.round(km / 10) * 10 : km >= 10 || isRough ? Math.max(1, Math.round(km)) : km;
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return `${isRough ? 'about ' : ''}${text}\u00a0km ${wind}`;
}
