import { formatEvents } from './count.ts';
import type { Crowd } from './crowds.ts';
import { isNamedWait, type PlacedEvent } from './drawing.ts';
import { selectGroups } from './groups.ts';
import { placeLabels, type LabelPlace } from './labels.ts';
import { cutText, toTextWidth } from './measure.ts';
import { maxLabel } from './rows.ts';
import { createScale } from './scale.ts';
import type { Timeline } from './timeline.ts';

/** Size of labels in pixels; the stylesheet sets the same. */
export const textSize = 13;
const maxRows = 9;
// So many labels may give up their dates to find room; more are a crowd.
const fewLost = 4;

/** A label and its mark, if it has one: an event, or a count of events. */
export interface Labelled {
  /** None for a wait. */
  events: PlacedEvent[];
  at: number;
  date: string;
  text: string;
  width: number;
  priority: number;
  /** True for the count of events whose marks are drawn as well. */
  isLabelOnly?: boolean;
}

function toWish(
  events: PlacedEvent[],
  at: number,
  date: string,
  title: string,
  priority: number,
  length: number
): Labelled {
  const dateWidth = date === '' ? 0 : toTextWidth(`${date} `, textSize);
  const text = cutText(title, Math.min(length, maxLabel) - dateWidth, textSize);
  return { events, at, date, text, width: dateWidth + toTextWidth(text, textSize), priority };
}

const sortByTime = (wishes: Labelled[]) => wishes.sort((a, b) => a.at - b.at);

interface PlacedWishes {
  wishes: Labelled[];
  places: (LabelPlace | null)[];
}
const selectLost = ({ wishes, places }: PlacedWishes) =>
  new Set(wishes.filter(({ events }, index) => events.length === 1 && !places[index]));

/**
 * Places labels. Those that find no room try again without their dates; where some still find none, counts of them take part
 * in another round before all others.
 */
export function placeWishes(list: Labelled[], width: number, data: Timeline): PlacedWishes {
  const place = (wishes: Labelled[]): PlacedWishes => ({ wishes, places: placeLabels(wishes, width, maxRows) });
  let best = place(sortByTime(list));
  let lost = selectLost(best);
  if (lost.size > 0 && lost.size <= fewLost) {
    const shorter = place(
      best.wishes.map((wish) =>
        lost.has(wish) ? toWish(wish.events, wish.at, '', wish.events[0]!.event.title, wish.priority, width) : wish
      )
    );
    const left = selectLost(shorter);
    if (left.size < lost.size) [best, lost] = [shorter, left];
  }
  const groups = selectGroups([...lost], width, data).map(({ events, at, text }) => ({
    ...toWish(
      events.flatMap((wish) => wish.events),
      at,
      '',
      text,
      0.1,
      width
    ),
    isLabelOnly: true
  }));
  if (groups.length === 0) return best;
  const rest = place(sortByTime([...groups, ...best.wishes.filter((wish) => !lost.has(wish))]));
  return { wishes: [...rest.wishes, ...lost], places: [...rest.places, ...[...lost].map(() => null)] };
}

/** Marks of a lane: events, and counts of them where they are crowded at this length. */
export function createWishes(data: Timeline, lane: number, crowd: readonly Crowd[], length: number): Labelled[] {
  const scale = createScale(data.from, data.to);
  const waits = data.lanes[lane]!.spans.filter(isNamedWait).map(({ start, end, label }) =>
    toWish([], (scale(start) + scale(end)) / 2, '', label, 1, length)
  );
  const own = crowd.map(({ events }) => {
    const [first, last] = [events[0]!, events.at(-1)!];
    const { short, title, priority } = first.event;
    if (events.length === 1) return toWish(events, first.at, short, title, priority, length);
    return toWish(events, (first.at + last.at) / 2, '', formatEvents(events.length, data), 0.1, length);
  });
  return [...waits, ...own];
}
