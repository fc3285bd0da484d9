import {
  drawTicks,
  formatNumber,
  isHollow,
  selectNumbers,
  selectOutline,
  selectSpans,
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
import { selectCrowds, type Crowd } from './crowds.ts';
import type { Track } from './frame.ts';
import { createWishes, placeWishes, textSize, type Labelled } from './horizontal-labels.ts';
import type { LabelPlace } from './labels.ts';
import { toLines, toTextWidth } from './measure.ts';
import { drawRow, labelOffset, rowHeight, trackRoom } from './rows.ts';
import { createScale, placeBars, placeTicks } from './scale.ts';
import { markSize } from './shape.ts';
import type { Timeline } from './timeline.ts';

/** Pixels; the stylesheet sets the same inner margins (`--gutter-start`, `--gutter-end`) and text sizes. */
export const gutter = { start: 128, end: 12 };
const laneRoom = 34;
const [top, edge, nameRoom] = [22, 5, 24];

function drawLabel({ date, text }: Labelled, { row, anchor }: LabelPlace) {
  const { middle, leader } = drawRow(row, anchor === 'middle');
  const x = { start: labelOffset, middle: 0, end: -labelOffset }[anchor];
  const label: DrawnLabel = { x, y: middle + 4.5, anchor, date, lines: [text] };
  return { label, leader };
}

/** The mark of an event as wide as it is known, and that of a count as far as its events reach. */
function drawBar({ events, at, isLabelOnly }: Labelled, length: number): DrawnMark['bar'] {
  const [first, last] = [events[0]!, events.at(-1)!];
  if (isLabelOnly) return null;
  if (events.length === 1) {
    if (!first.wide) return null;
    return { x: toPercent((first.from - first.to) / 2), y: -5.5, width: toPercent(first.to - first.from), height: 11 };
  }
  const least = markSize / 2 / length;
  const [low, high] = [Math.min(first.at - at, -least), Math.max(last.at - at, least)];
  return { x: toPercent(low), y: -7.5, width: toPercent(high - low), height: 15 };
}

function drawMark(
  wish: Labelled,
  place: LabelPlace | null,
  y: number,
  length: number,
  data: Timeline,
  numbers: ReadonlyMap<string, number>
): DrawnMark {
  const [first] = wish.events as [PlacedEvent];
  const { event, from, to } = first;
  const ids = wish.events.map((placed) => placed.event.id);
  const isCount = ids.length > 1;
  const drawn = place && drawLabel(wish, place);
  return {
    id: event.id,
    ...(isCount && { ids }),
    lane: event.lane,
    x: toPercent(wish.at),
    y,
    hollow: !isCount && isHollow(event),
    outline: isCount ? null : selectOutline(first, data),
    bar: drawBar(wish, length),
    soft: event.soft && !isCount ? { x1: toPercent(from - to), y1: 0, x2: toPercent(to - from), y2: 0 } : null,
    leader: drawn && drawn.leader,
    label: drawn && drawn.label,
    number: wish.isLabelOnly ? '' : formatNumber(ids, numbers)
  };
}

function drawLane(
  data: Timeline,
  index: number,
  crowd: readonly Crowd[],
  y0: number,
  width: number,
  numbers: ReadonlyMap<string, number>
) {
  const { label, detail, colour, shape, spans } = data.lanes[index]!;
  const scale = createScale(data.from, data.to);
  const { wishes, places } = placeWishes(createWishes(data, index, crowd, width), width, data);
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
    spans: selectSpans(spans, (data.to - data.from) / width).map(({ start, end, status }) => ({
      x1: toPercent(scale(start)),
      y1: y,
      x2: toPercent(scale(end)),
      y2: y,
      status
    })),
    waits: wishes.flatMap((wish, i) => {
      const place = places[i];
      return place && wish.events.length === 0 ? { x: toPercent(wish.at), y, ...drawLabel(wish, place) } : [];
    })
  };
  const marks = wishes.flatMap((wish, i) =>
    wish.events.length > 0 && (!wish.isLabelOnly || places[i])
      ? drawMark(wish, places[i] ?? null, y, width, data, numbers)
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
  const crowds = selectCrowds(data, length);
  const numbers = selectNumbers(data);
  const y0 = data.until ? top : 8;
  let y = y0;
  const lanes: DrawnLane[] = [];
  const marks: DrawnMark[] = [];
  const rules: Line[] = [];
  const tracks: Track[] = [];
  for (const index of data.lanes.keys()) {
    if (index > 0) rules.push({ x1: -gutter.start, y1: y, x2: '100%', y2: y });
    const drawn = drawLane(data, index, crowds[index]!, y, length, numbers);
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
      line: 16,
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
