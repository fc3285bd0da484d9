import type { KnownDate } from '../../schemas/date.ts';
import { dayLength } from './clock.ts';
import { selectDateWords, toLocale } from './words.ts';

/** `long` is "16 September 2025"; `short`, for labels in figures, "16 Sept 2025". */
type DateStyle = 'long' | 'short';
type Point = Exclude<KnownDate['precision'], 'interval'>;

const formats = new Map<string, Intl.DateTimeFormat>();

function selectFormat(locale: string, point: Point, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${point} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(point !== 'year' && { month: style }),
    ...(point === 'day' && { day: 'numeric' })
  });
  formats.set(key, format);
  return format;
}

/** Precision of one side of an interval, from the author's text: its parts are the only trace that it leaves. */
const toPoint = (edtf: string): Point =>
  (['year', 'month', 'day'] as const)[edtf.replace(/^-/, '').split('-').length - 1] ?? 'day';

/**
 * A date in words, as far as it is known and no further: "May 2025", "2023", "July 2025 to December 2025",
 * "since December 2025", "about February 2026".
 * @param locale a language; `en` means British English
 */
export function formatDate(date: KnownDate, locale = 'en', style: DateStyle = 'long'): string {
  const words = selectDateWords(locale);
  const spell = (day: number, point: Point) => selectFormat(toLocale(locale), point, style).format(day * dayLength);
  const say = (text: string) => (date.approximate ? words.about(text) : text);
  if (date.precision !== 'interval') return say(spell(date.start, date.precision));
  const [lower = '', upper = ''] = date.edtf.split('/');
  const from = say(spell(date.start, toPoint(lower)));
  return date.open ? words.since(from) : words.range(from, spell(date.end - 1, toPoint(upper)));
}

/** A day, counted from 1970-01-01 UTC, in words. */
export const formatDay = (day: number, locale = 'en', style: DateStyle = 'long'): string =>
  selectFormat(toLocale(locale), 'day', style).format(day * dayLength);
