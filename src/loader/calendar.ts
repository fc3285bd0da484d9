import ical, { foldLines, ICalEventTransparency } from 'ical-generator';
import type { Calendar } from '../lib/data/calendar.ts';
import { toDate } from '../lib/dates/clock.ts';

/** The library knows the language of the file only, so words get theirs here, before lines are folded again. */
const toSpoken = (text: string, lang: string): string =>
  foldLines(
    text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => line.replace(/^(SUMMARY|DESCRIPTION):/, `$1;LANGUAGE=${lang}:`))
      .join('\r\n')
  );

/**
 * Writes a calendar file (RFC 5545): all-day entries that take nobody's time.
 * The same calendar gives the same bytes; the stamp is its as-of day, never the clock.
 */
export function formatCalendar({ title, description, lang, url, stamp, entries }: Calendar): string {
  const calendar = ical({
    name: title,
    description,
    url,
    prodId: { company: title, product: 'Events', language: lang.toUpperCase() }
  });
  // Without a time zone the library writes days in UTC, so they are the same on every machine.
  for (const { uid, title: summary, start, end, description: text, url: page } of entries)
    calendar.createEvent({
      id: uid,
      allDay: true,
      start: toDate(start),
      end: end === null ? null : toDate(end),
      stamp: toDate(stamp),
      summary,
      description: text,
      url: page,
      transparency: ICalEventTransparency.TRANSPARENT
    });
  return toSpoken(calendar.toString(), lang) + '\r\n';
}
