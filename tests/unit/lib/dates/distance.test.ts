import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/dates/clock.ts';
import { formatDistance, placeDistance, toMonths, type Known } from '../../../../src/lib/dates/distance.ts';
import { selectDistanceWords } from '../../../../src/lib/timeline/words.ts';
import { parseDate } from '../../../../src/schemas/date.ts';

const read = (edtf: string): Known => {
  const { start, end, approximate } = parseDate(edtf);
  return { start, end, ...(approximate && { soft: true as const }) };
};
const say = (a: string, b: string, lang = 'en') =>
  formatDistance(placeDistance(read(a), read(b)), selectDistanceWords(lang), lang);

describe('distances in words', () => {
  it.each([
    // Two days: exact, as long as that reads well.
    ['2026-02-03', '2026-02-03', 'on the same day'],
    ['2026-02-02', '2026-02-03', 'one day later'],
    ['2026-02-13', '2026-02-02', 'eleven days earlier'],
    ['2025-12-15', '2026-02-02', 'seven weeks later'],
    ['2025-12-13', '2026-02-02', 'about seven weeks later'],
    ['2025-04-13', '2025-12-02', 'about eight months later'],
    ['2023-05-17', '2025-05-17', 'two years later'],
    ['2023-05-17', '2026-02-02', 'about three years later'],
    // Months: as wide as both are known.
    ['2025-07', '2025-07', 'in the same month'],
    ['2025-07-10', '2025-07', 'in the same month'],
    ['2025-07', '2025-08', 'up to two months later'],
    ['2025-10', '2026-01', 'two to four months later'],
    ['2025-12', '2026-02-02', 'about one to two months later'],
    ['2026-02-02', '2025-12', 'about one to two months earlier'],
    ['2025-05-20/2025-06-10', '2025-06-05', 'at about the same time'],
    // Years.
    ['2025', '2025-07-10', 'in the same year'],
    ['2023', '2025', 'one to three years later'],
    ['0001', '2999', '2,997 to 2,999 years later'],
    ['2024/2025-06', '2025-03', 'within two years of each other'],
    // Approximate dates are never exact.
    ['2026-02-02~', '2026-02-02', 'at about the same time'],
    ['2026-02-02~', '2026-02-16', 'about two weeks later'],
    ['2025-10~', '2026-01', 'about two to four months later']
  ])('from %s to %s: %s', (a, b, text) => expect(say(a, b)).toBe(text));

  it.each([
    ['de', '2025-12-13', '2026-02-02', 'etwa sieben Wochen später'],
    ['de', '2025-10', '2026-01', 'zwei bis vier Monate später'],
    ['de', '2026-02-03', '2026-02-02', 'einen Tag früher'],
    ['de', '2025-07', '2025-08', 'höchstens zwei Monate später'],
    ['zh-Hans', '2025-12-13', '2026-02-02', '约七周之后'],
    ['zh-Hans', '2025-10', '2026-01', '两到四个月之后'],
    ['zh-Hans', '2026-02-03', '2026-02-02', '一天之前'],
    ['ar', '2026-02-02', '2026-02-16', 'بعد أسبوعين من ذلك'],
    ['ar-u-nu-latn', '2025-12-13', '2026-02-02', 'بعد نحو 7 أسابيع من ذلك'],
    ['ar-u-nu-latn', '2025-10', '2026-01', 'بعد ما بين شهرين و4 أشهر من ذلك']
  ])('in %s, from %s to %s: %s', (lang, a, b, text) => expect(say(a, b, lang)).toBe(text));
});

const first = toDay(1890);
const known: fc.Arbitrary<Known> = fc
  .tuple(
    fc.integer({ min: first, max: toDay(2040) }),
    fc.oneof(fc.constant('day'), fc.constant('month'), fc.constant('year'), fc.integer({ min: 1, max: 900 })),
    fc.boolean()
  )
  .map(([day, kind, soft]): Known => {
    const date = new Date(day * 86_400_000);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const mark = soft ? { soft: true as const } : {};
    if (kind === 'day') return { start: day, end: day + 1, ...mark };
    if (kind === 'month') return { start: toDay(year, month), end: toDay(year, month + 1), ...mark };
    if (kind === 'year') return { start: toDay(year), end: toDay(year + 1), ...mark };
    return { start: day, end: day + (kind as number), ...mark };
  });
/** A date and some days within it, its ends among them. */
const pair = fc.tuple(known, known, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }));
const listPairs = (a: Known, b: Known, picks: [number, number][]): [number, number][] => [
  ...[a.start, a.end - 1].flatMap((x) => [b.start, b.end - 1].map((y): [number, number] => [x, y])),
  ...picks.map(([x, y]): [number, number] => [a.start + (x % (a.end - a.start)), b.start + (y % (b.end - b.start))])
];
const measure = (unit: string, x: number, y: number): number => {
  if (unit === 'day') return y - x;
  if (unit === 'week') return (y - x) / 7;
  return (toMonths(y) - toMonths(x)) / (unit === 'year' ? 12 : 1);
};
const inverse = { later: 'earlier', earlier: 'later' } as Record<string, string>;

describe('distances', () => {
  it('contain the true one, whatever days were meant', () => {
    fc.assert(
      fc.property(pair, ([a, b, picks]) => {
        const { relation, unit, low, high, about } = placeDistance(a, b);
        for (const [x, y] of listPairs(a, b, picks)) {
          if (relation === 'later') expect(y).toBeGreaterThan(x);
          if (relation === 'earlier') expect(y).toBeLessThan(x);
          if (relation === 'sameDay') expect(y).toBe(x);
          if (relation === 'sameMonth') expect(Math.floor(toMonths(y))).toBe(Math.floor(toMonths(x)));
          if (relation === 'sameYear') expect(Math.floor(toMonths(y) / 12)).toBe(Math.floor(toMonths(x) / 12));
          if (relation === 'sameTime') expect(Math.abs(y - x)).toBeLessThanOrEqual(31);
          if (!['later', 'earlier', 'within'].includes(relation)) continue;
          const true_ = Math.abs(measure(unit, x, y));
          const slack = !about ? 1e-9 : low === high ? 0.5 + 1e-9 : 0.1 + 1e-9;
          expect(true_).toBeGreaterThanOrEqual(low - slack);
          expect(true_).toBeLessThanOrEqual(high + slack);
        }
      }),
      { numRuns: 400 }
    );
  });

  it('are the same there and back', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const [there, back] = [placeDistance(a, b), placeDistance(b, a)];
        expect(back).toEqual({ ...there, relation: inverse[there.relation] ?? there.relation });
      })
    );
  });

  it('grow as a date moves away', () => {
    const days = { day: 1, week: 7, month: 30.4, year: 365.25 };
    fc.assert(
      fc.property(known, known, fc.nat({ max: 4000 }), (a, b, more) => {
        const near = placeDistance(a, b);
        const far = placeDistance(a, { ...b, start: b.start + more, end: b.end + more });
        if (near.relation !== 'later') return;
        expect(far.relation).toBe('later');
        // A coarser unit rounds by up to half of it.
        const [before, after] = [near.high * days[near.unit], far.high * days[far.unit]];
        expect(after).toBeGreaterThanOrEqual(before - days[far.unit] * 0.51 - days[near.unit] * 0.51);
      })
    );
  });

  it('are no finer than the dates are known', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const width = Math.max(a.end - a.start, b.end - b.start);
        const { unit } = placeDistance(a, b);
        if (width > 1) expect(unit).not.toBe('day');
        if (width >= 28) expect(['month', 'year']).toContain(unit);
        if (width >= 365) expect(unit).toBe('year');
      })
    );
  });
});
