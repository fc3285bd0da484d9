/** Where the usual name is longer than a label allows, or is not the one that the country uses in English. */
const usual: Record<string, string> = { CD: 'DR Congo', MM: 'Myanmar' };
let names: Intl.DisplayNames | undefined;

/** English short name of a country from its ISO 3166-1 alpha-2 code; USGS's Congo (Kinshasa) is DR Congo. */
export function formatCountry(code: string): string {
  // A browser takes 30 ms and more to have its names at hand, which no page should wait for as it loads.
  names ??= new Intl.DisplayNames('en-GB', { type: 'region' });
  return usual[code] ?? names.of(code) ?? code;
}
