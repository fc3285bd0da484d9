import { toDay } from '../dates/clock.ts';
import { dayLength } from '../dates/format.ts';

export interface Tick {
  /** Share of the way from the first day to the last, 0 to 1. */
  at: number;
  /** 0 is the smallest. A tick of size 2 begins a stretch that has a name. */
  size: 0 | 1 | 2;
  label: string;
  /** Counts named stretches from a fixed one, so that the same ones are filled wherever the clock begins. */
  count: number;
}

/** Lengths between ticks in months; 0 is a day. */
const units = [0, 1, 3, 12, 120, 1200, 12_000];
const toLength = (months: number) => (months === 0 ? 1 : months * 30.4);
// Pixels between the smallest ticks, and between those that carry a name.
const [smallGap, wideGap, narrowGap] = [4, 84, 110];

/** Maps days to shares of the way. */
export const createScale = (from: number, to: number) => (day: number) => (day - from) / Math.max(to - from, 1);

const toMonths = (day: number): number => {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** Which stretch of a unit a day lies in, and the day on which a stretch begins. */
const toCount = (day: number, months: number) => (months === 0 ? day : Math.floor(toMonths(day) / months));
const toStart = (count: number, months: number) => (months === 0 ? count : toDay(0, count * months));

/** In a narrow clock a month stands without its year, and the year stands for its January. */
function formatTick(day: number, months: number, names: readonly string[], narrow: boolean): string {
  const date = new Date(day * dayLength);
  const [month = '', year] = [names[date.getUTCMonth()], String(date.getUTCFullYear())];
  if (months === 0) return `${date.getUTCDate()} ${month}`;
  if (months >= 12 || (narrow && date.getUTCMonth() === 0)) return year;
  return narrow ? month : `${month} ${year}`;
}

/**
 * Places the ticks of a clock, from millennia to days, as many as the length has room for.
 * @param length pixels from the first day to the last
 * @param names of the twelve months
 * @param narrow true where a name may take about thirty pixels
 */
export function placeTicks(from: number, to: number, length: number, names: readonly string[], narrow = false): Tick[] {
  const scale = createScale(from, to);
  const nameGap = narrow ? narrowGap : wideGap;
  const perDay = length / Math.max(to - from, 1);
  const last = units.length - 1;
  const fit = (gap: number, first: number) => {
    const index = units.findIndex((months, i) => i >= first && toLength(months) * perDay >= gap);
    return index < 0 ? last : index;
  };
  const small = fit(smallGap, 0);
  const named = fit(nameGap, small);
  const ticks = new Map<number, Tick>();
  for (const [size, index] of [small, Math.max(named - 1, small), named].entries()) {
    const months = units[index]!;
    for (let count = toCount(from, months); ; count++) {
      const day = Math.max(toStart(count, months), from);
      if (day >= to) break;
      const isCut = toStart(count, months) < from;
      // A stretch that began before the clock is named if its rest has room for the name.
      const hasRoom = (toStart(count + 1, months) - day) * perDay >= nameGap / 2;
      if (isCut && (size < 2 || !hasRoom)) continue;
      const label = size === 2 ? formatTick(day, months, names, narrow) : '';
      ticks.set(day, {
        at: scale(day),
        size: isCut ? 0 : (size as Tick['size']),
        label,
        count: size === 2 ? count : 0
      });
    }
  }
  return [...ticks].sort(([a], [b]) => a - b).map(([, tick]) => tick);
}

/** Every second named stretch, as shares of the way: what is filled on the edge of a survey sheet. */
export function placeBars(ticks: readonly Tick[]): { from: number; to: number }[] {
  const named = ticks.filter(({ label }) => label !== '');
  return named.flatMap(({ at, count }, index) => (count % 2 === 0 ? { from: at, to: named[index + 1]?.at ?? 1 } : []));
}
