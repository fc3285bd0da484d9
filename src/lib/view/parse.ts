import { parseClock } from '../dates/clock.ts';
import { defaultView, readings, themes, type Camera, type KnownIds, type Reading, type View } from './view.ts';

/** Refusals of one address, and characters of each value, that a reader is told. */
const most = 12;
const longest = 60;

/** What the lists of an address name. */
const nouns = { show: 'class', mineral: 'mineral', country: 'country', kind: 'kind of asset' };

/** A part of an address that was not followed, and why, in words for the reader. */
export interface Refusal {
  name: keyof View;
  value: string;
  reason: string;
}

const isReading = (value: string): value is Reading => (readings as readonly string[]).includes(value);
const isDays = (value: string): boolean => /^[\d-]{10}\/[\d-]{10}$/.test(value) && parseClock(value) !== null;
const isTheme = (value: string): value is View['theme'] => (themes as readonly string[]).includes(value);
// Adding zero turns -0 into 0, which an address writes alike.
const toFixedNumber = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** Rounds to what an address holds: about ten metres, and a hundredth of a zoom step. */
export const toCamera = ({ lat, lon, zoom }: Camera): Camera => ({
  lat: toFixedNumber(lat, 4),
  lon: toFixedNumber(lon, 4),
  zoom: toFixedNumber(zoom, 2)
});

function parseCamera(text: string): Camera | null {
  if (!/^-?\d{1,3}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,-?\d{1,2}(\.\d{1,9})?$/.test(text)) return null;
  const [lat = 0, lon = 0, zoom = 0] = text.split(',').map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom <= 24 ? toCamera({ lat, lon, zoom }) : null;
}

/**
 * Parses the query of an address. Total: it never throws, refuses what it can't follow, and ignores names that it doesn't know.
 * @param search the query, with or without its question mark
 * @param known ids that exist here
 */
export function parseView(search: string, known: KnownIds = {}): { view: View; refused: Refusal[] } {
  const query = new URLSearchParams(search);
  const refused: Refusal[] = [];
  function refuse(name: keyof View, value: string, reason: string): void {
    const shown = value.length > longest ? `${value.slice(0, longest)}…` : value;
    if (refused.length < most) refused.push({ name, value: shown, reason });
  }

  function read<T>(name: keyof View, reason: string, parse: (value: string) => T | null): T | null {
    const value = query.get(name);
    if (value === null) return null;
    const parsed = parse(value);
    if (parsed === null) refuse(name, value, reason);
    return parsed;
  }
  const readId = (name: 'event' | 'asset' | 'lang', ids: readonly string[] = []) =>
    read(name, `there is no such ${name === 'lang' ? 'language' : name} here`, (id) => (ids.includes(id) ? id : null));

  function readIds(name: 'show' | 'mineral' | 'country' | 'kind', ids: readonly string[] = []): string[] {
    const values = [...new Set((query.get(name) ?? '').split(',').filter(Boolean))];
    const found = values.filter((id) => ids.includes(id));
    for (const id of values) if (!found.includes(id)) refuse(name, id, `there is no such ${nouns[name]} here`);
    return found;
  }

  const readFlag = (name: 'named' | 'plain') =>
    read(name, 'it is neither 1 nor 0', (flag) => (/^[01]$/.test(flag) ? flag === '1' : null)) ?? defaultView[name];

  const view: View = {
    t: read('t', 'it is not a year, month or day, or two of them joined by a slash', (t) => (parseClock(t) ? t : null)),
    window: read('window', 'it is not two days joined by a slash', (days) => (isDays(days) ? days : null)),
    event: readId('event', known.events),
    asset: readId('asset', known.assets),
    at: read('at', 'it is not latitude, longitude and zoom', parseCamera),
    show: readIds('show', known.alignments),
    mineral: readIds('mineral', known.minerals),
    country: readIds('country', known.countries),
    kind: readIds('kind', known.kinds),
    named: readFlag('named'),
    reading:
      read('reading', `it is none of ${readings.join(', ')}`, (name) => (isReading(name) ? name : null)) ??
      defaultView.reading,
    theme:
      read('theme', `it is none of ${themes.join(', ')}`, (theme) => (isTheme(theme) ? theme : null)) ??
      defaultView.theme,
    lang: readId('lang', known.languages),
    plain: readFlag('plain')
  };
  return { view, refused };
}
