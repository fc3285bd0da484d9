/** Scripts that run from right to left, by their ISO 15924 codes. */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/** Which way a language is written: by the script of its tag, or the one that it is usually written in. */
export function selectDirection(lang: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.includes(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
