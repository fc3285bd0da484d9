import { toWorld, type Place } from './mercator.ts';

/** Share of a picture's width within which places are told apart badly, and how many of them ask for a picture of their own. */
const reach = 0.0125;
const crowd = 6;

/** A place with an id. */
export interface Spot extends Place {
  id: string;
}

/**
 * Groups places that lie in a chain of near neighbours.
 * @param scale width of the picture, in widths of the world
 */
export function selectCrowds<T extends Spot>(spots: T[], scale: number): T[][] {
  const points = new Map(spots.map((spot) => [spot, toWorld(spot)]));
  const left = new Set(spots);
  const groups: T[][] = [];
  for (const seed of spots) {
    if (!left.delete(seed)) continue;
    const group = [seed];
    for (const member of group) {
      const [x, y] = points.get(member)!;
      for (const other of left) {
        const [ox, oy] = points.get(other)!;
        if (Math.hypot(ox - x, oy - y) > reach * scale) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups.filter(({ length }) => length >= crowd);
}

/** Splits places at their widest gap from west to east, when that gap is wide: one part a panel on a narrow sheet. */
export function selectParts<T extends Spot>(spots: T[]): T[][] {
  const sorted = [...spots].sort((a, b) => a.lon - b.lon);
  const gaps = sorted.slice(1).map(({ lon }, n) => lon - sorted[n]!.lon);
  const widest = Math.max(...gaps, 0);
  const span = (sorted.at(-1)?.lon ?? 0) - (sorted[0]?.lon ?? 0);
  if (widest < 20 || widest < span / 4) return [spots];
  const at = gaps.indexOf(widest) + 1;
  const isWest = new Set(sorted.slice(0, at));
  return [spots.filter((spot) => isWest.has(spot)), spots.filter((spot) => !isWest.has(spot))];
}
