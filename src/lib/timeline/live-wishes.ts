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

const toMiddle = ({ start, end }: TimelineEvent) => (start + end) / 2;
const toRank = (ordinal: number) => (ordinal & -ordinal) >>> 0 || 2 ** 32;

/**
 * The marks of a lane: events, and counts where they are crowded. Stretches begin on the same days wherever the window
 * stands, and change their length only when it has doubled: so nothing flickers.
 * @param beyond pixels on both sides of the window for which labels are laid out as well
 */
export function selectWishes(
  lane: number,
  own: LaneIndex,
  { from, to }: Window,
  { length, tracks }: { length: number; tracks: readonly unknown[] },
  data: Timeline,
  beyond: number
): Wish[] {
  const perDay = length / (to - from);
  const bin = 2 ** Math.ceil(Math.log2(binSize / perDay));
  const limit = Math.max(parts, (most * bin * perDay) / (length * tracks.length));
  const toX = (day: number) => (day - from) * perDay;

  const create = (events: TimelineEvent[], rank: number): Wish => {
    const [first, last] = [events[0]!, events.at(-1)!];
    const isCount = events.length > 1;
    const middle = isCount ? (toMiddle(first) + toMiddle(last)) / 2 : toMiddle(first);
    const [start, end] = isCount ? [toMiddle(first), toMiddle(last)] : [first.start, first.end];
    const isShown = isCount ? middle >= from && middle <= to : end > from && start < to;
    // What the window shows in part stays named at its edge.
    const x = toX(isShown ? Math.min(Math.max(middle, from), to) : middle);
    return {
      lane,
      events,
      x,
      low: isShown ? Math.max(toX(start), 0) : x,
      high: isShown ? Math.min(toX(end), length) : x,
      isShown,
      date: isCount ? '' : first.short,
      text: isCount ? formatEvents(events.length, data) : first.title,
      priority: isCount ? 0 : first.priority,
      rank
    };
  };

  /** Events by stretch: those whose middle is beyond the window while it shows a part of them stand by themselves. */
  const gather = (events: Iterable<TimelineEvent>, size: number) => {
    const bins = new Map<number, TimelineEvent[]>();
    let [key, list]: [number, TimelineEvent[]] = [NaN, []];
    for (const event of events) {
      const middle = toMiddle(event);
      const isCut = event.start < to && event.end > from;
      const next = isCut && middle < from ? -Infinity : isCut && middle > to ? Infinity : Math.floor(middle / size);
      if (next !== key) {
        key = next;
        list = bins.get(key) ?? [];
        bins.set(key, list);
      }
      list.push(event);
    }
    return bins;
  };

  const [met, ordinals]: [TimelineEvent[], Map<TimelineEvent, number>] = [[], new Map()];
  selectMeeting(own, from - beyond / perDay, to + beyond / perDay, (event, ordinal) => {
    met.push(event);
    ordinals.set(event, ordinal);
  });
  const wishes: Wish[] = [];
  const addAll = (events: TimelineEvent[]) => {
    for (const event of events) wishes.push(create([event], toRank(ordinals.get(event)!)));
  };
  for (const [key, events] of gather(met, bin)) {
    if (events.length <= limit) addAll(events);
    else if (!Number.isFinite(key)) wishes.push(create(events, 0));
    else
      for (const [part, some] of gather(events, bin / parts)) {
        if (some.length > 1) wishes.push(create(some, toRank(part)));
        else addAll(some);
      }
  }
  return wishes;
}

/** Makes one count of neighbours that have no room for a label each. @param lost sorted by `x` */
export function selectRuns(lost: readonly Wish[], data: Timeline): Wish[] {
  const runs: Wish[][] = [];
  for (const wish of lost) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && wish.x - last.x <= 2 * markSize) run.push(wish);
    else runs.push([wish]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    if (run.length === 1) return first;
    const events = run.flatMap((wish) => wish.events);
    const [text, x] = [formatEvents(events.length, data), (first.x + last.x) / 2];
    return { ...first, events, x, low: first.x, high: last.x, date: '', text, priority: 0 };
  });
}
