import { toWorld, type Place } from './mercator.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const axes: Record<Direction, [x: number, y: number]> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/**
 * The place that an arrow key leads to: the nearest within 60° of the direction, straight ahead before aside.
 * @returns null where nothing lies that way
 */
export function selectNeighbour<T extends Place & { id: string }>(
  places: T[],
  from: T,
  direction: Direction
): T | null {
  const [ax, ay] = axes[direction];
  const [fx, fy] = toWorld(from);
  let best: { place: T; cost: number } | null = null;
  for (const place of places) {
    if (place.id === from.id) continue;
    const [x, y] = toWorld(place);
    const along = (x - fx) * ax + (y - fy) * ay;
    const aside = Math.abs((x - fx) * ay) + Math.abs((y - fy) * ax);
    // Two on the same spot: to the right in the order of the list, to the left back.
    const isTwin = along === 0 && aside === 0;
    if (
      isTwin
        ? direction !== (places.indexOf(place) > places.indexOf(from) ? 'right' : 'left')
        : along <= 0 || aside > along * 1.75
    )
      continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? null;
}
