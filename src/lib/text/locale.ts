// Scripts in use today that run from the right.
const fromRight = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/** Which way text of a language runs. @param lang BCP 47 tag */
export const toDirection = (lang: string): 'ltr' | 'rtl' =>
  fromRight.includes(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';

/** The tag with which dates are spelled in the Gregorian calendar, in which all dates of the content are written. */
export function toGregorian(tag: string): string {
  const { calendar } = new Intl.DateTimeFormat(tag).resolvedOptions();
  return calendar === 'gregory' ? tag : new Intl.Locale(tag, { calendar: 'gregory' }).toString();
}
