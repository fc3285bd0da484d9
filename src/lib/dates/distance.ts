import { fillWords, formatForms, type Forms } from '../text/forms.ts';
import { toDate, type Stretch } from './clock.ts';

export interface DistanceWords {
  /** Spelled numbers from one on, where the language spells them before a unit. */
  numbers: string[];
  day: Forms;
  week: Forms;
  month: Forms;
  year: Forms;
  /** Around a span of time, `{span}`. */
  about: string;
  upTo: string;
  later: string;
  earlier: string;
  within: string;
  /** Two bounds: `{low}` and `{high}` with their unit, `{from}` the lower number alone. */
  range: string;
  sameDay: string;
  sameMonth: string;
  sameYear: string;
  sameTime: string;
}

/** A date as a timeline knows it: days that it may mean, and whether even these are approximate. */
export type Known = Stretch & { soft?: true };

const units = ['day', 'week', 'month', 'year'] as const;

/** How far a second date is from a first one, as far as both are known. */
export interface Distance {
  /** `within` is a distance whose direction is not known. */
  relation: 'later' | 'earlier' | 'within' | 'sameDay' | 'sameMonth' | 'sameYear' | 'sameTime';
  unit: (typeof units)[number];
  /** Whole numbers of the unit. */
  low: number;
  high: number;
  /** True where equal bounds are rounded, wide ones a tenth of a unit too narrow, or a date itself is approximate. */
  about: boolean;
}

/** Months since the year 0; a day adds its share of the month, so that it counts alike in short and long ones. */
export function toMonths(day: number): number {
  const date = toDate(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  // Leap years come again every 400 years; Date.UTC takes years under 100 for those of the 20th century.
  const length = new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();
  return year * 12 + month + (date.getUTCDate() - 1) / length;
}

/** From one day to another in a unit, with a fraction. */
const measure = (unit: Distance['unit'], from: number, to: number): number =>
  unit === 'day'
    ? to - from
    : unit === 'week'
      ? (to - from) / 7
      : (toMonths(to) - toMonths(from)) / (unit === 'month' ? 1 : 12);

const toRank = (value: number, limits: readonly number[]): number => limits.filter((limit) => value > limit).length;

/** A unit that is no finer than either date is known, and not too fine for the distance. */
function selectUnit(a: Known, b: Known, from: number, to: number): Distance['unit'] {
  const width = Math.max(a.end - a.start, b.end - b.start);
  return units[Math.max(toRank(width, [1, 27, 364]), toRank(to - from, [13, 63, 715]))]!;
}

const isWithin = (months: number, days: number[]): boolean =>
  new Set(days.map((day) => Math.floor(toMonths(day) / months))).size === 1;

/** The distance from one date to another; `later` where the second is later on whatever days the two were. */
export function placeDistance(a: Known, b: Known): Distance {
  const about = (a.soft ?? b.soft) === true;
  const [aLast, bLast] = [a.end - 1, b.end - 1];
  if (bLast < a.start) return { ...placeDistance(b, a), relation: 'earlier' };
  if (b.start > aLast) {
    const unit = selectUnit(a, b, a.start, bLast);
    const [least, most] = [measure(unit, aLast, b.start), measure(unit, a.start, bLast)];
    const near = Math.round(least);
    if (near > 0 && near === Math.round(most))
      return { relation: 'later', unit, low: near, high: near, about: about || least !== near || most !== near };
    const [low, high] = [Math.floor(least + 0.1), Math.ceil(most - 0.1)];
    return { relation: 'later', unit, low, high, about: about || least < low || most > high };
  }
  const days = [a.start, aLast, b.start, bLast];
  const [from, to] = bLast - a.start > aLast - b.start ? [a.start, bLast] : [b.start, aLast];
  const unit = selectUnit(a, b, from, to);
  const place = (relation: Distance['relation']): Distance => {
    return { relation, unit, low: 0, high: Math.ceil(measure(unit, from, to)), about };
  };
  if (!about && from === to) return place('sameDay');
  if (!about && isWithin(1, days)) return place('sameMonth');
  if (to - from <= 31) return place('sameTime');
  return place(!about && isWithin(12, days) ? 'sameYear' : 'within');
}

/** A distance in words, within a sentence about the second date: "two to four months later". @param locale BCP 47 tag */
export function formatDistance(
  { relation, unit, low, high, about }: Distance,
  words: DistanceWords,
  locale: string
): string {
  if (relation !== 'later' && relation !== 'earlier' && relation !== 'within') return words[relation];
  const spell = (n: number) => formatForms(words[unit], n, locale, words.numbers);
  const from = words.numbers[low - 1] ?? new Intl.NumberFormat(locale).format(low);
  let span = spell(high);
  if (low > 0 && low < high) span = fillWords(words.range, { from, low: spell(low), high: span });
  if (about) span = fillWords(words.about, { span });
  if (low === 0 && relation !== 'within') span = fillWords(words.upTo, { span });
  return fillWords(words[relation], { span });
}
