import { blockGap, farthest, mostLines, type Metrics } from './blocks.ts';
import { formatEvents } from './count.ts';
import { selectCrowds, type Crowd } from './crowds.ts';
import { isNamedWait, placeEvents, type PlacedEvent } from './drawing.ts';
import { toLines } from './measure.ts';
import { createScale } from './scale.ts';
import { markSize } from './shape.ts';
import { isFitting, placeStack } from './stack.ts';
import type { Timeline } from './timeline.ts';

const [laneStep, least, most] = [16, 320, 2400];
// From so many events on the clock takes so many pixels, and counts them.
const [manyEvents, crowdedRoom] = [200, 1600];
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
/** A label beside the clock. */
export interface Entry {
  lane: number;
  at: number;
  date: string;
  lines: string[];
  size: number;
  /** What it names: an event, or those that it counts; none for a wait. */
  events: PlacedEvent[];
  /** True for the count of events whose marks are drawn as well. */
  isLabelOnly: boolean;
}
/** What stands beside a clock: labels by column, the marks that have none, and the pixels that the clock takes. */
export interface Filled {
  columns: Entry[][];
  silent: { lane: number; events: PlacedEvent[] }[];
  room: number;
}

function createEntry(
  data: Timeline,
  { text, line }: Metrics,
  width: number,
  lane: number,
  events: PlacedEvent[]
): Entry {
  const [first, last] = [events[0]!, events.at(-1)!];
  const isCount = events.length > 1;
  const lines = toLines(isCount ? formatEvents(events.length, data) : first.event.title, width, text, mostLines);
  const dates = isCount ? [] : toLines(first.event.short, width, text);
  const size = (lines.length + dates.length) * line + blockGap;
  return { lane, at: (first.at + last.at) / 2, date: dates.join('\n'), lines, size, events, isLabelOnly: false };
}

/** Labels of the stretches that wait. */
function createWaits(data: Timeline, { lanes, width }: Column, { text, line }: Metrics): Entry[] {
  const scale = createScale(data.from, data.to);
  return lanes.flatMap((lane) =>
    data.lanes[lane]!.spans.filter(isNamedWait).map(({ start, end, label }): Entry => {
      const lines = toLines(label, width, text, mostLines);
      const at = (scale(start) + scale(end)) / 2;
      return { lane, at, date: '', lines, size: lines.length * line + blockGap, events: [], isLabelOnly: false };
    })
  );
}

/** Events of a priority beyond `level` are counted where they stand next to each other. */
function createEntries(
  data: Timeline,
  events: readonly PlacedEvent[],
  column: Column,
  metrics: Metrics,
  level: number
): Entry[] {
  const own = events.filter(({ event }) => column.lanes.includes(event.lane));
  const runs: PlacedEvent[][] = [];
  for (const placed of own) {
    const run = runs.at(-1);
    if (run && run[0]!.event.priority > level && placed.event.priority > level) run.push(placed);
    else runs.push([placed]);
  }
  const entries = runs.map((run) => ({
    ...createEntry(data, metrics, column.width, run[0]!.event.lane, run),
    isLabelOnly: run.length > 1
  }));
  return [...entries, ...createWaits(data, column, metrics)].sort((a, b) => a.at - b.at);
}

const toHeight = (entries: readonly Entry[]) => entries.reduce((sum, { size }) => sum + size, 0);

/** Where labels would like to begin. */
export const toBlocks = (entries: readonly Entry[], room: number, line: number) =>
  entries.map(({ at, size }) => ({ at: at * room - line / 2, size }));

/** Pixels for the clock: more where labels would otherwise be pushed far from their marks. */
function toRoom(columns: readonly Entry[][], line: number): number {
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

/** The labels that find room beside a crowded clock: counts, then by priority, evenly spread. */
function selectEntries(crowd: readonly Crowd[], data: Timeline, column: Column, metrics: Metrics): Entry[] {
  const turns = crowd.toSorted((a, b) => a.priority - b.priority || b.rank - a.rank);
  const wishes = turns.map(({ lane, events }) => createEntry(data, metrics, column.width, lane, events));
  let entries: Entry[] = [];
  for (const entry of [...createWaits(data, column, metrics), ...wishes]) {
    const next = [...entries, entry].sort((a, b) => a.at - b.at);
    if (isFitting(toBlocks(next, crowdedRoom, metrics.line), crowdedRoom, farthest)) entries = next;
  }
  return entries;
}

/** Labels of all columns: as many priorities named as the greatest height allows, or what a crowded clock has room for. */
export function fillColumns(data: Timeline, columns: readonly Column[], metrics: Metrics): Filled {
  if (data.events.length <= manyEvents) {
    const events = placeEvents(data, least);
    const fill = (level: number) => columns.map((column) => createEntries(data, events, column, metrics, level));
    const filled = [3, 2, 1].map(fill).find((entries) => entries.every((own) => toHeight(own) <= most));
    if (filled) {
      const counted = filled.flat().filter(({ isLabelOnly }) => isLabelOnly);
      const silent = counted.flatMap(({ lane, events: all }) => all.map((one) => ({ lane, events: [one] })));
      return { columns: filled, silent, room: toRoom(filled, metrics.line) };
    }
  }
  const crowds = selectCrowds(data, crowdedRoom);
  const filled = columns.map((column) =>
    selectEntries(
      column.lanes.flatMap((lane) => crowds[lane]!),
      data,
      column,
      metrics
    )
  );
  const named = new Set(filled.flat().flatMap(({ events }) => events));
  const silent = crowds.flat().filter(({ events }) => !named.has(events[0]!));
  return { columns: filled, silent, room: crowdedRoom };
}
