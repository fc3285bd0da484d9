import type { KnownDate } from '../../schemas/date.ts';
import { dayLength } from './clock.ts';
import { selectDateWords, toLocale } from './words.ts';

/** `long` is "16 September 2025"; `short`, for labels in figures, "16 Sept 2025". */
type DateStyle = 'long' | 'short';
type Point = Exclude<KnownDate['precision'], 'interval'>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param hasEra as years before 1 need one */
function selectFormat(locale: string, point: Point, style: DateStyle, hasEra: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${point} ${style} ${hasEra}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(hasEra && { era: 'short' }),
    ...(point !== 'year' && { month: style }),
    ...(point === 'day' && { day: 'numeric' })
  });
  formats.set(key, format);
  return format;
}

function spell(locale: string, day: number, point: Point, style: DateStyle): string {
  const time = day * dayLength;
  const hasEra = new Date(time).getUTCFullYear() < 1;
  return selectFormat(toLocale(locale), point, style, hasEra).format(time);
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
  const say = (text: string) => (date.approximate ? words.about(text) : text);
  if (date.precision !== 'interval') return say(spell(locale, date.start, date.precision, style));
  const [lower = '', upper = ''] = date.edtf.split('/');
  const from = say(spell(locale, date.start, toPoint(lower), style));
  return date.open ? words.since(from) : words.range(from, spell(locale, date.end - 1, toPoint(upper), style));
}

/** A day, counted from 1970-01-01 UTC, in words. */
export const formatDay = (day: number, locale = 'en', style: DateStyle = 'long'): string =>
  spell(locale, day, 'day', style);
