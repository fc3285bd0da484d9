import {
  drawTicks,
  isHollow,
  placeEvents,
  selectOutline,
  sortForPaint,
  toPercent,
  type DrawnLane,
  type DrawnMark,
  type Drawing,
  type PlacedEvent
} from './drawing.ts';
import { blockGap, formatLeader, sizes } from './blocks.ts';
import { createColumns, fillColumns, toBlocks, toRoom } from './columns.ts';
import { toLines } from './measure.ts';
import { createScale, placeBars, placeTicks } from './scale.ts';
import { markSize } from './shape.ts';
import { placeStack } from './stack.ts';
import type { Timeline } from './timeline.ts';

/**
 * Draws the clock downwards: two lanes stand on its two sides, any other number on its right.
 * @param width of the drawing in pixels: the smallest at which it will be shown
 */
export function drawVertical(data: Timeline, name: string, width: number): Drawing {
  const metrics = width < 300 ? sizes.narrow : sizes.wide;
  const { half, line } = metrics;
  const { columns, tracks, origin } = createColumns(data, width, metrics);
  const filled = fillColumns(data, columns, metrics);
  const room = toRoom(filled, line);
  const scale = createScale(data.from, data.to);
  const centre = origin === '0' ? half : 0;

  const heads = data.lanes.map(({ label, detail }, index) => {
    const column = columns.find(({ lanes }) => lanes.includes(index))!;
    const names = { label: toLines(label, column.width, 15), detail: toLines(detail, column.width, metrics.text) };
    return { column, ...names, height: (names.label.length + names.detail.length) * 18 };
  });
  const stacked = columns.length === 1;
  const heights = heads.map(({ height }) => height);
  const y0 = 14 + (stacked ? heights.reduce((sum, height) => sum + height, 0) : Math.max(0, ...heights));
  const toY = (at: number) => Math.round(y0 + at * room);

  const lanes: DrawnLane[] = data.lanes.map(({ colour, shape, spans }, index) => {
    const { column, label, detail } = heads[index]!;
    const x = tracks[index]!;
    return {
      colour,
      shape,
      x: column.x,
      y: 14 + (stacked ? heights.slice(0, index).reduce((sum, height) => sum + height, 0) : 0),
      anchor: column.side < 0 ? 'end' : 'start',
      label,
      detail,
      spans: spans.map(({ start, end, status }) => ({
        x1: x,
        y1: toY(scale(start)),
        x2: x,
        y2: toY(scale(end)),
        status
      })),
      waits: []
    };
  });

  const marks: DrawnMark[] = [];
  const labelled = new Set<string>();
  const events = placeEvents(data, room);
  const byId = new Map(events.map((placed) => [placed.event.id, placed]));
  const shares = origin === '0' ? 0 : 0.5;
  for (const [index, column] of columns.entries()) {
    const entries = filled[index]!;
    const tops = placeStack(toBlocks(entries, room, line), room);
    for (const [i, entry] of entries.entries()) {
      const [x, y] = [tracks[entry.lane]!, toY(entry.at)];
      const first = y0 + tops[i]! + line / 2 - y;
      const leader = formatLeader(column.side, column.x - x, first);
      const label = {
        x: column.x - x,
        y: first + 4.5,
        anchor: column.side < 0 ? ('end' as const) : ('start' as const),
        date: entry.date,
        lines: entry.lines
      };
      if (!entry.placed) {
        lanes[entry.lane]!.waits.push({ leader, x, y, label });
        continue;
      }
      labelled.add(entry.placed.event.id);
      const box = {
        at: shares,
        dx: column.side < 0 ? column.x - column.width : column.x - 4,
        y: y0 + tops[i]! - 2,
        width: column.width + 4,
        height: Math.max(entry.size - blockGap + 4, 24)
      };
      marks.push({ ...drawMark(byId.get(entry.placed.event.id)!, x, y), leader, label, box });
    }
  }
  for (const placed of events) {
    if (labelled.has(placed.event.id)) continue;
    const [x, y] = [tracks[placed.event.lane]!, toY(placed.at)];
    const box = { at: shares, dx: x - markSize, y: y - markSize, width: 2 * markSize, height: 2 * markSize };
    marks.push({ ...drawMark(placed, x, y), leader: null, label: null, box });
  }

  function drawMark(placed: PlacedEvent, x: number, y: number) {
    const { event, from, to, wide } = placed;
    const height = Math.round((to - from) * room);
    return {
      id: event.id,
      lane: event.lane,
      x,
      y,
      hollow: isHollow(event),
      outline: selectOutline(placed, data),
      bar: wide ? { x: -5.5, y: -height / 2, width: 11, height } : null,
      number: '',
      soft: event.soft ? { x1: 0, y1: -height, x2: 0, y2: height } : null
    };
  }

  const ticks = placeTicks(data.from, data.to, room, data.locale, 2 * half);
  const [left, right] = [centre - half, centre + half];
  const end = toY(1);
  const height = end + (data.until ? 24 : 4);
  const middle = origin === '0' ? 0 : width / 2;
  return {
    name,
    layout: 'vertical',
    height,
    frame: {
      name,
      layout: 'vertical',
      width,
      height,
      text: metrics.text,
      offset: y0,
      length: room,
      tracks: lanes.map(({ x, y, anchor, label, detail }, index) => {
        const { column } = heads[index]!;
        return {
          top: y0,
          at: middle + tracks[index]!,
          column: middle + column.x,
          before: column.side < 0 ? column.width : 0,
          after: column.side < 0 ? 0 : column.width,
          head: { x: middle + Number(x), y, anchor, label, detail }
        };
      }),
      edge: { at: middle + left, size: 2 * half }
    },
    origin,
    lanes,
    marks: sortForPaint(marks),
    ticks: drawTicks(ticks, ({ at, size }) => {
      const y = toY(at);
      const reach = 4 + 3 * size;
      if (size === 2) return [[left, y, right - left, 0]];
      return [
        [left, y, reach, 0],
        [right - reach, y, reach, 0]
      ];
    }),
    units: null,
    names: ticks
      .filter(({ label }) => label)
      .flatMap(({ at, label }) =>
        label.split('\n').map((text, line) => ({ x: centre, y: toY(at) + 14 + 12 * line, text }))
      ),
    bars: placeBars(ticks).map(({ from, to }) => ({
      x: left,
      y: toY(from),
      width: 2 * half,
      height: toY(to) - toY(from)
    })),
    edges: [left, right].map((x) => ({ x1: x, y1: y0, x2: x, y2: end })),
    rules: [],
    until: {
      x1: origin === '0' ? 0 : toPercent(-0.5),
      y1: end,
      x2: origin === '0' ? '100%' : toPercent(0.5),
      y2: end,
      text: data.until,
      x: origin === '0' ? 0 : centre,
      y: end + 18,
      anchor: origin === '0' ? 'start' : 'middle'
    }
  };
}
