import { placeEvents, type PlacedEvent } from './drawing.ts';
import { createIndex } from './live-index.ts';
import { selectWishes, type Wish } from './live-wishes.ts';
import type { Timeline } from './timeline.ts';

/** An event, or the events that are counted where they stand; `priority` and `rank` are those of its label. */
export interface Crowd extends Pick<Wish, 'priority' | 'rank'> {
  lane: number;
  events: PlacedEvent[];
}

/**
 * The events of each lane in the stretches in which they are drawn: by themselves, and together where they are crowded, as in
 * drawings of a part of the clock.
 * @param length of the clock in pixels
 */
export function selectCrowds(data: Timeline, length: number): Crowd[][] {
  const placed = new Map(placeEvents(data, length).map((one) => [one.event, one]));
  const index = createIndex(data.events);
  return data.lanes.map((_, lane) => {
    const own = index[lane];
    if (!own) return [];
    const wishes = selectWishes(lane, own, data, { length, tracks: data.lanes }, data, 0);
    return wishes.map(({ events, priority, rank }): Crowd => {
      const sorted = events.map((event) => placed.get(event)!).sort((a, b) => a.at - b.at);
      return { lane, events: sorted, priority, rank };
    });
  });
}
