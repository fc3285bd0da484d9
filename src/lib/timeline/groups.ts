import { markSize } from './shape.ts';
import type { Timeline } from './timeline.ts';
import { formatEvents } from './count.ts';

/** Events side by side that have no room for a label each; the last resort is to count them. */
export interface Group<T> {
  events: T[];
  at: number;
  text: string;
}

/**
 * Gathers neighbours.
 * @param wishes without a label, sorted by `at`
 * @param width pixels; marks that nearly touch at this width belong together
 */
export function selectGroups<T extends { at: number }>(
  wishes: readonly T[],
  width: number,
  data: Timeline
): Group<T>[] {
  const runs: T[][] = [];
  for (const wish of wishes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && (wish.at - last.at) * width <= 2 * markSize) run.push(wish);
    else runs.push([wish]);
  }
  return runs
    .filter(({ length }) => length > 1)
    .map((events) => ({
      events,
      at: (events[0]!.at + events.at(-1)!.at) / 2,
      text: formatEvents(events.length, data)
    }));
}
