import { describe, expect, it } from 'vitest';
import { parseKey, selectNeighbour, selectStep } from '../../../../src/lib/timeline/neighbours.ts';
import { aTimeline } from './fixture.ts';

const { events } = aTimeline([
  { start: 0, lane: 0 },
  { start: 50, lane: 1 },
  { start: 60, lane: 0 },
  { start: 90, lane: 1 },
  { start: 100, lane: 3 }
]);

describe('selectNeighbour', () => {
  it('moves along a lane and stops at its ends', () => {
    expect(selectNeighbour(events, 'event-0', 'next')).toBe('event-2');
    expect(selectNeighbour(events, 'event-2', 'next')).toBe('event-2');
    expect(selectNeighbour(events, 'event-0', 'previous')).toBe('event-0');
    expect(selectNeighbour(events, 'event-0', 'last')).toBe('event-2');
    expect(selectNeighbour(events, 'event-2', 'first')).toBe('event-0');
  });

  it('moves between lanes by time, past lanes without events', () => {
    expect(selectNeighbour(events, 'event-2', 'lane-after')).toBe('event-1');
    expect(selectNeighbour(events, 'event-3', 'lane-after')).toBe('event-4');
    expect(selectNeighbour(events, 'event-4', 'lane-before')).toBe('event-3');
    expect(selectNeighbour(events, 'event-0', 'lane-before')).toBe('event-0');
  });

  it('begins with the first event where the id is unknown', () => {
    expect(selectNeighbour(events, 'nobody', 'next')).toBe('event-0');
    expect(selectNeighbour([], 'nobody', 'next')).toBe('nobody');
  });
});

describe('selectStep', () => {
  it('goes through all lanes in order of time', () => {
    expect(selectStep(events, null, 1)).toBe('event-0');
    expect(selectStep(events, 'event-0', 1)).toBe('event-1');
    expect(selectStep(events, 'event-4', 1)).toBeNull();
    expect(selectStep(events, null, -1)).toBeNull();
  });
});

describe('parseKey', () => {
  it('turns with the drawing', () => {
    expect(parseKey('ArrowRight', 'horizontal')).toBe('next');
    expect(parseKey('ArrowDown', 'vertical')).toBe('next');
    expect(parseKey('ArrowRight', 'vertical')).toBe('lane-after');
    expect(parseKey('Enter', 'vertical')).toBeNull();
  });
});
