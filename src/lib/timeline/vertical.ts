import {
  drawTicks,
  formatNumber,
  isHollow,
  placeEvents,
  selectNumbers,
  selectOutline,
  selectSpans,
  sortForPaint,
  toPercent,
  type DrawnLane,
  type DrawnMark,
  type Drawing,
  type PlacedEvent
} from './drawing.ts';
import { formatLeader, sizes } from './blocks.ts';
import { createColumns, fillColumns, toBlocks } from './columns.ts';
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
  const { columns: filled, silent, room } = fillColumns(data, columns, metrics);
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
      spans: selectSpans(spans, (data.to - data.from) / room).map(({ start, end, status }) => ({
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
  const numbers = selectNumbers(data);
  const placed = new Map(placeEvents(data, room).map((one) => [one.event, one]));
  const drawMark = (events: readonly PlacedEvent[], x: number, y: number, isLabelOnly = false) => {
    const ids = events.map(({ event }) => event.id);
    const [first, last] = [placed.get(events[0]!.event)!, placed.get(events.at(-1)!.event)!];
    const { event, from, to, wide } = first;
    const isCount = ids.length > 1;
    const height = Math.round((isCount ? last.at - first.at : to - from) * room);
    const half = isCount ? Math.max(height, markSize) / 2 : height / 2;
    const bar = isCount
      ? { x: -7.5, y: -half, width: 15, height: 2 * half }
      : { x: -5.5, y: -half, width: 11, height: 2 * half };
    return {
      id: event.id,
      ...(isCount && { ids }),
      lane: event.lane,
      x,
      y,
      hollow: !isCount && isHollow(event),
      outline: isCount ? null : selectOutline(first, data),
      bar: (wide || isCount) && !isLabelOnly ? bar : null,
      number: isLabelOnly ? '' : formatNumber(ids, numbers),
      soft: event.soft && !isCount ? { x1: 0, y1: -height, x2: 0, y2: height } : null
    };
  };
  for (const [index, column] of columns.entries()) {
    const entries = filled[index]!;
    const tops = placeStack(toBlocks(entries, room, line), room);
    for (const [i, { lane, at, date, lines, events, isLabelOnly }] of entries.entries()) {
      const [x, y] = [tracks[lane]!, toY(at)];
      const first = y0 + tops[i]! + line / 2 - y;
      const leader = formatLeader(column.side, column.x - x, first);
      const anchor = column.side < 0 ? ('end' as const) : ('start' as const);
      const label = { x: column.x - x, y: first + 4.5, anchor, date, lines };
      if (events.length === 0) lanes[lane]!.waits.push({ leader, x, y, label });
      else marks.push({ ...drawMark(events, x, y, isLabelOnly), leader, label });
    }
  }
  for (const { lane, events } of silent) {
    const at = (placed.get(events[0]!.event)!.at + placed.get(events.at(-1)!.event)!.at) / 2;
    marks.push({ ...drawMark(events, tracks[lane]!, toY(at)), leader: null, label: null });
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
      line,
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
      const reach = 3 + 2 * size;
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
