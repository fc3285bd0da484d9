import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/dates/clock.ts';
import { placeBars, placeTicks } from '../../../../src/lib/timeline/scale.ts';

const name = (from: number, to: number, length: number, narrow = 0, locale = 'en-GB') =>
  placeTicks(from, to, length, locale, narrow).flatMap(({ label }) => label || []);

describe('placeTicks', () => {
  it('names what the length has room for, from days to centuries', () => {
    expect(name(toDay(2025, 10), toDay(2025, 10, 5), 600)).toEqual(['1 Nov', '2 Nov', '3 Nov', '4 Nov']);
    expect(name(toDay(2025, 10), toDay(2026, 1, 14), 600)).toEqual(['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026']);
    expect(name(toDay(2023), toDay(2026, 1, 14), 600)).toEqual(['2023', '2024', '2025', '2026']);
    expect(name(toDay(1800), toDay(2000), 600)).toEqual(['1800', '1900']);
    expect(name(toDay(0), toDay(3000), 600)).toEqual(['0', '1000', '2000']);
  });

  it('names a year that began before the clock if there is room', () => {
    expect(name(toDay(2022, 6), toDay(2026, 1, 14), 760)[0]).toBe('2022');
    expect(name(toDay(2022, 11, 20), toDay(2026, 1, 14), 760)[0]).toBe('2023');
  });

  it('names months in a narrow clock without their year', () => {
    expect(name(toDay(2025, 10), toDay(2026, 1, 14), 500, 40)).toEqual(['Nov', 'Dec', '2026', 'Feb']);
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
