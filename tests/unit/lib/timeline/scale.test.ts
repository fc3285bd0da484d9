import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/dates/clock.ts';
import { toTextWidth } from '../../../../src/lib/timeline/measure.ts';
import { placeBars, placeTicks } from '../../../../src/lib/timeline/scale.ts';

const name = (from: number, to: number, length: number, narrow = 0, locale = 'en-GB') =>
  placeTicks(from, to, length, locale, narrow).flatMap(({ label }) => label || []);

describe('placeTicks', () => {
  it('names what the length has room for, from days to centuries', () => {
    expect(name(toDay(2025, 10), toDay(2025, 10, 5), 600)).toEqual(['1 Nov 2025', '2 Nov', '3 Nov', '4 Nov']);
    expect(name(toDay(2025, 10), toDay(2026, 1, 14), 600)).toEqual(['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026']);
    expect(name(toDay(2023), toDay(2026, 1, 14), 600)).toEqual(['2023', '2024', '2025', '2026']);
    expect(name(toDay(1800), toDay(2000), 600)).toEqual(['1800', '1850', '1900', '1950']);
    expect(name(toDay(0), toDay(3000), 600)).toEqual(['1 AD', '500', '1000', '1500', '2000', '2500']);
  });

  it('names a year that began before the clock if there is room', () => {
    expect(name(toDay(2022, 6), toDay(2026, 1, 14), 760)[0]).toBe('2022');
    expect(name(toDay(2022, 11, 20), toDay(2026, 1, 14), 760)[0]).toBe('2023');
  });

  it('says the year once where months or days have little room, and again each January', () => {
    const winter = [toDay(2025, 9), toDay(2026, 1, 14)] as const;
    expect(name(...winter, 500, 40)).toEqual(['Oct\n2025', 'Nov', 'Dec', '2026', 'Feb']);
    expect(name(toDay(2025, 11, 28), toDay(2026, 0, 6), 500)).toEqual([
      '28 Dec 2025',
      '30',
      '31',
      '1 Jan 2026',
      '3',
      '4',
      '5'
    ]);
  });

  it('counts years before Christ without a gap', () => {
    expect(name(toDay(-3000), toDay(2026), 760)).toEqual(['3000 BC', '2000 BC', '1000 BC', '1 AD', '1000']);
  });

  it('speaks the language of the page', () => {
    const autumn = [toDay(2025, 9, 20), toDay(2026, 0)] as const;
    const last = (locale: string) => name(...autumn, 600, 0, locale).slice(-2);
    expect(last('de-u-ca-gregory')).toEqual(['Nov. 2025', 'Dez. 2025']);
    expect(last('zh-u-ca-gregory')).toEqual(['2025年11月', '2025年12月']);
    expect(last('ar-EG-u-ca-gregory')).toEqual(['نوفمبر ٢٠٢٥', 'ديسمبر ٢٠٢٥']);
    expect(name(toDay(2025, 2, 2), toDay(2025, 2, 5), 400, 0, 'de-u-ca-gregory')[1]).toBe('3. März');
  });

  it('lets no name stand in another, nor beyond the clock, at any length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_500_000, max: 30_000 }),
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        fc.integer({ min: 240, max: 1600 }),
        fc.constantFrom('en-GB', 'de-u-ca-gregory', 'zh-u-ca-gregory', 'ar-EG-u-ca-gregory', 'fa-u-ca-gregory'),
        (from, power, length, locale) => {
          let edge = -Infinity;
          for (const { at, label } of placeTicks(from, from + 10 ** power, length, locale)) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThan(1);
            if (!label) continue;
            expect(at * length).toBeGreaterThan(edge);
            edge = at * length + toTextWidth(label, 12);
          }
          expect(edge).toBeLessThanOrEqual(length + 13);
        }
      ),
      { numRuns: 200 }
    );
  });

  it('goes from left to right', () => {
    const places = placeTicks(toDay(2022, 6), toDay(2026, 1, 14), 760, 'en-GB').map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('placeBars', () => {
  it('fills every second year, the same ones wherever the clock begins', () => {
    const bars = placeBars(placeTicks(toDay(2023), toDay(2026), 600, 'en-GB'));
    expect(bars).toHaveLength(1);
    expect(bars[0]?.from).toBeCloseTo(1 / 3, 2);
  });
});
