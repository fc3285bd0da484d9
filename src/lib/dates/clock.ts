/** Milliseconds. */
export const dayLength = 86_400_000;

/** A stretch of days: from the first to the one after the last, counted from 1970-01-01 UTC. */
export interface Stretch {
  start: number;
  end: number;
}

/** The middle of a stretch of days. */
export const toMiddle = ({ start, end }: Stretch): number => (start + end) / 2;

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days since 1970-01-01 of a date in the Gregorian calendar; `month` counts from 0 and may run over either end. */
export function toDay(year: number, month = 0, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.floor(date.getTime() / dayLength);
}

/** Start of a day in UTC. */
export const toDate = (day: number): Date => new Date(day * dayLength);

/** `2024-02-29`, for the days that an address can say. */
export const formatIsoDay = (day: number): string => toDate(day).toISOString().slice(0, 10);

/** First day of the year 0 and of the year 10000: an address says no others. */
export const [firstDay, endDay] = [toDay(0), toDay(10_000)];

function parsePoint(text: string): Stretch | null {
  const [, y, m, d] = pattern.exec(text) ?? [];
  if (y === undefined) return null;
  const year = Number(y);
  if (m === undefined) return { start: toDay(year), end: toDay(year + 1) };
  const month = Number(m) - 1;
  if (month < 0 || month > 11) return null;
  const [first, next] = [toDay(year, month), toDay(year, month + 1)];
  if (d === undefined) return { start: first, end: next };
  const day = first + Number(d) - 1;
  return day < first || day >= next ? null : { start: day, end: day + 1 };
}

/**
 * Parses the clock of an address: `2025`, `2025-07`, `2025-07-14`, or two of them joined by a slash.
 * @returns null for anything else, for a day that no calendar has, and for an end before its start
 */
export function parseClock(text: string): Stretch | null {
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const start = parsePoint(from);
  if (!start || to === undefined) return start;
  const end = parsePoint(to);
  return end && end.start >= start.start && end.end >= start.end ? { start: start.start, end: end.end } : null;
}
