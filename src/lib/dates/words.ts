import type { KnownDate } from '../../schemas/date.ts';

/** What a language says around a date. `in` takes the precision because English says "in May" but "on 2 May". */
export interface DateWords {
  about: (date: string) => string;
  since: (date: string) => string;
  range: (from: string, to: string) => string;
  in: (date: string, precision: KnownDate['precision']) => string;
}

const english: DateWords = {
  about: (date) => `about ${date}`,
  since: (date) => `since ${date}`,
  range: (from, to) => `${from} to ${to}`,
  in: (date, precision) => {
    if (precision === 'interval') return date.startsWith('since') ? date : `from ${date}`;
    return `${precision === 'day' ? 'on' : 'in'} ${date}`;
  }
};

const german: DateWords = {
  about: (date) => `etwa ${date}`,
  since: (date) => `seit ${date}`,
  range: (from, to) => `${from} bis ${to}`,
  in: (date, precision) => {
    if (precision === 'interval') return date.startsWith('seit') ? date : `von ${date}`;
    const [, about = '', known = ''] = /^(etwa )?(.*)/.exec(date) ?? [];
    if (precision === 'year') return about ? `um ${known}` : date;
    return `${about}${precision === 'day' ? 'am' : 'im'} ${known}`;
  }
};

const chinese: DateWords = {
  about: (date) => `约${date}`,
  since: (date) => `自${date}起`,
  range: (from, to) => `${from}至${to}`,
  in: (date, precision) => (precision === 'interval' ? date : date.replace(/^约?/, '$&在'))
};

const arabic: DateWords = {
  about: (date) => `حوالي ${date}`,
  since: (date) => `منذ ${date}`,
  range: (from, to) => `${from} إلى ${to}`,
  in: (date, precision) => {
    if (precision === 'interval') return date.startsWith('منذ') ? date : `من ${date}`;
    return `في ${date}`;
  }
};

const languages: Record<string, DateWords> = { en: english, de: german, zh: chinese, ar: arabic };

/** The words of a language tag; of English where a language has none yet. */
export const selectDateWords = (lang: string): DateWords => languages[lang.split('-')[0]!] ?? english;

/**
 * The locale of a language for `Intl`: with the calendar that all dates are meant in, which is not everywhere the usual one.
 * English alone is British, which puts no month before its day.
 */
export const toLocale = (lang: string): string =>
  /^en$/i.test(lang) ? 'en-GB' : new Intl.Locale(lang, { calendar: 'gregory' }).toString();
