import { describe, expect, it } from 'vitest';
import { selectQuantile } from '../../../../src/commands/bench/quantile.ts';

describe('selectQuantile', () => {
  it('is the middle value, or what lies between the two middle ones', () => {
    expect(selectQuantile([9, 1, 5], 0.5)).toBe(5);
    expect(selectQuantile([1, 2, 3, 10], 0.5)).toBe(2.5);
  });

  it('reaches from the least to the greatest', () => {
    const values = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect([0, 0.95, 1].map((share) => selectQuantile(values, share))).toEqual([0, 95, 100]);
  });

  it('is no number where there are none', () => {
    expect(selectQuantile([], 0.5)).toBeNaN();
  });
});
