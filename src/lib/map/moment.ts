import { formatIsoDay } from '../dates/clock.ts';
import type { MapMoment } from './model.ts';

/** A moment as a clock says it: as far as its date is known; one that an address can't say by its last day. */
export const toClockText = ({ date, end }: Pick<MapMoment, 'date' | 'end'>): string =>
  /^\d{4}(-\d\d){0,2}$/.test(date) ? date : formatIsoDay(end);
