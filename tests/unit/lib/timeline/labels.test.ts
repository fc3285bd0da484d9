import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, toShift } from '../../../../src/lib/timeline/labels.ts';
import { labelOffset } from '../../../../src/lib/timeline/rows.ts';

const wishes = fc
  .array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      width: fc.integer({ min: 20, max: 300 }),
      priority: fc.integer({ min: 1, max: 3 })
    }),
    { maxLength: 25 }
  )
  .map((list) => list.sort((a, b) => a.at - b.at));

describe('placeLabels', () => {
  it('lets no leader cross a text, at the width it was made for and at greater ones', () => {
    fc.assert(
      fc.property(
        wishes,
        fc.integer({ min: 300, max: 900 }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (list, width, factor) => {
          const places = placeLabels(list, width, 6);
          const drawn = list.flatMap(({ at, width: length }, index) => {
            const place = places[index];
            if (!place) return [];
            const low = at * width * factor + toShift(place.anchor, length);
            return [{ ...place, at, x: at * width * factor, low, high: low + length }];
          });
          for (const leader of drawn) {
            for (const label of drawn) {
              const passes =
                Math.sign(leader.row) === Math.sign(label.row) && Math.abs(leader.row) > Math.abs(label.row);
              if (passes) expect(leader.x > label.low && leader.x < label.high).toBe(false);
            }
          }
        }
      ),
      { numRuns: 60 }
    );
  });

  it('names everything in a crowd like that of a busy year', () => {
    const list = [27, 184, 218, 236, 239, 271, 446, 495, 548, 584, 603, 635, 638, 674, 726, 737].map((x) => ({
      at: x / 760,
      width: 250,
      priority: 2
    }));
    expect(placeLabels(list, 760, 9).every(Boolean)).toBe(true);
  });

  it('gives up what is wider than the clock', () => {
    expect(placeLabels([{ at: 0.5, width: 500, priority: 1 }], 400, 6)).toEqual([null]);
  });

  it('stands beside its leader, or across its tip', () => {
    expect([toShift('start', 80), toShift('end', 80), toShift('middle', 80)]).toEqual([labelOffset, -86, -40]);
  });
});
