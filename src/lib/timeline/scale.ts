import { dayLength, toDay } from '../dates/clock.ts';
import { formatTick, toTickWidth } from './tick-names.ts';

export interface Tick {
  /** Share of the way from the first day to the last, 0 to 1. */
  at: number;
  /** 0 is the smallest. A tick of size 2 begins a stretch that has a name. */
  size: 0 | 1 | 2;
  /** One line, or, where the clock is narrow, lines joined by a line break. */
  label: string;
  /** Counts named stretches from a fixed one, so that the same ones are filled wherever the clock begins. */
  count: number;
}

/** Lengths between ticks in months; below 1 they are days: one, and a week. */
const units = [0, 0.25, 1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000, 120_000];
// Days of the shortest stretch of a unit.
const toLength = (months: number) => (months < 1 ? 1 + months * 24 : months === 1 ? 28 : months * 30);
// Pixels between the smallest ticks, and above and below a name in a narrow clock.
const [smallGap, lineGap] = [4, 48];
// A name takes part of its stretch: so much of it, and so many pixels, stay free.
const [share, free] = [1.5, 22];

/** Maps days to shares of the way. */
export const createScale = (from: number, to: number) => (day: number) => (day - from) / Math.max(to - from, 1);

/** Counts years without a gap where the era turns, so that "1000 BC" and not "1001 BC" begins a millennium. */
const toYears = (year: number, step: number) => (year < 1 && step > 1 ? year - 1 : year);

/** Which stretch of a unit a day lies in. Weeks begin on Mondays. */
function toCount(day: number, months: number): number {
  if (months < 1) return months ? Math.floor((day - 4) / 7) : Math.floor(day);
  const date = new Date(Math.floor(day) * dayLength);
  if (months < 12) return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  const step = months / 12;
  return Math.floor(toYears(date.getUTCFullYear(), step) / step);
}

/** The day on which a stretch begins. */
function toStart(count: number, months: number): number {
  if (months < 1) return months ? count * 7 + 4 : count;
  if (months < 12) return toDay(0, count * months);
  const year = (count * months) / 12;
  if (months === 12 || year > 0) return toDay(year);
  return toDay(year + 1);
}

/**
 * Places the ticks of a clock, from millennia to days, as many as the length has room for.
 * @param length pixels from the first day to the last
 * @param locale BCP 47 tag for the names
 * @param narrow pixels across a clock that runs downwards, whose names stand in it; 0 where names stand along the clock
 */
export function placeTicks(from: number, to: number, length: number, locale: string, narrow = 0): Tick[] {
  const perDay = length / Math.max(to - from, 1);
  const last = units.length - 1;
  const select = (isRoom: (months: number) => boolean, first = 0) => {
    const index = units.findIndex((months, i) => i >= first && isRoom(months));
    return index < 0 ? last : index;
  };
  const small = select((months) => toLength(months) * perDay >= smallGap);
  const named = select(
    (months) => toLength(months) * perDay >= (narrow ? lineGap : toTickWidth(months, from, locale) * share + free),
    small
  );
  const months = units[named]!;
  // Only lengths that fill the named ones evenly; weeks stand as they fall.
  const parts = units.slice(small, named).filter((unit) => unit < 1 || months % unit === 0);
  // The longest form of the names that has room: `m` for days, `y` for months.
  const isLong = (form: 'm' | 'y') =>
    !narrow && toTickWidth(months, from, locale, form) + free <= toLength(months) * perDay;
  const long = months >= 1 ? (isLong('y') ? 'y' : '') : months || isLong('m') ? 'm' : '';
  const ticks = new Map<number, Tick>();
  let [edge, isNamed] = [-Infinity, false];
  let before: Tick | null = null;
  for (const [size, unit] of [parts[0] ?? months, parts.at(-1) ?? months, months].entries()) {
    const end = toCount(to - 1e-6, unit);
    for (let count = toCount(from, unit); count <= end; count++) {
      const start = toStart(count, unit);
      const [day, isCut] = [Math.max(start, from), start < from];
      if (isCut && size < 2) continue;
      const tick: Tick = {
        at: (day - from) / Math.max(to - from, 1),
        size: isCut ? 0 : (size as 0),
        label: '',
        count: 0
      };
      ticks.set(day, tick);
      if (size < 2) continue;
      tick.count = count;
      const { text, room, isContext } = formatTick(start, months, locale, { isFirst: !isNamed, long, narrow });
      const at = (day - from) * perDay;
      // A stretch that began before the clock is named if its rest has room for the name.
      if (isCut && (toStart(count + 1, unit) - day) * perDay < room + 6) continue;
      if (at + room > length + (narrow ? 0 : 12)) continue;
      if (at < edge) {
        if (!isContext || !before) continue;
        before.label = '';
      }
      tick.label = text;
      [edge, isNamed, before] = [at + room + (narrow ? 4 : 10), true, tick];
    }
  }
  return [...ticks].sort(([a], [b]) => a - b).map(([, tick]) => tick);
}

/** Every second named stretch, as shares of the way: what is filled on the edge of a survey sheet. */
export function placeBars(ticks: readonly Tick[]): { from: number; to: number }[] {
  const starts = ticks.filter(({ size, count }) => size === 2 || count !== 0);
  return starts.flatMap(({ at, count }, index) =>
    count % 2 === 0 ? { from: at, to: starts[index + 1]?.at ?? 1 } : []
  );
}
