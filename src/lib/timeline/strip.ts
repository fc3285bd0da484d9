import type { Story } from '../story/story.ts';
import { selectPageFigure } from '../story/select.ts';
import { isHollow, placeEvents, selectOutline, toPercent } from './drawing.ts';
import { createScale, placeBars, placeTicks } from './scale.ts';
import { toTimeline } from './story.ts';
import type { Shape, Status, TimelineEvent } from './timeline.ts';

/** One event on the clock of all lanes, without names for the others. Places along the clock in percent. */
interface Strip {
  lanes: {
    label: string;
    colour: string;
    shape: Shape;
    spans: { x1: string; x2: string; status: Status }[];
    /** Where the other events are. */
    others: string[];
  }[];
  bars: { x: string; width: string }[];
  years: { x: string; label: string }[];
  /** The event: its lane, its place, and half its width where the date is wider than a point. */
  mark: { lane: number; x: string; outline: string | null; half: string; width: string; hollow: boolean };
  /** The date, with the side of the mark on which it has room. */
  date: string;
  anchor: 'start' | 'end';
  until: string;
}

/** Pixels that the clock is drawn for: wide dates and names of years need that much. */
const length = 320;

/** Places an event of the story on the clock of the timeline's own page; null where the story has no timeline. */
export function placeStrip(id: string, story: Story): Strip | null {
  const figure = selectPageFigure(story.figures, 'timeline');
  if (figure?.kind !== 'timeline') return null;
  const data = toTimeline(figure, story, true);
  const placed = placeEvents(data, length);
  const own = placed.find(({ event }) => event.id === id);
  if (!own) return null;
  const scale = createScale(data.from, data.to);
  const ticks = placeTicks(data.from, data.to, length, data.locale);
  const isOther = (event: TimelineEvent, lane: number) => event.lane === lane && event.id !== id;
  return {
    lanes: data.lanes.map(({ label, colour, shape, spans }, lane) => ({
      label,
      colour,
      shape,
      spans: spans.map(({ start, end, status }) => ({
        x1: toPercent(scale(start)),
        x2: toPercent(scale(end)),
        status
      })),
      others: placed.filter(({ event }) => isOther(event, lane)).map(({ at }) => toPercent(at))
    })),
    bars: placeBars(ticks).map(({ from, to }) => ({ x: toPercent(from), width: toPercent(to - from) })),
    // A year that begins near the end would stand beyond it on a phone.
    years: ticks.filter(({ label, at }) => label && at < 0.92).map(({ at, label }) => ({ x: toPercent(at), label })),
    mark: {
      lane: own.event.lane,
      x: toPercent(own.at),
      outline: selectOutline(own, data),
      half: toPercent((own.from - own.to) / 2),
      width: toPercent(own.to - own.from),
      hollow: isHollow(own.event)
    },
    date: own.event.short,
    anchor: own.at < 0.5 ? 'start' : 'end',
    until: data.until
  };
}
