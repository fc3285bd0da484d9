/** What a language says around a date. */
interface DateWords {
  about: (date: string) => string;
  since: (date: string) => string;
  range: (from: string, to: string) => string;
}

const english: DateWords = {
  about: (date) => `about ${date}`,
  since: (date) => `since ${date}`,
  range: (from, to) => `${from} to ${to}`
};

const german: DateWords = {
  about: (date) => `etwa ${date}`,
  since: (date) => `seit ${date}`,
  range: (from, to) => `${from} bis ${to}`
};

const chinese: DateWords = {
  about: (date) => `约${date}`,
  since: (date) => `自${date}起`,
  range: (from, to) => `${from}至${to}`
};

const arabic: DateWords = {
  about: (date) => `حوالي ${date}`,
  since: (date) => `منذ ${date}`,
  range: (from, to) => `${from} إلى ${to}`
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
