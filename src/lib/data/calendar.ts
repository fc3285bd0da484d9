import { parseDate, type KnownDate } from '../../schemas/date.ts';
import { compareDates } from '../dates/compare.ts';
import { formatDate } from '../dates/format.ts';
import { toDay } from '../dates/clock.ts';
import { paths } from '../paths.ts';
import type { Story } from '../story/story.ts';

/** An event as calendars take it: days counted from 1970-01-01 UTC. */
interface CalendarEntry {
  /** Unique in the world, and the same after every build. */
  uid: string;
  /** Title; where the date is wider than a day, with the date in words. */
  title: string;
  start: number;
  /** The day after the last; null where no end is known. */
  end: number | null;
  description: string;
  /** Address of the event's page. */
  url: string;
}

/** Everything that a calendar file says, ready to be written. */
export interface Calendar {
  title: string;
  description: string;
  lang: string;
  /** Address of the timeline. */
  url: string;
  /** Day as of which all entries hold. */
  stamp: number;
  entries: CalendarEntry[];
}

/** A calendar shows days, so a date that is no day says so in its title. */
function formatTitle(title: string, date: KnownDate, lang: string): string {
  const words = formatDate(date, lang);
  if (date.open) return `${title} (${words}, ongoing)`;
  if (date.precision === 'interval' || date.approximate) return `${title} (${words})`;
  return date.precision === 'day' ? title : `${title} (some time in ${words})`;
}

// RFC 5545 writes years with four digits.
const [first, last] = [toDay(1), toDay(10_000)];

/**
 * The dated events as a calendar, each as wide as its date is known; one that goes on has a start and no end.
 * Events before the year 1 or after 9999 are left out: calendars cannot write them.
 * @param address of the site, for links and ids
 */
export function toCalendar({ site, events }: Story, address: URL): Calendar {
  const toAddress = (path: string) => new URL(path, address).href;
  const dated = events.map((event) => ({ event, date: parseDate(event.date) }));
  const lanes = new Map(site.lanes.map(({ id, label }) => [id, label]));
  return {
    title: site.title,
    description: `${site.description} As of ${site.asOfLabel}.`,
    lang: site.lang,
    url: toAddress(paths.timeline()),
    stamp: parseDate(site.asOf).start,
    entries: dated
      .filter(({ date }) => date.start >= first && date.end <= last)
      .sort((a, b) => compareDates(a.date, b.date))
      .map(({ event: { id, title, summary, statedBy, lane }, date }) => ({
        uid: `${id}@${address.hostname}`,
        title: formatTitle(title, date, site.lang),
        start: date.start,
        end: date.open ? null : date.end,
        description: `${summary}\n\nStated by ${statedBy}. Lane: ${lanes.get(lane) ?? lane}. Date as known: ${formatDate(date, site.lang)}.`,
        url: toAddress(paths.event(id))
      }))
  };
}
