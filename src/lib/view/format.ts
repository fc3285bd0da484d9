import { toCamera } from './parse.ts';
import { defaultView, type View } from './view.ts';

const names = Object.keys(defaultView) as (keyof View)[];

/** A part of a view as text; null leaves it out. */
function formatPart(name: keyof View, value: View[keyof View]): string | null {
  if (value === defaultView[name]) return null;
  if (value === true) return '1';
  if (typeof value !== 'object') return String(value);
  const parts = value && ('lat' in value ? Object.values(toCamera(value)) : value);
  return parts?.join(',') || null;
}

// Commas and slashes may stand in a query as they are, and read better so.
const encode = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');

/**
 * The query of a view, in canonical order, defaults left out.
 * @param search the query that it replaces: names that are no part of a view stay, after the view's own
 * @returns '' or a query that begins with '?'
 */
export function formatView(view: View, search = ''): string {
  const own = names.map((name) => [name, formatPart(name, view[name])] as const);
  const foreign = [...new URLSearchParams(search)].filter(([name]) => !Object.hasOwn(defaultView, name));
  const pairs = [...own, ...foreign].flatMap(([name, value]) =>
    value === null ? [] : `${encodeURIComponent(name)}=${encode(value)}`
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
