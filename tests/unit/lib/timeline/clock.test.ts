import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClock, toDay } from '../../../../src/lib/dates/clock.ts';
import {
  createClockScale,
  formatClock,
  formatClockIndex,
  selectClockDays,
  selectClockStep,
  selectPhase,
  toClock,
  toClockDay,
  toClockIndex
} from '../../../../src/lib/timeline/clock.ts';

describe('the clock of an address', () => {
  it.each([
    ['2025', toDay(2026)],
    ['2025-07', toDay(2025, 7)],
    ['2025-07-14', toDay(2025, 6, 15)],
    ['2023/2025-07', toDay(2025, 7)]
  ])('%s stands at the end of its stretch', (t, day) => expect(toClockDay(t)).toBe(day));

  it('is none without a t, and for one that is no date', () => {
    expect([toClockDay(null), toClockDay('soon'), toClock('2025-13')]).toEqual([null, null, null]);
  });

  it('starts with its first day only in a pair', () => {
    expect(toClock('2023/2025-07')).toEqual({ since: toDay(2023), day: toDay(2025, 7) });
    expect(toClock('2025')?.since).toBe(-Infinity);
  });

  it.each([
    ['2025', 'en-GB', '2025'],
    ['2025-07', 'en-GB', 'July 2025'],
    ['2025-07-14', 'en-GB', '14 July 2025'],
    ['2023/2025-07', 'en-GB', 'July 2025'],
    ['2025-07', 'de-u-ca-gregory', 'Juli 2025'],
    ['2025-07', 'zh-Hans-u-ca-gregory', '2025年7月'],
    ['2025-07', 'ar-u-ca-gregory-nu-latn', 'يوليو 2025']
  ])('%s is said in %s as %s', (t, locale, text) => expect(formatClock(t, locale)).toBe(text));
});

describe('phases of an event', () => {
  const clock = { day: 100, since: 50 };
  it.each([
    ['future', { start: 100, end: 101 }],
    ['past', { start: 99, end: 100 }],
    // A date that the clock stands in has begun to be possible.
    ['past', { start: 90, end: 120 }],
    ['unknown', { start: 60, end: 61, known: 100 }],
    ['past', { start: 60, end: 61, known: 99 }],
    ['future', { start: 120, end: 121, known: 130 }],
    ['outside', { start: 49, end: 50 }],
    ['past', { start: 49, end: 51 }]
  ] as const)('%s: %o', (phase, event) => expect(selectPhase(event, clock)).toBe(phase));

  it('never go back as the clock goes on', () => {
    const order = ['future', 'unknown', 'past'];
    const event = fc.record({ start: fc.nat(200), width: fc.integer({ min: 1, max: 40 }), late: fc.nat(60) });
    fc.assert(
      fc.property(event, fc.nat(300), fc.nat(60), ({ start, width, late }, day, more) => {
        const one = { start, end: start + width, known: start + width + late };
        const at = (d: number) => order.indexOf(selectPhase(one, { day: d, since: -Infinity }));
        expect(at(day + more)).toBeGreaterThanOrEqual(at(day));
      })
    );
  });
});

describe('the slider', () => {
  it.each([
    ['day', toDay(2025, 6), toDay(2025, 7), 31],
    ['month', toDay(2022, 6), toDay(2026, 1, 14), 44],
    ['year', toDay(1800), toDay(2026, 1, 14), 227]
  ] as const)('goes by the %s', (unit, from, to, steps) => {
    const scale = createClockScale(from, to);
    expect([scale.unit, scale.last - scale.first + 1]).toEqual([unit, steps]);
  });

  it('stays within what an address can say', () => {
    const { unit, first, last } = createClockScale(toDay(-3000), toDay(12_000));
    expect([unit, formatClockIndex(unit, first), formatClockIndex(unit, last)]).toEqual(['year', '0000', '9999']);
  });

  it('says each of its numbers as the address does, and back', () => {
    const unit = fc.constantFrom('day', 'month', 'year' as const);
    fc.assert(
      fc.property(unit, fc.integer({ min: toDay(0), max: toDay(10_000) - 1 }), (one, day) => {
        const index = toClockIndex(one, day);
        const stretch = parseClock(formatClockIndex(one, index))!;
        expect(stretch.start).toBeLessThanOrEqual(day);
        expect(stretch.end).toBeGreaterThan(day);
        expect(toClockIndex(one, stretch.end - 1)).toBe(index);
      })
    );
  });

  it('steps to where something happens or becomes known', () => {
    const days = selectClockDays([{ start: 30 }, { start: 10, known: 50 }, { start: 30, known: 10 }]);
    expect(days).toEqual([10, 30, 50]);
    expect([selectClockStep(days, 30, 1), selectClockStep(days, 30, -1)]).toEqual([50, 10]);
    expect([selectClockStep(days, 50, 1), selectClockStep(days, 10, -1)]).toEqual([null, null]);
    expect(selectClockStep(days, 31, -1)).toBe(30);
  });
});
