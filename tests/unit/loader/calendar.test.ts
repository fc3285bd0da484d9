import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toCalendar } from '../../../src/lib/data/calendar.ts';
import { formatCalendar } from '../../../src/loader/calendar.ts';
import { parseDate } from '../../../src/schemas/date.ts';
import { anEvent, aStory } from '../../fixtures/records.ts';

const address = new URL('https://example.org/');
const dates = {
  day: '2026-02-02',
  month: '2025-05',
  year: '2023',
  about: '2026-02~',
  stretch: '2025-07/2025-12',
  open: '2025-12/..',
  old: '0500-03',
  'too-old': '-0500'
};
const story = aStory({
  events: Object.entries(dates).map(([id, date]) =>
    anEvent({ id, date, title: 'Ein Käse; „teuer“, sehr', summary: 'Käse\\Brot, '.repeat(20) + 'Ende.' })
  )
});
const write = () => formatCalendar(toCalendar(story, address));
const read = (text: string) =>
  new Map(
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((part) => [new ICAL.Event(part).uid.replace('@example.org', ''), new ICAL.Event(part)] as const)
  );
const toDay = (time: ICAL.Time | null) => (time === null ? null : time.toUnixTime() / 86_400);

afterEach(() => vi.unstubAllEnvs());

describe('a calendar', () => {
  const events = read(write());

  it('has every event whose year calendars can write', () =>
    expect([...events.keys()].sort()).toEqual(['about', 'day', 'month', 'old', 'open', 'stretch', 'year']));

  it.each(['day', 'month', 'year', 'about', 'stretch', 'old'] as const)('is as wide as is known: %s', (id) => {
    const { start, end } = parseDate(dates[id]);
    const { startDate, endDate } = events.get(id)!;
    expect([startDate.isDate, toDay(startDate), toDay(endDate)]).toEqual([true, start, end]);
  });

  it('gives no end to what goes on', () => {
    const open = events.get('open')!.component;
    expect(open.getFirstPropertyValue('dtstart')?.toString()).toBe('2025-12-01');
    expect(open.hasProperty('dtend')).toBe(false);
  });

  it('says in the title what is no day', () => {
    const titles = Object.fromEntries([...events].map(([id, { summary }]) => [id, summary.replace(/^.*sehr ?/, '')]));
    expect(titles).toEqual({
      day: '',
      month: '(some time in May 2025)',
      year: '(some time in 2023)',
      about: '(about February 2026)',
      stretch: '(July 2025 to December 2025)',
      open: '(since December 2025, ongoing)',
      old: '(some time in March 500)'
    });
  });

  it('tells the whole summary, who states it, and where to read on', () => {
    const { description, component } = events.get('month')!;
    expect(description).toBe(
      `${'Käse\\Brot, '.repeat(20)}Ende.\n\nStated by the company. Lane: North. Date as known: May 2025.`
    );
    expect(component.getFirstPropertyValue('url')).toBe('https://example.org/timeline/month/');
    expect(component.getFirstProperty('summary')?.getParameter('language')).toBe('en');
  });

  it('has lines of at most 75 octets that end as the standard says', () => {
    const text = write();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('is the same where the clock is that of %s', (zone) => {
    const text = write();
    vi.stubEnv('TZ', zone);
    expect(write()).toBe(text);
    expect(text).toContain('DTSTAMP:20260101T000000Z');
  });
});
