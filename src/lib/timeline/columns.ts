import { blockGap, farthest, mostLines, type Metrics } from './blocks.ts';
import { placeEvents, type PlacedEvent } from './drawing.ts';
import { toLines } from './measure.ts';
import { createScale } from './scale.ts';
import { markSize } from './shape.ts';
import { placeStack } from './stack.ts';
import type { Timeline } from './timeline.ts';
import { formatEvents } from './count.ts';

const [laneStep, least, most] = [16, 320, 2400];
// The room grows in steps until no label stands further than this from its mark, up to so many times what labels need.
const [step, steps] = [0.1, 3];

export interface Column {
  lanes: number[];
  /** −1: labels end left of the clock; 1: they begin right of it. */
  side: -1 | 1;
  /** Where the text stands, from the origin, and its width. */
  x: number;
  width: number;
}
export interface Entry {
  lane: number;
  at: number;
  date: string;
  lines: string[];
  /** The event that answers; null for the label of a wait. */
  placed: PlacedEvent | null;
  size: number;
}

function createEntry(
  metrics: Metrics,
  width: number,
  lane: number,
  at: number,
  placed: PlacedEvent | null,
  text: string,
  date: string
): Entry {
  const lines = toLines(text, width, metrics.text, mostLines);
  return { lane, at, date, lines, placed, size: (lines.length + Number(date !== '')) * metrics.line + blockGap };
}

/** Events of a priority beyond `level` are counted where they stand next to each other. */
function createEntries(
  data: Timeline,
  events: readonly PlacedEvent[],
  column: Column,
  metrics: Metrics,
  level: number
): Entry[] {
  const scale = createScale(data.from, data.to);
  const entries: Entry[] = [];
  const create = createEntry.bind(null, metrics, column.width);
  const own = events.filter(({ event }) => column.lanes.includes(event.lane));
  for (let index = 0; index < own.length; index++) {
    const run = [own[index]!];
    while (run[0]!.event.priority > level && (own[index + 1]?.event.priority ?? 0) > level) run.push(own[++index]!);
    const [first] = run as [PlacedEvent];
    const { event } = first;
    if (run.length > 1) entries.push(create(event.lane, first.at, first, formatEvents(run.length, data), ''));
    else entries.push(create(event.lane, first.at, first, event.title, event.short));
  }
  for (const lane of column.lanes) {
    for (const { start, end, status, label } of data.lanes[lane]!.spans) {
      if (status === 'waiting') entries.push(create(lane, (scale(start) + scale(end)) / 2, null, label, ''));
    }
  }
  return entries.sort((a, b) => a.at - b.at);
}

const toHeight = (entries: readonly Entry[]) => entries.reduce((sum, { size }) => sum + size, 0);

/** Where labels would like to begin. */
export const toBlocks = (entries: readonly Entry[], room: number, line: number) =>
  entries.map(({ at, size }) => ({ at: at * room - line / 2, size }));

/** Pixels for the clock: more where labels would otherwise be pushed far from their marks. */
export function toRoom(columns: readonly Entry[][], line: number): number {
  const needed = Math.max(least, ...columns.map(toHeight));
  const isNear = (room: number) =>
    columns.every((entries) => {
      const blocks = toBlocks(entries, room, line);
      return placeStack(blocks, room).every((top, index) => Math.abs(top - blocks[index]!.at) <= farthest);
    });
  const rooms = Array.from({ length: steps + 1 }, (_, count) => Math.round(needed * (1 + count * step)));
  return rooms.find(isNear) ?? rooms[steps]!;
}

/** Two lanes stand on the two sides of the clock, any other number on its right, and share one column of labels. */
export function createColumns(
  data: Timeline,
  width: number,
  { half, channel }: Metrics
): { columns: Column[]; tracks: number[]; origin: string } {
  const reach = half + markSize / 2 + channel;
  if (data.lanes.length === 2) {
    const column = (lane: number, side: -1 | 1): Column => ({
      lanes: [lane],
      side,
      x: side * reach,
      width: width / 2 - reach
    });
    return { columns: [column(0, -1), column(1, 1)], tracks: [-half, half], origin: '50%' };
  }
  const lanes = [...data.lanes.keys()];
  const tracks = lanes.map((lane) => 2 * half + lane * laneStep);
  const x = (tracks.at(-1) ?? 0) + reach - half;
  return { columns: [{ lanes, side: 1, x, width: width - x }], tracks, origin: '0' };
}

/** Labels of all columns, with as many priorities named as the greatest height allows. */
export function fillColumns(data: Timeline, columns: readonly Column[], metrics: Metrics): Entry[][] {
  const events = placeEvents(data, least);
  const fill = (level: number) => columns.map((column) => createEntries(data, events, column, metrics, level));
  return [3, 2, 1].map(fill).find((entries) => entries.every((own) => toHeight(own) <= most)) ?? fill(0);
}
