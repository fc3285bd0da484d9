import { formatIsoDay } from '../lib/dates/clock.ts';
import type { Random } from './random.ts';

/** Days in which things come thick and fast, with the quiet between them: what makes labels hard to place. */
export function createDays(random: Random, count: number, from: number, to: number): number[] {
  const length = to - from;
  const centres = Array.from({ length: Math.ceil(Math.sqrt(count)) }, () => from + random.below(length));
  return Array.from({ length: count }, () => {
    const day = random.next() < 0.7 ? random.pick(centres) + random.near(length / 12) : from + random.below(length);
    return Math.min(Math.max(Math.round(day), from), to - 1);
  });
}

/**
 * A date in EDTF that is known as well as dates of real stories are: most to the day, some to the month or the year, some
 * approximate, some lasting, a few without an end.
 * @param last the last day that anything may mean
 */
export function createDate(random: Random, day: number, last: number): string {
  const text = formatIsoDay(day);
  const kind = random.next();
  if (kind < 0.58) return text;
  if (kind < 0.76) return text.slice(0, 7);
  if (kind < 0.83) return text.slice(0, 4);
  if (kind < 0.88) return `${text.slice(0, 7)}~`;
  if (kind < 0.98 && day < last) return `${text}/${formatIsoDay(Math.min(day + 1 + random.below(120), last))}`;
  return `${text}/..`;
}
