import { endDay, firstDay, formatIsoDay, parseClock, toDate, toDay } from '../dates/clock.ts';
import type { TimelineEvent } from './timeline.ts';

/** Where the clock stands: on the first day that it leaves out; what ended before `since` is out of its stretch. */
export interface Clock {
  day: number;
  since: number;
}

/** An event for a clock: to come, happened but not yet told by any source that we cite, over and known, out of its stretch. */
export type Phase = 'future' | 'unknown' | 'past' | 'outside';

/** The clock of an address: at the end of its stretch; a pair has a start too. Null where there is none. */
export function toClock(t: string | null): Clock | null {
  const stretch = t === null ? null : parseClock(t);
  return stretch && { day: stretch.end, since: t!.includes('/') ? stretch.start : -Infinity };
}

/** First day that the clock leaves out, or null. */
export const toClockDay = (t: string | null): number | null => toClock(t)?.day ?? null;

export function selectPhase(
  { start, end, known }: Pick<TimelineEvent, 'start' | 'end' | 'known'>,
  clock: Clock
): Phase {
  if (start >= clock.day) return 'future';
  if (known !== undefined && known >= clock.day) return 'unknown';
  return end <= clock.since ? 'outside' : 'past';
}

/** The slider: whole days, months or years by the length of the clock, each with a number of its own. */
interface ClockScale {
  unit: 'day' | 'month' | 'year';
  first: number;
  last: number;
}

/** Months since the year 0, years, or days since 1970-01-01. */
export function toClockIndex(unit: ClockScale['unit'], day: number): number {
  if (unit === 'day') return day;
  const date = toDate(day);
  const year = date.getUTCFullYear();
  return unit === 'year' ? year : year * 12 + date.getUTCMonth();
}

/** Longest clocks in days that go by days and by months: a slider of more steps is hard to set. */
const limits = { day: 122, month: 30 * 366 };

/** The scale of a clock from one day to the one after another, as far as addresses can say it: years 0 to 9999. */
export function createClockScale(from: number, to: number): ClockScale {
  const unit = to - from <= limits.day ? 'day' : to - from <= limits.month ? 'month' : 'year';
  const toIndex = (day: number) => toClockIndex(unit, Math.min(Math.max(day, firstDay), endDay - 1));
  return { unit, first: toIndex(from), last: toIndex(to - 1) };
}

/** The number of a slider as an address says it: `2025`, `2025-07`, `2025-07-14`. */
export function formatClockIndex(unit: ClockScale['unit'], index: number): string {
  const day = unit === 'day' ? index : unit === 'month' ? toDay(0, index) : toDay(index);
  return formatIsoDay(day).slice(0, { year: 4, month: 7, day: 10 }[unit]);
}

/**
 * The clock in words, as far as it is set: "July 2025".
 * @param t as `parseClock` takes it; of a pair the end counts
 * @param locale as `Timeline.locale`
 */
export function formatClock(t: string, locale: string): string {
  const point = t.split('/').at(-1)!;
  const stretch = parseClock(point);
  if (!stretch) return '';
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(point.length > 4 && { month: 'long' }),
    ...(point.length > 7 && { day: 'numeric' })
  }).format(toDate(stretch.start));
}

/** Days on which an event happens or becomes known, sorted, each once. */
export const selectClockDays = (events: readonly Pick<TimelineEvent, 'start' | 'known'>[]): number[] =>
  [...new Set(events.flatMap(({ start, known }) => (known === undefined ? [start] : [start, known])))].sort(
    (a, b) => a - b
  );

/** The nearest number before or after another in a sorted list; null at either end. */
export const selectClockStep = (numbers: readonly number[], from: number, step: 1 | -1): number | null =>
  (step > 0 ? numbers.find((n) => n > from) : numbers.findLast((n) => n < from)) ?? null;
