import {
  drawTicks,
  isHollow,
  placeEvents,
  selectOutline,
  sortForPaint,
  tickUnits as units,
  toPercent,
  type DrawnLabel,
  type DrawnLane,
  type DrawnMark,
  type Line,
  type Drawing,
  type PlacedEvent
} from './drawing.ts';
import type { Track } from './frame.ts';
import { selectGroups } from './groups.ts';
import { placeLabels, toShift, type LabelPlace } from './labels.ts';
import { cutText, toLines, toTextWidth } from './measure.ts';
import { drawRow, labelOffset, maxLabel, rowHeight, trackRoom } from './rows.ts';
import { createScale, placeBars, placeTicks } from './scale.ts';
import { markSize } from './shape.ts';
import type { Timeline, TimelineSpan } from './timeline.ts';

/** Pixels; the stylesheet sets the same inner margins (`--gutter-start`, `--gutter-end`) and text sizes. */
export const gutter = { start: 128, end: 12 };
const textSize = 13;
const [laneRoom, maxRows] = [34, 9];
const [top, edge, nameRoom] = [22, 5, 24];

interface Labelled {
  placed: PlacedEvent | null;
  at: number;
  date: string;
  text: string;
  width: number;
  priority: number;
  /** True for the count of a group, which has no mark of its own. */
  isGroup?: boolean;
}

function toWish(
  placed: PlacedEvent | null,
  at: number,
  date: string,
  title: string,
  priority: number,
  length: number
): Labelled {
  const dateWidth = date === '' ? 0 : toTextWidth(`${date} `, textSize);
  const text = cutText(title, Math.min(length, maxLabel) - dateWidth, textSize);
  return { placed, at, date, text, width: dateWidth + toTextWidth(text, textSize), priority };
}

function drawLabel({ date, text }: Labelled, { row, anchor }: LabelPlace) {
  const { middle, leader } = drawRow(row, anchor === 'middle');
  const x = { start: labelOffset, middle: 0, end: -labelOffset }[anchor];
  const label: DrawnLabel = { x, y: middle + 4.5, anchor, date, lines: [text] };
  return { label, leader, middle };
}

function drawMark(
  wish: Labelled & { placed: PlacedEvent },
  place: LabelPlace | null,
  y: number,
  data: Timeline
): DrawnMark {
  const { event, from, to, wide } = wish.placed;
  const half = toPercent((from - to) / 2);
  const drawn = place && drawLabel(wish, place);
  const dx = place ? toShift(place.anchor, wish.width) : -markSize;
  return {
    id: event.id,
    lane: event.lane,
    x: toPercent(wish.at),
    y,
    hollow: isHollow(event),
    outline: wish.isGroup ? null : selectOutline(wish.placed, data),
    bar: wide && !wish.isGroup ? { x: half, y: -5.5, width: toPercent(to - from), height: 11 } : null,
    soft: event.soft ? { x1: toPercent(from - to), y1: 0, x2: toPercent(to - from), y2: 0 } : null,
    leader: drawn && drawn.leader,
    label: drawn && drawn.label,
    number: '',
    box: {
      at: wish.at,
      dx: dx - 4,
      y: y + (drawn ? drawn.middle : 0) - rowHeight / 2,
      width: place ? wish.width + 8 : 2 * markSize,
      height: rowHeight
    }
  };
}

/** Places labels; where some find no room, counts of them take part in a second round before all others. */
function placeWishes(list: Labelled[], width: number, data: Timeline) {
  const sort = (wishes: Labelled[]) => wishes.sort((a, b) => a.at - b.at);
  const wishes = sort(list);
  const places = placeLabels(wishes, width, maxRows);
  const isLost = (wish: Labelled, index: number) => wish.placed && !places[index];
  const groups = selectGroups(wishes.filter(isLost), width, data).map(({ events: [head], at, text }) => ({
    ...toWish(head!.placed, at, '', text, 0.1, width),
    isGroup: true
  }));
  if (groups.length === 0) return { wishes, places };
  const lost = wishes.filter(isLost);
  const rest = sort([...groups, ...wishes.filter((wish) => !lost.includes(wish))]);
  return {
    wishes: [...rest, ...lost],
    places: [...placeLabels(rest, width, maxRows), ...lost.map(() => null)]
  };
}

function drawLane(data: Timeline, index: number, events: readonly PlacedEvent[], y0: number, width: number) {
  const { label, detail, colour, shape, spans } = data.lanes[index]!;
  const scale = createScale(data.from, data.to);
  const isWait = ({ status }: TimelineSpan) => status === 'waiting';
  const waits = spans
    .filter(isWait)
    .map((span) => toWish(null, (scale(span.start) + scale(span.end)) / 2, '', span.label, 1, width));
  const own = events.map((placed) =>
    toWish(placed, placed.at, placed.event.short, placed.event.title, placed.event.priority, width)
  );
  const { wishes, places } = placeWishes([...waits, ...own], width, data);
  const above = Math.max(0, ...places.map((place) => place?.row ?? 0));
  const below = -Math.min(0, ...places.map((place) => place?.row ?? 0));
  const y = y0 + Math.max(laneRoom, trackRoom + above * rowHeight + 6);
  const head = { label: toLines(label, gutter.start - 12, 15), detail: toLines(detail, gutter.start - 12, textSize) };
  const headRoom = head.label.length * 18 + head.detail.length * 17.6 - 8;
  const lane: DrawnLane = {
    colour,
    shape,
    x: -gutter.start,
    y: y + 1,
    anchor: 'start',
    ...head,
    spans: spans.map(({ start, end, status }) => ({
      x1: toPercent(scale(start)),
      y1: y,
      x2: toPercent(scale(end)),
      y2: y,
      status
    })),
    waits: wishes.flatMap((wish, i) => {
      const place = places[i];
      return place && !wish.placed ? { x: toPercent(wish.at), y, ...drawLabel(wish, place) } : [];
    })
  };
  const marks = wishes.flatMap((wish, i) =>
    wish.placed && (!wish.isGroup || places[i])
      ? drawMark({ ...wish, placed: wish.placed }, places[i] ?? null, y, data)
      : []
  );
  return { lane, marks, end: y + Math.max(laneRoom, headRoom, trackRoom + below * rowHeight + 6) };
}

/**
 * Draws lanes below each other over one clock.
 * @param width of the whole drawing in pixels, gutters included: the smallest at which it will be shown
 */
export function drawHorizontal(data: Timeline, name: string, width: number): Drawing {
  const length = width - gutter.start - gutter.end;
  const events = placeEvents(data, length);
  const y0 = data.until ? top : 8;
  let y = y0;
  const lanes: DrawnLane[] = [];
  const marks: DrawnMark[] = [];
  const rules: Line[] = [];
  const tracks: Track[] = [];
  for (const index of data.lanes.keys()) {
    const own = events.filter(({ event }) => event.lane === index);
    if (index > 0) rules.push({ x1: -gutter.start, y1: y, x2: '100%', y2: y });
    const drawn = drawLane(data, index, own, y, length);
    lanes.push(drawn.lane);
    marks.push(...drawn.marks);
    const { y: at, anchor, label, detail } = drawn.lane;
    tracks.push({
      top: y,
      at: at - 1,
      column: at - 1,
      before: at - 1 - y,
      after: drawn.end - at + 1,
      head: { x: 0, y: at, anchor, label, detail }
    });
    y = drawn.end;
  }
  const ticks = placeTicks(data.from, data.to, length, data.locale);
  const height = y + edge + nameRoom;
  return {
    name,
    layout: 'horizontal',
    height,
    frame: {
      name,
      layout: 'horizontal',
      width,
      height,
      text: textSize,
      offset: gutter.start,
      length,
      tracks,
      edge: { at: y, size: edge }
    },
    origin: 0,
    lanes,
    marks: sortForPaint(marks),
    ticks: drawTicks(ticks, ({ at, size }) => [[Math.round(at * units), y, 0, size === 2 ? y0 - y : -4 - 4 * size]]),
    units,
    names: ticks
      .filter(({ label, at }) => label && at * length + toTextWidth(label, 12) <= length + gutter.end)
      .map(({ at, label }) => ({ x: toPercent(at), y: y + edge + 15, text: label })),
    bars: placeBars(ticks).map(({ from, to }) => ({
      x: toPercent(from),
      y,
      width: toPercent(to - from),
      height: edge
    })),
    edges: [y0, y, y + edge].map((line) => ({ x1: 0, y1: line, x2: '100%', y2: line })),
    rules,
    until: { x1: '100%', y1: y0, x2: '100%', y2: y + edge, text: data.until, x: '100%', y: y0 - 7, anchor: 'end' }
  };
}
