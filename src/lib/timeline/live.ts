import type { Stretch } from '../dates/clock.ts';
import { drawTicks, isHollow, isNamedWait, selectSpans, type Step } from './drawing.ts';
import type { Frame, LiveDrawing, LiveMark, Window } from './frame.ts';
import { createColumn } from './live-columns.ts';
import type { TimelineIndex } from './live-index.ts';
import { createRows, type Placed, type Shelf } from './live-rows.ts';
import { selectRuns, selectWishes, type Wish } from './live-wishes.ts';
import { toTextWidth } from './measure.ts';
import { maxLabel } from './rows.ts';
import { placeBars, placeTicks } from './scale.ts';
import { markSize, outlines } from './shape.ts';
import type { Timeline, TimelineEvent, TimelineSpan } from './timeline.ts';

const round = (value: number) => Math.round(value * 10) / 10;

// Up to so many labels other orders are tried where the first one leaves some without room, and so many orders.
const [few, orders] = [20, 20];

/**
 * Labels by priority, then evenly spread, then by time. Where that leaves some of a few without room, by stairs instead: up
 * to a mark labels begin at their leaders and descend, after it they end there and climb, and none stands in another's way.
 * Neighbours that still have none become a count if that has room.
 * @param createShelf empty; `isNear` has labels stand as near to their marks as they can
 */
function placeLabels(
  wishes: Wish[],
  createShelf: (isNear: boolean) => Shelf,
  isFlat: boolean,
  data: Timeline
): [Wish, Placed | null][] {
  wishes.sort((a, b) => a.priority - b.priority || b.rank - a.rank || a.x - b.x);
  let shelf = createShelf(false);
  let lost = wishes.filter((wish) => !shelf.add(wish) && wish.isShown);
  if (isFlat && wishes.length <= few) {
    const turns = wishes.toSorted((a, b) => a.x - b.x);
    const step = Math.ceil(turns.length / orders);
    for (let split = turns.length; split >= 0 && lost.length > 0; split -= step) {
      const next = createShelf(true);
      const left = [
        ...turns.slice(split).filter((wish) => !next.add(wish, true)),
        ...turns
          .slice(0, split)
          .reverse()
          .filter((wish) => !next.add(wish, false))
      ].filter(({ isShown }) => isShown);
      if (left.length < lost.length) [shelf, lost] = [next, left];
    }
  }
  lost = lost.filter((wish) => !shelf.press(wish) && wish.events[0]);
  const counts = selectRuns(
    lost.sort((a, b) => a.x - b.x),
    data
  ).filter((run) => run.events.length > 1 && shelf.add(run));
  const counted = new Set(counts.flatMap(({ events }) => events));
  return [
    ...lost.filter(({ events }) => !counted.has(events[0]!)).map((wish): [Wish, null] => [wish, null]),
    ...shelf.draw()
  ];
}

/**
 * Draws the part of a timeline that a window shows, within a frame; fast enough to be called for each frame of a zoom.
 * Places count from the start side, as in frames.
 * @param index of `data.events`, by `createIndex`
 */
export function drawLive(data: Timeline, index: TimelineIndex, window: Window, frame: Frame): LiveDrawing {
  const { layout, width, offset, length, tracks, edge } = frame;
  const isFlat = layout === 'horizontal';
  const { from } = window;
  const perDay = length / (window.to - from);
  const toPlace = (day: number) => round(offset + (day - from) * perDay);
  /** From along and across the clock to x and y. */
  const toLine = (a1: number, c1: number, a2: number, c2: number) =>
    isFlat ? { x1: a1, y1: c1, x2: a2, y2: c2 } : { x1: c1, y1: a1, x2: c2, y2: a2 };
  const toRect = (along: number, across: number, long: number, wide: number) =>
    isFlat ? { x: along, y: across, width: long, height: wide } : { x: across, y: along, width: wide, height: long };

  const isMet = ({ start, end }: Stretch) => end > from && start < window.to;
  /** What a stretch is waiting for stands at the middle of the part that is shown. */
  const toWait = (lane: number, { start, end, label: text }: TimelineSpan): Wish => {
    const since = data.events.find((event) => event.lane === lane && event.start >= start)?.id ?? '';
    const x = ((Math.max(start, from) + Math.min(end, window.to)) / 2 - from) * perDay;
    return { lane, since, events: [], x, low: x, high: x, isShown: true, date: '', text, priority: 1, rank: 1 };
  };
  const drawAt = ({ lane, x }: Wish, placed: Placed | null) => {
    const [along, across] = [round(offset + x), tracks[lane]!.at];
    const [leader, label] = [placed && placed.leader, placed && placed.label];
    return { lane, x: isFlat ? along : across, y: isFlat ? across : along, leader, label };
  };

  function drawMark(wish: Wish, event: TimelineEvent, placed: Placed | null): LiveMark {
    const { events, lane, x, low, high } = wish;
    const isCount = events.length > 1;
    const size = (event.end - event.start) * perDay;
    const isWide = isCount || size >= markSize;
    const [first, last] = isCount ? [Math.min(low - x, -6), Math.max(high - x, 6)] : [low - x, high - x];
    const half = isCount ? 7.5 : 5.5;
    return {
      id: event.id,
      ...(isCount && { ids: events.map(({ id }) => id) }),
      ...drawAt(wish, placed),
      hollow: !isCount && isHollow(event),
      outline: isWide ? null : outlines[data.lanes[lane]!.shape],
      bar: isWide ? toRect(round(first), -half, round(last - first), 2 * half) : null,
      soft: event.soft && !isCount ? toLine(round(Math.max(-size, -x)), 0, round(Math.min(size, length - x)), 0) : null
    };
  }

  const marks: LiveMark[] = [];
  const waits: LiveDrawing['waits'] = [];
  const done = new Set<number>();
  for (const lane of tracks.keys()) {
    if (done.has(lane)) continue;
    // Lanes of one column share the room for labels.
    const lanes = [...tracks.keys()].filter((one) =>
      isFlat ? one === lane : tracks[one]!.column === tracks[lane]!.column
    );
    for (const one of lanes) done.add(one);
    const wishes = lanes.flatMap((one) => {
      const own = index[one];
      const { spans } = data.lanes[one]!;
      return [
        ...(own ? selectWishes(one, own, window, frame, data, isFlat ? maxLabel : 0) : []),
        ...spans.filter((span) => isMet(span) && isNamedWait(span)).map((span) => toWait(one, span))
      ];
    });
    const xs = wishes.map(({ x }) => x);
    const createShelf = (isNear: boolean) =>
      isFlat ? createRows(frame, lane, isNear ? [] : xs) : createColumn(frame, lane);
    for (const [wish, placed] of placeLabels(wishes, createShelf, isFlat, data)) {
      const [event] = wish.events;
      if (!event) waits.push({ ...drawAt(wish, placed), since: wish.since ?? '' });
      else if (wish.isShown) marks.push(drawMark(wish, event, placed));
    }
  }

  const ticks = placeTicks(from, window.to, length, data.locale, isFlat ? 0 : edge.size);
  const [near, far] = [edge.at, edge.at + edge.size];
  const top = tracks[0]?.top ?? offset;
  const end = offset + length;
  const isEnd = data.until !== '' && data.to >= from && data.to <= window.to;
  const [untilAt, untilWidth] = [toPlace(data.to), toTextWidth(data.until, 12)];
  // Beside a clock at the start side there is no room for half of the words.
  const isAside = near + edge.size / 2 < untilWidth / 2;
  return {
    // Wide marks go first, so that points on them stay visible.
    marks: [...marks.filter(({ bar }) => bar), ...marks.filter(({ bar }) => !bar)],
    spans: data.lanes.flatMap(({ spans }, lane) =>
      selectSpans(spans.filter(isMet), 1 / perDay).map(({ start, end: last, status }) => {
        const { at } = tracks[lane]!;
        return { lane, status, ...toLine(Math.max(toPlace(start), offset), at, Math.min(toPlace(last), end), at) };
      })
    ),
    ticks: drawTicks(ticks, ({ at, size }): Step[] => {
      const along = round(offset + at * length);
      if (isFlat) return [[along, near, 0, size === 2 ? top - near : -4 - 4 * size]];
      const reach = 3 + 2 * size;
      if (size === 2) return [[near, along, edge.size, 0]];
      return [
        [near, along, reach, 0],
        [far - reach, along, reach, 0]
      ];
    }),
    names: ticks
      .filter(({ label }) => label)
      .map(({ at, label: text }) => {
        const along = round(offset + at * length);
        return isFlat ? { x: along, y: far + 15, text } : { x: near + edge.size / 2, y: along + 14, text };
      }),
    bars: placeBars(ticks).map((bar) =>
      toRect(round(offset + bar.from * length), near, round((bar.to - bar.from) * length), edge.size)
    ),
    waits,
    until: isEnd
      ? {
          ...(isFlat ? toLine(untilAt, top, untilAt, far) : toLine(untilAt, 0, untilAt, width)),
          text: data.until,
          x: isFlat ? Math.max(untilAt, offset + untilWidth) : isAside ? near : near + edge.size / 2,
          y: isFlat ? top - 7 : untilAt + 18,
          anchor: isFlat ? 'end' : isAside ? 'start' : 'middle'
        }
      : null,
    heads: tracks.map(({ head }, lane) => ({ ...head, lane })),
    edges: isFlat
      ? [top, near, far].map((line) => toLine(offset, line, end, line))
      : [near, far].map((line) => toLine(offset, line, end, line)),
    rules: isFlat ? tracks.slice(1).map((track) => toLine(0, track.top, end, track.top)) : []
  };
}
