import type { Frame } from './frame.ts';
import { createScale, type Tick } from './scale.ts';
import { markSize, outlines } from './shape.ts';
import type { Shape, Status, Timeline, TimelineEvent, TimelineSpan } from './timeline.ts';

/**
 * Stage 3: values ready for SVG attributes. Texts keep their size at every width; what moves with the width is a
 * percentage, so one drawing serves all widths from the one that it was made for. All x count from the start side: where
 * `dir` is `rtl`, who paints turns the drawing round (x → −x from its origin on the other side).
 */
export type Length = number | string;
export interface Line {
  x1: Length;
  y1: Length;
  x2: Length;
  y2: Length;
}
export interface Rect {
  x: Length;
  y: Length;
  width: Length;
  height: Length;
}

export interface DrawnLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** In a column, lines joined by `\n`. */
  date: string;
  /** One where the date stands before it; in a column the date stands below the last. */
  lines: string[];
}

/** An event, or a count of events, which bears the id of its first. */
export interface DrawnMark {
  id: string;
  /** All ids of a count, in order of time; left out for a single event. */
  ids?: string[];
  lane: number;
  x: Length;
  y: Length;
  /** True for what is waited for or stopped. */
  hollow: boolean;
  /**
   * The mark: an outline for a point in time, a bar as wide as the date is known, or as the events of a count reach; neither
   * for a count of events that are drawn as well.
   */
  outline: string | null;
  bar: Rect | null;
  /** Where an approximate date fades out. */
  soft: Line | null;
  leader: string | null;
  label: DrawnLabel | null;
  /** Place in order of time over all lanes, from 1; of a count the first and the last, or none where its events are drawn. */
  number: string;
}

export interface DrawnLane {
  colour: string;
  shape: Shape;
  x: Length;
  y: number;
  anchor: 'start' | 'end';
  /** Lines of the name, then of the detail below it. */
  label: string[];
  detail: string[];
  spans: (Line & { status: Status })[];
  /** Labels of the stretches that wait. */
  waits: { leader: string; x: Length; y: number; label: DrawnLabel }[];
}

export interface Drawing {
  name: string;
  layout: 'horizontal' | 'vertical';
  height: number;
  /** Where x = 0 lies. */
  origin: Length;
  lanes: DrawnLane[];
  marks: DrawnMark[];
  /** One path for each size. */
  ticks: { size: number; path: string }[];
  /** Width of the drawing in the units of the ticks' paths; null where they are pixels. */
  units: number | null;
  names: { x: Length; y: number; text: string }[];
  /** Every second stretch on the edge of the sheet. */
  bars: Rect[];
  /** The edges of the clock, and what parts the lanes. */
  edges: Line[];
  rules: Line[];
  /** The end of the clock, and what stands there. */
  until: Line & { text: string; x: Length; y: number; anchor: DrawnLabel['anchor'] };
  /** Its room at the smallest width, for drawings of parts of the clock. */
  frame: Frame;
}

/** Stage 2: an event with its place on the clock. */
export interface PlacedEvent {
  event: TimelineEvent;
  /** Shares of the clock: where the date may begin, its middle, where it may end. */
  from: number;
  at: number;
  to: number;
  /** True where the date is drawn wider than a point. */
  wide: boolean;
}

/** Places events on the clock. @param length of the clock in pixels; what is narrower than a mark becomes a point */
export function placeEvents({ events, from, to }: Timeline, length: number): PlacedEvent[] {
  const scale = createScale(from, to);
  const clamp = (share: number) => Math.min(Math.max(share, 0), 1);
  return events
    .map((event) => {
      const [start, end] = [clamp(scale(event.start)), clamp(scale(event.end))];
      return { event, from: start, at: (start + end) / 2, to: end, wide: (end - start) * length >= markSize };
    })
    .sort((a, b) => a.at - b.at);
}

/** The places of events in order of time over all lanes, from 1: what paper calls them by. */
export const selectNumbers = ({ events }: Pick<Timeline, 'events'>): Map<string, number> =>
  new Map(events.map(({ id }, index) => [id, index + 1]));

/** The number of an event, or the first and the last of a count. */
export function formatNumber(ids: readonly string[], numbers: ReadonlyMap<string, number>): string {
  let [low, high] = [Infinity, -Infinity];
  for (const id of ids) {
    const number = numbers.get(id)!;
    [low, high] = [Math.min(low, number), Math.max(high, number)];
  }
  return low === high ? `${low}` : `${low}–${high}`;
}

/** A wait that is labelled: of one that nobody named, the event that began it tells. */
export const isNamedWait = ({ status, when }: TimelineSpan): boolean => status === 'waiting' && when !== '';

/** Stretches as they are drawn: one that is narrower than so many days goes with its neighbour. @param spans in order */
export function selectSpans(spans: readonly TimelineSpan[], least: number): TimelineSpan[] {
  const drawn: TimelineSpan[] = [];
  for (const span of spans) {
    const last = drawn.at(-1);
    const isSmall = span.end - span.start < least || (last && last.end - last.start < least);
    if (last && isSmall && span.start - last.end < least) last.end = span.end;
    else drawn.push({ ...span });
  }
  return drawn;
}

export const isHollow = ({ status }: TimelineEvent): boolean => status === 'waiting' || status === 'stopped';

/** The outline of an event that is a point. */
export const selectOutline = ({ event, wide }: PlacedEvent, { lanes }: Timeline): string | null =>
  wide ? null : outlines[lanes[event.lane]?.shape ?? 'circle'];

/** Three decimals of a percentage are less than a tenth of a pixel on any screen. */
export const toPercent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** Units of the ticks' paths across a drawing that is stretched: hundredths of a percent. */
export const tickUnits = 10_000;

/** A straight line along an axis: where it begins and how far it goes. */
export type Step = readonly [x: number, y: number, dx: number, dy: number];

/** Lines as one path. Moves are relative: the steps of a clock repeat, and what repeats weighs little. */
export function formatSteps(steps: readonly Step[]): string {
  let [px, py] = [0, 0];
  return steps
    .map(([x, y, dx, dy]) => {
      const path = `m${x - px} ${y - py}${dx ? `h${dx}` : `v${dy}`}`;
      [px, py] = [x + dx, y + dy];
      return path;
    })
    .join('');
}

/** Ticks, one path for each size. */
export const drawTicks = (ticks: readonly Tick[], toSteps: (tick: Tick) => Step[]): Drawing['ticks'] =>
  ([0, 1, 2] as const)
    .map((size) => ({ size, path: formatSteps(ticks.filter((tick) => tick.size === size).flatMap(toSteps)) }))
    .filter(({ path }) => path);

/** Wide marks go first, so that points on them stay visible. */
export const sortForPaint = <T extends { bar: unknown }>(marks: T[]): T[] => [
  ...marks.filter(({ bar }) => bar),
  ...marks.filter(({ bar }) => !bar)
];
