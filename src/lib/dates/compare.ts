import type { KnownDate } from '../../schemas/date.ts';

/** Sorts by start, then by end: a day stands before the month that begins with it. */
export const compareDates = (a: Pick<KnownDate, 'start' | 'end'>, b: Pick<KnownDate, 'start' | 'end'>): number =>
  a.start - b.start || a.end - b.end;
