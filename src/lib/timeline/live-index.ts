import type { TimelineEvent } from './timeline.ts';

/** Events of one lane by time. */
export interface LaneIndex {
  /** Sorted by start, then end. */
  events: readonly TimelineEvent[];
  /** The latest end up to each event: whatever comes before the first that reaches a day has ended by then. */
  ends: readonly number[];
}
/** One entry a lane that has events, at the lane's index. */
export type TimelineIndex = (LaneIndex | undefined)[];

/** Where the first number is that is at least `value`, in a sorted list. */
function toFirst(length: number, isFrom: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFrom(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Indexes events by lane and time. @param events sorted by start, then end */
export function createIndex(events: readonly TimelineEvent[]): TimelineIndex {
  const lanes: { events: TimelineEvent[]; ends: number[] }[] = [];
  for (const event of events) {
    const lane = (lanes[event.lane] ??= { events: [], ends: [] });
    lane.ends.push(Math.max(lane.ends.at(-1) ?? -Infinity, event.end));
    lane.events.push(event);
  }
  return lanes;
}

/** Calls `take` with each event of a lane that meets the days from `from` to before `to`, and its index in the lane. */
export function selectMeeting(
  { events, ends }: LaneIndex,
  from: number,
  to: number,
  take: (event: TimelineEvent, index: number) => void
): void {
  for (let i = toFirst(ends.length, (at) => ends[at]! > from); i < events.length; i++) {
    const event = events[i]!;
    if (event.start >= to) return;
    if (event.end > from) take(event, i);
  }
}
