import { toMiddle } from '../dates/clock.ts';
import type { TimelineEvent } from './timeline.ts';

type Placed = Pick<TimelineEvent, 'id' | 'lane' | 'start' | 'end'>;
export type Move = 'previous' | 'next' | 'first' | 'last' | 'lane-before' | 'lane-after';

/**
 * Where a key leads: along a lane, to its ends, or to what is nearest in time on the next lane that has events.
 * @param events sorted by time
 * @returns the id itself where there is nothing further
 */
export function selectNeighbour(events: readonly Placed[], id: string, move: Move): string {
  const here = events.find((event) => event.id === id);
  if (!here) return events[0]?.id ?? id;
  const own = events.filter(({ lane }) => lane === here.lane);
  const index = own.indexOf(here);
  if (move === 'previous') return own[Math.max(index - 1, 0)]!.id;
  if (move === 'next') return own[Math.min(index + 1, own.length - 1)]!.id;
  if (move === 'first') return own[0]!.id;
  if (move === 'last') return own.at(-1)!.id;
  const sign = move === 'lane-after' ? 1 : -1;
  const lanes = events.map(({ lane }) => (lane - here.lane) * sign).filter((distance) => distance > 0);
  const target = here.lane + sign * Math.min(...lanes);
  return selectNearest(events, target, toMiddle(here)) ?? id;
}

/** The event of a lane that is nearest to a day; null where the lane has none. */
export function selectNearest(events: readonly Placed[], lane: number, day: number): string | null {
  const own = events.filter((event) => event.lane === lane);
  const distance = (event: Placed) => Math.abs(toMiddle(event) - day);
  return own.reduce((best, event) => (distance(event) < distance(best!) ? event : best), own[0])?.id ?? null;
}

/** The event before or after in time, whatever its lane; null at either end. @param id null stands before the first */
export function selectStep(events: readonly Placed[], id: string | null, step: 1 | -1): string | null {
  const index = id === null ? -1 : events.findIndex((event) => event.id === id);
  return events[index + step]?.id ?? null;
}

const keys: Record<'horizontal' | 'vertical', Record<string, Move>> = {
  horizontal: { ArrowLeft: 'previous', ArrowRight: 'next', ArrowUp: 'lane-before', ArrowDown: 'lane-after' },
  vertical: { ArrowUp: 'previous', ArrowDown: 'next', ArrowLeft: 'lane-before', ArrowRight: 'lane-after' }
};

/** What a key means: arrows follow the drawing, so they turn with it. */
export function parseKey(key: string, layout: 'horizontal' | 'vertical'): Move | null {
  if (key === 'Home') return 'first';
  if (key === 'End') return 'last';
  return keys[layout][key] ?? null;
}
