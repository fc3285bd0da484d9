import { describe, expect, it } from 'vitest';
import { toLines, toTextWidth } from '../../../../src/lib/timeline/measure.ts';

describe('toTextWidth', () => {
  it('is no less than what the font gives, and not much more', () => {
    // Measured in Chromium with Libre Franklin 600 at 1,000 pixels.
    const measured = 21.53 * 13;
    const estimate = toTextWidth('Glencore and Orion CMC sign a memorandum', 13);
    expect(estimate).toBeGreaterThanOrEqual(measured);
    expect(estimate).toBeLessThan(measured * 1.08);
  });

  it('takes an ideograph for a square, and accents for nothing', () => {
    expect(toTextWidth('铜矿', 10)).toBeCloseTo(20.6, 1);
    expect(toTextWidth('é', 10)).toBe(toTextWidth('e', 10));
  });
});

describe('toLines', () => {
  it('breaks between words', () => {
    expect(toLines('Heavy-load trial passed', 90, 13)).toEqual(['Heavy-load', 'trial passed']);
  });

  it('cuts a word that is wider than a line', () => {
    const lines = toLines('Donaudampfschifffahrt', 60, 13);
    expect(lines.join('').replaceAll('-', '')).toBe('Donaudampfschifffahrt');
    for (const line of lines) expect(toTextWidth(line, 13)).toBeLessThanOrEqual(60);
  });
});
