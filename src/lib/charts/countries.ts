/** Where the usual name is longer than a label allows, or is not the one that the country uses in English. */
const usual: Record<string, string> = { CD: 'DR Congo', MM: 'Myanmar' };
const names = new Intl.DisplayNames('en-GB', { type: 'region' });

/** English short name of a country from its ISO 3166-1 alpha-2 code; USGS's Congo (Kinshasa) is DR Congo. */
export const formatCountry = (code: string): string => usual[code] ?? names.of(code) ?? code;
