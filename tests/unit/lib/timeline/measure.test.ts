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
  it('leaves no letter or two of a word to a line of their own', () => {
    for (let width = 60; width < 140; width++) {
      for (const word of ['Wasserstraßen', 'Rohstoffabkommen', 'Bundesgesetzgebungsverfahren']) {
        const lines = toLines(word, width, 15);
        expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(word);
        expect(lines.at(-1)!.length).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('breaks between words', () => {
    expect(toLines('Heavy-load trial passed', 90, 13)).toEqual(['Heavy-load', 'trial passed']);
  });

  it('cuts a word that is wider than a line', () => {
    const lines = toLines('Donaudampfschifffahrt', 60, 13);
    expect(lines.join('').replaceAll('-', '')).toBe('Donaudampfschifffahrt');
    for (const line of lines) expect(toTextWidth(line, 13)).toBeLessThanOrEqual(60);
  });
});
