import { dayLength, toDay } from '../dates/clock.ts';
import { toLines, toTextWidth } from './measure.ts';

/** Text sizes of names along the clock and in it, in pixels; the stylesheet sets the same. */
const [alongSize, narrowSize, narrowLine] = [12, 11, 12];
/** Wide marks at the edges of a narrow clock take so much of it. */
const marksRoom = 8;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @param fields some of `d`, `m`, `y` and, for years before 1, `e` */
function format(day: number, fields: string, locale: string): string {
  const key = locale + fields;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      ...(fields.includes('d') && { day: 'numeric' }),
      ...(fields.includes('m') && { month: 'short' }),
      ...(fields.includes('y') && { year: 'numeric' }),
      ...(fields.includes('e') && { era: 'short' })
    });
    formats.set(key, known);
  }
  return known.format(day * dayLength);
}

const toEra = (day: number) => (new Date(day * dayLength).getUTCFullYear() < 2 ? 'e' : '');
const widths = new Map<string, number>();

/**
 * Pixels of the widest name of a unit.
 * @param from a day whose year is as long as those to be named
 * @param form what stands with days (`m`) or months (`y`)
 */
export function toTickWidth(months: number, from: number, locale: string, form = ''): number {
  const fields = (months < 1 ? (months ? 'dm' : 'd') : months < 12 ? 'm' : 'y') + form;
  const era = fields.includes('y') ? toEra(from) : '';
  const year = new Date(from * dayLength).getUTCFullYear();
  const key = `${locale}${fields}${era}${String(year).length}`;
  let width = widths.get(key);
  if (width === undefined) {
    // The 28th of each month.
    const days = Array.from({ length: 12 }, (_, month) => toDay(year, month, 28));
    width = Math.max(...days.map((day) => toTextWidth(format(day, fields + era, locale), alongSize)));
    widths.set(key, width);
  }
  return width;
}

interface Naming {
  /** The first name of a clock says all; later ones what is new. */
  isFirst: boolean;
  /** What all names of the clock carry: `m` or `y`. */
  long: string;
  /** As in `placeTicks`. */
  narrow: number;
}

/**
 * The name of the stretch that begins on a day.
 * @returns `room` that it takes along the clock, in pixels, and whether it tells the month or the year of those after it
 */
export function formatTick(day: number, months: number, locale: string, { isFirst, long, narrow }: Naming) {
  const date = new Date(day * dayLength);
  // The first stretch of a month, and of a year.
  const isNewMonth = months < 1 && date.getUTCDate() <= (months ? 7 : 1);
  const isNewYear = date.getUTCMonth() === 0 && (months >= 1 || isNewMonth);
  const hasYear = months >= 12 || isFirst || isNewYear || long === 'y';
  const hasMonth =
    months < 1 ? isFirst || isNewMonth || long === 'm' : months < 12 && (isFirst || !isNewYear || long === 'y');
  const year = hasYear ? `y${toEra(day)}` : '';
  const [ofDay, ofMonth] = [months < 1 ? 'd' : '', hasMonth ? 'm' : ''];
  const isContext = isFirst || isNewMonth || isNewYear;
  if (!narrow) {
    const text = format(day, ofDay + ofMonth + year, locale);
    return { text, room: toTextWidth(text, alongSize), isContext };
  }
  const lines = [ofDay, ofMonth, year].filter(Boolean).flatMap((fields) => {
    const name = format(day, fields, locale);
    // Words of letters are never cut.
    const widest = name.split(' ').map((word) => (/\p{Ideographic}/u.test(word) ? 0 : toTextWidth(word, narrowSize)));
    return toLines(name, Math.max(narrow - marksRoom, ...widest), narrowSize);
  });
  return { text: lines.join('\n'), room: lines.length * narrowLine + 4, isContext };
}
