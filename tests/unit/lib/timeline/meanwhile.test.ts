import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMeanwhile } from '../../../../src/lib/timeline/meanwhile.ts';
import { aTimeline } from './fixture.ts';

const tell = (events: Parameters<typeof aTimeline>[0], id: string) =>
  (placeMeanwhile(aTimeline(events), 'en')[id] ?? []).map((one) => [one.id, one.distance]);

describe('meanwhile', () => {
  it('is the nearest event of the other lane, and how far it is', () => {
    const events = [
      { id: 'here', start: 100 },
      { id: 'own', start: 101 },
      { id: 'far', start: 60, lane: 1 },
      { id: 'near', start: 109, lane: 1 }
    ];
    expect(tell(events, 'here')).toEqual([['near', 'nine days later']]);
    expect(tell(events, 'far')).toEqual([['here', 'about six weeks later']]);
  });

  it('is nothing where the other lanes have no events, and for an unknown id', () => {
    expect(tell([{ id: 'here' }, { id: 'own', start: 5 }], 'here')).toEqual([]);
    expect(tell([], 'here')).toEqual([]);
  });

  it('has one event for each other lane that has any, and none is nearer', () => {
    const event = fc.record({ start: fc.nat(900), width: fc.integer({ min: 1, max: 60 }), lane: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (list) => {
        const data = aTimeline(list.map(({ start, width, lane }) => ({ start, end: start + width, lane })));
        const middle = ({ start, end }: { start: number; end: number }) => (start + end) / 2;
        const meanwhile = placeMeanwhile(data, 'en');
        for (const here of data.events) {
          const others = data.events.filter(({ lane }) => lane !== here.lane);
          const told = meanwhile[here.id]!;
          expect(told.length).toBe(others.length > 0 ? 1 : 0);
          for (const { id } of told)
            expect(Math.abs(middle(data.events.find((one) => one.id === id)!) - middle(here))).toBe(
              Math.min(...others.map((one) => Math.abs(middle(one) - middle(here))))
            );
        }
      }),
      { numRuns: 60 }
    );
  });
});
