import { toLines, toTextWidth } from './measure.ts';

const dayLength = 86_400_000;
/** Text sizes of names along the clock and in it, in pixels; the stylesheet sets the same. */
const [alongSize, narrowSize, narrowLine] = [12, 11, 12];
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

/** What names a stretch of a unit; its year only where `full` asks for it. */
const toFields = (months: number, full: boolean) => {
  const own = months < 1 ? 'dm' : months < 12 ? 'm' : '';
  return own && !full ? own : `${own}y`;
};
const toEra = (day: number) => (new Date(day * dayLength).getUTCFullYear() < 2 ? 'e' : '');

const widths = new Map<string, number>();

/** Pixels of the widest name of a unit. @param from a day whose year is as long as those to be named */
export function toTickWidth(months: number, from: number, locale: string, full = false): number {
  const fields = toFields(months, full);
  const key = `${locale}${fields}${fields.includes('y') && toEra(from)}`;
  let width = widths.get(key);
  if (width === undefined) {
    const days = Array.from({ length: 12 }, (_, month) => Math.floor(from) + month * 31);
    const texts = days.map((day) => format(day, fields + (fields.includes('y') ? toEra(day) : ''), locale));
    width = Math.max(...texts.map((text) => toTextWidth(text, alongSize)));
    widths.set(key, width);
  }
  return width;
}

interface Naming {
  /** The first name of a clock carries the year, as does each first of January. */
  isFirst: boolean;
  isFull: boolean;
  narrow: number;
}

/** The name of the stretch that begins on a day; `room` is what it takes along the clock, in pixels. */
export function formatTick(day: number, months: number, locale: string, { isFirst, isFull, narrow }: Naming) {
  const date = new Date(day * dayLength);
  const [month, era] = [date.getUTCMonth(), toEra(day)];
  const isNewYear = month === 0 && date.getUTCDate() <= (months === 0.25 ? 7 : 1);
  const hasYear = months >= 12 || isFirst || isFull || isNewYear;
  if (!narrow) {
    const isYear = months >= 1 && isNewYear && !isFull;
    const fields = isYear ? 'y' : toFields(months, hasYear);
    const text = format(day, fields + (hasYear ? era : ''), locale);
    return { text, room: toTextWidth(text, alongSize), hasYear };
  }
  const isNewMonth = date.getUTCDate() <= (months ? 7 : 1);
  const lines = [
    ...(months < 1 ? [format(day, 'd', locale)] : []),
    ...(months < 1 ? (isFirst || isNewMonth ? [format(day, 'm', locale)] : []) : []),
    ...(months >= 1 && months < 12 && (isFirst || !isNewYear) ? [format(day, 'm', locale)] : []),
    ...(hasYear ? [format(day, `y${era}`, locale)] : [])
  ].flatMap((line) => toLines(line, narrow, narrowSize));
  return { text: lines.join('\n'), room: lines.length * narrowLine + 4, hasYear };
}
