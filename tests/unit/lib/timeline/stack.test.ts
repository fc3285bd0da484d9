import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeStack } from '../../../../src/lib/timeline/stack.ts';

const blocks = fc
  .array(fc.record({ at: fc.integer({ min: -20, max: 900 }), size: fc.integer({ min: 10, max: 60 }) }), {
    maxLength: 30
  })
  .map((list) => list.sort((a, b) => a.at - b.at));

describe('placeStack', () => {
  it('leaves alone what has room', () => {
    expect(
      placeStack(
        [
          { at: 5, size: 20 },
          { at: 100, size: 20 }
        ],
        200
      )
    ).toEqual([5, 100]);
  });

  it('moves neighbours apart by equal parts', () => {
    expect(
      placeStack(
        [
          { at: 50, size: 20 },
          { at: 50, size: 20 }
        ],
        200
      )
    ).toEqual([40, 60]);
  });

  it('overlaps nothing, keeps the order and stays in the room where it suffices', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const tops = placeStack(list, 2000);
        for (const [i, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + list[i]!.size).toBeLessThanOrEqual(2001);
          if (i > 0) expect(top).toBeGreaterThanOrEqual(tops[i - 1]! + list[i - 1]!.size - 1);
        }
      })
    );
  });
});
