import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, selectMeeting } from '../../../../src/lib/timeline/live-index.ts';
import { aTimeline } from './fixture.ts';

describe('selectMeeting', () => {
  it('finds what meets a window, long stretches as well, in order', () => {
    const seeds = fc.array(fc.record({ start: fc.nat(100), days: fc.integer({ min: 1, max: 80 }), lane: fc.nat(2) }));
    fc.assert(
      fc.property(seeds, fc.nat(120), fc.nat(60), (list, from, length) => {
        const { events } = aTimeline(list.map(({ start, days, lane }) => ({ start, end: start + days, lane })));
        const index = createIndex(events);
        for (const lane of [0, 1, 2]) {
          const own = events.filter((event) => event.lane === lane);
          const found: [string, number][] = [];
          if (index[lane])
            selectMeeting(index[lane], from, from + length, ({ id }, ordinal) => found.push([id, ordinal]));
          const expected = own.filter(({ start, end }) => end > from && start < from + length);
          expect(found).toEqual(expected.map((event) => [event.id, own.indexOf(event)]));
        }
      })
    );
  });
});
