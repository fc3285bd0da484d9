import type { KnownDate } from '../../schemas/date.ts';

/** What a language says around a date. `in` takes the precision because English says "in May" but "on 2 May". */
export interface DateWords {
  /** Locale for names of months: `en` alone would put the month before the day. */
  locale: string;
  about: (date: string) => string;
  since: (date: string) => string;
  range: (from: string, to: string) => string;
  in: (date: string, precision: KnownDate['precision']) => string;
}

const english: DateWords = {
  locale: 'en-GB',
  about: (date) => `about ${date}`,
  since: (date) => `since ${date}`,
  range: (from, to) => `${from} to ${to}`,
  in: (date, precision) => {
    if (precision === 'interval') return date.startsWith('since') ? date : `from ${date}`;
    return `${precision === 'day' ? 'on' : 'in'} ${date}`;
  }
};

const languages: Record<string, DateWords> = { en: english };

/** The words of a language tag; of English where a language has none yet, with that language's names of months. */
export function selectDateWords(locale: string): DateWords {
  const [language = 'en'] = locale.split('-');
  return languages[language] ?? { ...english, locale };
}
