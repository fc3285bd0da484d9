import { toMiddle } from '../dates/clock.ts';
import { formatEvents } from './count.ts';
import type { Window } from './frame.ts';
import { selectMeeting, type LaneIndex } from './live-index.ts';
import { markSize } from './shape.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** A mark that would like a label; pixels along the clock, from its start. */
export interface Wish {
  lane: number;
  /** One, or those of a count, in order of time; none for a wait. */
  events: TimelineEvent[];
  /** Of a wait: the event with which it begins. */
  since?: string;
  /** Where the mark stands, and how far it reaches within the window. */
  x: number;
  low: number;
  high: number;
  /** True where the window shows the mark; others only keep their labels' room, so that panning changes no row. */
  isShown: boolean;
  date: string;
  text: string;
  /** Lower is placed first. */
  priority: number;
  /** Among equals the higher goes first: every second of them, every fourth…, so that names are spread evenly. */
  rank: number;
}

// Pixels of a stretch in which events are counted together, at least; and how many marks a drawing may hold.
const [binSize, most] = [96, 150];
// A stretch is cut into so many where it is crowded.
const parts = 4;

/** Events by stretch: those whose middle lies beyond the window while it shows a part of them stand by themselves. */
function gather(events: readonly TimelineEvent[], { from, to }: Window, size: number) {
  const bins = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const middle = toMiddle(event);
    const isCut = event.start < to && event.end > from;
    const key = isCut && middle < from ? -Infinity : isCut && middle > to ? Infinity : Math.floor(middle / size);
    const bin = bins.get(key);
    if (bin) bin.push(event);
    else bins.set(key, [event]);
  }
  return bins;
}

/**
 * The marks of a lane: events, and counts where they are crowded. Stretches begin on the same days wherever the window
 * stands, and change their length only when it has doubled: so nothing flickers.
 * @param frame `length` of the clock in pixels, and as many `tracks` as there are lanes
 * @param beyond pixels on both sides of the window for which labels are laid out as well
 */
export function selectWishes(
  lane: number,
  own: LaneIndex,
  window: Window,
  { length, tracks }: { length: number; tracks: readonly unknown[] },
  data: Timeline,
  beyond = 0
): Wish[] {
  const { from, to } = window;
  const perDay = length / (to - from);
  const bin = 2 ** Math.ceil(Math.log2(binSize / perDay));
  const toX = (day: number) => (day - from) * perDay;
  const clamp = (x: number) => Math.min(Math.max(x, 0), length);

  const create = (events: TimelineEvent[], ordinal: number): Wish => {
    const [first, last] = [events[0]!, events.at(-1)!];
    const isCount = events.length > 1;
    const [start, end] = isCount ? [toMiddle(first), toMiddle(last)] : [first.start, first.end];
    const middle = toX((start + end) / 2);
    const isShown = isCount ? middle === clamp(middle) : end > from && start < to;
    return {
      lane,
      events,
      // What the window shows in part stays named at its edge.
      x: isShown ? clamp(middle) : middle,
      low: clamp(toX(start)),
      high: clamp(toX(end)),
      isShown,
      date: isCount ? '' : first.short,
      text: isCount ? formatEvents(events.length, data) : first.title,
      priority: isCount ? 0 : first.priority,
      rank: (ordinal & -ordinal) >>> 0 || 2 ** 32
    };
  };

  const ordinals = new Map<TimelineEvent, number>();
  selectMeeting(own, from - beyond / perDay, to + beyond / perDay, (event, ordinal) => ordinals.set(event, ordinal));
  const limit = Math.max(parts, (most * bin * perDay) / (length * tracks.length));
  const split = ([key, events]: [number, TimelineEvent[]], size: number): Wish[] => {
    if (events.length > 1 && (size < bin || !Number.isFinite(key)) && events.length > (size < bin ? 1 : limit))
      return [create(events, size < bin ? key : 0)];
    if (events.length > limit)
      return [...gather(events, window, bin / parts)].flatMap((part) => split(part, bin / parts));
    return events.map((event) => create([event], ordinals.get(event)!));
  };
  return [...gather([...ordinals.keys()], window, bin)].flatMap((part) => split(part, bin));
}

/** Makes one count of neighbours that have no room for a label each. @param lost sorted by `x` */
export function selectRuns(lost: readonly Wish[], data: Timeline): Wish[] {
  const runs: Wish[][] = [];
  let end = -Infinity;
  for (const wish of lost) {
    if (wish.x - end > 2 * markSize) runs.push([]);
    runs.at(-1)!.push(wish);
    end = wish.x;
  }
  return runs.map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    if (first === last) return first;
    const events = run.flatMap((wish) => wish.events);
    const [text, x] = [formatEvents(events.length, data), (first.x + last.x) / 2];
    return { ...first, events, x, low: first.x, high: last.x, date: '', text };
  });
}
