import { toCamera } from './parse.ts';
import { defaultView, type View } from './view.ts';

const formatCamera = ({ lat, lon, zoom }: NonNullable<View['at']>) => `${lat},${lon},${zoom}`;

/** Names in canonical order, each with its value as text; null leaves it out. */
const writers: { [Name in keyof View]: (view: View) => string | null } = {
  t: ({ t }) => t,
  window: ({ window }) => window,
  event: ({ event }) => event,
  asset: ({ asset }) => asset,
  at: ({ at }) => at && formatCamera(toCamera(at)),
  show: ({ show }) => show.join(',') || null,
  mineral: ({ mineral }) => mineral.join(',') || null,
  country: ({ country }) => country.join(',') || null,
  kind: ({ kind }) => kind.join(',') || null,
  named: ({ named }) => (named ? '1' : null),
  reading: ({ reading }) => (reading === defaultView.reading ? null : reading),
  theme: ({ theme }) => (theme === defaultView.theme ? null : theme),
  lang: ({ lang }) => lang,
  plain: ({ plain }) => (plain ? '1' : null)
};

// Commas and slashes may stand in a query as they are, and read better so.
const encode = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');

/**
 * The query of a view, in canonical order, defaults left out.
 * @param search the query that it replaces: names that are no part of a view stay, after the view's own
 * @returns '' or a query that begins with '?'
 */
export function formatView(view: View, search = ''): string {
  const own = Object.entries(writers).map(([name, write]) => [name, write(view)] as const);
  const foreign = [...new URLSearchParams(search)].filter(([name]) => !Object.hasOwn(writers, name));
  const pairs = [...own, ...foreign].flatMap(([name, value]) =>
    value === null ? [] : `${encodeURIComponent(name)}=${encode(value)}`
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
