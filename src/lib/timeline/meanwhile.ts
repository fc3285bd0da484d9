import { formatDistance, placeDistance } from '../dates/distance.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** What happened next to an event on another lane, and when, from that event: "about seven weeks later". */
export interface Meanwhile {
  event: TimelineEvent;
  distance: string;
}

const toMiddle = ({ start, end }: TimelineEvent): number => (start + end) / 2;

/** The event of each other lane that is nearest in time, in the order of the lanes. Lanes without events are left out. */
export function selectMeanwhile({ lanes, events, locale, words }: Timeline, id: string): Meanwhile[] {
  const here = events.find((event) => event.id === id);
  if (!here) return [];
  const far = (event: TimelineEvent) => Math.abs(toMiddle(event) - toMiddle(here));
  const nearest = new Map<number, TimelineEvent>();
  for (const event of events) {
    const best = nearest.get(event.lane);
    if (event.lane !== here.lane && (!best || far(event) < far(best))) nearest.set(event.lane, event);
  }
  return lanes.flatMap((_, lane) => {
    const event = nearest.get(lane);
    return event ? [{ event, distance: formatDistance(placeDistance(here, event), words.between, locale) }] : [];
  });
}
